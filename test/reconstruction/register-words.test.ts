import { describe, expect, test } from 'vitest';
import { lawWith, nextMeeting, reconstruct, standardLaw, type PartialEntry } from '../../src/index.ts';
import { reworded } from '../../src/reconstruction/register-words.ts';

const mp203: PartialEntry[] = [
  { type: 'proposal.raised', on: '2022-05-10' },
  { type: 'changeBoard.voted', on: '2022-10-26', outcome: 'approve', under: 'self_governance' },
];

describe('what registers say is read as they say it', () => {
  test.each<[entries: PartialEntry[], path: 1 | 2 | 3, decidedBy: string | undefined, why: string]>([
    [mp203, 3, 'change_board', 'a vote under Self-Governance is final'],
    [[{ type: 'changeBoard.voted', on: '2022-10-26', outcome: 'approve', under: 'authority_determined' }], 2, undefined, 'a vote under Path 2 recommends'],
    [[{ type: 'changeBoard.voted', on: '2022-10-26', outcome: 'approve', path: 2 }], 2, undefined, 'as does one with the path beside it'],
    [[{ type: 'approved', on: '2022-10-26' }], 3, 'change_board', 'approved on the day of its meeting: by the Change Board'],
    [[{ type: 'approved', on: '2022-11-08' }], 2, 'authority', 'approved between two meetings: by the Authority'],
    [[{ type: 'approved', on: '2022-10-26', by: 'authority' }], 2, 'authority', 'or by whom the page says'],
    [[{ type: 'approved' }, { release: 'June 2023' }], 3, 'change_board', 'on a day nobody gives, before the release'],
  ])('%j', (entries, path, decidedBy) => {
    const { file } = reconstruct({ id: 'MP203', entries });
    expect([file.path, file.decision?.by]).toEqual([path, decidedBy]);
  });

  test.each<[entry: PartialEntry, on: string, why: string]>([
    [{ release: 'November 2020' }, '2020-11-29', 'the release by its name alone'],
    [{ type: 'implementation.completed', release: 'November 2020' }, '2020-11-29', 'or beside the event'],
    [{ type: 'implementation.completed', on: '2020-11-30', release: 'November 2020' }, '2020-11-30', 'a day that is given stands'],
  ])('%j', (entry, on) => {
    const { file, inferred } = reconstruct({ id: 'MP112', entries: [entry] });
    expect([file.stage, file.implementation.completedOn]).toEqual(['implemented', on]);
    expect(inferred.length).toBeGreaterThan(4);
  });

  test('a release and the meetings of a schedule of one’s own are those of the law', () => {
    const law = lawWith({ schedule: { releases: [{ name: 'Summer 2024', on: '2024-07-18' }], meetings: { change_board: { weekday: 1, nth: 1 } } } });
    const { file, inferred } = reconstruct({ id: 'MP203', entries: [{ release: 'Summer 2024' }] }, { law });
    expect(file.implementation.completedOn).toBe('2024-07-18');
    const votes = inferred.flatMap(({ entry }) => (entry.type === 'changeBoard.voted' ? [entry.on] : []));
    expect(votes.map((on) => nextMeeting('change_board', on, law.schedule).on)).toEqual(votes);
    expect(votes).toHaveLength(1);
    expect(() => reconstruct({ id: 'MP203', entries: [{ release: 'Summer 2024' }] })).toThrow('expected a release such as "November 2021"');
  });

  test('a body that meets on no further day of its schedule is no fault', () => {
    const law = lawWith({ schedule: { meetings: { change_board: { dates: ['2022-10-27'], then: 'none' } } } });
    expect(reconstruct({ id: 'MP203', entries: [{ release: 'June 2023' }] }, { law }).file.stage).toBe('implemented');
  });

  test('a consultation by its closing day alone opens about fifteen Working Days before', () => {
    const { file } = reconstruct({ id: 'MP112', entries: [{ type: 'consultation.opened', kind: 'modification_report', closesOn: '2020-04-07' }, { type: 'changeBoard.voted', on: '2020-04-22', outcome: 'approve' }] });
    expect(file.consultations).toEqual([{ kind: 'modification_report', round: 1, openedOn: '2020-03-17', closesOn: '2020-04-07', closedOn: '2020-04-07' }]);
    const closed = reconstruct({ id: 'MP112', entries: [{ type: 'consultation.closed', on: '2020-04-07', kind: 'modification_report' }] });
    expect(closed.file.consultations[0]).toMatchObject({ openedOn: '2020-03-17', closedOn: '2020-04-07' });
  });

  test.each<[entry: unknown, path: string]>([
    [{ type: 'changeBoard.voted', under: 'the table' }, '0.under'],
    [{ type: 'changeBoard.voted', path: 4 }, '0.path'],
    [{ release: 'Easter 2020' }, '0.release'],
    [{ type: 'implementation.completed', on: { release: 5 } }, '0.on'],
  ])('%j is refused at %s', (entry, path) => {
    expect(() => reconstruct({ id: 'MP112', entries: [entry] })).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ path })] }));
  });
});

