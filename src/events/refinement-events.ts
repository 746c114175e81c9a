import { ConsultationKind } from '../model/consultation.ts';
import { fact } from './fact.ts';
import { day, text, wholeFrom } from '../model/field.ts';

/** How the issue and the solution are worked out: consultations, meetings, advice, requirements, legal text, Alternatives. */
export const refinementEvents = [
  fact('consultation.opened', { kind: ConsultationKind, closesOn: day.optional() }),
  fact('consultation.closed', {
    kind: ConsultationKind.optional(),
    responses: wholeFrom(0).optional(),
  }),
  fact('workingGroup.met', { committee: text.optional(), advice: text.optional() }),
  fact('subCommittee.advised', { committee: text.optional(), advice: text.optional() }),
  fact('businessRequirements.agreed', { committee: text.optional(), advice: text.optional() }),
  fact('legalText.agreed', { committee: text.optional(), advice: text.optional() }),
  fact('solution.changed', { committee: text.optional(), advice: text.optional() }),
  fact('alternative.raised', { alternative: text, summary: text }),
] as const;
