import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/events/cards.ts';
import { eventReference, eventTypes, type EventType } from '../../src/index.ts';

/** What is written of one event. */
const of = (type: EventType) => eventReference().find((one) => one.type === type);

describe('what there is to know of an event', () => {
  test('is told of every one, in the order a modification lives', () => {
    expect(eventReference().map(({ type }) => type)).toEqual(eventTypes);
    expect(eventTypes.length).toBeGreaterThan(60);
  });

  test.each<[type: EventType, known: Readonly<Record<string, unknown>>, why: string]>([
    ['conversion.agreed', { name: 'A conversion', when: 'in the Development Stage', by: [], right: 'convert', committees: false, decides: true },          'by right, and it decides'],
    ['hold.placed',       { name: 'A hold', by: ['code_administrator', 'authority'], right: 'approve_timetable', committees: false, decides: false },      'by right or otherwise'],
    ['proposal.split',    { by: ['working_group', 'code_administrator'], committees: true, decides: false },                                               'by every committee'],
    ['path.determined',   { decides: true },                                                                                                              'though the Authority does not wait'],
  ])('is who may record %s, and when: %s', (type, known, _why) => expect(of(type)).toMatchObject(known));

  test('is nothing of what is no event', () => expect(() => cardOf('hold.gone' as EventType)).toThrow('There is no card of hold.gone.'));

  test('is no right where there is none', () => expect(Object.keys(of('proposal.split') ?? {})).not.toContain('right'));

  test('is each of its fields, with its meaning', () => {
    expect(of('hold.placed')?.fields.slice(1)).toEqual([
      { name: 'by', meaning: 'The body that acts.', isRequired: true },
      { name: 'reason', meaning: 'Why it is put on hold.', isRequired: true },
      { name: 'until', meaning: 'The day until which it is expected to last.', isRequired: false },
      { name: 'source', meaning: 'The paper in which it was read.', isRequired: false },
      { name: 'note', meaning: 'Anything else to be kept with it; tells two events of a day apart that are otherwise the same.', isRequired: false },
    ]);
  });

  test.each<[type: EventType, code: string, then: string, message: string, rule: string]>([
    ['conversion.agreed', 'not_a_draft',                  'bars',    'Only a Draft Proposal is converted: this file is a Modification Proposal already.',    'conversion'],
    ['conversion.agreed', 'on_hold',                      'advises', 'The proposal is on hold: nothing is decided until the hold is lifted.',               'hold'],
    ['conversion.agreed', 'other_route_than_recommended', 'remarks', 'The Change Sub-Committee recommended another route.',                                 'conversion'],
    ['conversion.agreed', 'not_constituted',              'bars',    'The body does not sit on that day.',                                                  'new-sub-committee'],
  ])('%s: %s %s', (type, code, then, message, rule) => {
    expect(of(type)?.conditions.find((one) => one.code === code)).toMatchObject({ then, message, rule: { id: rule } });
  });
});
