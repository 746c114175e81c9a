import { calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import type { EventType } from '../model/event.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import { lengthOn } from './assumptions.ts';
import { closeOpen } from './early-steps.ts';
import { awaitAll, consult } from './refinement-steps.ts';
import { releaseFor, type Release } from '../deadlines/release.ts';
import { decidingMeeting, isUrgent, later, latest, meetingOf, meetingWords, put, putAt, type Trail } from './trail.ts';
import { counted, dayBeside, dayInWords } from '../calendar/words.ts';

/** The step at which the report is agreed complete: the one that extensions move. */
export const reportStep = 'Modification Report agreed complete';

/** The report: submitted by paper day, agreed complete at the meeting, with a path where none is set yet. */
export function report(trail: Trail): void {
  const { subject, assumed } = trail;
  awaitAll(trail, ['preliminary', 'impact', 'costs']);
  const wait = subject.reportDueOn !== null && subject.stage !== 'sent_back' ? subject.reportDueOn : trail.day;
  const submitFloor = trail.floors['Modification Report submitted'] ?? trail.day;
  const floored: Trail = { ...trail, floors: { ...trail.floors, [reportStep]: latest(trail.floors[reportStep] ?? wait, wait) } };
  const { meeting, by } = decidingMeeting(floored, 'declare_report_complete', latest(trail.day, submitFloor), reportStep);
  if (subject.leaf !== 'underReview') {
    const until = meeting.papersDue;
    put(trail, until, {
      step: 'Modification Report submitted',
      type: 'report.submitted',
      by: 'code_administrator',
      reasons: meetingWords(meeting),
    });
  }
  const isPathKnown = subject.path !== null || trail.drafts.some(({ fields }) => 'path' in fields);
  if (!isPathKnown) {
    const why = 'No path has been determined, and it decides who takes the final decision.';
    putAt(trail, meeting, {
      step: 'Path determined',
      type: 'path.determined',
      by,
      fields: { path: assumed.path },
      reasons: [why],
      with: reportStep,
    });
  }
  const approved = subject.reportDueOn === null ? [] : [dueWords(subject.reportDueOn, meeting.on)];
  putAt(trail, meeting, { step: reportStep, type: 'report.agreedComplete', by, reasons: approved });
}

function dueWords(due: CalendarDate, on: CalendarDate): string {
  if (on > due) return `By the approved timetable the report was due on ${dayInWords(due)}: this is the first meeting it can reach.`;
  return `By the approved timetable the report is due on ${dayInWords(due)}.`;
}

/** The Modification Report Consultation, and the second where one is assumed. */
export function consultOnReport(trail: Trail): void {
  const { subject, assumed } = trail;
  const name = 'Modification Report Consultation';
  const isOpen = subject.open.some(({ kind }) => kind === 'modification_report');
  const { value, basis } = lengthOn(isUrgent(trail) ? 'urgentConsultation' : 'modificationReportConsultation', trail.day, assumed);
  const once = { kind: 'modification_report', workingDays: value, basis } as const;
  if (isOpen) closeOpen(trail, ['modification_report']);
  else if (subject.leaf !== 'awaitingVote')
    consult(trail, { ...once, name, when: 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).' });
  if (assumed.secondConsultation)
    consult(trail, { ...once, name: `Second ${name}`, when: 'A second consultation follows the first (as handed in).' });
}

/** The Change Board's vote: its next meeting once the responses are collated. */
export function vote(trail: Trail): void {
  const { subject, assumed } = trail;
  const planned = trail.drafts.findLast(({ type, fields }) => type === 'consultation.closed' && fields['kind'] === 'modification_report');
  const closed = planned?.due ?? subject.reportConsultationClosedOn;
  const after = closed === null ? trail.day : latest(trail.day, later(trail, closed, lengthOn('collation', closed, assumed).value));
  const meeting = meetingOf(trail, 'change_board', after, voteStep);
  const closing =
    closed === null ? '' : `; the consultation ${planned === undefined ? 'closed' : 'closes'} on ${dayBeside(closed, meeting.on)}`;
  const isBeside = closed === null || closed.slice(0, 7) === meeting.on.slice(0, 7);
  const papersDue = isBeside ? dayBeside(meeting.papersDue, meeting.on) : dayInWords(meeting.papersDue);
  const isExtra = meeting.papersDue === meeting.on;
  const papers = isExtra ? '; an extra meeting, as the proposal is urgent' : `; papers are due on ${papersDue}`;
  trail.drafts.push({
    step: voteStep,
    type: 'changeBoard.voted',
    by: 'change_board',
    due: meeting.on,
    reasons: [`The Change Board meets on ${dayInWords(meeting.on)}${closing}${papers}.`, `The day of the meeting is ${meeting.basis}.`],
    provisional: meeting.provisional,
    meeting,
    fields: { outcome: 'approve' },
  });
  trail.day = meeting.on;
}

/** The vote, as a plan names it. */
export const voteStep = 'Change Board vote';

/** The Authority's determination, under Paths 1 and 2 and for an Authority-Led Variation. Its five weeks are a target, not a deadline. */
export function determine(trail: Trail): void {
  const { subject, assumed } = trail;
  const since = subject.votedOn !== null && subject.stage === 'authority_decision' ? subject.votedOn : trail.day;
  const { value, basis } = lengthOn(isUrgent(trail) ? 'urgentDetermination' : 'authorityTarget', since, assumed);
  const target = later(trail, since, value);
  const isOverdue = target < trail.day;
  put(trail, isOverdue ? later(trail, trail.day, 1) : target, {
    step: 'Authority determination',
    type: 'authority.determined',
    by: 'authority',
    fields: { outcome: 'approve' },
    reasons: [
      `${counted(value, 'Working Day')} after ${dayInWords(since)} (${basis}); a target, not a deadline.`,
      ...(isOverdue ? ['That day has passed: the next Working Day is taken.'] : []),
    ],
  });
}

/** The determination of an appeal that runs. */
export function determineAppeal(trail: Trail): void {
  const { value } = lengthOn('authorityTarget', trail.day, trail.assumed);
  put(trail, later(trail, trail.day, value), {
    step: 'Appeal determined',
    type: 'appeal.determined',
    by: 'authority',
    fields: { outcome: 'confirmed' },
    reasons: [`${counted(value, 'Working Day')}, as for any determination (assumed).`],
  });
}

/** Implementation: on the day already set, or in the first release that the decision leaves time for; and the setting of that day. */
export function implement(trail: Trail): void {
  const { subject } = trail;
  if (subject.decision?.outcome === 'reject') return;
  const decidedOn = subject.decision?.on ?? trail.day;
  const appeal = lastDayOfAppeal(trail, decidedOn);
  const notBefore = appeal === null ? trail.day : latest(trail.day, later(trail, appeal, 1));
  const set = subject.implementation.date;
  if (set !== undefined && notBefore <= set)
    trail.release = {
      name: subject.implementation.release ?? 'Implementation date',
      on: set,
      basis: 'published',
      provisional: false,
      reasons: subject.implementationReasons,
    };
  else trail.release = chosen(trail, decidedOn, notBefore);
  const { release } = trail;
  const done = put(trail, release.on, {
    step: 'Implementation',
    type: 'implementation.completed',
    by: 'code_administrator',
    reasons: [...release.reasons, ...(appeal === null ? [] : [`The appeal window closes on ${dayInWords(appeal)}.`])],
  });
  if (done !== release.on) remark(trail, `${dayInWords(release.on)} is no Working Day: it is recorded on ${dayBeside(done, release.on)}.`);
  if (set === undefined) schedule(trail, release);
}

function chosen({ assumed, calendar, floors }: Trail, decidedOn: CalendarDate, notBefore: CalendarDate): Release {
  const floor = floors['Implementation'] ?? notBefore;
  const { change, leadTimes } = assumed;
  return releaseFor({ decidedOn, change, notBefore: latest(notBefore, floor) }, { calendar, leadTimes });
}

/** The last day of the window in which a Self-Governance decision can be appealed. */
function lastDayOfAppeal(trail: Trail, decidedOn: CalendarDate): CalendarDate | null {
  const { subject, drafts } = trail;
  const isOpen = subject.stage === 'appeal' && subject.leaf === 'approvedAppealable';
  const isFinal = drafts.at(-1)?.type === 'changeBoard.voted';
  const length = rulesOn(decidedOn).limits.appealWindow.value;
  return (isOpen || isFinal) && length !== null ? later(trail, decidedOn, length) : null;
}

const settings: readonly EventType[] = ['authority.determined', 'report.agreedComplete', 'fastTrack.approved', 'sendBack.handled'];

/** The setting of the day: with the Authority's determination, otherwise with the committee's last decision before the vote. */
function schedule(trail: Trail, release: Release): void {
  const at = trail.drafts.findLastIndex(({ type }) => settings.includes(type));
  const setting = trail.drafts[at];
  if (setting === undefined) return;
  const { by, due, provisional, step, meeting } = setting;
  trail.drafts.splice(at + 1, 0, {
    step: 'Implementation date set',
    type: 'implementation.scheduled',
    by,
    due,
    provisional,
    with: step,
    reasons: [`Set together with: ${step}.`],
    fields: { date: calendarDate(release.on), release: release.name },
    ...(meeting === undefined ? {} : { meeting }),
  });
}

function remark(trail: Trail, words: string): void {
  const last = trail.drafts.pop();
  if (last !== undefined) trail.drafts.push({ ...last, reasons: [...last.reasons, words] });
}
