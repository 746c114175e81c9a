import { checkArgument, fault, containing, partsOf, refuse, unexpected, type ArgumentFault } from '../checks.ts';
import { frozen } from '../frozen.ts';
import type { BankHoliday, BankHolidays } from './bank-holidays.ts';
import { aDay, calendarDate, dateOfDayNumber, dayNumberOf, isCalendarDate, weekday } from './calendar-date.ts';

/**
 * Reads the public bank-holidays.json of GOV.UK: the whole file, from which `nation` is taken (England and Wales when not said), or one
 * division of it.
 *
 * It covers the days that `coverage` says, from its first day up to, not including, its last; where nothing is said, whole years from that
 * of the first holiday to that of the last, as GOV.UK publishes them. Refuses what is malformed, duplicated, out of order, on a weekend or
 * outside the coverage, and a year left out between two others, naming each part at fault.
 *
 * This keeps the holidays current: given after the tables here, a newer file takes their place in its years and adds its own.
 *
 *     const file = await fetch('https://www.gov.uk/bank-holidays.json').then((answer) => answer.json());
 *     const calendar = workingDayCalendar([englandAndWales, parseBankHolidays(file)]);
 *
 * Does not know when a holiday was first published, which the file does not say: a calendar `asKnownOn` keeps those that no table here has.
 * Does not know whether a year in it is complete: say with `coverage` how far it is.
 *
 * @throws InvalidInputError
 * @example
 * const file = { scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2029-01-02', notes: '', bunting: true }] } };
 * parseBankHolidays(file, 'scotland').coverage; //=> { from: '2029-01-01', until: '2030-01-01' }
 * parseBankHolidays(file, 'scotland', { from: '2029-01-01', until: '2029-02-01' }).coverage.until; //=> '2029-02-01'
 * parseBankHolidays({ division: 'scotland', events: [{ title: '2nd January', date: '2027-01-02' }] }); // throws InvalidInputError
 */
export function parseBankHolidays(json: unknown, nation?: string, coverage?: BankHolidays['coverage']): BankHolidays {
  const file = partsOf(json);
  const isDivision = 'events' in file;
  const division = isDivision ? file : file[typeof nation === 'string' ? nation : 'england-and-wales'];
  const { division: name, events } = partsOf(division);
  if (typeof name !== 'string' || name !== (nation ?? name))
    throw unexpected('bank holidays', 'division', typeof nation === 'string' ? nation : 'bank-holidays.json', name ?? json);
  const path = isDivision ? 'events' : `${name}.events`;
  if (!Array.isArray(events) || events.length === 0) throw unexpected('bank holidays', path, 'a list of holidays', events);
  const stated = coverage === undefined ? undefined : statedCoverage(coverage);
  const faults = events.flatMap((event: unknown, index) => faultsOf(event, events[index - 1], `${path}.${index}`, stated));
  refuse('bank holidays', faults);

  const days = events.map(holidayOf);
  const whole = { from: newYearsDay(days[0], 0), until: newYearsDay(days.at(-1), 1) };
  return frozen({ nation: name, source: 'GOV.UK bank holidays', coverage: stated ?? whole, days });
}

function statedCoverage(coverage: BankHolidays['coverage']): BankHolidays['coverage'] {
  checkArgument(coverage, containing({ from: aDay, until: aDay }), 'bank holidays', 'coverage');
  return { from: calendarDate(coverage.from), until: calendarDate(coverage.until) };
}

function faultsOf(event: unknown, previous: unknown, path: string, coverage?: BankHolidays['coverage']): ArgumentFault[] {
  const { title, date, notes = '' } = partsOf(event);
  if (typeof title !== 'string' || typeof notes !== 'string') return [fault(path, 'a holiday { title, date }', event)];
  const wanted = wantedInsteadOf(date, partsOf(previous)['date'], coverage);
  return wanted === null ? [] : [fault(`${path}.date`, wanted, date)];
}

/** What a date ought to have been; null when nothing is wrong with it. */
function wantedInsteadOf(date: unknown, previous: unknown, coverage?: BankHolidays['coverage']): string | null {
  if (!isCalendarDate(date)) return 'a real day written YYYY-MM-DD';
  if (weekday(date) > 5) return 'a weekday';
  if (coverage !== undefined && (date < coverage.from || coverage.until <= date))
    return `a day from ${coverage.from} until ${coverage.until}`;
  const follows = !isCalendarDate(previous) || (date > previous && Number(date.slice(0, 4)) - Number(previous.slice(0, 4)) < 2);
  return follows ? null : `the next holiday after ${previous}`;
}

function holidayOf({ date, title, notes = '' }: { date: string; title: string; notes?: string }): BankHoliday {
  return /substitute/i.test(notes) ? { date, title, note: 'substitute' } : { date, title };
}

function newYearsDay(day: BankHoliday | undefined, later: number): string {
  return dateOfDayNumber(dayNumberOf(Number(day?.date.slice(0, 4)) + later, 1, 1));
}
