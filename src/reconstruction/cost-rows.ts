import { ofEachRequest } from '../model/assessment.ts';
import type { EventType } from '../events/cards.ts';
import type { Basis } from '../rulebook/in-force.ts';

/** What makes a life less likely, and by how much: a hundred for about a third as likely. */
export interface Cost {
  readonly cost: number;
  readonly basis: Basis;
  /** Why, in words. */
  readonly why: string;
}

const routine = 'Pages list the steps that everybody goes through only now and then.';
const always = 'Pages always say so when it happened.';
const answer = 'What was asked is often left out, what was answered seldom.';

/**
 * What it costs that a step nobody gave was taken: the more, the more surely a page would have listed it. The order follows the project's
 * own histories, of which four list a recommendation, eight a report agreed complete and two a submission, but forty the decision or what
 * came of it.
 */
export const unlisted: { readonly [T in EventType]?: Cost } = {
  'conversion.recommended': { cost: 10, basis: 'inferred', why: routine },
  'conversion.agreed': { cost: 20, basis: 'inferred', why: routine },
  'initialConsideration.decided': { cost: 20, basis: 'inferred', why: routine },
  'path.determined': { cost: 10, basis: 'inferred', why: routine },
  'report.submitted': { cost: 10, basis: 'inferred', why: routine },
  'report.agreedComplete': { cost: 10, basis: 'inferred', why: routine },
  'consultation.opened': { cost: 20, basis: 'inferred', why: routine },
  'consultation.closed': { cost: 10, basis: 'inferred', why: routine },
  ...ofEachRequest('requested', () => ({ cost: 20, basis: 'inferred', why: answer }) as const),
  ...ofEachRequest('returned', () => ({ cost: 60, basis: 'assumed', why: answer }) as const),
  'extension.requested': { cost: 30, basis: 'inferred', why: answer },
  'urgency.requested': { cost: 40, basis: 'assumed', why: answer },
  'sendBack.handled': { cost: 60, basis: 'assumed', why: answer },
  'alternative.raised': { cost: 60, basis: 'assumed', why: answer },
  'hold.placed': { cost: 60, basis: 'assumed', why: answer },
  'hold.lifted': { cost: 40, basis: 'inferred', why: routine },
  'implementation.completed': { cost: 60, basis: 'assumed', why: always },
  'implementation.rescheduled': { cost: 100, basis: 'assumed', why: always },
  'changeBoard.voted': { cost: 200, basis: 'inferred', why: always },
  'authority.determined': { cost: 300, basis: 'inferred', why: always },
  'changeBoard.sentBack': { cost: 350, basis: 'inferred', why: always },
  'authority.sentBack': { cost: 350, basis: 'inferred', why: always },
  'proposal.split': { cost: 350, basis: 'inferred', why: always },
  'support.withdrawn': { cost: 350, basis: 'inferred', why: always },
  'proposal.adopted': { cost: 350, basis: 'assumed', why: always },
  'report.returned': { cost: 350, basis: 'assumed', why: always },
  'appeal.lodged': { cost: 400, basis: 'assumed', why: always },
};

/** What it costs where the table has no row. */
export const otherwiseUnlisted: Cost = { cost: 100, basis: 'assumed', why: 'No page at hand tells.' };

/** What a field costs that nobody gave: the usual value nothing. */
export const unusualValues: Readonly<Record<string, Readonly<Record<string, Cost>>>> = {
  route: {
    report_phase: { cost: 120, basis: 'inferred', why: 'Most of the lives seen went through Refinement.' },
    fast_track: { cost: 300, basis: 'inferred', why: 'Of more than eighty histories one is probably a Fast-Track.' },
  },
  path: { 1: { cost: 300, basis: 'assumed', why: 'No life seen was on Path 1.' } },
  kind: {
    request_for_information: { cost: 60, basis: 'inferred', why: 'One of the consultations seen was a Request for Information.' },
    development: { cost: 20, basis: 'inferred', why: 'Few of the consultations seen were on a Draft Proposal.' },
  },
  outcome: {
    reject: { cost: 200, basis: 'inferred', why: 'Of the votes seen nearly all approve.' },
    overturned: { cost: 100, basis: 'assumed', why: 'No appeal was seen.' },
    remitted: { cost: 100, basis: 'assumed', why: 'No appeal was seen.' },
  },
};

/**
 * Both send-backs seen went straight to another consultation on the report. A recommendation costs nothing: the conversion that follows it
 * does.
 */
export const routesOf: { readonly [T in EventType]?: Readonly<Record<'route', Readonly<Record<string, Cost>>>> } = {
  'sendBack.handled': {
    route: { refinement: { cost: 120, basis: 'inferred', why: 'SECMP0009 and SECMP0049 went straight back to the Report Phase.' } },
  },
  'conversion.recommended': { route: {} },
};

/** What is paid for once for each entry, given or not. */
export const unusual = {
  advisory: { cost: 220, basis: 'assumed', why: 'An event that draws an advisory is against the practice.' },
  madeUp: { cost: 100, basis: 'assumed', why: 'Nothing against the practice is made up, unless what was given asks for it.' },
  assumed: { cost: 120, basis: 'assumed', why: 'An event that only an assumed rule speaks against may well have happened.' },
  outsideRefinement: {
    cost: 80,
    basis: 'inferred',
    why:
      'The Working Group, Sub-Committees, the DCC, a split, an extension and the Refinement Consultation belong to Refinement: ' +
      'so in every life seen.',
  },
  beforeRefinement: {
    cost: 1,
    basis: 'inferred',
    why: 'The Working Group now and then looks at a Draft Proposal: no conversion is made up for that.',
  },
  otherClose: { cost: 150, basis: 'inferred', why: 'A consultation closes on the day on which it was said to close.' },
  noMeeting: {
    cost: 260,
    basis: 'inferred',
    why: 'What was approved between two meetings of the Change Board was approved by another body.',
  },
  setEarly: { cost: 80, basis: 'inferred', why: 'The implementation date is set when the report is agreed complete or decided upon.' },
  setBeforeVote: { cost: 10, basis: 'inferred', why: 'Of fourteen dates nine were set with the decision, five with the report.' },
  setByAuthority: { cost: 320, basis: 'inferred', why: 'The Authority sets the date when it decides.' },
  wait: { cost: 40, basis: 'inferred', why: 'A step is taken soon after the one before, not once the law has changed.' },
  hurry: { cost: 130, basis: 'inferred', why: 'Of the lives seen, none was refined and decided in less than five months.' },
  rush: { cost: 150, basis: 'inferred', why: 'A report is consulted on for fifteen Working Days, and then waits for a meeting.' },
} as const satisfies Record<string, Cost>;
