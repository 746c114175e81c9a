import { Path, Route } from '../model/path.ts';
import { convertedId } from '../model/identifier.ts';
import { event } from './card.ts';
import { changed } from './changed.ts';
import { authoritysPathStays, pathSet } from './path-set.ts';

const route = () => ({
  /** Where the proposal goes from here. */
  route: Route().describe('Where the proposal goes from here.'),
});

const path = () => ({
  /** The path, where it is set with this decision. */
  path: Path().optional().describe('The path, where it is set with this decision.'),
});

/** How a proposal begins: the Development Stage, conversion, and initial consideration. */
export const developmentCards = () =>
  [
    event('development.continued', () => ({}), {
      when: 'in the Development Stage',
      rule: 'development-stage',
      right: 'consider_draft',
      decides: true,
      adds: () => ({ recommendation: null }),
    }),
    event('development.noted', () => ({}), { when: 'in the Development Stage', rule: 'development-stage', right: 'consider_draft' }),
    event('conversion.recommended', route, {
      when: 'in the Development Stage',
      rule: 'conversion',
      right: 'recommend_conversion',
      decides: true,
      conditions: [
        {
          code: 'no_recommendation_needed',
          rule: 'conversion',
          needs: 'file',
          holds: ({ rules }) => rules.rights.recommend_conversion.value.length > 0,
          message: 'No recommendation is made on this day: the body that agrees conversions takes the decision itself.',
        },
      ],
      adds: (_, { route, on }) => ({ recommendation: { route, on } }),
    }),
    event('conversion.agreed', () => ({ ...route(), ...path() }), {
      when: 'in the Development Stage',
      rule: 'conversion',
      right: 'convert',
      decides: true,
      conditions: [
        {
          code: 'not_a_draft',
          rule: 'conversion',
          needs: 'file',
          holds: ({ facts }) => facts.proposal === null || facts.proposal.kind === 'draft_proposal',
          message: 'Only a Draft Proposal is converted: this file is a Modification Proposal already.',
          permanent: true,
        },
        {
          code: 'not_recommended',
          rule: 'conversion',
          needs: 'file',
          holds: ({ facts, rules }) => rules.regime.value.changeSubCommittee !== 'advises' || facts.recommendation !== null,
          message: 'The Change Sub-Committee has not recommended the conversion to the Panel.',
        },
        authoritysPathStays,
        {
          code: 'other_route_than_recommended',
          rule: 'conversion',
          needs: 'event',
          holds: ({ facts }, { route }) => facts.recommendation === null || facts.recommendation.route === route,
          message: 'The Change Sub-Committee recommended another route.',
          unusual: true,
        },
      ],
      adds: (facts, { path, by }) => ({
        recommendation: null,
        proposal: facts.proposal && changed(facts.proposal, { id: convertedId(facts.proposal.id), kind: 'modification_proposal' }),
        ...pathSet(facts, path, by),
      }),
    }),
    event(
      'initialConsideration.decided',
      () => ({
        /** Where the proposal goes from here, where it is decided. */
        route: Route().optional().describe('Where the proposal goes from here, where it is decided.'),
        ...path(),
      }),
      {
        when: 'while a proposal that was no Draft Proposal is in initial consideration',
        rule: 'initial-consideration',
        by: ['panel'],
        right: 'route',
        decides: true,
        conditions: [
          {
            code: 'nothing_decided',
            rule: 'initial-consideration',
            needs: 'event',
            holds: (_, { route, path }) => route !== undefined || path !== undefined,
            message: 'The decision gives neither a route nor a path. Give one of them, or both.',
          },
          authoritysPathStays,
        ],
        adds: (facts, { path, by }) => pathSet(facts, path, by),
      },
    ),
  ] as const;
