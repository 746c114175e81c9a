import { lawWith, nextSteps, record, stateOn, toJSON, underLaw, whyNot, type CaseEventInput, type CaseFile } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../examples/support/lives.ts';
import { fileBefore, fileOf } from './play.ts';

type Act = readonly [what: string, file: CaseFile, event: CaseEventInput, codes: readonly string[]];

const administrator = { by: 'code_administrator' } as const;

const possible: readonly Act[] = [
  ['the DCC is asked about DP094 while it is a Draft Proposal', stateOn(fileOf('MP094'), '2020-05-26'), { type: 'preliminaryAssessment.requested', on: '2020-06-01', ...administrator },                              ['not_at_this_stage']],
  ['SECMP0064 is reported on before it has a route',           fileOf('SECMP0064'),                     { type: 'report.submitted', on: '2018-10-15', ...administrator },                                             ['not_at_this_stage']],
  ['SECMP0065 is voted on before it is consulted on',          fileOf('SECMP0065'),                     { type: 'changeBoard.voted', on: '2018-10-24', by: 'change_board', outcome: 'approve' },                      ['not_at_this_stage']],
  ['SECMP0032 is decided upon while it is on hold',            fileOf('SECMP0032'),                     { type: 'timetable.approved', on: '2018-12-14', by: 'panel', reportDueOn: '2019-08-09' },                     ['on_hold']],
  ['SECMP0015 is asked about again while the DCC owes an answer', fileOf('SECMP0015'),                  { type: 'implementationCosts.requested', on: '2018-10-12', by: 'panel' },                                     ['not_at_this_stage']],
  ['SECMP0062 is extended without a request',                  fileOf('SECMP0062'),                     { type: 'extension.agreed', on: '2019-04-12', by: 'panel' },                                                  ['no_extension_requested']],
  ['MP140 is declared complete while its Impact Assessment is under way', reported('MP140'),            { type: 'report.agreedComplete', on: '2021-09-28', by: 'change_sub_committee' },                              ['impact_assessment_awaited', 'no_path']],
  ['MP099 is implemented on the last day of its appeal window', stateOn(fileOf('MP099'), '2021-05-26'), { type: 'implementation.completed', on: '2021-06-10', ...administrator },                                     ['not_at_this_stage']],
  ['MP099 is appealed on the day after its appeal window',     stateOn(fileOf('MP099'), '2021-05-26'),  { type: 'appeal.lodged', on: '2021-06-11', by: 'party' },                                                     ['not_at_this_stage']],
  ['SECMP0055 is adjusted before the Authority gave a range',  fileBefore('SECMP0055', 'implementation.rescheduled'), { type: 'implementation.adjusted', on: '2019-10-01', by: 'panel', date: '2019-11-24' },          ['no_range']],
  ['SECMP0055 is adjusted past the range the Authority gave',  fileBefore('SECMP0055', 'implementation.adjusted'), { type: 'implementation.adjusted', on: '2019-10-30', by: 'panel', date: '2019-12-02' },             ['outside_the_range']],
  ['MP161 is withdrawn by a Proposer it does not have',        fileBefore('MP161', 'authority.determined'), { type: 'support.withdrawn', on: '2021-05-04', by: 'proposer' },                                         ['authority_led']],
  ['SECMP0030 is adopted on the day after its adoption window', fileOf('SECMP0030'),                    { type: 'proposal.adopted', on: '2018-01-06', by: 'party', proposer: 'Another Party' },                        ['ended']],
  ['MP128 goes on after its split',                            fileOf('MP128'),                         { type: 'workingGroup.met', on: '2021-10-06', by: 'working_group' },                                         ['ended']],
  ['SECMP0009 goes on after it is implemented',                fileOf('SECMP0009'),                     { type: 'implementation.completed', on: '2019-03-01', ...administrator },                                     ['ended']],
  ['MP090 is told a day that is past',                         fileBefore('MP090', 'report.agreedComplete'), { type: 'workingGroup.met', on: '2020-07-01', by: 'working_group' },                                    ['out_of_order']],
];

function reported(id: string): CaseFile {
  const answer = record(fileOf(id), { type: 'report.submitted', on: '2021-09-21', ...administrator });
  if (!answer.ok) throw new Error(`The report on ${id} was refused.`);
  return answer.file;
}

test('there are acts to refuse', () => expect(possible.length).toBeGreaterThan(0));

describe('an act out of place is refused where what is assumed bars as well', () => {
  test.each(possible)('%s', (_, file, event, codes) => {
    const strict = underLaw(file, lawWith({ assumed: 'bar' }));
    const answer = record(strict, event);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.refusals.map(({ code }) => code)).toEqual(codes);
    expect(!answer.ok && answer.refusals).toEqual(whyNot(strict, event));
  });

  test.each(possible)('%s, and the file stays as it was', (_, file, event) => {
    const before = JSON.stringify([file, toJSON(file)]);
    const given = JSON.stringify(event);
    record(file, event);
    record(file, { ...event, by: 'dcc' });
    whyNot(file, event);
    nextSteps(file, { on: event.on });
    expect(JSON.stringify([file, toJSON(file)])).toBe(before);
    expect(JSON.stringify(event)).toBe(given);
    expect(Object.isFrozen(file) && Object.isFrozen(file.entries)).toBe(true);
  });
});

test('a file does not see what is done to its entries afterwards', () => {
  const events = lifeOf('MP099').entries.map((entry) => ({ ...entry }));
  const file = stateOn(fileOf('MP099'), '2021-05-26');
  for (const event of events) Object.assign(event, { on: '1999-01-01' });
  expect(file.entries.every(({ on }) => on >= '2019-12-12')).toBe(true);
});
