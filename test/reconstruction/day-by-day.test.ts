import { expect, test } from 'vitest';
import { reconstruct, stateOn, type Reconstruction } from '../../src/index.ts';
import { publicHistories } from '../support/public-histories.ts';

const between = ({ from, until = 'no end' }: { readonly from: string; readonly until?: string }) => `${from} to ${until}`;

/** Every entry with the stage it leaves the file in, a star where nobody gave it, the days between which it lies and why it is there; and where something is missing. */
function told({ file, inferred, completed, gaps, reported }: Reconstruction): string {
  const entries = file.entries.map(({ type, on, by, ...entry }, index) => {
    const [added] = inferred.filter((one) => one.index === index);
    const [filled] = completed.filter((one) => one.index === index);
    const span = added?.between ?? (filled?.filled.includes('on') === true ? filled.between : undefined);
    const fields = ['route', 'path', 'kind', 'outcome', 'date', 'closesOn'].flatMap((field) => (field in entry ? [`${entry[field as keyof typeof entry]}`] : []));
    const days = reported.filter((one) => one.index === index).flatMap((one) => one.days.map(({ on: day, isTaken }) => `${isTaken ? '' : 'not '}${JSON.stringify(day)}`));
    const words = [added === undefined ? ' ' : '*', on, [type, ...fields].join(' '), by, stateOn(file, on).stage, ...(span === undefined ? [] : [between(span)]), ...(added === undefined ? [] : [added.why]), ...(filled === undefined ? [] : [`filled in: ${filled.filled.join(', ')}`]), ...days];
    return words.join('  ');
  });
  const missing = gaps.map(({ after, before, missing: types, between: span }) => `missing after ${after} and before ${before}, ${between(span)}: ${types.join(', ')}`);
  return `${[...entries, ...missing].join('\n')}\n`;
}

test('there are histories', () => {
  expect(publicHistories.length).toBeGreaterThan(100);
});

test.each(publicHistories)('%s: the stage on each day that a source names, and what is inferred, day by day', async (name, history) => {
  await expect(told(reconstruct(history))).toMatchFileSnapshot(`../golden/histories/${name}.txt`);
});
