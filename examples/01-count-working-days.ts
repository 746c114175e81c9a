import { addWorkingDays, traceWorkingDays, workingDaysBetween, workingDaysInclusive } from 'sec-modifications/calendar';

// A Working Day is no Saturday, Sunday or bank holiday of England & Wales. The day you start from is day 0.

console.log('Fifteen Working Days from Wednesday 18 August 2021, over a bank holiday:', addWorkingDays('2021-08-18', 15));

for (const { date, why } of traceWorkingDays('2021-08-18', 15).skipped) {
  if (why !== 'weekend') console.log('  not counted, weekends apart:', date, why);
}

// Papers go out five Working Days before the meeting, so count backwards.
console.log('Papers for the Panel of 10 May 2019 are due:', addWorkingDays('2019-05-10', -5));

// Two conventions: elapsed time leaves the first day out, the length of a consultation counts both ends.
console.log('19 April to 10 May 2021, as elapsed time:', workingDaysBetween('2021-04-19', '2021-05-10'));
console.log('19 April to 10 May 2021, as a consultation:', workingDaysInclusive('2021-04-19', '2021-05-10'));
