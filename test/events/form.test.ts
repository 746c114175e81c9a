import { describe, expect, test } from 'vitest';
import { eventSchema, parseEvent, parseFormEvent, safeParseEvent } from '../../src/index.ts';
import { sampleEvents } from '../support/sample-events.ts';

const on = { on: '2021-09-28', by: 'change_sub_committee' };

/** The fields of an event as a form would send them: paths and text. */
function sentAs(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => sentAs(part, path === '' ? key : `${path}.${key}`));
}

describe('what a form sends', () => {
  const samples = sampleEvents('2022-03-21');

  test('there are samples', () => expect(samples.length).toBeGreaterThan(60));

  test.each(samples)('makes the event it was filled in for: $type', (event) => {
    const fields = sentAs(event);
    const data = new FormData();
    for (const [name, text] of fields) data.append(name, text);
    for (const form of [data, new URLSearchParams(fields), Object.fromEntries(fields)]) {
      expect(parseFormEvent(form)).toEqual({ ok: true, event: parseEvent(event) });
    }
  });

  test('leaves out every optional field that is empty', () => {
    let seen = 0;
    for (const event of samples) {
      const shape = eventSchema.unwrap().options.find((option) => option.shape.type.value === event.type)!.shape;
      const empty = Object.keys(shape).filter((key) => !(key in event));
      seen += empty.length;
      expect(parseFormEvent({ ...event, ...Object.fromEntries(empty.map((key) => [key, ' '])) })).toEqual({ ok: true, event: parseEvent(event) });
    }
    expect(seen).toBeGreaterThan(100);
  });

  test.each([
    ['a number as text',            { type: 'extension.requested', ...on, months: ' 3 ', reason: 'Tests' },                                { months: 3 }],
    ['a number of two digits',      { type: 'extension.requested', ...on, months: '12', reason: 'Tests' },                                 { months: 12 }],
    ['a number where words belong', { type: 'hold.placed', ...on, reason: '2021' },                                                        { reason: '2021' }],
    ['a path',                      { type: 'path.determined', ...on, path: '3' },                                                         { path: 3 }],
    ['words with blanks around',    { type: 'hold.placed', ...on, reason: ' Awaiting the DCC\r\n' },                                       { reason: 'Awaiting the DCC' }],
    ['a list by one name',          { type: 'proposal.split', ...on, into: ['MP128A', 'MP128B', ''] },                                     { into: ['MP128A', 'MP128B'] }],
    ['rows, one struck out',        { type: 'changeBoard.voted', ...on, outcome: 'approve', 'votes.0.choice': 'reject', 'votes.0.category': 'consumers', 'votes.1.choice': '', 'votes.10.choice': 'approve', 'votes.10.category': 'consumers' }, { votes: [{ choice: 'reject', category: 'consumers' }, { choice: 'approve', category: 'consumers' }] }],
    ['rows, none filled in',        { type: 'changeBoard.voted', ...on, outcome: 'approve', 'votes.0.choice': '', 'votes.1.choice': '' },   { outcome: 'approve' }],
    ['a timetable in words',        { type: 'urgency.granted', ...on, timetable: 'By June' },                                              { timetable: 'By June' }],
    ['a timetable in fields',       { type: 'urgency.granted', ...on, 'timetable.reportDueOn': '2021-12-01' },                             { timetable: { reportDueOn: '2021-12-01' } }],
    ['blanks in a field of a field', { type: 'urgency.granted', ...on, 'timetable.reportDueOn': ' 2021-12-01 ' },                          { timetable: { reportDueOn: '2021-12-01' } }],
    ['nothing for a field',         { type: 'extension.agreed', ...on, until: null },                                                      { type: 'extension.agreed' }],
  ])('is understood: %s', (_, form, fields) => {
    expect(parseFormEvent(form)).toMatchObject({ ok: true, event: fields });
  });

  test('may have a field twice: then it is a list', () => {
    const body = new URLSearchParams('type=proposal.split&on=2021-09-28&by=proposer&into=MP128A&into=MP128B');
    expect(parseFormEvent(body)).toMatchObject({ event: { into: ['MP128A', 'MP128B'] } });
  });

  test.each([
    ['a required field left empty', { type: 'hold.placed', ...on, reason: '' },                       'reason',          'expected some words but received undefined.'],
    ['a length of none',            { type: 'extension.requested', ...on, months: '0', reason: 'x' }, 'months',          'expected a whole number, 1 or more, but received "0".'],
    ['a fraction',                  { type: 'extension.requested', ...on, months: '1.5', reason: 'x' }, 'months',        'expected a whole number, 1 or more, but received "1.5".'],
    ['a number with a power',       { type: 'extension.requested', ...on, months: '1e2', reason: 'x' }, 'months',        'expected a whole number, 1 or more, but received "1e2".'],
    ['a list of one',               { type: 'proposal.split', ...on, into: 'MP128A' },                'into',            'expected a list of two identifiers or more but received a list.'],
    ['fields where words belong',   { type: 'hold.placed', ...on, 'reason.why': 'x' },                'reason',          'expected some words but received an object.'],
    ['a number where fields belong', { type: 'changeBoard.voted', ...on, outcome: 'approve', votes: [5] }, 'votes.0',    'expected an object but received 5.'],
    ['no real day',                 { type: 'hold.lifted', on: '2021-02-30', by: 'panel' },           'on',              'expected a real day written YYYY-MM-DD but received "2021-02-30".'],
    ['a button',                    { type: 'hold.lifted', ...on, submit: 'Send' },                   '',                'expected no further keys but received "submit".'],
    ['a name no object has',        { type: 'hold.lifted', ...on, '__proto__.x': '1' },               '',                'expected no further keys but received "__proto__".'],
    ['no event',                    { type: 'hold.left', ...on },                                     'type',            'expected an event type such as conversion.agreed but received "hold.left".'],
    ['a list twice',                { type: ['hold.lifted', 'hold.lifted'], ...on },                  'type',            'expected an event type such as conversion.agreed but received a list.'],
    ['an empty form',               {},                                                               'type',            'expected an event type such as conversion.agreed but received undefined.'],
    ['no form',                     7,                                                                '',                'expected an event object but received 7.'],
    ['text',                        'type=hold.lifted',                                               '',                'expected an event object but received "type=hold.lifted".'],
    ['pairs that are none',         new Set([1]),                                                     '',                'expected the fields of a form but received some that cannot be read.'],
  ])('is told what is wrong, never thrown: %s', (_, form, path, message) => {
    expect(parseFormEvent(form)).toEqual({ ok: false, faults: [{ path, message }] });
  });

  test('is left as it was', () => {
    const form = Object.freeze({ type: 'urgency.granted', ...on, timetable: Object.freeze({ reportDueOn: '2021-12-01' }), 'timetable.milestones.0.step': 'x' });
    expect(parseFormEvent(form)).toMatchObject({ ok: false, faults: [{ path: 'timetable' }] });
  });
});

describe('an event read safely', () => {
  test('is the event, or its faults', () => {
    expect(safeParseEvent({ type: 'hold.lifted', ...on })).toEqual({ ok: true, event: { type: 'hold.lifted', ...on } });
    expect(safeParseEvent({ type: 'hold.lifted', ...on, by: 'nobody' })).toMatchObject({ ok: false, faults: [{ path: 'by' }] });
    const hostile = { get type(): string { throw new Error('no'); } };
    expect(safeParseEvent(hostile)).toEqual({ ok: false, faults: [{ path: '', message: 'expected a plain event object but received one that cannot be read.' }] });
  });

  test('is told by the schema itself what the library tells', () => {
    const wrong: readonly unknown[] = [null, 7, [], {}, { type: 'x' }, { type: 'hold.placed', on: 'soon', by: 'nobody', reason: '', more: 1 }];
    for (const data of wrong) {
      const told = eventSchema.safeParse(data).error?.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      expect(safeParseEvent(data)).toEqual({ ok: false, faults: told });
    }
  });
});
