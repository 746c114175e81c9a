import { expect, test } from 'vitest';
import { allLives } from '../../examples/support/lives.ts';
import { familiesOf } from '../../src/history/family.ts';
import { raise, record, replay } from '../../src/index.ts';

test('the real parts stand with their parents', () => {
  const families = familiesOf(allLives.map(({ entries }) => replay(entries)));
  const parted = families.filter(({ children }) => children.length > 0);
  expect(parted.map(({ id, parent, children, shared }) => [id, parent?.stage ?? null, children.map((child) => child.id), shared.length])).toEqual([
    ['MP085', 'split', ['MP085A', 'MP085B'], 3],
    ['MP128', 'split', ['MP128A', 'MP128B'], 15],
    ['MP134', null, ['MP134A', 'MP134B'], 3],
  ]);
  expect(families.length).toBe(allLives.length - 5);
});

test('a file before and after its conversion is one family, the later the parent', () => {
  const file = raise({ type: 'proposal.raised', on: '2022-02-01', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' });
  const taken = record(file, { type: 'conversion.agreed', on: '2022-02-22', by: 'change_sub_committee', route: 'refinement' });
  if (!taken.ok) throw new Error('refused');
  const families = familiesOf([file, taken.file]);
  expect(families.map(({ id, parent, shared }) => [id, parent?.id, shared.length])).toEqual([['MP900', 'MP900', 1]]);
});

test('no files make no family; what is no list is refused', () => {
  expect(familiesOf([])).toEqual([]);
  expect(() => familiesOf('MP128' as never)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
});
