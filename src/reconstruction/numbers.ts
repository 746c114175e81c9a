import { earlier, later, addDays, calendarDate, dateOfDayNumber, dayNumber, type CalendarDate } from '../calendar/calendar-date.ts';
import { seriesOf, type Identifier } from '../model/identifier.ts';
import { regimes } from '../rulebook/regimes.ts';
import { endOfDays, firstOfDays, type DayRange } from './day-span.ts';
import { knownNumbers } from './known-numbers.ts';

/** The days between which a proposal was raised, and the likeliest of them. */
export interface RaisedWithin extends DayRange {
  readonly likely: CalendarDate | null;
}

/**
 * What its number says of the day on which a proposal was raised: it lies between those of the numbers before and after it, most likely in
 * proportion between those that are known exactly, and its series was given only under some regimes. SECMP0000 says nothing.
 */
export function raisedWithin(id: Identifier): RaisedWithin {
  const number = Number(id.replaceAll(/\D/g, ''));
  if (number === 0) return { from: firstOfDays, until: endOfDays, likely: null };
  const before = knownNumbers.findLast((row) => row.number <= number && row.from !== undefined);
  const after = knownNumbers.find((row) => row.number >= number && row.until !== undefined);
  const series = seriesDays(id);
  const from = later(calendarDate(before?.from ?? firstOfDays), series.from);
  const until = earlier(calendarDate(after?.until ?? endOfDays), series.until);
  return { from, until, likely: later(earlier(likelyOf(number), until), from) };
}

/** The days on which identifiers of a series were given: Draft Proposals have their own since there are any. */
function seriesDays(id: Identifier): DayRange {
  const drafts = calendarDate(regimes.find(({ value }) => value.drafts)?.from ?? firstOfDays);
  const series = seriesOf(id);
  if (series === 'SECMP') return { from: firstOfDays, until: addDays(drafts, -1) };
  return { from: series === 'DP' ? drafts : firstOfDays, until: endOfDays };
}

function likelyOf(number: number): CalendarDate {
  const exact = knownNumbers.flatMap((row) =>
    row.from === undefined || row.from !== row.until ? [] : [{ ...row, on: calendarDate(row.from) }],
  );
  const before = exact.findLast((row) => row.number <= number) ?? { number: 0, on: firstOfDays };
  const after = exact.find((row) => row.number >= number);
  if (after === undefined)
    return dateOfDayNumber(Math.min(dayNumber(before.on) + (number - before.number) * daysANumber, dayNumber(endOfDays)));
  if (after.number === before.number) return after.on;
  const share = (number - before.number) / (after.number - before.number);
  return dateOfDayNumber(Math.round(dayNumber(before.on) + share * (dayNumber(after.on) - dayNumber(before.on))));
}

/** From DP266 to DP318 a number was given every fifteen days or so. */
const daysANumber = 15;
