import type { EventByType } from './event.ts';
import type { EventLaw } from './condition.ts';

type DraftEvent = 'development.continued' | 'development.noted' | 'conversion.recommended' | 'conversion.agreed';

/** The law of the events that only a Draft Proposal meets. */
export const draftLaw: { readonly [T in DraftEvent]: EventLaw<EventByType[T]> } = {
  'development.continued': {
    what: 'An agreement that further development is required',
    when: 'in the Development Stage',
    rule: 'development-stage',
    by: [],
    right: 'consider_draft',
    decides: true,
    conditions: [],
  },
  'development.noted': {
    what: 'A progress update',
    when: 'in the Development Stage',
    rule: 'development-stage',
    by: [],
    right: 'consider_draft',
    conditions: [],
  },
  'conversion.recommended': {
    what: 'A recommendation to convert',
    when: 'in the Development Stage',
    rule: 'conversion',
    by: [],
    right: 'recommend_conversion',
    decides: true,
    conditions: [
      {
        code: 'no_recommendation_needed',
        rule: 'conversion',
        asks: 'file',
        holds: ({ rules }) => rules.rights.recommend_conversion.value.length > 0,
        otherwise: 'No recommendation is made on this day: the body that agrees conversions takes the decision itself.',
      },
    ],
  },
  'conversion.agreed': {
    what: 'A conversion',
    when: 'in the Development Stage',
    rule: 'conversion',
    by: [],
    right: 'convert',
    decides: true,
    conditions: [
      {
        code: 'not_a_draft',
        rule: 'conversion',
        asks: 'file',
        holds: ({ facts }) => facts.proposal === null || facts.proposal.kind === 'draft_proposal',
        otherwise: 'Only a Draft Proposal is converted: this file is a Modification Proposal already.',
        lasting: true,
      },
      {
        code: 'not_recommended',
        rule: 'conversion',
        asks: 'file',
        holds: ({ facts, rules }) => rules.regime.value.changeSubCommittee !== 'advises' || facts.recommendation !== null,
        otherwise: 'The Change Sub-Committee has not recommended the conversion to the Panel.',
      },
      {
        code: 'path_set_by_authority',
        rule: 'authority-path',
        asks: 'event',
        holds: ({ facts }, { path }) => path === undefined || path === facts.path || facts.pathSetBy !== 'authority',
        otherwise: 'The Authority has set the path, and only the Authority changes it.',
      },
      {
        code: 'other_route_than_recommended',
        rule: 'conversion',
        asks: 'event',
        holds: ({ facts }, { route }) => facts.recommendation === null || facts.recommendation.route === route,
        otherwise: 'The Change Sub-Committee recommended another route.',
        unusual: true,
      },
    ],
  },
};
