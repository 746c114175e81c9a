import type { CalendarDate } from './calendar-date.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day in words: 29 September 2021. */
export function dayInWords(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${monthInWords(date)}`;
}

/** The month of a day in words: September 2021. */
export function monthInWords(date: CalendarDate): string {
  return `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** A day beside another that has just been named: "the 17th" in the same month, otherwise in full. */
export function dayBeside(date: CalendarDate, named: CalendarDate): string {
  return date.slice(0, 7) === named.slice(0, 7) ? `the ${ordinal(Number(date.slice(8)))}` : dayInWords(date);
}

/** A number of things: 1 Working Day, 2 Working Days. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** A sentence that begins with a capital. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function ordinal(day: number): string {
  const ending = day >= 11 && day <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
