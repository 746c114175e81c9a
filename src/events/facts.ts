import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Body } from '../model/body.ts';
import type { TimetableTerms } from './progression.ts';
import type { CaseEvent } from './cards.ts';
import type { Identifier } from '../model/identifier.ts';
import type { Path, Route } from '../model/path.ts';
import type { ConsultationKind } from '../model/consultation.ts';
import type { AlternativeVote, Outcome, Vote } from '../model/vote.ts';

/** What the entries so far have said. Nothing here is a judgement: due days and lateness are worked out when asked. */
export interface Facts extends Known {
  /** The entry recorded last. */
  readonly latest: CaseEvent | null;
  /** The entries of the same day before it. */
  readonly sameDay: readonly CaseEvent[];
  /** How many decisions have been taken. */
  readonly decisions: number;
}

/** What an entry adds to, besides being the latest. */
export interface Known {
  readonly proposal: Proposal | null;
  readonly path: Path | null;
  readonly pathSetBy: Body | null;
  /** The Change Sub-Committee's standing recommendation to convert. */
  readonly recommendation: { readonly route: Route; readonly on: CalendarDate } | null;
  readonly urgency: Urgency;
  readonly consultations: readonly Consultation[];
  readonly assessments: readonly Assessment[];
  /** The Change Board's latest view of an Impact Assessment request. */
  readonly impactAssessmentView: 'approved' | 'declined' | null;
  readonly alternatives: readonly string[];
  readonly votes: readonly BoardVote[];
  readonly sendBacks: readonly SendBack[];
  readonly decision: FinalDecision | null;
  readonly implementation: Implementation;
  readonly timetable: (TimetableTerms & { readonly approvedOn: CalendarDate; readonly by: Body }) | null;
  readonly extensions: readonly Extension[];
  readonly hold: { readonly from: CalendarDate; readonly by: Body; readonly reason: string; readonly until?: CalendarDate } | null;
  /** The day the Proposer withdrew its support, while nobody has adopted the proposal. */
  readonly withdrawnOn: CalendarDate | null;
  /** The priority determined last. */
  readonly priority: Priority | null;
}

/** What was raised, and by whom it is carried now. */
export interface Proposal {
  readonly id: Identifier;
  readonly title: string;
  readonly proposer: string;
  readonly raisedOn: CalendarDate;
  readonly kind: 'draft_proposal' | 'modification_proposal' | 'authority_led_variation';
}

/** Whether the proposal is urgent, and under which timetable. */
export interface Urgency {
  readonly standing: 'notRequested' | 'requested' | 'granted' | 'refused';
  readonly requestedOn?: CalendarDate;
  readonly grantedOn?: CalendarDate;
  readonly timetable?: string | TimetableTerms;
}

/** One consultation; `round` counts those of its kind. */
export interface Consultation {
  readonly kind: ConsultationKind;
  readonly round: number;
  readonly openedOn: CalendarDate;
  /** Its last day; left out where none was given. */
  readonly closesOn?: CalendarDate;
  readonly closedOn?: CalendarDate;
  readonly responses?: number;
}

/** A vote of the Change Board: the final decision under Path 3, otherwise a recommendation. */
export interface BoardVote {
  readonly on: CalendarDate;
  readonly outcome: Outcome;
  readonly as: 'decision' | 'recommendation';
  readonly preferred?: string;
  readonly votes?: readonly Vote[];
  /** The separate votes on the Alternative Proposals. */
  readonly alternatives?: readonly AlternativeVote[];
  /** False once a send-back has overtaken it. */
  readonly stands: boolean;
}

/** A report sent back, and what was then decided. */
export interface SendBack {
  readonly on: CalendarDate;
  readonly by: Body;
  readonly reasons: string;
  readonly handledOn?: CalendarDate;
}

/** The decision that ends the argument, short of an appeal. */
export interface FinalDecision {
  readonly on: CalendarDate;
  readonly by: Body;
  readonly outcome: Outcome;
  readonly preferred?: string;
}

