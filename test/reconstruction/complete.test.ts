import { describe, expect, test } from 'vitest';
import type { CaseEventInput, PartialEntry } from '../../src/index.ts';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { completedFields, notStated, partIds, possibleEventsOf, type Names } from '../../src/reconstruction/complete.ts';
import { readEvidence, type EventEvidence } from '../../src/reconstruction/evidence.ts';
import { standardLaw } from '../../src/rulebook/law.ts';

const unnamed: Names = { raised: 'DP900', goal: null, title: notStated, proposer: notStated };
const named: Names = { raised: 'DP900', goal: 'MP900C', title: 'A change', proposer: 'A Party' };

/** An entry that gives an event, as it is read. */
function given(entry: PartialEntry): EventEvidence {
  const [evidence] = readEvidence([entry], standardLaw);
  if (evidence?.kind !== 'event') throw new Error(`${entry.type} is no event.`);
  return evidence;
}

const day = calendarDate('2022-03-30');
const considered = (['refinement', 'report_phase', 'fast_track'] as const).flatMap((route) => [{ route }, { route, path: 3 }, { route, path: 2 }, { route, path: 1 }]);
const unchanged = { legalText: 'unchanged', implementationApproach: 'unchanged' };

describe('what was given in part can have been any of several events, the likeliest first', () => {
  test.each<[entry: PartialEntry, names: Names, filled: Record<string, unknown>[], why: string]>([
    [{ type: 'workingGroup.met' },                            unnamed, [{}],                                          'nothing but its body is missing'],
    [{ type: 'conversion.agreed' },                           unnamed, [{ route: 'refinement' }, { route: 'report_phase' }, { route: 'fast_track' }], 'most proposals are refined'],
    [{ type: 'path.determined' },                             unnamed, [{ path: 3 }, { path: 2 }, { path: 1 }],       'most are on Path 3'],
    [{ type: 'consultation.opened' },                         unnamed, [{ kind: 'request_for_information' }, { kind: 'development' }, { kind: 'refinement' }, { kind: 'modification_report' }], 'any kind'],
    [{ type: 'initialConsideration.decided' },                unnamed, [...considered, { path: 3 }, { path: 2 }, { path: 1 }], 'a route, a path or both'],
    [{ type: 'initialConsideration.decided', path: 2 },       unnamed, [{}],                                          'a path alone is enough'],
    [{ type: 'sendBack.handled', path: 3 },                   unnamed, [{ ...unchanged, route: 'refinement' }, { ...unchanged, route: 'report_phase' }, { ...unchanged, route: 'fast_track' }], 'each field that is missing'],
    [{ type: 'sendBack.handled', route: 'refinement', legalText: 'revised' }, unnamed, [3, 2, 1].map((path) => ({ path, implementationApproach: 'unchanged' })), 'and none that was given'],
    [{ type: 'hold.placed' },                                 unnamed, [{ reason: notStated }],                       'words that nobody gave'],
    [{ type: 'proposal.raised' },                             named,   [{ id: 'DP900', title: 'A change', proposer: 'A Party' }], 'words that were given with the history'],
    [{ type: 'proposal.adopted' },                            named,   [{ proposer: notStated }],                     'who adopted it is not who raised it'],
    [{ type: 'proposal.split' },                              unnamed, [{ into: ['DP900A', 'DP900B'] }],              'into two parts'],
    [{ type: 'proposal.split' },                              named,   [{ into: ['MP900A', 'MP900B', 'MP900C'] }],    'or as many as there must be'],
    [{ type: 'implementation.scheduled' },                    unnamed, [{}],                                          'a day that nobody gave is filled in with that of the event'],
  ])('%j', (entry, names, filled) => {
    expect(possibleEventsOf(given(entry), names, standardLaw).map((possible) => possible.filled)).toEqual(filled);
  });

  test.each<[entry: PartialEntry, fields: Record<string, unknown>, why: string]>([
    [{ type: 'implementation.scheduled', by: 'authority' },                    { date: day },          'the day that was set'],
    [{ type: 'timetable.approved', by: 'authority' },                          { reportDueOn: day },   'the day on which the report is due'],
    [{ type: 'preliminaryAssessment.timescaleRevised' },                       { dueOn: day },         'the day on which the DCC is to answer'],
    [{ type: 'implementation.scheduled', by: 'authority', date: '2022-11-03' }, { date: '2022-11-03' }, 'a day that was given stays'],
    [{ type: 'consultation.opened', kind: 'refinement' },                      { kind: 'refinement' }, 'and one that need not be known stays away'],
  ])('%j', (entry, fields) => {
    const [possible] = possibleEventsOf(given(entry), unnamed, standardLaw);
    const [event] = possible?.on(day) ?? [];
    const { on, type, by, ...rest } = event ?? {};
    expect([on, type, by === undefined, rest]).toEqual([day, entry.type, false, fields]);
  });

  test('an approval, nobody says whose, was a vote, a determination of the Authority or that of a Fast-Track', () => {
    const possible = possibleEventsOf(given({ type: 'approved', note: 'So the page says' }), unnamed, standardLaw);
    const panel = calendarDate('2021-06-18');
    expect(possible.flatMap(({ on, filled }) => on(panel).map((event) => ({ ...event, filled })))).toEqual([
      { type: 'changeBoard.voted', on: panel, by: 'change_board', outcome: 'approve', note: 'So the page says', filled: {} },
      { type: 'authority.determined', on: panel, by: 'authority', outcome: 'approve', note: 'So the page says', filled: {} },
      { type: 'fastTrack.approved', on: panel, by: 'panel', note: 'So the page says', filled: {} },
    ]);
  });

  test.each<[entry: PartialEntry, children: (string | undefined)[], why: string]>([
    [{ type: 'proposal.split', by: 'panel', into: ['MP900A', 'MP900B', 'MP900C'] },                    ['MP900C', undefined], 'the part that the file is now, or the whole'],
    [{ type: 'proposal.split', by: 'panel', into: ['MP900A', 'MP900B'] },                              [undefined],           'it is none of the parts'],
    [{ type: 'proposal.split', by: 'panel', into: ['MP900A', 'MP900B', 'MP900C'], child: 'MP900A' },   ['MP900A'],            'it is said to be another'],
  ])('%j', (entry, children) => {
    const events = possibleEventsOf(given(entry), named, standardLaw).flatMap(({ on }) => on(day).slice(0, 1));
    expect(events.map((event) => ('child' in event ? event.child : undefined))).toEqual(children);
  });
});

