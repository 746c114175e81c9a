import { describe, expect, test } from 'vitest';
import type { PartialEntry } from '../../src/index.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

const raised: PartialEntry = { type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'A change', proposer: 'A Party' };
const withdrawn: PartialEntry = { type: 'support.withdrawn', on: '2020-06-01' };
const converted: PartialEntry = { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' };
const seen = (stage: 'development' | 'refinement', on: string, id?: string): PartialEntry => ({ type: 'stage.seen', stage, on, ...(id === undefined ? {} : { id }) });
const byThePanel = (from: string, until: string): PartialEntry => ({ ...converted, on: { from, until } });

describe('why an event must have happened, in plain words', () => {
  test.each<[history: unknown, why: string[]]>([
    [[raised, converted],                              ['The Change Sub-Committee recommended the conversion before the Draft Proposal was converted.']],
    [[raised, withdrawn, seen('development', '2020-06-16')], ['Somebody adopted the proposal before the stage was Development Stage.']],
    [{ id: 'MP128', entries: [{ ...raised, on: '2022-05-20' }] }, ['The Draft Proposal was converted: without it the proposal would not be known as MP128.']],
    [{ id: 'DP128', entries: [seen('development', '2020-06-16')] }, ['The proposal was raised before the stage was Development Stage.']],
    [{ id: 'SECMP0050', entries: [{ type: 'initialConsideration.decided', on: '2017-04-01', route: 'refinement', path: 3 }, { type: 'hold.placed', on: '2017-05-01' }, { type: 'report.submitted', on: '2017-06-01' }, { type: 'report.agreedComplete', on: '2017-07-01' }] },
      ['The proposal was raised before initial consideration was decided.', 'The hold was lifted: without it the life would be less likely.']],
  ])('%j', (history, why) => {
    expect(reconstruct(history).inferred.map((one) => one.why)).toEqual(why);
  });
});

describe('what stands in the way of the last of the entries that fit no life together', () => {
  test.each<[history: unknown, reason: string, why: string]>([
    [[raised, converted, seen('development', '2020-06-20')],                   'The stage would have been Refinement Process.', 'the stage in which the life was'],
    [[raised, { type: 'proposal.refused', on: '2020-07-02' }, seen('development', '2020-07-03')], 'The stage would have been Refused.', 'whatever comes next'],
    [[raised, { type: 'changeBoard.voted', on: '2021-06-01', outcome: 'approve', path: 3 }, seen('development', '2021-06-15')], 'The stage would have been Appeal', 'on that day: an appeal can still be lodged'],
    [[raised, { type: 'changeBoard.voted', on: '2021-06-01', outcome: 'approve', path: 3 }, seen('development', '2021-06-16')], 'The stage would have been Pending Implementation.', 'ten Working Days after the vote it cannot'],
    [[raised, seen('development', '2020-06-20', 'DP129')],                     'The proposal would have been known as DP128.',  'by its number'],
    [{ id: 'MP128', entries: [{ ...raised, id: 'DP129' }] },                   'The proposal would not be known as MP128.',     'nor can it become another'],
    [[raised, { ...raised, title: 'Another change' }],                         'The proposal has been raised already. Raise another file instead.', 'it is raised once'],
    [[{ ...raised, by: 'dcc' }],                                               'The raising of a proposal is not for the DCC: on 2020-05-20', 'and not by anybody'],
    [[{ ...raised, track: 'authority_led_variation' }],                        'An Authority-Led Variation is raised by the Authority.', 'nor as anything'],
    [[raised, { type: 'priority.determined', on: '2022-06-20', category: 'High' }], 'No priority is determined on this day',    'what nobody has the right to'],
    [[raised, { type: 'workingGroup.met', on: '2020-05-19' }],                 'before',                                        'on its own day, before the raising'],
    [[raised, seen('development', '2021-10-05'), byThePanel('2021-09-01', '2021-12-31')], 'on 2021-10-05 it is for the Change Sub-Committee', 'on the first day that is left'],
    [[raised, seen('development', '2021-10-05'), byThePanel('2021-09-01', '2021-10-05')], 'on 2021-10-05 it is for the Change Sub-Committee', 'be it the last'],
    [[raised, seen('development', '2021-10-05'), byThePanel('2021-10-06', '2021-12-31')], 'on 2021-10-06 it is for the Change Sub-Committee', 'or a later one'],
    [[raised, seen('refinement', '2021-10-05'), { type: 'path.determined', path: 3, by: 'panel', on: { from: '2021-09-01', until: '2021-12-31' } }], 'on 2021-10-05 it is for the Change Sub-Committee', 'after all that came before'],
  ])('%j: %s', (history, reason) => {
    expect(() => reconstruct(history)).toThrow(reason);
  });

  test('is left unsaid where the usual way of opening the file fits none of the others', () => {
    const history = { id: 'MP185', entries: [{ type: 'initialConsideration.decided', on: '2021-10-19', route: 'refinement' }, seen('development', '2021-11-01')] };
    expect(() => reconstruct(history)).toThrow('entries 0, 1 fit none together. Correct one of them or leave it out.');
  });
});
