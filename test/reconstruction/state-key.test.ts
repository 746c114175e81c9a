import { describe, expect, test } from 'vitest';
import type { CaseEventInput } from '../../src/index.ts';
import { stateKey } from '../../src/reconstruction/state-key.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { applied } from '../support/applied.ts';

const opening: CaseEventInput = { type: 'proposal.raised', on: '2022-01-05', by: 'proposer', id: 'DP190', title: 'A change', proposer: 'A Party' };
const agreed: CaseEventInput = { type: 'conversion.agreed', on: '2022-02-01', by: 'change_sub_committee', route: 'refinement' };
const opened = (kind: 'development' | 'request_for_information', closesOn?: string): CaseEventInput => ({ type: 'consultation.opened', on: '2022-01-10', by: 'code_administrator', kind, ...(closesOn === undefined ? {} : { closesOn }) });
const granted: CaseEventInput = { type: 'urgency.granted', on: '2022-01-06', by: 'authority' };
const path = (by: 'authority' | 'change_sub_committee', one: 2 | 3): CaseEventInput => ({ type: 'path.determined', on: '2022-02-10', by, path: one });
const keyOf = (events: readonly CaseEventInput[]) => stateKey(applied(opening, ...events).state, standardLaw);

describe('of two lives whose future is the same, the key is the same', () => {
  test.each<[one: CaseEventInput[], other: CaseEventInput[], why: string]>([
    [[], [{ type: 'workingGroup.met', on: '2022-01-10', by: 'working_group' }],                                                           'work changes nothing'],
    [[opened('development'), opened('request_for_information')], [opened('request_for_information'), opened('development')],            'whichever consultation was opened first'],
    [[opened('development')], [opened('development', '2022-01-10')],                                                                    'a consultation that closes on its own day was given none'],
    [[agreed, path('change_sub_committee', 3)], [{ ...agreed, path: 3 }],                                                               'whenever the path was set'],
  ])('%j and %j: %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe('of two lives whose future is another, the key is another', () => {
  test.each<[one: CaseEventInput[], other: CaseEventInput[], why: string]>([
    [[], [agreed],                                                                                                    'it stands elsewhere'],
    [[], [{ type: 'development.continued', on: '2022-02-01', by: 'change_sub_committee' }],                           'a decision has been taken'],
    [[agreed, path('change_sub_committee', 2)], [agreed, path('change_sub_committee', 3)],                            'another decides'],
    [[agreed, path('change_sub_committee', 3)], [agreed, path('authority', 3)],                                       'what the Authority set stays'],
    [[granted], [{ ...granted, timetable: 'Six weeks' }],                                                             'the timetable of an urgent proposal is set'],
    [[opened('development', '2022-01-28')], [opened('development', '2022-01-31')],                                    'a consultation closes on another day'],
    [[opened('development', '2022-01-28')], [opened('development')],                                                  'or on none that was given'],
    [[opened('development')], [opened('request_for_information')],                                                    'it is of another kind'],
    [[], [{ type: 'support.withdrawn', on: '2022-01-06', by: 'proposer' }],                                           'it may be adopted'],
  ])('%j and %j: %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});
