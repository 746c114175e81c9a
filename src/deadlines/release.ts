import { ascending } from '../ascending.ts';
import { checkArgument, lazily, exactly, unexpected } from '../checks.ts';
import { later, calendarDate, isCalendarDate, aDay, type CalendarDate, type DateInput } from '../calendar/calendar-date.ts';
import { addMonths } from '../calendar/months.ts';
import { isProvisional } from '../calendar/trace.ts';
import { aCalendar, secCalendar, type WorkingDayCalendar } from '../calendar/working-day-calendar.ts';
import { addWorkingDays, onOrAfter } from '../calendar/working-days.ts';
import { inForce } from '../rulebook/in-force.ts';
import {
  knownReleases,
  leadTimes,
  releaseRules,
  scheduledReleasesFrom,
  systemsReleaseMonths,
  type ChangeKind,
  type LeadTime,
} from '../rulebook/releases.ts';
import { aSchedule, type Schedule } from '../rulebook/schedule.ts';
import { aChange, someLeadTimes } from './arguments.ts';
import { ruleDay } from './meeting.ts';
import { counted, dayInWords, sentence } from '../calendar/words.ts';

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
  readonly change: ChangeKind;
  /** A day before which it cannot take effect, such as the day after an appeal window. */
  readonly notBefore?: DateInput | undefined;
}

/** Where releases are looked up, and which time they leave. */
export interface ReleaseOptions {
  readonly calendar?: WorkingDayCalendar | undefined;
  /** Lead times in place of the assumed ones. */
  readonly leadTimes?: Partial<Readonly<Record<ChangeKind, LeadTime>>> | undefined;
  /** Uses the days the releases had on this day, before they were moved. */
  readonly asKnownOn?: DateInput | undefined;
  /** Releases of your own: their days stand in place of those known or projected under the same name. */
  readonly schedule?: Schedule | undefined;
}

/**
 * The release a change goes into: the first that leaves the lead time after the decision. Published where the day is known, otherwise the
 * last Thursday of February or June, or the first of November (inferred). The lead times are assumed: 10 Working Days for text, where 1, 6
 * and 15 have happened (MP185, MP203, SECMP0026), 6 months for DCC Systems, which change in November and, since June 2021, in June; an
 * ad-hoc release follows on the next Working Day. Releases of your own are taken as they are given. Before November 2018 no rule is
 * known, and any day may be a release.
 *
 * @throws InvalidDateError, InvalidInputError, CalendarCoverageError
 * @rule release-dates
 * @example
 * releaseFor({ decidedOn: '2021-09-29', change: 'document' }).name; //=> 'November 2021'
 * releaseFor({ decidedOn: '2021-11-16', change: 'ad_hoc' }).on; //=> '2021-11-17'
 * releaseFor({ decidedOn: '2021-05-26', change: 'dcc_systems' }, { leadTimes: { dcc_systems: { months: 14 } } }).on; //=> '2022-11-03'
 */
export function releaseFor(question: ReleaseQuestion, options: ReleaseOptions = {}): Release {
  checkArgument(question, aQuestion, 'release');
  checkArgument(options, someOptions, 'release');
  return releaseAfter(question, options);
}

/** The same, of arguments that have been looked at. */
export function releaseAfter(question: ReleaseQuestion, options: ReleaseOptions): Release {
  const { change } = question;
  const { calendar = secCalendar } = options;
  const decidedOn = calendarDate(question.decidedOn);
  const lead = leadTimeOf(change, options.leadTimes);
  const ready = dayAfterLead(decidedOn, lead, calendar);
  const notBefore = question.notBefore === undefined ? ready : calendarDate(question.notBefore);
  const earliest = later(ready, notBefore);
  const reasons = [
    `Decided on ${dayInWords(decidedOn)}, and ${leadInWords(lead)} from decision to release ` +
      `(${options.leadTimes?.[change] === undefined ? leadTimes[change].basis : 'as handed in'}): not before ${dayInWords(ready)}.`,
    ...(notBefore > ready ? [`It cannot take effect before ${dayInWords(notBefore)}.`] : []),
  ];
  if (change === 'ad_hoc' || earliest < firstScheduled) {
    const on = onOrAfter(earliest, calendar);
    const anyDay =
      change === 'ad_hoc' ? [] : [`No rule of releases is known before ${dayInWords(firstScheduled)}, and any day may be one.`];
    return Object.freeze({
      name: adHoc,
      on,
      basis: 'projected',
      provisional: isProvisional(on, calendar),
      reasons: [...reasons, ...anyDay],
    });
  }
  const found = nextRelease(earliest, change, options);
  return Object.freeze({ ...found, reasons: [...reasons, ...found.reasons] });
}

/** The lead time of a kind of change: one's own, or the assumed one. */
export function leadTimeOf(change: ChangeKind, own: ReleaseOptions['leadTimes'] = {}): LeadTime {
  return own[change] ?? leadTimes[change].value;
}

/** The day on which the lead time after a decision is over. */
export function dayAfterLead(decidedOn: CalendarDate, lead: LeadTime, calendar: WorkingDayCalendar): CalendarDate {
  return 'months' in lead ? addMonths(decidedOn, lead.months) : addWorkingDays(decidedOn, lead.workingDays, calendar);
}

