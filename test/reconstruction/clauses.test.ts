import { expect, test } from 'vitest';
import { eventTypes, type CaseEventInput } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { clauseOf } from '../../src/reconstruction/clauses.ts';
import { payloads } from '../support/sample-events.ts';

const on = '2022-03-02';
const by = 'code_administrator';

test.each<[event: CaseEventInput, clause: string]>([
  [{ type: 'consultation.opened', on, by, kind: 'request_for_information' },      'the Request for Information opened'],
  [{ type: 'consultation.closed', on, by, kind: 'development' },                  'the consultation on the issue closed'],
  [{ type: 'consultation.closed', on, by },                                       'the consultation closed'],
  [{ type: 'impactAssessment.declined', on, by: 'change_board' },                 'the Change Board did not support asking for the Impact Assessment'],
  [{ type: 'preliminaryAssessment.informationRequested', on, by: 'dcc' },         'the DCC had a question about the Preliminary Assessment'],
  [{ type: 'implementationCosts.informationProvided', on, by },                   "the DCC's question about the full implementation costs was answered"],
  [{ type: 'implementation.changeRequested', on, by: 'panel', date: on },         'the Authority was asked to move the implementation date'],
])('%j, in words: %s', (event, clause) => {
  expect(clauseOf(parseEvent(event))).toBe(clause);
});

test('every event is told in words of its own, and none by the name that programs give it', () => {
  const events = eventTypes.map((type) => parseEvent({ type, on, by, ...payloads[type]?.(on)[0] }));
  const clauses = events.map(clauseOf);
  expect(clauses.length).toBeGreaterThan(60);
  expect(new Set(clauses).size).toBe(clauses.length);
  expect(clauses.filter((clause) => !/^[A-Za-z' -]+$/.test(clause))).toEqual([]);
});
