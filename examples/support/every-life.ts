import { replay, stateOn, type EventType } from 'sec-modifications';
import { clocks } from './clocks.ts';
import { heading, labelled } from './layout.ts';
import { ledger } from './ledger.ts';
import { allLives, lifeOf } from './lives.ts';
import { next } from './next.ts';
import { plan, written } from './plan.ts';
import { refused } from './refused.ts';
import { rulesCited } from './rules-cited.ts';

const fileOf = (id: string) => replay(lifeOf(id).entries);
const fileOn = (id: string, day: string) => stateOn(fileOf(id), day);
const fileBefore = (id: string, type: EventType) => {
  const { entries } = lifeOf(id);
  return replay(
    entries.slice(
      0,
      entries.findLastIndex((entry) => entry.type === type),
    ),
  );
};
const draftsOfMay2020 = [
  'MP094',
  'DP096',
  'DP108',
  'DP111',
  'MP124',
  'MP125',
  'DP126',
  'MP127',
  'MP128',
  'MP129',
  'DP131',
  'DP132',
  'DP133',
];

/** Every real modification of which the papers tell enough, as a ledger, and what each could not have done. Written with pictures and calendars in `out/demo`. */
export function everyLife(): string[] {
  const rules = rulesCited();
  return [
    'Real modifications of the Smart Energy Code, from the papers of its committees',
    '',
    ...labelled(
      '',
      'Each entry shows the day, the body, what it did and the stage after it; below that the rule it falls under, how sure we are of ' +
        'that rule (seen, inferred or assumed), the regime of the day where the right to act depends on it, and the paper it was read in.',
      0,
    ),
    '',
    ...labelled(
      '',
      'An asterisk marks an entry of which something stands in no source. The line that begins with an asterisk says what was filled in.',
      0,
    ),

    ...heading('1. Sent back by the Change Board: two consultations, two votes'),
    ...ledger(lifeOf('SECMP0009'), rules),
    ...next(fileOf('SECMP0009'), '2018-10-12', { not: 'changeBoard.voted' }),
    ...next(fileOf('SECMP0009'), '2019-01-03', { not: 'implementation.adjusted' }),

    ...heading('2. Sent back by the Authority'),
    ...ledger(lifeOf('SECMP0049'), rules),
    ...next(fileOf('SECMP0049'), '2018-10-12', { not: 'authority.determined' }),

    ...heading('3. Urgent, and straight to the Modification Report Consultation'),
    ...ledger(lifeOf('SECMP0065'), rules),
    ...next(fileOf('SECMP0065'), '2018-10-12', { not: 'changeBoard.voted' }),

    ...heading('4. The path decided, the route not'),
    ...ledger(lifeOf('SECMP0064'), rules),
    ...next(fileOf('SECMP0064'), '2018-10-12', { not: 'report.submitted' }),

    ...heading('5. From Draft Proposal to decision, and to implementation'),
    ...ledger(lifeOf('MP099'), rules),
    ...next(fileOf('MP099'), '2020-10-01', { not: 'report.agreedComplete' }),
    ...next(fileOf('MP099'), '2021-05-26', { not: 'implementation.completed' }),

    ...heading('6. The Draft Proposals before the Change Sub-Committee of 26 May 2020, up to the Panel of 19 June 2020'),
    ...draftsOfMay2020.flatMap((id) => ledger(lifeOf(id), rules, '2020-06-19')),
    ...next(fileOf('MP128'), '2020-05-26', { not: 'preliminaryAssessment.requested' }),

    ...heading('7. What could not happen'),
    ...refused('The Change Sub-Committee itself converts DP128 in May 2020.', fileBefore('MP128', 'conversion.agreed'), {
      type: 'conversion.agreed',
      on: '2020-05-26',
      by: 'change_sub_committee',
      route: 'refinement',
    }),
    ...refused('The Panel declares the report on MP128B complete on 28 September 2021.', fileBefore('MP128B', 'report.agreedComplete'), {
      type: 'report.agreedComplete',
      on: '2021-09-28',
      by: 'panel',
    }),
    ...refused('The DCC is asked for a Preliminary Assessment while DP094 is still a Draft Proposal.', fileOn('MP094', '2020-05-26'), {
      type: 'preliminaryAssessment.requested',
      on: '2020-06-01',
      by: 'code_administrator',
    }),
    ...refused('The Authority decides SECMP0009 on the vote that the send-back has overtaken.', fileOn('SECMP0009', '2018-11-02'), {
      type: 'authority.determined',
      on: '2018-11-05',
      by: 'authority',
      outcome: 'approve',
    }),
    ...refused('MP099 is implemented while it can still be appealed.', fileOn('MP099', '2021-05-26'), {
      type: 'implementation.completed',
      on: '2021-06-10',
      by: 'code_administrator',
    }),

    ...heading('8. The DCC Assessments of the Operations Report, as they stood on 30 September 2021'),
    '',
    ...labelled(
      'WD: ',
      'Working Days, the day of the request not counted. The report gives averages of 19 (Preliminary) and 79 (Impact) for those under ' +
        'way, which come out only if every Monday to Friday counts, bank holidays too, and both ends: it does not say how it counts.',
      2,
    ),
    ...labelled(
      '*   ',
      'No source states the day of the request: filled in as the number of Working Days before the return that the report gives as the ' +
        'average. What was due, elapsed and overdue rests on it.',
      2,
    ),
    ...clocks(allLives, '2021-09-30', '2020-10-01'),

    ...heading('9. What lies ahead of a Draft Proposal: its timetable, as projected on 30 September 2021'),
    ...plan(fileOf('DP184'), '2021-09-30'),

    ...heading('10. Written: diagrams for Mermaid, and a calendar'),
    ...written(fileOf('MP099'), fileOf('DP184'), '2021-09-30'),

    ...heading('Rules cited in the ledgers, and where each was read'),
    '',
    ...rules.lines(),
  ];
}