/** When the change takes effect. */
export interface Implementation {
  readonly date?: CalendarDate;
  readonly release?: string;
  /** The range the Authority gave, both ends included. */
  readonly notBefore?: CalendarDate;
  readonly notAfter?: CalendarDate;
  /** The parts that were named, each with its own day. */
  readonly parts: readonly Part[];
  readonly completedOn?: CalendarDate;
}

/** A part of a change that takes effect on a day of its own, before or after the rest. */
export interface Part {
  /** In the words of the paper. */
  readonly part: string;
  readonly date?: CalendarDate;
  readonly release?: string;
  readonly notBefore?: CalendarDate;
  readonly notAfter?: CalendarDate;
  readonly deliveredOn?: CalendarDate;
}

/** How the proposal was ranked among others. */
export interface Priority {
  /** The category in the words of the determination: their names are not settled. */
  readonly category: string;
  readonly on: CalendarDate;
  readonly by: Body;
}

/** A request for more time. */
export interface Extension {
  readonly requestedOn: CalendarDate;
  readonly months?: number;
  readonly workingDays?: number;
  readonly until?: CalendarDate;
  readonly reason: string;
  readonly standing: 'pending' | 'deferred' | 'agreed' | 'refused' | 'replaced';
  readonly settledOn?: CalendarDate;
}

/** A file in which nothing has been recorded. */
export const noFacts: Facts = Object.freeze({
  latest: null,
  sameDay: Object.freeze([]),
  proposal: null,
  decisions: 0,
  path: null,
  pathSetBy: null,
  recommendation: null,
  urgency: Object.freeze({ standing: 'notRequested' }),
  consultations: Object.freeze([]),
  assessments: Object.freeze([]),
  impactAssessmentView: null,
  alternatives: Object.freeze([]),
  votes: Object.freeze([]),
  sendBacks: Object.freeze([]),
  decision: null,
  implementation: Object.freeze({ parts: Object.freeze([]) }),
  timetable: null,
  extensions: Object.freeze([]),
  hold: null,
  withdrawnOn: null,
  priority: null,
});

/** The consultations that are open now. */
export function openConsultations(facts: Facts): readonly Consultation[] {
  return facts.consultations.filter((consultation) => consultation.closedOn === undefined);
}

/** The days of the whole, or of one of its parts. */
export function datesOf(facts: Facts, part?: string): Omit<Part, 'part'> {
  if (part === undefined) return facts.implementation;
  return facts.implementation.parts.find((one) => one.part === part) ?? {};
}

/** The request of a kind that was made last, if any. */
export function latestAssessment(facts: Facts, kind: Assessment['kind']): Assessment | undefined {
  return facts.assessments.findLast((assessment) => assessment.kind === kind);
}

/** Whether the DCC still owes an answer of a kind. */
export function isAwaited(facts: Facts, kind: Assessment['kind']): boolean {
  const latest = latestAssessment(facts, kind);
  return latest !== undefined && latest.returnedOn === undefined && latest.cancelledOn === undefined;
}

/** The vote that counts, if any. */
export function standingVote(facts: Facts): BoardVote | undefined {
  return facts.votes.findLast((vote) => vote.stands);
}

/** Whether the Change Board has voted, or the proposal been decided. */
export function isVotedOrDecided(facts: Facts): boolean {
  return standingVote(facts) !== undefined || facts.decision !== null;
}

/** The extension request that awaits an answer, deferred ones included. */
export function pendingExtension(facts: Facts): Extension | undefined {
  return facts.extensions.findLast((extension) => extension.standing === 'pending' || extension.standing === 'deferred');
}

/** Whether a request of this kind has ever been answered. */
export function wasReturned(facts: Facts, kind: Assessment['kind']): boolean {
  return facts.assessments.some((one) => one.kind === kind && one.returnedOn !== undefined);
}
