// Raise, record, read back.
export { raise, record, recordAll, type LawOptions, type NotRecorded, type Recorded } from './history/record.ts';
export { replay, stateOn } from './history/replay.ts';
export { reconstruct, type IncompleteHistory } from './reconstruction/reconstruct.ts';
export { historiesInRelease, type ReleaseList } from './reconstruction/release-list.ts';
export type { CompletedEntry, Gap, InferredEntry, Reconstruction, ReportedEntry } from './reconstruction/report.ts';
export type {
  ApproximateDay,
  ApprovalSeen,
  PartialEntry,
  PartialEvent,
  ReleaseSeen,
  Report,
  StageSeen,
  VoteSeen,
} from './reconstruction/given.ts';
export { inferredOf, type DaySpan, type Mark } from './history/marks.ts';
export { auditTrail, type AuditRow } from './history/audit-trail.ts';
export { underLaw } from './history/load.ts';
export { diff, type ChangedEntry, type FileDifference, type PlacedEntry, type SummaryDifference } from './history/diff.ts';
export { familiesOf, type Family } from './history/family.ts';
export { fromJSON, toJSON, type StoredCase } from './history/stored-case.ts';
export type { CaseFile } from './history/case-file.ts';
export type { BoardVote, Consultation, Extension, FinalDecision, Implementation, Proposal, SendBack, Urgency } from './events/facts.ts';
export { isEnded, stageName, type Stage } from './model/stage.ts';
export { isDecided } from './history/is-decided.ts';
export { eventName } from './events/names.ts';
export { eventReference, type EventReference, type ReferenceCondition } from './events/reference.ts';
export { assessmentName, bodyName, consultationName } from './model/words.ts';

// Why not, and what next.
export { whyNot } from './explanation/why-not.ts';
export { nextSteps, type NextStep } from './explanation/next-steps.ts';
export type { Advisory, Refusal } from './events/refusal.ts';
export { advisoryCodes, refusalCodes, type AdvisoryCode, type RefusalCode } from './events/codes.ts';

// The law of a day, and the law a file lives under.
export { lawWith, standardLaw, type Law, type LawChanges, type Tables } from './rulebook/law.ts';
export { isRight, rulebookOn, type Rulebook, type RulebookOverrides, type Rules } from './rulebook/rulebook.ts';
export type { BoardConstitution, BoardGroup } from './rulebook/board-constitution.ts';
export type { Decision } from './rulebook/decision-rights.ts';
export type { Basis, Row } from './rulebook/in-force.ts';
export type { Regime, RegimeId } from './rulebook/regimes.ts';
export { sources, type Source } from './rulebook/sources.ts';
export type { TimeLimit } from './rulebook/time-limits.ts';

// The Change Board.
export { tally, type Tally } from './voting/tally.ts';
export type { GroupTally } from './voting/group-tally.ts';
export type { TallyOutcome } from './voting/decide.ts';
export { votesNeeded, type VotesNeeded } from './voting/votes-needed.ts';
export { everyOutcome, type OutcomePattern } from './voting/outcomes.ts';
export { simulateBoard, type Simulation } from './voting/simulate.ts';
export type { SimulationOptions } from './voting/simulation-options.ts';

// Meetings, extensions, plans, releases, progress.
export { minutesDue, nextMeeting, paperDay, type Meeting } from './deadlines/meeting.ts';
export type { OwnMeetings, OwnRelease, Schedule } from './rulebook/schedule.ts';
export {
  extensionDeadline,
  type CommitteeOptions,
  type ExtensionDeadline,
  type ExtensionQuestion,
} from './deadlines/extension-deadline.ts';
export { extendTimetable, type ExtensionDecision } from './planning/extension.ts';
export { planTimetable, type PlanOptions } from './planning/plan.ts';
export { plannedEvent, type ExtensionOutcome, type MadeFrom, type Milestone, type Target, type Timetable } from './planning/milestone.ts';
export { releaseFor, releaseNamed, type Release, type ReleaseOptions, type ReleaseQuestion } from './deadlines/release.ts';
export { progressOf, type Progress, type StepProgress } from './planning/progress.ts';
export { outstanding, type Due } from './deadlines/outstanding.ts';
export { spanOn, type Span, type SpanClock } from './deadlines/window.ts';
export type { Assumptions } from './planning/assumptions.ts';
export type { PlannedLength } from './planning/lengths.ts';
export type { Start } from './planning/point.ts';
export type { Committee, MeetingRule } from './rulebook/meetings.ts';
export type { Change, LeadTime } from './rulebook/releases.ts';

// Clocks.
export { assessmentDue, clockOn, type Clock } from './deadlines/clock.ts';

// Projection: what if, when, and how the portfolio stands.
export { whatIf, type Difference, type Otherwise, type WhatIfOptions } from './what-if/what-if.ts';
export { forecast, type Forecast, type ForecastOptions } from './forecast/forecast.ts';
export { portfolio, type OpenCase, type PortfolioOptions, type PortfolioReport } from './portfolio/portfolio.ts';
export { standardDurations, type Durations, type Parameter } from './forecast/durations.ts';
export type { Distribution } from './forecast/distribution.ts';
export type { Change as WhatIfChange } from './what-if/changes.ts';
export type { Side as WhatIfSide } from './what-if/side.ts';
export type { AssessmentFigures, Row as AssessmentRow } from './portfolio/assessment-rows.ts';
export type { Counting } from './portfolio/counting.ts';
export type { DueSoon } from './portfolio/due-soon.ts';
export type { Figure } from './portfolio/figure.ts';
export type { MonthRow } from './portfolio/month-rows.ts';
export type { Driver, MonthShare, Percentiles, ReleaseChance } from './forecast/summary.ts';

// Words.
export { eventSchema } from './events/event.ts';
export { eventTypes } from './events/names.ts';
export type { CaseEvent, CaseEventInput, EventByType, EventType, ProposalRaised } from './events/cards.ts';
export { parseEntries, parseEvent, safeParseEvent, type ParsedEvent } from './events/parse.ts';
export { parseFormEvent } from './events/form.ts';
export type { Assessment, AssessmentKind } from './model/assessment.ts';
export type { Body } from './model/body.ts';
export type { Identifier } from './model/identifier.ts';
export type { PartyCategory } from './model/party.ts';
export type { Path, Route } from './model/path.ts';
export type { ConsultationKind } from './model/consultation.ts';
export type { TimetableTerms } from './events/progression.ts';
export type { Outcome, Vote } from './model/vote.ts';

// Days.
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
