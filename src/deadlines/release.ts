import { unexpected, only } from '../checks.ts';
import { calendarDate, isCalendarDate, type CalendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { addMonths } from '../calendar/months.ts';
import { isProvisional } from '../calendar/trace.ts';
import { aCalendar, secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays, onOrAfter } from '../calendar/working-days.ts';
import { inForce } from '../rulebook/in-force.ts';
import { knownReleases, leadTimes, releaseRules, systemsReleaseMonths, type Change, type LeadTime } from '../rulebook/releases.ts';
import { aChange, someLeadTimes } from './arguments.ts';
import { ruleDay } from './meeting.ts';
import { counted, dayInWords } from '../calendar/words.ts';

/** A release of the Code. */
export interface Release {
  /** 'November 2021', or 'Ad-hoc release'. */
  readonly name: string;
  readonly on: CalendarDate;
  /** The day was published, or is worked out by rule. */
  readonly basis: 'published' | 'projected';
  readonly provisional: boolean;
  readonly reasons: readonly string[];
}

/** What decides which release a change goes into. */
export interface ReleaseQuestion {
  /** The day of the decision. */
  readonly decidedOn: DateInput;
  /** Text only, DCC Systems, or outside the scheduled releases. */
  readonly change: Change;
  /** A day before which it cannot take effect, such as the day after an appeal window. */
  readonly notBefore?: DateInput | undefined;
}

export interface ReleaseOptions {
  readonly calendar?: WorkingDayCalendar | undefined;
  /** Lead times in place of the assumed ones. */
  readonly leadTimes?: Partial<Readonly<Record<Change, LeadTime>>> | undefined;
  /** Uses the days the releases had on this day, before they were moved. */
  readonly asKnownOn?: DateInput | undefined;
}

/**
 * The release a change goes into: the first that leaves the lead time after the decision. Published where the day is known,
 * otherwise the last Thursday of February or June, or the first of November (inferred). The lead times are assumed: 10 Working Days
 * for text, 6 months for DCC Systems, which change in November and, since June 2021, in June; an ad-hoc release follows on the next Working Day.
 *
 * @throws InvalidDateError, InvalidInputError, CalendarCoverageError
 * @rule release-dates
 * @example
 * releaseFor({ decidedOn: '2021-09-29', change: 'document' }).name; //=> 'November 2021'
 * releaseFor({ decidedOn: '2021-11-16', change: 'ad_hoc' }).on; //=> '2021-11-17'
 * releaseFor({ decidedOn: '2021-05-26', change: 'dcc_systems' }, { leadTimes: { dcc_systems: { months: 14 } } }).on; //=> '2022-11-03'
 */
export function releaseFor(question: ReleaseQuestion, options: ReleaseOptions = {}): Release {
  only({ decidedOn: aDay, change: aChange }, { notBefore: aDay })(question, 'release');
  checkOptions(options);
  const { change } = question;
  const { calendar = secCalendar } = options;
  const decidedOn = calendarDate(question.decidedOn);
  const { value: standard, basis } = leadTimes[change];
  const own = options.leadTimes?.[change];
  const lead = own ?? standard;
  const ready = 'months' in lead ? addMonths(decidedOn, lead.months) : addWorkingDays(decidedOn, lead.workingDays, calendar);
  const notBefore = question.notBefore === undefined ? ready : calendarDate(question.notBefore);
  const earliest = ready > notBefore ? ready : notBefore;
  const reasons = [
    `Decided on ${dayInWords(decidedOn)}, and ${leadInWords(lead)} from decision to release (${own === undefined ? basis : 'as handed in'}): not before ${dayInWords(ready)}.`,
    ...(notBefore > ready ? [`It cannot take effect before ${dayInWords(notBefore)}.`] : []),
  ];
  if (change === 'ad_hoc') {
    const on = onOrAfter(earliest, calendar);
    return Object.freeze({ name: 'Ad-hoc release', on, basis: 'projected', provisional: isProvisional(on, calendar), reasons });
  }
  for (let year = Number(earliest.slice(0, 4)); ; year += 1) {
    const found = releaseRules
      .map(({ month, word }) => ({ month, release: release(`${word} ${year}`, options) }))
      .find(({ month, release: { on } }) => on >= earliest && (change === 'document' || systemsMonths(on).includes(month)));
    if (found !== undefined) return Object.freeze({ ...found.release, reasons: [...reasons, ...found.release.reasons] });
  }
}

/**
 * A scheduled release by its name.
 *
 * @throws InvalidInputError, InvalidDateError, CalendarCoverageError
 * @rule release-dates
 * @example
 * releaseNamed('November 2019').on; //=> '2019-11-29'
 * releaseNamed('November 2019', { asKnownOn: '2019-10-07' }).on; //=> '2019-11-07'
 * releaseNamed('February 2024').basis; //=> 'projected'
 */
export function releaseNamed(name: string, options: ReleaseOptions = {}): Release {
  checkOptions(options);
  return Object.freeze(release(name, options));
}

function checkOptions(options: unknown): void {
  only({}, { calendar: aCalendar, leadTimes: someLeadTimes, asKnownOn: aDay })(options, 'release');
}

function release(name: string, { calendar = secCalendar, asKnownOn = '9999-12-31' }: ReleaseOptions): Release {
  const known = knownReleases.findLast((row) => row.name === name && (row.knownFrom ?? '') <= calendarDate(asKnownOn));
  if (known !== undefined) {
    const how = { by_the_authority: ', moved by the Authority', within_the_range: ', moved within the range the Authority gave' };
    const on = calendarDate(known.on);
    const said = `The ${name} SEC Release is on ${dayInWords(on)}${known.moved === undefined ? '' : how[known.moved]}.`;
    return { name, on, basis: 'published', provisional: false, reasons: [said] };
  }
  const { rule, year } = readName(name);
  const day = ruleDay(year, rule.month, rule);
  const on = onOrAfter(day ?? `${year}-01-01`, calendar);
  const said = `The ${name} SEC Release is on ${dayInWords(on)}: the ${rule.nth === 'last' ? 'last' : 'first'} Thursday of ${rule.word} (${rule.basis}).`;
  return { name, on, basis: 'projected', provisional: isProvisional(on, calendar), reasons: [said] };
}

function readName(name: unknown): { readonly rule: (typeof releaseRules)[number]; readonly year: number } {
  const [word, year = ''] = typeof name === 'string' ? name.split(' ') : [];
  const rule = releaseRules.find((row) => row.word === word);
  if (rule === undefined || !isCalendarDate(`${year}-01-01`))
    throw unexpected('release', 'name', 'a release such as "November 2021"', name);
  return { rule, year: Number(year) };
}

const systemsMonths = (on: CalendarDate) => inForce('DCC Systems release', systemsReleaseMonths, on).value;

const leadInWords = (lead: LeadTime) => ('months' in lead ? counted(lead.months, 'month') : counted(lead.workingDays, 'Working Day'));
