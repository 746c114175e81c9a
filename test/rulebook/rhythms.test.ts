import { expect, test } from 'vitest';
import { meetings } from '../../src/rulebook/meetings.ts';
import { beaten, changeFits, fewest, rhythmFits, rhythmTable } from './rhythms.ts';

test('no rhythm is beaten by another of its kind, nor any change of rhythm by another day', () => {
  expect(rhythmFits().filter(({ of }) => of >= fewest).length).toBeGreaterThan(6);
  expect(changeFits().length).toBe(1);
  expect(beaten()).toEqual([]);
});

test.each([
  ['panel',                '2013-09-23', 'second Friday',    7, 8,  'beside an April moved by Easter'],
  ['panel',                '2020-04-01', 'third Friday',     6, 8,  'the change comes where most days fit'],
  ['change_board',         '2013-09-23', 'fourth Wednesday', 7, 10, 'the last Wednesday fits five'],
  ['change_sub_committee', '2019-03-26', 'last Tuesday',     9, 9,  'without a miss'],
])('%s from %s: the %s fits %i of %i known days: %s', (body, from, rule, fits, of, _why) => {
  expect(rhythmFits().find((row) => row.body === body && row.from === from)).toMatchObject({ rule, fits, of });
});

test('a worse rhythm is told apart, and a worse day for the change', () => {
  const lastWednesday = { ...meetings.change_board, rhythm: [{ ...meetings.change_board.rhythm[0]!, value: { weekday: 3, nth: 'last' as const } }] };
  expect(beaten({ change_board: lastWednesday })).toEqual(['change_board from 2013-09-23: the last Wednesday fits 5 of 10 known days, the fourth Wednesday 7']);
  const earlier = { ...meetings.panel, rhythm: meetings.panel.rhythm.with(1, { ...meetings.panel.rhythm[1]!, from: '2019-06-01' }) };
  expect(beaten({ panel: earlier })).toEqual(['panel: the change on 2019-06-01 fits 11 known days, a change on 2020-04-01 13']);
  expect(rhythmTable({ change_board: lastWednesday })).toContain('beaten by the fourth Wednesday: 7');
});
