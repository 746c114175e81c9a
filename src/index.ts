// Raise, record, read back.
export { raise, record, recordAll, type NotRecorded, type Recorded } from './history/record.ts';
export { replay, stateOn } from './history/replay.ts';
export { reconstruct, type IncompleteHistory } from './reconstruction/reconstruct.ts';
export type { CompletedEntry, Gap, InferredEntry, Reconstruction, ReportedEntry } from './reconstruction/report.ts';
export type { ApproximateDay, PartialEntry, PartialEvent, Report, StageSeen } from './reconstruction/given.ts';
export type { DaySpan } from './reconstruction/day-span.ts';
export { history, type HistoryRow } from './history/history.ts';
export { diff, type ChangedEntry, type FileDifference, type PlacedEntry, type SummaryDifference } from './history/diff.ts';
export { familiesOf, type Family } from './history/family.ts';
export { fromJSON, toJSON, type StoredCase } from './history/stored-case.ts';
export type { CaseFile } from './history/case-file.ts';
export type { BoardVote, Consultation, Extension, FinalDecision, Implementation, Proposal, SendBack, Urgency } from './conditions/facts.ts';
export { stageName, type Stage } from './model/stage.ts';

// Why not, and what next.
export { whyNot } from './explanation/why-not.ts';
export { nextSteps, type NextStep } from './explanation/next-steps.ts';
export type { Advisory, Refusal } from './conditions/condition.ts';

// The law of a day.
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
export { minutesDue, nextMeeting, paperDay, type Meeting, type OwnSchedule, type Schedule } from './timetable/meeting.ts';
export {
  extensionDeadline,
  type CommitteeOptions,
  type ExtensionDeadline,
  type ExtensionQuestion,
} from './timetable/extension-deadline.ts';
export { extendTimetable, type ExtensionDecision } from './timetable/extension.ts';
export { planTimetable, type PlanOptions } from './timetable/plan.ts';
export { plannedEvent, type ExtensionOutcome, type Milestone, type Target, type Timetable } from './timetable/milestone.ts';
export { releaseFor, releaseNamed, type Release, type ReleaseOptions, type ReleaseQuestion } from './timetable/release.ts';
export { progressOf, type Progress, type StepProgress } from './timetable/progress.ts';
export { spanOn, type Span, type SpanClock } from './timetable/window.ts';
export type { Assumptions, PlannedLength } from './timetable/assumptions.ts';
export type { Planned, Start, Subject } from './timetable/subject.ts';
export type { StepRule } from './timetable/step-rules.ts';
export type { Committee, MeetingRule } from './rulebook/meetings.ts';
export type { Change, LeadTime } from './rulebook/releases.ts';

// Clocks.
export { assessmentDue, clockOn, type Clock } from './timetable/clock.ts';

// Projection: what if, when, and how the portfolio stands.
export { whatIf, type Difference, type Otherwise, type WhatIfOptions } from './projection/what-if.ts';
export { forecast, type Forecast, type ForecastOptions } from './projection/forecast.ts';
export { portfolio, type OpenCase, type PortfolioOptions, type PortfolioReport } from './projection/portfolio.ts';
export { standardDurations, type Durations, type Parameter } from './projection/durations.ts';
export type { Distribution } from './projection/distribution.ts';
export type { Change as WhatIfChange } from './projection/changes.ts';
export type { Side as WhatIfSide } from './projection/side.ts';
export type { AssessmentFigures, Row as AssessmentRow } from './projection/assessment-rows.ts';
export type { Counting } from './projection/counting.ts';
export type { DueSoon } from './projection/due-soon.ts';
export type { Figure } from './projection/figure.ts';
export type { MonthRow } from './projection/month-rows.ts';
export type { Driver, MonthShare, Percentiles, ReleaseChance } from './projection/summary.ts';

// Words.
export {
  eventSchema,
  eventTypes,
  type CaseEvent,
  type CaseEventInput,
  type EventByType,
  type EventType,
  type ProposalRaised,
} from './model/event.ts';
export { parseEntries, parseEvent } from './model/parse.ts';
export type { Assessment, AssessmentKind } from './model/assessment.ts';
export type { Body } from './model/body.ts';
export type { Identifier } from './model/identifier.ts';
export type { PartyCategory } from './model/party.ts';
export type { Path, Route } from './model/path.ts';
export type { ConsultationKind } from './model/refinement-events.ts';
export type { TimetableTerms } from './model/committee-events.ts';
export type { Outcome, Vote } from './model/vote.ts';

// Days.
export { calendarDate, type CalendarDate, type DateInput } from './calendar/calendar-date.ts';
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
