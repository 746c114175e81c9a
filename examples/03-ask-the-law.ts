import { isRight, rulebookOn } from 'sec-modifications';

// Who may decide depends on the day of the decision, never on the age of the modification.

const days = ['2018-10-12', '2019-01-03', '2020-05-26', '2021-08-31', '2021-09-28'];

for (const day of days) {
  const { regime, rights, limits } = rulebookOn(day);
  console.log(`${day}  ${regime.id}: ${regime.value.title} [${regime.basis}]`);
  console.log(
    `  converts:                  ${regime.value.drafts ? rights.convert.value.join(' or ') : 'nobody: there are no Draft Proposals'}`,
  );
  console.log(`  declares reports complete: ${rights.declare_report_complete.value.join(' or ')}`);
  console.log(`  Preliminary Assessment:    ${limits.preliminaryAssessment.value ?? 'no'} Working Days as a standard`);
}

console.log('May the Panel convert on 19 June 2020?', isRight('panel', 'convert', '2020-06-19'));
console.log('May the Panel convert on 28 September 2021?', isRight('panel', 'convert', '2021-09-28'));
