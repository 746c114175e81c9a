import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.ts';
import { standardLaw } from '../../src/index.ts';
import type { CaseEvent } from '../../src/events/cards.ts';
import { noFacts } from '../../src/events/facts.ts';
import { endOfDays, firstOfDays } from '../../src/reconstruction/day-span.ts';
import { isDayGiven, isUnderItsPath, readEvidence } from '../../src/reconstruction/evidence.ts';

const read = (...entries: unknown[]) => readEvidence(entries, standardLaw);

/** The faults of some entries, each as its path and what was expected there. */
function faultsOf(entries: unknown): string[] {
  try {
    readEvidence(entries, standardLaw);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.faults.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

const always = { from: firstOfDays, until: endOfDays };
const june = { from: '2020-06-01', until: '2020-06-30' };

describe('an entry is read', () => {
  test.each<[entry: object, evidence: object, why: string]>([
    [
      { type: 'workingGroup.met', on: '2020-06-02', by: 'working_group', source: 'the page' },
      { kind: 'event', index: 0, type: 'workingGroup.met', days: [{ from: '2020-06-02', until: '2020-06-02' }], said: '2020-06-02', by: 'working_group', fields: { source: 'the page' }, missing: [], reports: [], path: null, isApproval: false },
      'as it is written',
    ],
    [{ type: 'workingGroup.met' },                                                  { days: [always], said: undefined, by: undefined, fields: {} },                  'neither day nor body'],
    [{ type: 'workingGroup.met', on: '2020-06', note: undefined },                  { days: [june], said: '2020-06', fields: {} },                                   'a month; a field of no value is none'],
    [{ type: 'workingGroup.met', on: { until: '2020-06-30' } },                     { days: [{ from: firstOfDays, until: '2020-06-30' }], said: { until: '2020-06-30' } }, 'the days between'],
    [{ type: 'conversion.agreed' },                                                 { missing: ['route'] },                                                          'what it must have and has not'],
    [{ type: 'conversion.agreed', route: 'refinement' },                            { missing: [], fields: { route: 'refinement' } },                                'what it has'],
    [{ type: 'initialConsideration.decided' },                                      { missing: ['route', 'path'] },                                                  'a decision at initial consideration sets a route or a path'],
    [{ type: 'initialConsideration.decided', route: 'refinement' },                 { missing: [] },                                                                 'or only the one'],
    [{ type: 'initialConsideration.decided', path: 3 },                             { missing: [] },                                                                 'or only the other'],
    [{ type: 'changeBoard.voted', outcome: 'approve', under: 'self_governance' },   { path: 3, fields: { outcome: 'approve' }, isApproval: false },                  'a vote under its path'],
    [{ type: 'approved', on: '2020-06-02' },                                        { type: 'changeBoard.voted', path: 3, isApproval: true },                        'an approval, nobody says by whom'],
    [
      { type: 'workingGroup.met', on: '2020-06-02', alsoReported: [{ on: '2020-06', source: 'the minutes' }, { on: '2020-06-03', source: undefined }] },
      { days: [{ from: '2020-06-02', until: '2020-06-02' }, june, { from: '2020-06-03', until: '2020-06-03' }], reports: [{ on: '2020-06', source: 'the minutes' }, { on: '2020-06-03' }], fields: {} },
      'first its own day, then those of other sources',
    ],
  ])('%j', (entry, evidence) => {
    expect(read(entry)).toMatchObject([evidence]);
  });

  test('has the fields that are none of its own', () => {
    const [given] = read({ type: 'workingGroup.met', on: '2020-06', by: 'working_group', alsoReported: [], note: undefined, source: 'the page' });
    expect(given?.kind === 'event' && given.fields).toEqual({ source: 'the page' });
    expect(given?.kind === 'event' && Object.keys(given.fields)).toEqual(['source']);
  });

  test.each<[entry: object, evidence: object, why: string]>([
    [{ type: 'stage.seen', stage: 'refinement', on: '2020-06', id: 'MP128', source: 'the page' }, { kind: 'observation', index: 0, days: [june], stage: 'refinement', id: 'MP128' },     'with the number it then had'],
    [{ type: 'stage.seen', stage: 'refinement' },                                                 { kind: 'observation', index: 0, days: [always], stage: 'refinement', id: undefined }, 'on some day'],
  ])('a stage that was seen: %j, %j', (entry, evidence) => {
    expect(read(entry)).toEqual([evidence]);
  });

  test('each at its place in the list', () => {
    expect(read({ type: 'workingGroup.met' }, { type: 'stage.seen', stage: 'refinement' }, { type: 'hold.lifted' }).map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(read()).toEqual([]);
  });
});

describe('what cannot be read is told', () => {
  const day = "expected a real day 'YYYY-MM-DD', a month 'YYYY-MM' or { from, until } but received";
  const reports = 'expected a list of { on, source } but received';
  test.each<[entry: unknown, faults: string[], why: string]>([
    ['a meeting',                                                                       ['0: expected an event object but received "a meeting".'],                         'a word'],
    [null,                                                                              ['0: expected an event object but received null.'],                                'nothing'],
    [{ type: 'workingGroup.met', on: '2020-13' },                                       [`0.on: ${day} "2020-13".`],                                                       'no month'],
    [{ type: 'workingGroup.met', on: '2020-13', alsoReported: [{ on: '2020-06' }] },    [`0.on: ${day} "2020-13".`],                                                       'nor does another source mend it'],
    [{ type: 'workingGroup.met', on: '9000-01-01' },                                    ['0.on: expected a day before the year 9000 but received "9000-01-01".'],          'a day too far away'],
    [{ type: 'party.held' },                                                            ['0.type: expected an event type such as conversion.agreed, or stage.seen, but received "party.held".'], 'no event'],
    [{},                                                                                ['0.type: expected an event type such as conversion.agreed, or stage.seen, but received undefined.'],    'none at all'],
    [{ type: 'stage.seen' },                                                            ['0.stage: expected a stage such as refinement but received undefined.'],          'no stage'],
    [{ type: 'stage.seen', stage: 'refinement', id: 128 },                              ['0.id: expected an identifier but received 128.'],                                'no identifier'],
    [{ type: 'workingGroup.met', by: 'the_cat' },                                       [expect.stringMatching(/^0\.by: expected /) as unknown as string],                 'a body that is none'],
    [{ type: 'conversion.agreed', by: 'the_cat' },                                      [expect.stringMatching(/^0\.by: expected /) as unknown as string],                 'the same where something else is missing'],
    [{ type: 'conversion.agreed', route: 'somewhere' },                                 [expect.stringMatching(/^0\.route: expected /) as unknown as string],              'a route that is none'],
    [{ type: 'workingGroup.met', colour: 'red' },                                       [expect.stringMatching(/^0(\.colour)?: /) as unknown as string],                   'a field that no event has'],
    [{ type: 'workingGroup.met', alsoReported: 'elsewhere' },                           [`0.alsoReported: ${reports} "elsewhere".`],                                       'no list of sources'],
    [{ type: 'workingGroup.met', alsoReported: null },                                  [`0.alsoReported: ${reports} null.`],                                              'nor is this one'],
    [{ type: 'changeBoard.voted', under: 'the table' },                                 ['0.under: expected self_governance or authority_determined but received "the table".'], 'no way in which the Change Board votes: once, and nothing further'],
  ])('%j: %j, %s', (entry, faults) => {
    expect(faultsOf([entry])).toEqual(faults);
  });

  test.each<[report: unknown, why: string]>([
    ['2020-06-02',                       'a word'],
    [null,                               'nothing'],
    [{},                                 'no day'],
    [{ on: undefined, source: 'a page' }, 'a day of no value'],
    [{ on: '2020-13' },                  'no real day'],
    [{ on: '2020-06', source: 5 },       'a source without a name'],
    [{ on: '2020-06', source: null },    'nor is this one'],
  ])('a report of another source that is none: %j, %s', (report) => {
    expect(faultsOf([{ type: 'workingGroup.met', alsoReported: [{ on: '2020-06-02' }, report] }])).toEqual([expect.stringMatching(/^0\.alsoReported: expected a list of \{ on, source \}/)]);
  });

  test('an entry that fails when it is looked at is none', () => {
    const hostile = Object.defineProperty({ type: 'workingGroup.met' }, 'on', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    expect(faultsOf([hostile])).toEqual(['0: expected a plain event object but received one that cannot be read.']);
  });

  test('by the place of each, as far as a hundred', () => {
    expect(faultsOf([{ type: 'workingGroup.met' }, 'no', { type: 'stage.seen', stage: 'no' }]).map((fault) => fault.split(':')[0])).toEqual(['1', '2.stage']);
    expect(faultsOf(Array.from({ length: 99 }, () => null)).length).toBe(99);
    expect(faultsOf(Array.from({ length: 100 }, () => null)).length).toBe(100);
    expect(faultsOf(Array.from({ length: 101 }, () => null)).length).toBe(100);
  });

  test('what is no list', () => {
    expect(faultsOf({ 0: { type: 'workingGroup.met' } })).toEqual([': expected a list of entries but received an object.']);
  });
});

describe('a day is given', () => {
  test.each<[entry: object, isGiven: boolean, why: string]>([
    [{ on: '2020-06-02' },                                              true,  'by one source'],
    [{ on: '2020-06' },                                                 false, 'not by a month'],
    [{},                                                                false, 'nor by nothing'],
    [{ on: '2020-06-02', alsoReported: [{ on: '2020-06-02' }] },        false, 'nor where sources may differ'],
  ])('%j: %j, %s', (entry, isGiven) => {
    expect(read({ type: 'workingGroup.met', ...entry }).map(isDayGiven)).toEqual([isGiven]);
  });
});

describe('an event is what was given, as far as its path goes', () => {
  const vote = { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' };
  test.each<[given: object, event: object, path: 2 | 3 | null, isIt: boolean, why: string]>([
    [{ ...vote, path: 3 },             vote,                                       3,    true,  'a vote under the path it was taken under'],
    [{ ...vote, path: 3 },             vote,                                       2,    false, 'not under another'],
    [{ ...vote, path: 3 },             vote,                                       null, false, 'nor under none'],
    [vote,                             vote,                                       2,    true,  'under any, where no path is given'],
    [{ type: 'approved' },             vote,                                       2,    false, 'an approval by the Change Board is under Path 3'],
    [{ type: 'approved' },             { ...vote, type: 'authority.determined' },  2,    true,  'one by the Authority is not'],
  ])('%j as %j on path %j: %j, %s', (given, event, path, isIt) => {
    const [evidence] = read(given);
    if (evidence?.kind !== 'event') throw new Error('No event was given.');
    expect(isUnderItsPath(evidence, event as CaseEvent, { ...noFacts, path })).toBe(isIt);
  });
});
