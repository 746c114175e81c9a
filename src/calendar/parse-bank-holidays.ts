import { InvalidInputError, type Fault } from '../errors.ts';
import { fault, partsOf, unexpected } from '../checks.ts';
import { frozen, type BankHoliday, type BankHolidays } from './bank-holidays.ts';
import { dateOfDayNumber, dayNumberOf, isCalendarDate, weekday } from './calendar-date.ts';

/**
 * Reads the public bank-holidays.json of GOV.UK: the whole file, from which `nation` is taken (England and Wales when not said), or one division of it.
 *
 * It covers whole years, from that of the first holiday to that of the last. Refuses what is malformed, duplicated, out of order
 * or on a weekend, and a year left out between two others, naming each part at fault.
 *
 * Does not know when a holiday was first published, which the file does not say: a calendar `asKnownOn` keeps them all.
 * Does not know whether a year is complete: GOV.UK publishes whole years.
 *
 * @throws InvalidInputError
 * @example
 * const file = { scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2029-01-02', notes: '', bunting: true }] } };
 * parseBankHolidays(file, 'scotland').coverage; //=> { from: '2029-01-01', until: '2030-01-01' }
 * parseBankHolidays({ division: 'scotland', events: [{ title: '2nd January', date: '2027-01-02' }] }); // throws InvalidInputError
 */
export function parseBankHolidays(json: unknown, nation?: string): BankHolidays {
  const file = partsOf(json);
  const isDivision = 'events' in file;
  const division = isDivision ? file : file[typeof nation === 'string' ? nation : 'england-and-wales'];
  const { division: name, events } = partsOf(division);
  if (typeof name !== 'string' || name !== (nation ?? name))
    throw unexpected('bank holidays', 'division', typeof nation === 'string' ? nation : 'bank-holidays.json', name ?? json);
  const path = isDivision ? 'events' : `${name}.events`;
  if (!Array.isArray(events) || events.length === 0) throw unexpected('bank holidays', path, 'a list of holidays', events);
  const faults = events.flatMap((event: unknown, index) => faultsOf(event, events[index - 1], `${path}.${index}`));
  if (faults.length > 0) throw new InvalidInputError('bank holidays', faults);

  const days = events.map(holidayOf);
  const coverage = { from: newYearsDay(days[0], 0), until: newYearsDay(days.at(-1), 1) };
  return frozen({ nation: name, source: 'GOV.UK bank holidays', coverage, days });
}

function faultsOf(event: unknown, previous: unknown, path: string): Fault[] {
  const { title, date, notes = '' } = partsOf(event);
  if (typeof title !== 'string' || typeof notes !== 'string') return [fault(path, 'a holiday { title, date }', event)];
  const wanted = wantedInsteadOf(date, partsOf(previous)['date']);
  return wanted === null ? [] : [fault(`${path}.date`, wanted, date)];
}

/** What a date ought to have been; null when nothing is wrong with it. */
function wantedInsteadOf(date: unknown, previous: unknown): string | null {
  if (!isCalendarDate(date)) return 'a real day written YYYY-MM-DD';
  if (weekday(date) > 5) return 'a weekday';
  const follows = !isCalendarDate(previous) || (date > previous && Number(date.slice(0, 4)) - Number(previous.slice(0, 4)) < 2);
  return follows ? null : `the next holiday after ${previous}`;
}

function holidayOf({ date, title, notes = '' }: { date: string; title: string; notes?: string }): BankHoliday {
  return /substitute/i.test(notes) ? { date, title, note: 'substitute' } : { date, title };
}

function newYearsDay(day: BankHoliday | undefined, later: number): string {
  return dateOfDayNumber(dayNumberOf(Number(day?.date.slice(0, 4)) + later, 1, 1));
}
