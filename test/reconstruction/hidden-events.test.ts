import { describe, expect, test } from 'vitest';
import { allButFour, hiding, measure, type Hiding } from '../support/hidden.ts';
import { madeLives, realLives } from '../support/whole-lives.ts';

// Complete lives of which events are hidden. Before there were costs and usual lengths, of the real ones 94, 78 and 45 % of the days were right, the
// inferred events lay 152, 124 and 158 Working Days off, and one committee decision in eight fell on a day on which the committee can meet.
const table: readonly (readonly [hidden: string, hide: Hiding, days: number, distance: number])[] = [
  ['10 %',         hiding(0.1), 0.985, 25],
  ['30 %',         hiding(0.3), 0.96,  30],
  ['all but four', allButFour,  0.75,  57],
];

describe.each([
  ['real', realLives,         6],
  ['made', madeLives(60, 17), 2],
] as const)('of %s lives', (_, lives, turns) => {
  test('there are lives', () => {
    expect(lives.length).toBeGreaterThan(10);
  });

  test.each(table)('%s of the events hidden: the stage is right on most days, and what is inferred is near', (hidden, hide, days, distance) => {
    const found = measure(lives, hide, turns, 1);
    const { worst, ...figures } = found;
    console.log(`${hidden}: ${JSON.stringify(figures)}${process.env['WORST'] === undefined ? '' : `\n${worst.slice(0, Number(process.env['WORST'])).join('\n')}`}`);
    expect(figures.days).toBeGreaterThan(days);
    expect(figures.distance).toBeLessThan(distance);
    expect(figures.meetings).toBeGreaterThan(0.95);
    expect(figures.idle).toBe(0);
  });
});
