import { readdirSync } from 'node:fs';

/** What is done to cases from their raising on: quick, and whoever changes a rule or a step is likely to be noticed. */
const acts = ['test/events/permitted-neighbours.test.ts', 'test/events/refusals.test.ts', 'test/events', '!basis', '!every-act', '!form', '!limits', '!parse', '!regime-boundaries', '!text', '!tooltips', 'test/scenarios', '!records'];

/** The rooms whose law is mutated, each with the tests that are to notice, in this order: tables on the line first; what begins slowly, and long runs over everything, left out by `!` and the name of the file or the first words of the tests. */
export const rooms = {
  calendar: ['test/calendar', '!every-day', 'test/properties/calendar.test.ts'],
  voting: ['test/voting', '!brute-force', '!convergence'],
  deadlines: ['test/deadlines', '!outstanding', ...acts, 'test/planning', '!played', '!told-once', 'test/explanation', 'test/portfolio', 'test/what-if', 'test/history/marks.test.ts', 'test/deadlines/outstanding.test.ts'],
  rulebook: ['test/rulebook', '!new-regime', 'test/voting/tally.test.ts', 'test/deadlines/meetings.test.ts', 'test/deadlines/releases.test.ts', ...acts],
  statecharts: ['test/statecharts/charts.test.ts', 'test/statecharts/pinned.test.ts', 'test/statecharts/guards.test.ts', 'test/statecharts/places.test.ts', ...acts, 'test/history', 'test/testing/advance.test.ts', 'test/explanation'],
  history: ['test/history', ...acts, 'test/what-if', 'test/portfolio', 'test/reconstruction/reconstruct.test.ts'],
  events: [...acts, 'test/explanation', 'test/statecharts/places.test.ts', 'test/history', 'test/events/form.test.ts', 'test/events/limits.test.ts', 'test/events/parse.test.ts', 'test/events/text.test.ts'],
  planning: ['test/planning', '!played', 'test/explanation'],
  reconstruction: ['test/reconstruction/reconstruct.test.ts', 'test/reconstruction', '!every-history', '!hidden-events', '!a history of two hundred events', 'test/history/marks.test.ts', 'test/history/what-really-happened.test.ts', 'test/planning/disagreements.test.ts'],
};

/** Of a room that takes longer than ten minutes, files that are a piece of their own; what they leave is the last. */
export const pieces = {
  planning: ['[a-l]*'],
  reconstruction: ['[a-c]*', '[de]*', '[k-o]*', 'r*', 'sea*'],
};

/** The files of tests that hold a room: folders opened, and without those left out. */
export function testsOf(room) {
  const isNamed = (name) => !name.startsWith('!');
  const opened = (folder) => readdirSync(folder).filter((file) => file.endsWith('.test.ts') && !rooms[room].includes(`!${file.slice(0, -'.test.ts'.length)}`)).map((file) => `${folder}/${file}`);
  return [...new Set(rooms[room].filter(isNamed).flatMap((name) => (name.endsWith('.ts') ? [name] : opened(name))))];
}

/** Whether a test is left out by its first words, of which there are several. */
export const isLeftOut = (room, name) => rooms[room].some((words) => words.startsWith('!') && words.includes(' ') && name.startsWith(words.slice(1)));
