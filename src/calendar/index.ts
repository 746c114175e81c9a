export { englandAndWales } from './bank-holidays/england-and-wales.ts';
export { scotland } from './bank-holidays/scotland.ts';
export type { BankHoliday, BankHolidays, WithdrawnHoliday } from './bank-holidays.ts';
export { calendarDate, isCalendarDate, type CalendarDate, type DateInput, type PlainDateLike } from './calendar-date.ts';
export { londonDate, type LondonDateOptions } from './london-date.ts';
export { parseBankHolidays } from './parse-bank-holidays.ts';
export { traceWorkingDays, type SkippedDay, type WorkingDayTrace } from './trace.ts';
export {
  secCalendar,
  workingDayCalendar,
  type CalendarHoliday,
  type CalendarOptions,
  type WorkingDayCalendar,
} from './working-day-calendar.ts';
export {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  onOrAfter,
  onOrBefore,
  previousWorkingDay,
  workingDaysBetween,
  workingDaysInclusive,
} from './working-days.ts';