/** The first release on or after a day that takes changes of a kind: a scheduled one, or one of your own, which takes every kind. */
function nextRelease(earliest: CalendarDate, change: ChangeKind, options: ReleaseOptions): Release {
  const own = ownReleases(options).filter(({ on }) => on >= earliest);
  for (let year = Number(earliest.slice(0, 4)); ; year += 1) {
    const scheduled = releaseRules
      .filter((rule) => scheduledIn(year, rule) >= firstScheduled)
      .map(({ month, word }) => ({ month, release: release(`${word} ${year}`, options) }))
      .filter(({ month, release: { on } }) => on >= earliest && (change === 'document' || systemsMonths(on).includes(month)));
    const [first] = [...own.filter(({ on }) => Number(on.slice(0, 4)) <= year), ...scheduled.map((one) => one.release)].toSorted(
      (one, other) => ascending(one.on, other.on),
    );
    if (first !== undefined) return first;
  }
}

/**
 * A release by its name: one of your own, one whose day is known, or a scheduled one, by rule, from November 2018 on.
 *
 * Any day may be a release: give its name and its day in a schedule.
 *
 * @throws InvalidInputError, InvalidDateError, CalendarCoverageError
 * @rule release-dates
 * @example
 * releaseNamed('November 2019').on; //=> '2019-11-29'
 * releaseNamed('November 2019', { asKnownOn: '2019-10-07' }).on; //=> '2019-11-07'
 * releaseNamed('February 2024').basis; //=> 'projected'
 * releaseNamed('SEC 5.6').on; //=> '2017-04-01'
 * releaseNamed('Summer 2024', { schedule: { releases: [{ name: 'Summer 2024', on: '2024-07-18' }] } }).on; //=> '2024-07-18'
 */
export function releaseNamed(name: string, options: ReleaseOptions = {}): Release {
  checkArgument(options, someOptions, 'release');
  return Object.freeze(release(name, options));
}

const aQuestion = /* @__PURE__ */ lazily(() => exactly({ decidedOn: aDay, change: aChange }, { notBefore: aDay }));

const someOptions = /* @__PURE__ */ lazily(() =>
  exactly({}, { calendar: aCalendar, leadTimes: someLeadTimes, asKnownOn: aDay, schedule: aSchedule }),
);

/** The releases of one's own schedule, as handed in. */
function ownReleases({ schedule }: ReleaseOptions): readonly Release[] {
  return (schedule?.releases ?? []).map(({ name, on }) => {
    const day = calendarDate(on);
    const said = `${sentence(releaseWords(name))} is on ${dayInWords(day)} (as handed in).`;
    return { name, on: day, basis: 'published', provisional: false, reasons: [said] };
  });
}

/** A release as a sentence names it: a scheduled one by its month and year, one of your own by its name. */
export function releaseWords(name: string): string {
  if (name === adHoc) return 'an ad-hoc release';
  return name.replace(/^(\w+ \d{4})( SEC Release)?$/, 'the $1 SEC Release');
}

const adHoc = 'Ad-hoc release';

function release(name: string, options: ReleaseOptions): Release {
  const { calendar = secCalendar, asKnownOn = '9999-12-31' } = options;
  const own = ownReleases(options).findLast((one) => one.name === name);
  if (own !== undefined) return own;
  const known = knownReleases.findLast((row) => row.name === name && (row.knownFrom ?? '') <= calendarDate(asKnownOn));
  if (known !== undefined) {
    const how = { by_the_authority: ', moved by the Authority', within_the_range: ', moved within the range the Authority gave' };
    const on = calendarDate(known.on);
    const said = `The ${name} SEC Release is on ${dayInWords(on)}${known.moved === undefined ? '' : how[known.moved]}.`;
    return { name, on, basis: 'published', provisional: false, reasons: [said] };
  }
  const { rule, year } = readName(name);
  const day = scheduledIn(year, rule);
  if (day < firstScheduled) throw unexpected('release', 'name', `a scheduled release from ${dayInWords(firstScheduled)} on`, name);
  const on = onOrAfter(day, calendar);
  const which = rule.nth === 'last' ? 'last' : 'first';
  const said = `The ${name} SEC Release is on ${dayInWords(on)}: the ${which} Thursday of ${rule.word} (${rule.basis}).`;
  return { name, on, basis: 'projected', provisional: isProvisional(on, calendar), reasons: [said] };
}

function readName(name: unknown): { readonly rule: (typeof releaseRules)[number]; readonly year: number } {
  const [word, year = ''] = typeof name === 'string' ? name.split(' ') : [];
  const rule = releaseRules.find((row) => row.word === word);
  if (rule === undefined || !isCalendarDate(`${year}-01-01`))
    throw unexpected('release', 'name', 'a release such as "November 2021"', name);
  return { rule, year: Number(year) };
}

const firstScheduled = /* @__PURE__ */ calendarDate(scheduledReleasesFrom);

/** The day of a year that a rule of releases names. */
const scheduledIn = (year: number, rule: (typeof releaseRules)[number]) => calendarDate(ruleDay(year, rule.month, rule));

const systemsMonths = (on: CalendarDate) => inForce('DCC Systems release', systemsReleaseMonths, on).value;

const leadInWords = (lead: LeadTime) => ('months' in lead ? counted(lead.months, 'month') : counted(lead.workingDays, 'Working Day'));
