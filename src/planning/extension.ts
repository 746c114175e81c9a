import { addDays, calendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, among, someWords } from '../checks.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { fileOf, internalsOf, isCaseFile, type CaseFile } from '../history/case-file.ts';
import { load } from '../history/load.ts';
import { standardLaw, type Law } from '../rulebook/law.ts';
import { committeeOptions, extensionOf } from '../deadlines/arguments.ts';
import { checkTimetable } from './arguments.ts';
import { endOf } from './backward.ts';
import { extendedUnder, type CommitteeOptions } from '../deadlines/extension-deadline.ts';
import { committeeName, meetingFrom } from '../deadlines/meeting.ts';
import type { ExtensionOutcome, Milestone, Timetable } from './milestone.ts';
import { planningLaw, planOf } from './plan.ts';
import { dayInWords, sentence } from '../calendar/words.ts';

/** A request for more time and what came of it. */
export interface ExtensionDecision {
  readonly months?: number | undefined;
  readonly workingDays?: number | undefined;
  readonly until?: DateInput | undefined;
  /** Agreed unless said. */
  readonly standing?: 'agreed' | 'deferred' | 'refused' | undefined;
  /** The day of the decision; that of the plan's start where it is left out. */
  readonly on?: DateInput | undefined;
  /** The meeting to which a request is put off; the deciding body's next one where it is left out. */
  readonly toMeeting?: DateInput | undefined;
  readonly reason?: string | undefined;
}

/**
 * A timetable with more time. Agreed: the report goes to the meeting that `extensionDeadline` gives, what comes before it stays, and what
 * comes after follows anew. Deferred: nothing moves, and the request stays pending to a meeting. Refused: nothing moves. What moved, what
 * did not and why is added to `extensions`, so that a chain of them keeps its history.
 *
 * Goes by the law of the file the timetable was made for. Does not remember a calendar or a schedule handed in beside it: hand them in
 * again.
 *
 * @throws InvalidDateError, InvalidCountError, CalendarCoverageError; InvalidInputError for a malformed argument; CorruptHistoryError for a
 * stored timetable whose entries make no life
 * @rule panel-61/10
 * @example
 * const plan = planTimetable({ path: 3 }, { on: '2021-10-01' });
 * const longer = extendTimetable(plan, { months: 3, reason: 'Impact Assessment awaited' });
 * longer.extensions.map((one) => one.standing); //=> ['agreed']
 * extendTimetable(plan, { months: 3, standing: 'refused' }).ends === plan.ends; //=> true
 */
export function extendTimetable(timetable: Timetable, extension: ExtensionDecision, options: CommitteeOptions = {}): Timetable {
  checkTimetable(timetable);
  checkArgument(extension, anExtension, 'extension');
  checkArgument(options, committeeOptions, 'options');
  const { milestones } = timetable;
  const report = milestones.find(({ key }) => key === reportKey);
  const { standing = 'agreed', reason } = extension;
  const why = reason === undefined ? [] : [`Asked for because: ${reason}.`];
  const unmoved = milestones.map(({ step }) => step);
  if (report === undefined) {
    const words = 'No report is still to come in this timetable: there is nothing to extend, and nothing moves.';
    return withOutcome(timetable, timetable, { standing: 'none', meeting: null, moved: [], unmoved, reasons: [...why, words] });
  }
  const file = fileIn(timetable);
  const law = planningLaw(file === null ? standardLaw : internalsOf(file).law, options);
  if (standing === 'agreed') return extended(timetable, report, extension, { file, law, why });
  const { meeting, words } =
    standing === 'refused'
      ? { meeting: null, words: 'The extension is refused: nothing moves.' }
      : putOff(timetable, report, extension, law);
  return withOutcome(timetable, timetable, { standing, meeting, moved: [], unmoved, reasons: [...why, words] });
}

const anExtension = /* @__PURE__ */ lazily(() =>
  extensionOf({}, { standing: among(['agreed', 'deferred', 'refused']), on: aDay, toMeeting: aDay, reason: someWords }),
);

/** The key of the step that extensions move. */
const reportKey = 'report.agreedComplete';

/** The file a timetable was made from; one that was stored as JSON is loaded: what was recorded stays recorded. */
function fileIn({ madeFrom: { file } }: Timetable): CaseFile | null {
  return file === null || isCaseFile(file) ? file : fileOf(load(standardLaw, file.entries, null));
}

function extended(
  timetable: Timetable,
  report: Milestone,
  { months, workingDays, until }: ExtensionDecision,
  { file, law, why }: { readonly file: CaseFile | null; readonly law: Law; readonly why: readonly string[] },
): Timetable {
  const { start, assumptions, floors } = timetable.madeFrom;
  const deadline = extendedUnder(law, { from: report.due, months, workingDays, until, body: report.by });
  const plan = planOf({
    file,
    start,
    assumptions,
    law,
    base: timetable.on,
    target: null,
    floors: { ...floors, [reportKey]: deadline.meeting.on },
    said: timetable.reasons,
  });
  const moved = plan.milestones.flatMap(({ step, due }) => {
    const before = timetable.milestones.find((one) => one.step === step)?.due;
    return before === undefined || before === due
      ? []
      : [{ step, from: before, to: due, workingDays: workingDaysBetween(before, due, law.calendar) }];
  });
  const unmoved = plan.milestones.map(({ step }) => step).filter((step) => moved.every((one) => one.step !== step));
  const reasons = [...why, ...deadline.reasons, ...unmovedWords(unmoved)];
  return withOutcome(timetable, plan, { standing: 'agreed', meeting: deadline.meeting, moved, unmoved, reasons });
}

/** The meeting to which a request is put off. */
function putOff(timetable: Timetable, report: Milestone, { on, toMeeting }: ExtensionDecision, law: Law) {
  const decidedOn = on === undefined ? timetable.on : calendarDate(on);
  const from = toMeeting === undefined ? addDays(decidedOn, 1) : calendarDate(toMeeting);
  const meeting = meetingFrom(report.by, from, law);
  const name = sentence(committeeName(meeting.body));
  const until = `${dayInWords(meeting.on)} (${meeting.basis})`;
  const words = `${name} puts the request off to its meeting on ${until}: it stays pending until then, and nothing moves.`;
  return { meeting, words };
}

/** A plan with one more outcome in its history, still measured against the target it was made for. */
function withOutcome({ target, extensions, milestones }: Timetable, plan: Timetable, outcome: ExtensionOutcome): Timetable {
  const steps = plan.milestones.map(({ due, by }) => ({ on: due, by }));
  const end = endOf(steps, target);
  const reachesTarget = target === null || (end !== undefined && end <= target.on);
  const late =
    target !== null && !reachesTarget && milestones.length > 0
      ? [`After this extension ${target.name} on ${dayInWords(target.on)} is missed.`]
      : [];
  const kept = Object.freeze({ ...outcome, reasons: Object.freeze([...outcome.reasons, ...late]) });
  return Object.freeze({ ...plan, target, reachesTarget, extensions: Object.freeze([...extensions, kept]) });
}

function unmovedWords(unmoved: readonly string[]): string[] {
  return [
    ...(unmoved.includes('Implementation')
      ? ['The release still leaves the lead time after the decision: implementation does not move.']
      : []),
    `Not moved: ${unmoved.length === 0 ? 'nothing' : unmoved.join(', ')}.`,
  ];
}
