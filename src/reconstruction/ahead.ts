import { standingVote } from '../events/facts.ts';
import { isPart } from '../model/identifier.ts';
import { stageOf, type CaseState } from '../statecharts/step.ts';
import { costUnlisted } from './costs.ts';
import type { Names } from './complete.ts';
import type { Evidence } from './evidence.ts';

/** For each given entry, and for the end, what must still happen there that no entry from there on gives. */
export interface RequiredAhead {
  /** Whether the proposal must have been split. */
  readonly split: readonly boolean[];
  /** Whether it must have been decided. */
  readonly decision: readonly boolean[];
  /** Whether an entry says that it is on the Fast-Track. */
  readonly isFast: boolean;
}

/** What the entries and the number say must happen. */
export function aheadOf(givens: readonly Evidence[], { goal }: Names): RequiredAhead {
  const split = [goal !== null && isPart(goal)];
  const decision = [false];
  for (const given of givens.toReversed()) {
    split.unshift((split[0] ?? false) && !(given.kind === 'event' && given.type === 'proposal.split'));
    decision.unshift(rests(given) || ((decision[0] ?? false) && !decides(given)));
  }
  return { split, decision, isFast: givens.some((given) => given.kind === 'event' && given.fields['route'] === 'fast_track') };
}

/** The least that a life must still cost: what pages always show, and these entries do not. */
export function leastAhead(state: CaseState | null, placed: number, { split, decision, isFast }: RequiredAhead): number {
  if (state === null) return 0;
  const { proposal } = state.facts;
  const toSplit = split[placed] === true && !(proposal !== null && isPart(proposal.id)) ? costUnlisted('proposal.split') : 0;
  if (decision[placed] !== true || proposal?.kind === 'authority_led_variation' || hasDecision(state)) return toSplit;
  return toSplit + costUnlisted(isFast || stageOf(state) === 'fast_track' ? 'fastTrack.approved' : 'changeBoard.voted');
}

const hasDecision = ({ facts }: CaseState) => facts.decision !== null || standingVote(facts) !== undefined;

/** Whether an entry can only follow a vote, or a decision without one. */
function rests(given: Evidence): boolean {
  return afterDecision.has(given.kind === 'observation' ? given.stage : given.type);
}

const afterDecision: ReadonlySet<string> = new Set([
  'authority_decision',
  'appeal',
  'pending_implementation',
  'implemented',
  'rejected',
  'authority.determined',
  'authority.sentBack',
  'implementation.completed',
]);

function decides(given: Evidence): boolean {
  return given.kind === 'event' && ['changeBoard.voted', 'fastTrack.approved'].includes(given.type);
}
