import { fact } from './fact.ts';
import { count, day, only } from '../model/field.ts';

/** The six things that can happen to one kind of request to the DCC. */
const requestEvents = <W extends string>(word: W) =>
  [
    fact(`${word}.requested`, { workingDays: count.optional(), dueOn: day.optional(), standard: only('none').optional() }),
    fact(`${word}.informationRequested`, {}),
    fact(`${word}.informationProvided`, {}),
    fact(`${word}.timescaleRevised`, { dueOn: day }),
    fact(`${word}.returned`, {}),
    fact(`${word}.cancelled`, {}),
  ] as const;

/** DCC Preliminary and Impact Assessments, implementation costs, and the Change Board's view of an Impact Assessment request. */
export const dccEvents = [
  ...requestEvents('preliminaryAssessment'),
  fact('impactAssessment.approved', {}),
  fact('impactAssessment.declined', {}),
  ...requestEvents('impactAssessment'),
  ...requestEvents('implementationCosts'),
] as const;
