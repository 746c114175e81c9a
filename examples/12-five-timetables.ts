// Five open cases, a committee paper: where each stands, what comes next and by when, which release it makes, and what two more months would cost.
import { extendTimetable, forecast, nextSteps, planTimetable, portfolio, replay, stageName, stateOn } from 'sec-modifications';
import { lifeOf } from './support/lives.ts';

const on = process.argv[2] ?? '2021-09-30';
const files = ['MP128B', 'MP134B', 'MP140', 'MP143', 'DP184'].map((id) => stateOn(replay(lifeOf(id).entries), on));
const forecasts = forecast(files, { on, runs: 2000, seed: 2021 });
const inPercent = (chance: number) => `${Math.round(100 * chance)} %`;

for (const [index, file] of files.entries()) {
  console.log(`${file.id}  ${stageName(file.stage)}, Path ${file.path ?? 'not determined'}`);

  const [next] = nextSteps(file, { on })
    .filter(({ standing, expectedOn }) => standing !== 'not_yet' && expectedOn !== undefined)
    .toSorted((a, b) => (String(a.expectedOn) < String(b.expectedOn) ? -1 : 1));
  if (next !== undefined) console.log(`  next      ${next.type} by ${next.dueOn ?? next.expectedOn}. ${next.reasons?.join(' ')}`);

  const plan = planTimetable(file, { on });
  const report = plan.milestones.find(({ type }) => type === 'report.agreedComplete');
  if (report !== undefined) console.log(`  report    agreed complete on ${report.due}; papers by ${report.meeting?.papersDue}`);
  console.log(
    `  in force  ${plan.ends} as planned${plan.release === null ? '' : `, in ${plan.release.name}`}${plan.provisional ? ' (provisional)' : ''}`,
  );

  const said = forecasts[index];
  const releases = said?.releases.filter(({ chance }) => chance >= 0.05).map(({ release, chance }) => `${release} ${inPercent(chance)}`);
  console.log(`  chances   decided by ${said?.decision?.p50} in half of the walks; ${releases?.join(', ')}`);

  const [extended] = report === undefined ? [] : extendTimetable(plan, { months: 2, reason: 'more work on the solution' }).extensions;
  for (const { step, from, to } of extended?.moved.slice(-1) ?? [])
    console.log(`  extended  by two months: ${step} moves from ${from} to ${to}`);
  console.log();
}

const { open } = portfolio(files, { on });
console.log(`${open.count} open, for ${open.averageWorkingDays} Working Days on average.`);
