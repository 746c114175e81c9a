import * as fc from 'fast-check';
import * as calendar from '../../src/calendar/index.ts';
import * as exporting from '../../src/export/index.ts';
import * as door from '../../src/index.ts';
import * as statecharts from '../../src/statecharts/index.ts';
import * as testing from '../../src/testing/index.ts';
import { draft, voted } from './life.ts';

type Call = (...given: never[]) => unknown;

const doors: Readonly<Record<string, unknown>> = { ...calendar, ...statecharts, ...exporting, ...testing, ...door };

/** Every function that a door exports. Errors are classes, which only the library makes. */
export const functions: ReadonlyMap<string, Call> = new Map(Object.entries(doors).flatMap(([name, value]) => (isCall(value) && /^[a-z]/.test(name) ? [[name, value] as const] : [])));

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

const { draftProposalMachine } = statecharts;
const { standardLaw } = door;
const { secCalendar, workingDayCalendar, englandAndWales } = calendar;
const projected = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
const on = '2022-03-01';
const event = { type: 'hold.placed', on: '2022-03-21', by: 'change_sub_committee', reason: 'x' };
const raised = { type: 'proposal.raised', on, by: 'proposer', id: 'DP901', title: 'A change', proposer: 'A Party' };
const plan = door.planTimetable({ path: 3 }, { on });
const { type, due, by, fields } = plan.milestones[0]!;
const { constitution, limits, rights, regime } = door.rulebookOn(on);
const assessment = {
  kind: 'preliminary', requestedOn: on, stops: [{ from: '2022-03-03', until: '2022-03-07' }], workingDays: 15, dueOn: '2022-03-25', dueOnAgreedOn: '2022-03-02',
  returnedOn: '2022-03-22', cancelledOn: '2022-03-23',
};
const schedule = { meetings: { panel: { dates: ['2022-02-02'], then: { weekday: 2, nth: 3 } } }, releases: [{ name: 'March 2022', on: '2022-03-31' }] } as const;
const leadTimes = { document: { workingDays: 5 }, dcc_systems: { months: 7 } };
const options = { on, target: 'November 2022', schedule, assumptions: { route: 'fast_track', path: 2, change: 'document', furtherDevelopment: 1, leadTimes, workingDays: { collation: 0, impactAssessment: 50 } } };
const overrides = { regime, rights: { convert: rights.convert }, limits: { appealWindow: limits.appealWindow }, constitution };
const vote = { category: 'consumers', choice: 'approve', member: 'A', reason: 'Objective (a)' };

