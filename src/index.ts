// A modification is raised, and what happens is recorded.
export { raise, record, recordAll, type NotRecorded, type Recorded } from './history/record.ts';
export type { CaseFile } from './history/case-file.ts';
export type { BoardVote, Consultation, Extension, FinalDecision, Implementation, Proposal, SendBack, Urgency } from './events/facts.ts';
export type { Assessment } from './model/assessment.ts';

// Why not, what next, and what is due.
export { whyNot } from './explanation/why-not.ts';
export { nextSteps, type NextStep } from './explanation/next-steps.ts';
export { outstanding, type Due } from './deadlines/outstanding.ts';
export type { Advisory, Refusal } from './events/refusal.ts';
export { advisoryCodes, refusalCodes, type AdvisoryCode, type RefusalCode } from './events/codes.ts';

// The events: what each carries, and how unknown data becomes one.
export { eventReference, type EventReference } from './events/reference.ts';
export { eventSchema } from './events/event.ts';
export { eventName, eventTypes } from './events/names.ts';
export type { CaseEvent, CaseEventInput, EventByType, EventType, ProposalRaised } from './events/cards.ts';
export { parseEntries, parseEvent, safeParseEvent, type ParsedEvent } from './events/parse.ts';
export { parseFormEvent } from './events/form.ts';

// What is waited for on the way: clocks, meetings, extensions, releases.
export { assessmentDue, clockOn, type Clock } from './deadlines/clock.ts';
export { spanOn, type Span } from './deadlines/span.ts';
export { minutesDue, nextMeeting, paperDay, type Meeting } from './deadlines/meeting.ts';
export { extensionDeadline, type ExtensionDeadline } from './deadlines/extension-deadline.ts';
export { releaseFor, releaseNamed, type Release } from './deadlines/release.ts';

// The plan of what lies ahead, and how far it has come.
export { planTimetable, type PlanOptions } from './planning/plan.ts';
export { plannedEvent, type Milestone, type Timetable } from './planning/milestone.ts';
export { extendTimetable, type ExtensionDecision } from './planning/extension.ts';
export { progressOf, type Progress } from './planning/progress.ts';
export type { Assumptions } from './planning/assumptions.ts';
export type { Start } from './planning/point.ts';

// The Change Board votes.
export { tally, type Tally } from './voting/tally.ts';
export type { TallyOutcome } from './voting/decide.ts';
export { votesNeeded, type VotesNeeded } from './voting/votes-needed.ts';
export { everyOutcome } from './voting/outcomes.ts';
export { simulateBoard, type Simulation } from './voting/simulate.ts';

// What if, when, and how the portfolio stands.
export { whatIf, type Alteration, type Difference } from './what-if/what-if.ts';
export { forecast, type Forecast, type ForecastOptions } from './forecast/forecast.ts';
export { observedLengths, type Lengths } from './forecast/lengths.ts';
export type { Distribution } from './rulebook/lengths.ts';
export { portfolio, type PortfolioOptions, type PortfolioReport } from './portfolio/portfolio.ts';
export type { Counting } from './portfolio/counting.ts';

// The record is stored, read back, compared, and made whole.
export { fromJSON, toJSON, type StoredCase } from './history/stored-case.ts';
export { replay, stateOn } from './history/replay.ts';
export { auditTrail, type AuditRow } from './history/audit-trail.ts';
export { diff, type FileDifference } from './history/diff.ts';
export { familiesOf, type Family } from './history/family.ts';
export { reconstruct, type IncompleteHistory } from './reconstruction/reconstruct.ts';
export type { InferredEntry, Reconstruction } from './reconstruction/report.ts';
export type { PartialEntry } from './reconstruction/partial-entry.ts';
export { historiesInRelease, type ReleaseList } from './reconstruction/release-list.ts';
export { inferredOf } from './history/marks.ts';

// The law of a day, and the law a file lives under.
export { isRight, rulebookOn, type Rulebook, type RulebookOverrides } from './rulebook/rulebook.ts';
export { lawWith, standardLaw, type Law, type LawChanges } from './rulebook/law.ts';
export { underLaw } from './history/load.ts';
export type { BoardConstitution, BoardGroup } from './rulebook/board-constitution.ts';
export type { Decision } from './rulebook/decision-rights.ts';
export type { Basis, LawRow } from './rulebook/in-force.ts';
export type { Committee } from './rulebook/meetings.ts';
export type { Regime, RegimeId } from './rulebook/regimes.ts';
export type { ChangeKind } from './rulebook/releases.ts';
export type { Schedule } from './rulebook/schedule.ts';
export { sources, type Source } from './rulebook/sources.ts';
export type { TimeLimit } from './rulebook/time-limits.ts';

// One word for one thing.
export { assessmentName, bodyName, consultationName } from './model/words.ts';
export { isEnded, stageName, type Stage } from './model/stage.ts';
export { isDecided } from './history/is-decided.ts';
export type { AssessmentKind } from './model/assessment.ts';
export type { Body } from './model/body.ts';
export type { ConsultationKind } from './model/consultation.ts';
export type { Identifier } from './model/identifier.ts';
export type { PartyCategory } from './model/party.ts';
export type { Path, Route } from './model/path.ts';
export type { Outcome, Vote } from './model/vote.ts';
export type { TimetableTerms } from './events/progression.ts';

// Days, and what is thrown.
export { calendarDate, type CalendarDate, type DateInput, type PlainDateLike } from './calendar/calendar-date.ts';
export {
  CalendarCoverageError,
  ContradictionError,
  CorruptHistoryError,
  InvalidCountError,
  InvalidDateError,
  InvalidInputError,
  RefusedError,
  RulebookGapError,
  SecModificationsError,
  type Fault,
} from './errors.ts';
