import { extendTimetable, planTimetable } from 'sec-modifications';

// A new Draft Proposal, text only, to be in force with the June 2027 SEC Release: when must it be raised, and what falls when?

const plan = planTimetable({ path: 2, route: 'refinement' }, { target: 'June 2027', assumptions: { change: 'document' } });

console.log(`Raise it by ${plan.on} to be in force on ${plan.ends}.`);
for (const reason of plan.reasons) console.log(`  ${reason}`);

for (const { due, latest, step, by, reasons } of plan.milestones) {
  console.log(`${due}  ${step} (${by})${latest === due ? '' : `, ${latest} at the latest`}`);
  for (const reason of reasons) console.log(`            ${reason}`);
}

// What one more month for the report would cost.
const [outcome] = extendTimetable(plan, { months: 1, reason: 'more work on the legal text' }).extensions;
console.log('With one more month:');
for (const { step, from, to, workingDays } of outcome?.moved ?? [])
  console.log(`  ${step}: ${from} to ${to}, ${workingDays} Working Days later`);
for (const reason of outcome?.reasons ?? []) console.log(`  ${reason}`);
