import { ascending } from '../ascending.ts';
import { aDay, addDays, calendarDate, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { unlessUncounted } from '../calendar/unless-uncounted.ts';
import { dayInWords } from '../calendar/words.ts';
import { checkArgument, lazily, exactly } from '../checks.ts';
import { lastDayOf, lengthOf, type Window } from '../events/windows.ts';
import { openConsultations, standingVote } from '../events/facts.ts';
import { entitledBodies } from '../events/entitled.ts';
import { internalsOf, type CaseFile } from '../history/case-file.ts';
import { aboutOf } from '../history/marks.ts';
import { stateOn } from '../history/replay.ts';
import type { Body } from '../model/body.ts';
import { assessmentWords, ofEachRequest } from '../model/assessment.ts';
import type { EventType } from '../events/cards.ts';
import { isEnded } from '../model/stage.ts';
import { assessmentName, consultationName } from '../model/words.ts';
import { isOffered } from '../statecharts/step.ts';
import { dueAsOf } from './clock.ts';
import { papersDueFor } from './meeting.ts';
import { releaseWords } from './release.ts';
import { reportDue } from './report-due.ts';

/** A day that the record of a file sets and that has not been met. */
export interface Due {
  /** The same for the same thing whenever it is asked, so that a day that moves is known again. */
  readonly key: string;
  readonly what: string;
  /** The event that meets it. */
  readonly type: EventType;
  /** The bodies that may act on the day it is asked. */
  readonly by: readonly Body[];
  /** A deadline, after which something is late or no longer possible; a target, which binds nobody; or a day that is only expected. */
  readonly kind: 'deadline' | 'target' | 'expected';
  /** The last day for it. Null where it cannot be counted: the calendar does not reach it, and `reason` says so. */
  readonly dueOn: CalendarDate | null;
  readonly reason?: string;
  /** Papers are due: whoever writes them wants to be reminded. */
  readonly papers?: true;
  /** It is counted from a day that no source gives. */
  readonly about?: true;
}

/**
 * What is due in a file as it stands on a day, the first day first and days that cannot be counted last: answers of the DCC, consultations,
 * the report and its papers, the windows to adopt and to appeal, the end of a hold, implementation. The clock of a stopped assessment
 * counts up to that day. A file that has ended, or is not raised yet, has nothing due.
 *
 * @throws InvalidInputError when `file` is no case file; InvalidDateError
 * @rule timetable
 * @example
 * const file = aModification('appeal');
 * const due = outstanding(file, { on: file.entries.at(-1).on });
 * due.map(({ what }) => what); //=> ['Appeal window closes', 'Implementation in the June 2022 SEC Release']
 * outstanding(aModification('implemented'), { on: '2023-01-04' }); //=> []
 */
export function outstanding(file: CaseFile, options: { readonly on: DateInput }): readonly Due[] {
  const { law } = internalsOf(file);
  checkArgument(options, someOptions, 'options');
  return dueOf(file, calendarDate(options.on), law.calendar);
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({ on: aDay }));

/** What is due in a file on a day, counted on a calendar. */
export function dueOf(file: CaseFile, on: CalendarDate, calendar: WorkingDayCalendar): readonly Due[] {
  if (file.raisedOn > on) return [];
  const then = stateOn(file, on);
  if (isEnded(then.stage)) return [];
  const all = [
    ...assessments(then, on, calendar),
    ...consultations(then),
    ...report(then, calendar),
    ...windows(then, calendar),
    ...determination(then, calendar),
    ...setByRecord(then),
  ];
  const rules = internalsOf(file).law.rulesOn(on);
  return Object.freeze(
    all
      .map((due): Due => {
        const about = isAboutIn(then, due) ? { about: true as const } : {};
        return Object.freeze({ kind: 'deadline', ...due, by: Object.freeze(entitledBodies(due.type, rules)), ...about });
      })
      .toSorted((a, b) => ascending(placeOf(a), placeOf(b))),
  );
}

/** Something that is due, before it is said by whom; a deadline unless it says otherwise. */
type Unmet = Omit<Due, 'by' | 'kind' | 'about'> & Partial<Pick<Due, 'kind'>>;

/** Whether the day of what is due is known. */
export function isDated(due: Due): due is Due & { readonly dueOn: CalendarDate } {
  return due.dueOn !== null;
}

/** Days in their order, and then those that are not known. */
const placeOf = ({ dueOn }: Due) => dueOn ?? 'unknown';

/** A day that is counted, or why it is not known; null where there is none. */
function dayOrReason(calendar: WorkingDayCalendar, count: () => CalendarDate | null): Pick<Due, 'dueOn' | 'reason'> | null {
  const dueOn = unlessUncounted(count, undefined);
  return dueOn === undefined ? uncounted(calendar) : dueOn && { dueOn };
}

function uncounted({ until }: WorkingDayCalendar): Pick<Due, 'dueOn' | 'reason'> {
  return { dueOn: null, reason: `The day is not known: the calendar ends with ${dayInWords(addDays(until, -1))}.` };
}

/** Whether what a day is counted from lies on a day that no source gives. */
function isAboutIn(file: CaseFile, { type }: Unmet): boolean {
  const from = countedFrom[type];
  return from !== undefined && aboutOf(file, [from]) !== undefined;
}

/** What the days are counted from that are not set themselves. */
const countedFrom: { readonly [T in EventType]?: EventType } = {
  ...ofEachRequest('returned', (kind) => `${assessmentWords[kind]}.requested` as const),
  'proposal.adopted': 'support.withdrawn',
  'appeal.lodged': 'changeBoard.voted',
  'authority.determined': 'changeBoard.voted',
};

function assessments(file: CaseFile, asOf: CalendarDate, calendar: WorkingDayCalendar): Unmet[] {
  return file.assessments.flatMap((one) => {
    if (one.returnedOn !== undefined || one.cancelledOn !== undefined) return [];
    const due = dayOrReason(calendar, () => dueAsOf(one, asOf, calendar));
    // Only the last of a kind can be awaited.
    const round = file.assessments.filter(({ kind }) => kind === one.kind).length;
    const type = `${assessmentWords[one.kind]}.returned` as const;
    return due === null ? [] : [{ key: `assessment-${one.kind}-${round}`, what: `${assessmentName(one.kind)} due`, type, ...due }];
  });
}

/** The consultations that are open and of which a source says until when. */
function consultations(file: CaseFile): Unmet[] {
  return openConsultations(internalsOf(file).state.facts).flatMap(({ kind, round, closesOn }) =>
    closesOn === undefined
      ? []
      : [{ key: `consultation-${kind}-${round}`, what: `${consultationName(kind)} closes`, type: 'consultation.closed', dueOn: closesOn }],
  );
}

/** The day the report goes to its meeting, until it has been agreed complete, and its paper day, until it is submitted. */
function report(file: CaseFile, calendar: WorkingDayCalendar): Unmet[] {
  const law = { ...internalsOf(file).law, calendar };
  const day = dayOrReason(calendar, () => reportDue(file, law));
  if (day === null) return [];
  const isSubmitted = isOffered(internalsOf(file).state, 'report.returned');
  const due = {
    key: 'report',
    what: 'Modification Report due',
    type: isSubmitted ? 'report.agreedComplete' : 'report.submitted',
    ...day,
  } as const;
  const { dueOn } = day;
  const papersOn = dueOn && dayOrReason(calendar, () => papersDueFor(dueOn, law));
  const papers = { key: 'report-papers', what: 'Papers due for the Modification Report', type: 'report.submitted', papers: true } as const;
  return isSubmitted || papersOn === null ? [due] : [{ ...papers, ...papersOn }, due];
}

/** The windows that are open, each with its last day; one without a length has none. */
function windows(file: CaseFile, calendar: WorkingDayCalendar): Unmet[] {
  const { state, law, chain } = internalsOf(file);
  const given = { facts: state.facts, law: { ...law, calendar }, on: chain.entry.on };
  const closing = (window: Window, due: Pick<Due, 'key' | 'what' | 'type'>): Unmet[] => {
    if (!isOffered(state, due.type) || lengthOf(window, given).value === null) return [];
    const dueOn = lastDayOf(window, given);
    return [{ ...due, ...(dueOn === null ? uncounted(calendar) : { dueOn }) }];
  };
  return [
    ...closing('adoptionWindow', { key: 'adoption', what: 'Adoption window closes', type: 'proposal.adopted' }),
    ...closing('appealWindow', { key: 'appeal', what: 'Appeal window closes', type: 'appeal.lodged' }),
  ];
}

/** What the Authority aims at for a determination, counted from the vote: a target, not a deadline. */
function determination(file: CaseFile, calendar: WorkingDayCalendar): Unmet[] {
  const { state, law } = internalsOf(file);
  const vote = standingVote(state.facts);
  if (file.stage !== 'authority_decision' || vote === undefined || file.urgency === 'granted') return [];
  const { value } = law.rulesOn(vote.on).limits.authorityTarget;
  const day = value === null ? null : dayOrReason(calendar, () => addWorkingDays(vote.on, value, calendar));
  if (day === null) return [];
  return [{ key: 'determination', what: 'Authority determination, by its target', type: 'authority.determined', kind: 'target', ...day }];
}

/** The days that the record itself sets: the end of a hold, and implementation. */
function setByRecord({ hold, implementation: { date, release } }: CaseFile): Unmet[] {
  const what = release === undefined ? 'Implementation' : `Implementation in ${releaseWords(release)}`;
  return [
    ...(hold?.until === undefined
      ? []
      : [{ key: 'hold', what: 'Hold ends', type: 'hold.lifted', kind: 'expected', dueOn: hold.until } as const]),
    ...(date === undefined
      ? []
      : [{ key: 'implementation', what, type: 'implementation.completed', kind: 'expected', dueOn: date } as const]),
  ];
}
