export { englandAndWales } from './bank-holidays/england-and-wales.ts';
export { scotland } from './bank-holidays/scotland.ts';
export type { BankHoliday, BankHolidays, WithdrawnHoliday } from './bank-holidays.ts';
export { addDays, calendarDate, daysBetween, isCalendarDate, weekday, type CalendarDate, type DateInput } from './calendar-date.ts';
export { secCalendar, workingDayCalendar, type CalendarHoliday, type CalendarOptions, type WorkingDayCalendar } from './working-day-calendar.ts';
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
