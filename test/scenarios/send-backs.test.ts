import { record, stateOn, whyNot, type EventType } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { entryOf, fileOf } from './play.ts';

describe('SECMP0009, sent back by the Change Board', () => {
  const file = fileOf('SECMP0009');

  test('has two rounds of the Modification Report Consultation', () => {
    expect(file.consultations.map(({ kind, round, openedOn, closedOn }) => [kind, round, openedOn, closedOn])).toEqual([
      ['modification_report', 1, '2018-08-13', '2018-09-03'],
      ['modification_report', 2, '2018-10-15', '2018-11-02'],
    ]);
  });

  test('is sent back once, and handled by the Panel of 12 October 2018', () => {
    expect(file.sendBacks).toMatchObject([{ on: '2018-09-26', by: 'change_board', handledOn: '2018-10-12' }]);
  });

  test('has one vote, after the second consultation, as a recommendation', () => {
    expect(file.votes).toEqual([{ on: '2018-11-28', outcome: 'approve', as: 'recommendation', stands: true }]);
  });

  test('is decided by the Authority, and was still Path 2', () => {
    expect(file).toMatchObject({ path: 2, decision: { on: '2019-01-03', by: 'authority', outcome: 'approve' }, implementation: { date: '2019-02-28' } });
  });
});

describe('SECMP0049, sent back by the Authority', () => {
  const file = fileOf('SECMP0049');

  test('has a vote that no longer stands', () => {
    expect(file.votes).toEqual([{ on: '2018-08-22', outcome: 'approve', as: 'recommendation', stands: false }]);
    expect(stateOn(file, '2018-09-27').votes).toMatchObject([{ stands: true }]);
  });

  test('is sent back once, and handled by the Panel of 12 October 2018 with another legal text', () => {
    expect(file.sendBacks).toMatchObject([{ on: '2018-09-28', by: 'authority', handledOn: '2018-10-12' }]);
    expect(entryOf('SECMP0049', 'sendBack.handled')).toMatchObject({ path: 2, legalText: 'revised', implementationApproach: 'revised' });
  });

  test('goes on to a consultation without another agreement of the report', () => {
    expect(whyNot(file, { type: 'consultation.opened', on: '2018-10-15', by: 'code_administrator', kind: 'modification_report', closesOn: '2018-11-02' })).toEqual([]);
    expect(whyNot(file, 'report.agreedComplete').map(({ code }) => code)).toEqual(['not_at_this_stage']);
  });

  test.each<[type: EventType, why: string]>([
    ['authority.determined', 'the overtaken vote is no recommendation any more'],
    ['authority.sentBack',   'it is no longer with the Authority'],
    ['changeBoard.voted',    'the second consultation comes first'],
    ['sendBack.handled',     'it has been handled'],
  ])('does not allow %s: %s', (type) => {
    expect(whyNot(file, type).map(({ code }) => code)).toEqual(['not_at_this_stage']);
  });
});

describe('any number of rounds', () => {
  test('the Change Board sends SECMP0049 back again, and the Panel sends it to refinement', () => {
    let file = fileOf('SECMP0049');
    for (const event of [
      { type: 'consultation.opened', on: '2018-10-15', by: 'code_administrator', kind: 'modification_report', closesOn: '2018-11-02' },
      { type: 'consultation.closed', on: '2018-11-02', by: 'code_administrator' },
      { type: 'changeBoard.sentBack', on: '2018-11-28', by: 'change_board', reasons: 'The costs are missing' },
      { type: 'sendBack.handled', on: '2018-12-14', by: 'panel', path: 2, legalText: 'unchanged', implementationApproach: 'unchanged', route: 'refinement' },
    ] as const) {
      const answer = record(file, event);
      expect(answer).toMatchObject({ ok: true });
      if (answer.ok) ({ file } = answer);
    }
    expect(file.stage).toBe('refinement');
    expect(file.sendBacks.map(({ by, handledOn }) => [by, handledOn])).toEqual([
      ['authority', '2018-10-12'],
      ['change_board', '2018-12-14'],
    ]);
  });
});