describe('an entry in the words of registers becomes one in the words of events', () => {
  const vote = { type: 'changeBoard.voted', outcome: 'approve' };
  test.each<[written: Record<string, unknown>, entry: Record<string, unknown>, path: 1 | 2 | 3 | null, why: string]>([
    [{ type: 'workingGroup.met', on: '2020-07-01' },                        { type: 'workingGroup.met', on: '2020-07-01' },                  null, 'as it is'],
    [{ ...vote, under: 'self_governance' },                                 vote,                                                            3,    'the words for Path 3'],
    [{ ...vote, under: 'authority_determined' },                            vote,                                                            2,    'and for Path 2'],
    [{ ...vote, path: 1 },                                                  vote,                                                            1,    'a path beside the vote'],
    [{ ...vote, under: 'self_governance', path: 2 },                        vote,                                                            2,    'goes before the words'],
    [vote,                                                                  vote,                                                            null, 'nobody says under which'],
    [{ type: 'approved' },                                                  vote,                                                            3,    'an approval is tried as a vote first'],
    [{ type: 'approved', path: 2 },                                         vote,                                                            3,    'whatever stands beside it'],
    [{ type: 'path.determined', path: 2 },                                  { type: 'path.determined', path: 2 },                            null, 'a path of its own stays'],
    [{ release: 'November 2020' },                                          { type: 'implementation.completed', on: '2020-11-29' },          null, 'a release alone'],
    [{ on: '2020-11-29' },                                                  { on: '2020-11-29' },                                            null, 'a day alone says nothing'],
    [{ type: 'implementation.completed', on: { release: 'November 2020' } }, { type: 'implementation.completed', on: '2020-11-29' },         null, 'a release for the day'],
    [{ type: 'implementation.completed', on: '2020-11-30', release: 'November 2020' }, { type: 'implementation.completed', on: '2020-11-30' }, null, 'the day that is given stands'],
    [{ type: 'implementation.scheduled', date: { release: 'November 2020' } }, { type: 'implementation.scheduled', date: '2020-11-29' },     null, 'a release for the date that is set'],
    [{ type: 'implementation.scheduled', release: 'November 2020' },        { type: 'implementation.scheduled', release: 'November 2020', date: '2020-11-29' }, null, 'or beside it'],
    [{ type: 'implementation.scheduled', release: 'November 2020', date: '2020-11-30' }, { type: 'implementation.scheduled', release: 'November 2020', date: '2020-11-30' }, null, 'where it is not given'],
    [{ type: 'workingGroup.met', release: 'November 2020' },                { type: 'workingGroup.met', release: 'November 2020' },          null, 'what has no release is told so later'],
    [{ type: 'workingGroup.met', on: null },                                { type: 'workingGroup.met', on: null },                          null, 'and what is no day as well'],
  ])('%j', (written, entry, path) => {
    const faults: string[] = [];
    const read = reworded(new Map(Object.entries(written)), standardLaw, (place) => faults.push(place));
    expect([Object.fromEntries(read.entry), read.path, read.isApproval, faults]).toEqual([entry, path, written['type'] === 'approved', []]);
  });

  test.each<[written: Record<string, unknown>, fault: string]>([
    [{ ...vote, under: 'the table' },                                       'under: expected self_governance or authority_determined but received "the table".'],
    [{ ...vote, under: 'toString' },                                        'under: expected self_governance or authority_determined but received "toString".'],
    [{ ...vote, path: 4 },                                                  'path: expected 1, 2 or 3 but received 4.'],
    [{ release: 'Easter 2020' },                                            'release: expected a release such as "November 2021" but received "Easter 2020".'],
    [{ release: 'November 2150' },                                          'release: expected a release such as "November 2021" but received "November 2150".'],
    [{ type: 'implementation.completed', on: { release: 5 } },              'on: expected a release such as "November 2021" but received 5.'],
  ])('%j: %s', (written, fault) => {
    const faults: string[] = [];
    reworded(new Map(Object.entries(written)), standardLaw, (place, message) => faults.push(`${place}: ${message}`));
    expect(faults).toEqual([fault]);
  });
});
