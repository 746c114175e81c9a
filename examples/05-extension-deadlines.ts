import { extendTimetable, extensionDeadline, planTimetable, raise, recordAll } from 'sec-modifications';

// The extensions before the Panel of 12 October 2018 (minutes, item 10), for a committee paper. All three reports were due in November 2018.

const due = '2018-11-09';
const asked = [
  { id: 'SECMP0039', months: 3, why: 'the Impact Assessment is awaited' },
  { id: 'SECMP0043', months: 1, why: 'the legal text was delayed' },
];

for (const { id, months, why } of asked) {
  const { meeting, papersDue, reasons } = extensionDeadline({ from: due, months, body: 'panel' });
  console.log(
    `${id}: ${months === 1 ? 'one month' : `${months} months`}, as ${why}. Report to the Panel of ${meeting.on}; papers by ${papersDue}.`,
  );
  for (const reason of reasons) console.log(`  ${reason}`);
}

// SECMP0032 asked for ten months, and was deferred: nothing moves.
const raised = raise({
  type: 'proposal.raised',
  on: '2017-02-20',
  by: 'proposer',
  id: 'SECMP0032',
  title: 'Prioritising Prepayment Customers in No WAN Situations',
  proposer: 'A Supplier',
});
const recorded = recordAll(raised, [
  { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel', route: 'refinement', path: 3 },
  { type: 'timetable.approved', on: '2017-03-10', by: 'panel', reportDueOn: due },
  { type: 'legalText.agreed', on: '2018-10-03', by: 'working_group' },
]);
if (!recorded.ok) throw new Error('The record of SECMP0032 was refused.');

const plan = planTimetable(recorded.file, { on: '2018-10-12', assumptions: { refinementConsultation: false } });
const request = { months: 10, on: '2018-10-12' };
for (const standing of ['deferred', 'agreed'] as const) {
  const [outcome] = extendTimetable(plan, { ...request, standing }).extensions;
  console.log(`SECMP0032: 10 months ${standing}; ${outcome?.moved.length} steps move.`);
  for (const reason of outcome?.reasons ?? []) console.log(`  ${reason}`);
}
