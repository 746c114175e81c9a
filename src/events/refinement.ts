import { ConsultationKind } from '../model/consultation.ts';
import { day, text, wholeFrom } from '../model/field.ts';
import { event } from './card.ts';
import { changed, optional } from './changed.ts';
import type { Condition } from './condition.ts';
import { openConsultations } from './facts.ts';

const advice = () => ({
  /** The body that met or gave its advice, by name. */
  committee: text().optional().describe('The body that met or gave its advice, by name.'),
  /** What was advised or agreed. */
  advice: text().optional().describe('What was advised or agreed.'),
});

const work = { when: 'while the proposal is live', rule: 'refinement-work' } as const;

/** How the issue and the solution are worked out: consultations, meetings, advice, requirements, legal text, Alternatives. */
export const refinementCards = () =>
  [
    event(
      'consultation.opened',
      () => ({
        /** What is consulted on. */
        kind: ConsultationKind().describe('What is consulted on.'),
        /** The last day on which responses are taken. */
        closesOn: day().optional().describe('The last day on which responses are taken.'),
      }),
      {
        when: 'while the proposal is live, and of the kind that fits the stage',
        rule: 'consultation',
        by: ['code_administrator'],
        conditions: [
          {
            code: 'consultation_open',
            rule: 'consultation',
            needs: 'event',
            holds: ({ facts }, { kind }) => openConsultations(facts).every((one) => one.kind !== kind),
            message: 'A consultation of this kind is open already.',
          },
          {
            code: 'closes_before_it_opens',
            rule: 'plain-logic',
            needs: 'event',
            holds: (_, { on, closesOn }) => closesOn === undefined || closesOn >= on,
            message: 'The consultation would close before it opens.',
          },
          {
            code: 'no_closing_day',
            rule: 'consultation',
            needs: 'event',
            holds: (_, { closesOn }) => closesOn !== undefined,
            message: 'No closing day is given: the consultation has no due day until it closes.',
            unusual: true,
          },
        ],
        adds: ({ consultations }, { kind, on, closesOn }) => {
          const round = consultations.filter((earlier) => earlier.kind === kind).length + 1;
          return { consultations: [...consultations, { kind, round, openedOn: on, ...optional({ closesOn }) }] };
        },
      },
    ),
    event(
      'consultation.closed',
      () => ({
        /** Which consultation, where more than one is open. */
        kind: ConsultationKind().optional().describe('Which consultation, where more than one is open.'),
        /** How many responses there were. */
        responses: wholeFrom(0).optional().describe('How many responses there were.'),
      }),
      {
        when: 'while one is open',
        rule: 'consultation',
        by: ['code_administrator'],
        conditions: [
          {
            code: 'no_consultation_open',
            rule: 'consultation',
            needs: 'file',
            holds: ({ facts }) => openConsultations(facts).length > 0,
            message: 'No consultation is open.',
          },
          {
            code: 'which_consultation',
            rule: 'consultation',
            needs: 'event',
            holds: ({ facts }, { kind }) => kind !== undefined || openConsultations(facts).length < 2,
            message: 'More than one consultation is open: say the kind of the one that closed.',
          },
          {
            code: 'no_such_consultation',
            rule: 'consultation',
            needs: 'event',
            holds: ({ facts }, { kind }) => kind === undefined || openConsultations(facts).some((one) => one.kind === kind),
            message: 'No consultation of this kind is open.',
          },
          {
            code: 'closed_early',
            rule: 'consultation',
            needs: 'event',
            holds: ({ facts }, { kind, on }) =>
              openConsultations(facts)
                .filter((one) => kind === undefined || one.kind === kind)
                .every((one) => one.closesOn === undefined || one.closesOn <= on),
            message: 'The consultation closed before the day it was open until.',
            unusual: true,
          },
        ],
        adds: ({ consultations }, { kind, on, responses }) => {
          const open = consultations.findLastIndex((one) => one.closedOn === undefined && (kind === undefined || one.kind === kind));
          return {
            consultations: consultations.map((one, index) =>
              index === open ? changed(one, { closedOn: on, ...optional({ responses }) }) : one,
            ),
          };
        },
      },
    ),
    event('workingGroup.met', advice, { ...work, by: ['working_group'] }),
    event('subCommittee.advised', advice, { ...work, by: ['sub_committee'] }),
    event('businessRequirements.agreed', advice, { ...work, by: ['working_group', 'sub_committee'], conditions: [solutionWork] }),
    event('legalText.agreed', advice, {
      ...work,
      by: ['working_group', 'code_administrator'],
      right: 'declare_report_complete',
      conditions: [solutionWork],
    }),
    event('solution.changed', advice, { ...work, by: ['working_group', 'proposer'], conditions: [solutionWork] }),
    event(
      'alternative.raised',
      () => ({
        /** What the Alternative Proposal is called. */
        alternative: text().describe('What the Alternative Proposal is called.'),
        /** How it differs. */
        summary: text().describe('How it differs.'),
      }),
      {
        when: 'in the Refinement Process',
        rule: 'alternatives',
        by: ['working_group', 'proposer'],
        conditions: [
          {
            code: 'alternative_known',
            rule: 'alternatives',
            needs: 'event',
            holds: ({ facts }, { alternative }) => !facts.alternatives.includes(alternative),
            message: 'An Alternative Proposal of this name has been raised already.',
          },
        ],
        adds: ({ alternatives }, { alternative }) => ({ alternatives: [...alternatives, alternative] }),
      },
    ),
  ] as const;

const solutionWork: Condition<unknown> = {
  code: 'solution_work_in_development',
  rule: 'solution-in-refinement',
  needs: 'file',
  holds: ({ facts }) => facts.proposal?.kind !== 'draft_proposal',
  message: 'In the Development Stage the issue is defined; work on the solution usually waits for the Refinement Process.',
  unusual: true,
};
