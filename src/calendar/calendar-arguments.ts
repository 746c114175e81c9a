import { InvalidInputError, shown, type Fault } from '../errors.ts';
import { isCalendarDate } from './calendar-date.ts';

/** Refuses bank-holiday tables a calendar cannot be built from, naming each part at fault. */
export function checkNations(nations: unknown): void {
  if (!Array.isArray(nations) || nations.length === 0) {
    const message = `expected a list of at least one nation's bank holidays but received ${Array.isArray(nations) ? 'an empty list' : shown(nations)}. Pass [englandAndWales].`;
    throw new InvalidInputError('calendar', [{ path: 'nations', message }]);
  }
  const faults = nations.flatMap((nation: unknown, index) => faultsOfNation(nation, `nations.${index}`));
  if (faults.length > 0) throw new InvalidInputError('calendar', faults);
}

/** Refuses options a calendar does not have, so that a misspelt one is not silently left out. */
export function checkOptions(options: unknown): void {
  if (!isRecord(options)) throw new InvalidInputError('calendar', [{ path: 'options', message: `expected an object but received ${shown(options)}.` }]);
  const faults: Fault[] = Object.keys(options)
    .filter((key) => !optionNames.includes(key))
    .map((key) => ({ path: `options.${key}`, message: `expected one of ${optionNames.join(', ')} but received ${shown(key)}.` }));
  const extra = options['extraHolidays'] ?? [];
  if (!Array.isArray(extra)) faults.push({ path: 'options.extraHolidays', message: `expected a list of { date, title } but received ${shown(extra)}.` });
  else extra.forEach((day: unknown, index) => {
    if (!isRecord(day) || typeof day['title'] !== 'string') faults.push({ path: `options.extraHolidays.${index}`, message: `expected { date, title } but received ${shown(day)}.` });
  });
  if (faults.length > 0) throw new InvalidInputError('calendar', faults);
}

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const optionNames = ['asKnownOn', 'extraHolidays', 'projectUntil'];

function faultsOfNation(nation: unknown, path: string): Fault[] {
  if (!isRecord(nation)) return [{ path, message: `expected bank holidays { nation, coverage, days } but received ${shown(nation)}.` }];
  const faults: Fault[] = [];
  if (typeof nation['nation'] !== 'string') faults.push({ path: `${path}.nation`, message: `expected a name but received ${shown(nation['nation'])}.` });
  faults.push(...faultsOfCoverage(nation['coverage'], `${path}.coverage`));
  faults.push(...faultsOfDays(nation['days'], `${path}.days`, ['date']));
  faults.push(...faultsOfDays(nation['withdrawn'] ?? [], `${path}.withdrawn`, ['date', 'knownFrom', 'withdrawnOn']));
  return faults;
}

function faultsOfCoverage(coverage: unknown, path: string): Fault[] {
  const { from, until } = isRecord(coverage) ? coverage : { from: undefined, until: undefined };
  if (isCalendarDate(from) && isCalendarDate(until) && from < until) return [];
  return [{ path, message: `expected two real days, from before until, but received ${shown(from)} and ${shown(until)}.` }];
}

function faultsOfDays(days: unknown, path: string, dates: readonly string[]): Fault[] {
  if (!Array.isArray(days)) return [{ path, message: `expected a list but received ${shown(days)}.` }];
  return days.flatMap((day: unknown, index) => {
    if (!isRecord(day)) return [{ path: `${path}.${index}`, message: `expected { date, title } but received ${shown(day)}.` }];
    const known = day['knownFrom'] === undefined ? [] : ['knownFrom'];
    const faults = [...new Set([...dates, ...known])]
      .filter((key) => !isCalendarDate(day[key]))
      .map((key) => ({ path: `${path}.${index}.${key}`, message: `expected a real day written YYYY-MM-DD but received ${shown(day[key])}.` }));
    if (typeof day['title'] !== 'string') faults.push({ path: `${path}.${index}.title`, message: `expected the holiday's name but received ${shown(day['title'])}.` });
    return faults;
  });
}
