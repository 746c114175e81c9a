// What an analyst does before a release is promised: aim at one and at the other, see what each asks for, and how likely each is.
import { forecast, raise, recordAll, whatIf } from 'sec-modifications';

const draft = raise({
  type: 'proposal.raised',
  on: '2021-08-16',
  by: 'proposer',
  id: 'DP181',
  title: 'Meter Asset Provider access to asset related data',
  proposer: 'A Party',
});
const taken = recordAll(draft, [
  { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', path: 3 },
  { type: 'preliminaryAssessment.requested', on: '2021-10-11', by: 'code_administrator' },
]);
if (!taken.ok) throw new Error(taken.refusals[0]?.message);
const { file } = taken;
const on = '2021-10-29';
const assumptions = { change: 'dcc_systems' } as const;

console.log('Aiming at November 2022 in place of June 2023:');
const sooner = whatIf(file, { plan: { target: 'November 2022', assumptions } }, { on, plan: { target: 'June 2023', assumptions } });
for (const words of sooner.words) console.log(`  ${words}`);

console.log('\nAnd if the Code gave the DCC 25 Working Days for an Impact Assessment in place of 40:');
const faster = whatIf(
  file,
  { rulebook: (book) => ({ ...book, limits: { ...book.limits, impactAssessment: { ...book.limits.impactAssessment, value: 25 } } }) },
  { on, plan: { target: 'November 2022', assumptions } },
);
console.log(`  ${faster.words[0]}`);

console.log('\nHow likely each release is, as the DCC has been, and if it kept to its standards:');
const asItIs = { on, runs: 10_000, seed: 2021 };
const toStandard = { ...asItIs, lengths: { preliminaryAssessment: 15, impactAssessment: 40 } };
for (const [name, options] of [
  ['as it has been', asItIs],
  ['to the standards', toStandard],
] as const) {
  const [said] = forecast([file], options);
  console.log(`  ${name}: decided by ${said?.decision?.p50} in half of the walks, by ${said?.decision?.p95} in 95 of 100`);
  for (const { release, chance } of said?.releases ?? [])
    console.log(`    ${release.padEnd(14)} ${`${(100 * chance).toFixed(1)}%`.padStart(6)} ${'█'.repeat(Math.round(40 * chance))}`);
}
