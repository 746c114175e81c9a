/** The rooms whose law is mutated, each with the tests that are to notice: tables on the line first of all, long runs over everything left out. */
export const rooms = {
  calendar: ['test/calendar/!(every-day).test.ts', 'test/properties/calendar.test.ts'],
  voting: ['test/voting/!(brute-force|convergence).test.ts'],
  rulebook: ['test/rulebook/*.test.ts', 'test/voting/tally.test.ts', 'test/deadlines/{meetings,releases}.test.ts', 'test/events/*.test.ts'],
  deadlines: ['test/deadlines/*.test.ts'],
  planning: ['test/planning/!(played).test.ts'],
  events: ['test/events/!(every-act|regime-boundaries).test.ts', 'test/scenarios/{refused-acts,regime-of-the-day,send-backs,dcc-assessments}.test.ts'],
} as const;

/** A room, by the name of its folder. */
export type Room = keyof typeof rooms;