describe('what was filled in is named', () => {
  const met: CaseEventInput = { type: 'workingGroup.met', on: '2022-03-30', by: 'working_group' };
  const raised: CaseEventInput = { type: 'proposal.raised', on: '2022-03-30', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' };
  const adopted: CaseEventInput = { type: 'proposal.adopted', on: '2022-03-30', by: 'party', proposer: 'A Party' };
  const initial: CaseEventInput = { type: 'initialConsideration.decided', on: '2022-03-30', by: 'panel' };
  const split: CaseEventInput = { type: 'proposal.split', on: '2022-03-30', by: 'panel', into: ['MP900A', 'MP900C'], child: 'MP900C' };
  test.each<[entry: PartialEntry, event: CaseEventInput, names: Names, filled: string[], why: string]>([
    [met,                                                met,     unnamed, [],                       'nothing'],
    [{ ...met, on: '2022-03' },                          met,     unnamed, ['on'],                   'the day in a month'],
    [{ ...met, on: { from: '2022-03-30' } },             met,     unnamed, ['on'],                   'though it is the first it can have been'],
    [{ ...met, on: '2022-03-29', alsoReported: [{ on: '2022-03-30' }] }, met, unnamed, ['on'],       'a day that another source gives'],
    [{ type: 'workingGroup.met', on: '2022-03-30' },     met,     unnamed, ['by'],                   'its body'],
    [{ type: 'proposal.raised', by: 'proposer' },        raised,  named,   ['on'],                   'the number and the words were given with the history'],
    [{ type: 'proposal.raised', by: 'proposer' },        raised,  unnamed, ['on', 'title', 'proposer'], 'the number was, the words were not'],
    [{ type: 'proposal.adopted', on: '2022-03-30', by: 'party' }, adopted, named, ['proposer'],      'who adopted it was not'],
    [{ type: 'initialConsideration.decided', on: '2022-03-30', by: 'panel' }, { ...initial, path: 3 }, unnamed, ['path'], 'of a route and a path only what there is'],
    [{ type: 'approved', on: '2022-03-30', by: 'authority' }, { type: 'authority.determined', on: '2022-03-30', by: 'authority', outcome: 'approve' }, unnamed, ['type'], 'what kind of approval it was'],
    [{ type: 'proposal.split', on: '2022-03-30', by: 'panel', into: ['MP900A', 'MP900C'] }, split, named, ['child'], 'which part it went on as'],
    [split,                                              split,   named,   [],                       'which was said'],
  ])('%j', (entry, event, names, filled) => {
    expect(completedFields(given(entry), parseEvent(event), names)).toEqual(filled);
  });
});

test.each<[id: string, parts: string[], why: string]>([
  ['DP128',     ['DP128A', 'DP128B'],                         'two, where none is known'],
  ['MP128A',    ['MP128A', 'MP128B'],                         'where the first is'],
  ['MP128B',    ['MP128A', 'MP128B'],                         'or the second'],
  ['MP128D',    ['MP128A', 'MP128B', 'MP128C', 'MP128D'],     'all up to the one that is known'],
  ['SECMP0007', ['SECMP0007A', 'SECMP0007B'],                 'a legacy number'],
])('the parts of %s are %j: %s', (id, parts) => {
  expect(partIds(id)).toEqual(parts);
});
