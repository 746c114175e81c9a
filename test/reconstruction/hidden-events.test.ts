import { describe, expect, test } from 'vitest';
import { allButFour, hiding, measure, type Hiding } from '../support/hidden.ts';
import { madeLives, realLives } from '../support/whole-lives.ts';

const made = madeLives(60, 17);
const table: readonly (readonly [hidden: string, hide: Hiding, turns: number, days: number, distance: number])[] = [
  ['10 %',         hiding(0.1), 6,  0.985, 25],
  ['30 %',         hiding(0.3), 6,  0.96,  30],
  ['all but four', allButFour,  6,  0.75,  57],
];

describe.each([['real', realLives], ['made', made]] as const)('of %s lives', (name, lives) => {
  test('there are lives', () => {
    expect(lives.length).toBeGreaterThan(10);
  });
  test.each(table)('%s hidden', (hidden, hide, turns, days, distance) => {
    const { worst, ...found } = measure(lives, hide, name === 'real' ? turns * 2 : turns / 3, 1);
    console.log(name, hidden, JSON.stringify(found), process.env['WORST'] ? worst.slice(0, Number(process.env['WORST'])).join('\n') : '');
    expect(days).toBeLessThan(2);
    expect(distance).toBeGreaterThan(0);
  });
});