/** For every function, calls that are answered: each argument of them is then broken, and each part of it. */
export const goodCalls: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  calendarDate: [[on]],
  isCalendarDate: [[on]],
  londonDate: [['2021-10-01T16:00:00Z', { cutOff: '17:00', calendar: secCalendar }]],
  parseBankHolidays: [[{ scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2029-01-02', notes: '' }] } }, 'scotland']],
  traceWorkingDays: [[on, 5, secCalendar]],
  workingDayCalendar: [[[englandAndWales], { asKnownOn: on, extraHolidays: [{ date: on, title: 'Closed' }], projectUntil: '2029-01-01' }]],
  addWorkingDays: [[on, 5, secCalendar]],
  isWorkingDay: [[on, secCalendar]],
  nextWorkingDay: [[on, secCalendar]],
  onOrAfter: [[on, secCalendar]],
  onOrBefore: [[on, secCalendar]],
  previousWorkingDay: [[on, secCalendar]],
  workingDaysBetween: [[on, '2022-03-09', secCalendar]],
  workingDaysInclusive: [[on, '2022-03-09', secCalendar]],

  raise: [[raised, { law: standardLaw }]],
  record: [[draft, event]],
  recordAll: [[draft, [event]]],
  replay: [[[raised, event], { law: standardLaw }]],
  lawWith: [[{ rulebook: overrides, calendar: secCalendar, schedule, assumed: 'bar' }, standardLaw]],
  stateOn: [[draft, on]],
  reconstruct: [[{ id: 'MP901', title: 'A change', proposer: 'A Party', entries: [{ ...raised, alsoReported: [{ on: '2022-03-02', source: 'A page' }] }, { type: 'stage.seen', on: { from: '2022-05-01', until: '2022-05-02' }, stage: 'refinement' }] }]],
  auditTrail: [[draft]],
  underLaw: [[draft, standardLaw]],
  diff: [[draft, draft]],
  familiesOf: [[[draft]]],
  historiesInRelease: [[{ name: 'November 2020', ids: ['MP093', 'MP098'], on: '2020-11-29', source: 'The release page' }]],
  inferredOf: [[draft]],
  fromJSON: [[{ format: 'sec-modifications/case', version: 1, entries: [raised] }]],
  toJSON: [[draft]],
  stageName: [['refinement']],
  isEnded: [['refinement']],
  isDecided: [[draft]],
  bodyName: [['panel']],
  eventName: [['hold.placed']],
  eventReference: [[]],
  consultationName: [['refinement']],
  assessmentName: [['impact']],
  whyNot: [[draft, 'hold.placed', { on }], [draft, event]],
  nextSteps: [[draft, { on }]],
  outstanding: [[draft, { on }]],
  isRight: [['panel', 'convert', on]],
  rulebookOn: [[on, overrides], [on, () => overrides]],
  tally: [[[vote], constitution]],
  votesNeeded: [[[vote], 'reject', constitution]],
  everyOutcome: [[constitution]],
  simulateBoard: [[{ chance: { consumers: 0.5, large_suppliers: 0.5, small_suppliers: 0.5, gas_networks: 0.5, other_sec_parties: 0.5 }, abstain: 0.1, absent: 0.1, together: true, runs: 3, seed: 1, constitution }]],
  minutesDue: [[on, secCalendar]],
  paperDay: [[on, secCalendar]],
  nextMeeting: [['panel', on, schedule, secCalendar]],
  extensionDeadline: [[{ from: on, months: 3, body: 'panel' }, { calendar: secCalendar, schedule }], [{ from: on, workingDays: 3, body: 'panel' }], [{ from: on, until: '2022-05-03', body: 'panel' }]],
  extendTimetable: [
    [plan, { months: 3, standing: 'agreed', reason: 'x' }, { calendar: secCalendar, schedule }],
    [plan, { workingDays: 5, standing: 'deferred', on, toMeeting: '2022-05-01' }],
    [plan, { until: '2022-12-01' }],
  ],
  planTimetable: [
    [{ track: 'modification', route: 'fast_track', path: 3, urgent: false, id: 'DP901', title: 'A change', proposer: 'A Party' }, { ...options, calendar: secCalendar }],
    [{ route: 'fast_track' }, { on, target: { body: 'panel', on: '2022-05-20' } }],
    [{ route: 'fast_track' }, { on, target: { name: 'November 2022', on: '2022-11-03' } }],
    [voted()],
  ],
  plannedEvent: [[{ type, due, by, fields }]],
  releaseFor: [[{ decidedOn: on, change: 'document', notBefore: '2022-04-01' }, { calendar: secCalendar, leadTimes, asKnownOn: on }]],
  releaseNamed: [['November 2022', { calendar: secCalendar, asKnownOn: on }]],
  progressOf: [[draft, plan, { on, calendar: secCalendar }]],
  spanOn: [[{ limit: 'consultation', openedOn: on, closesOn: '2022-03-22', closedOn: '2022-03-22' }, '2022-03-09', secCalendar], [{ limit: 'appealWindow', openedOn: on }, on]],
  assessmentDue: [[assessment, secCalendar]],
  clockOn: [[assessment, '2022-03-30', secCalendar]],
  whatIf: [[voted(), { events: [], rulebook: { limits: { appealWindow: limits.appealWindow } }, calendar: projected, plan: { on: '2022-03-30' } }, { on: '2022-03-30', plan: { on: '2022-03-30' } }]],
  forecast: [[[draft], { on, runs: 3, seed: 1, lengths: { rework: { least: 5, mean: 9 }, collation: { values: [1, 2] }, hold: null, sendBack: 0.1 }, leadTimes, calendar: projected }]],
  portfolio: [[[draft], { on, months: 12, counting: 'working_days', weeks: 4, calendar: secCalendar }]],
  parseEntries: [[[raised, event]]],
  parseEvent: [[event]],
  safeParseEvent: [[event]],
  parseFormEvent: [[event]],

  toMermaidStatechart: [[draftProposalMachine, { file: draft }]],
  toMermaidGantt: [[plan]],
  toICalendar: [[plan, { stamp: '2022-03-01T09:00:00Z' }], [[draft], { stamp: '2022-03-01T09:00:00Z' }]],
  toMarkdownRegister: [[[draft], { on }]],
  toCsv: [[[draft], { on }]],
  toMachineJSON: [[draftProposalMachine]],
  eventJsonSchema: [[]],

  arbitraryCase: [[fc, { maxEntries: 3, at: 'refinement', law: standardLaw }]],
  arbitraryEvent: [[fc, draft]],
  arbitraryVotes: [[fc, constitution]],
  aDraftProposal: [[{ id: 'DP901', title: 'A change', proposer: 'A Party', on, path: 3, outcome: 'approve' }]],
  aModification: [['refinement', { id: 'DP901', title: 'A change', proposer: 'A Party', on, path: 3, outcome: 'approve' }]],
  advance: [[draft, 'refinement']],
  everyLife: [[{ depth: 1, regions: ['progress'] }]],
  votes: [['5 approve, 2 reject', constitution], [{ large_suppliers: '7 reject', consumers: '1 approve' }]],
};
