import { describe, expect, test } from 'vitest';
import type { CaseEventInput, PartialEntry } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { otherwiseUnlisted, routesOf, unlisted, unusual, unusualValues, type Cost } from '../../src/reconstruction/cost-rows.ts';
import { costOfFields, costOfHurry, costOfInference, costOfPlace, costUnlisted } from '../../src/reconstruction/costs.ts';
import { endOfDays } from '../../src/reconstruction/day-span.ts';
import { readEvidence } from '../../src/reconstruction/evidence.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { applied } from '../support/applied.ts';

type Unusual = keyof typeof unusual;

const draft: CaseEventInput = { type: 'proposal.raised', on: '2022-02-01', by: 'proposer', id: 'DP900', title: 'A change', proposer: 'A Party' };
const legacy: CaseEventInput = { ...draft, on: '2017-03-01', id: 'SECMP0900' };
const converted = (route: 'refinement' | 'report_phase' | 'fast_track', path: 2 | 3 = 3): CaseEventInput => ({ type: 'conversion.agreed', on: '2022-03-01', by: 'change_sub_committee', route, path });
const refining = [draft, converted('refinement')];
const reporting = [draft, converted('report_phase')];

const on = '2022-03-02';
const by = 'code_administrator';
const closesOn = '2022-03-22';
const met: CaseEventInput = { type: 'workingGroup.met', on, by: 'working_group' };
const submitted: CaseEventInput = { type: 'report.submitted', on, by };
const agreed: CaseEventInput = { type: 'report.agreedComplete', on, by: 'change_sub_committee' };
const opened = (kind: 'request_for_information' | 'development' | 'refinement' | 'modification_report', last?: string): CaseEventInput => ({ type: 'consultation.opened', on, by, kind, ...(last === undefined ? {} : { closesOn: last }) });
const closed = (day: string, kind?: 'request_for_information' | 'refinement' | 'modification_report'): CaseEventInput => ({ type: 'consultation.closed', on: day, by, ...(kind === undefined ? {} : { kind }) });
const dated = (who: 'authority' | 'panel' | 'change_sub_committee', day: string = on): CaseEventInput => ({ type: 'implementation.scheduled', on: day, by: who, date: '2022-11-03' });
const decided = (path: 2 | 3): CaseEventInput[] => [
  draft, converted('report_phase', path), submitted, agreed, opened('modification_report', closesOn), closed(closesOn), { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome: 'approve' },
];

const sumOf = (reasons: readonly Unusual[]) => reasons.reduce((sum, reason) => sum + unusual[reason].cost, 0);

/** What the last of some events costs for coming where it came, as it was given. */
function costOfLast(events: readonly CaseEventInput[], given?: PartialEntry): number {
  const { before, advisories } = applied(...events);
  const [evidence = null] = given === undefined ? [] : readEvidence([given], standardLaw);
  return costOfPlace(before, parseEvent(events.at(-1)), advisories, evidence);
}

describe('an event costs what is unusual about where it came', () => {
  test.each<[events: CaseEventInput[], reasons: Unusual[], why: string]>([
    [[...refining, met],                                              [],                        'the Working Group meets in Refinement'],
    [[draft, met],                                                    ['beforeRefinement'],      'or looks at a Draft Proposal'],
    [[legacy, { ...met, on: '2017-04-29' }],                          ['beforeRefinement'],      'or, 59 days after the raising, at what may not have been considered'],
    [[legacy, { ...met, on: '2017-04-30' }],                          ['outsideRefinement'],     'after 60 days it was considered'],
    [[...reporting, met],                                             ['outsideRefinement'],     'a report is not worked on'],
    [[draft, { type: 'proposal.split', on, by, into: ['DP900A', 'DP900B'] }], ['outsideRefinement'], 'a Draft Proposal is converted before it is split'],
    [[legacy, { type: 'preliminaryAssessment.requested', on: '2017-03-02', by }], ['outsideRefinement'], 'the DCC is asked in Refinement'],
    [[...reporting, { type: 'impactAssessment.requested', on, by }],  ['outsideRefinement'],     'whatever it is asked'],
    [[...refining, { type: 'impactAssessment.requested', on, by }],   [],                        'where that costs nothing'],
    [[...refining, opened('refinement', closesOn), closed(closesOn)], [],                        'the Refinement Consultation closes in Refinement'],
    [[...refining, opened('refinement', closesOn), submitted, closed(closesOn)], ['outsideRefinement'], 'or late, once the report is submitted'],
    [[...refining, opened('request_for_information', closesOn), submitted, closed(closesOn)], [], 'a Request for Information closes anywhere'],
    [[...refining, opened('refinement', closesOn), opened('request_for_information', closesOn), submitted, closed(closesOn, 'request_for_information')], [], 'though the Refinement Consultation is open'],
    [[...refining, opened('refinement', closesOn), opened('request_for_information', closesOn), submitted, closed(closesOn, 'refinement')], ['outsideRefinement'], 'the one that is named closes'],
    [[...refining, opened('refinement', closesOn), closed('2022-03-23')], ['otherClose'],        'a consultation closes a day late'],
    [[...refining, opened('refinement'), closed('2022-03-23')],       [],                        'on any day where none was said'],
    [[...refining, opened('refinement', on), closed('2022-03-23')],   [],                        'or where the day of the opening stands for one'],
    [[...refining, opened('refinement', closesOn), opened('request_for_information', '2022-03-10'), closed(closesOn, 'refinement')], [], 'the day is that of the kind that is named'],
    [[legacy, dated('panel', '2017-03-02')],                          ['setEarly'],              'a date set before anything is considered'],
    [[...refining, dated('change_sub_committee')],                    ['setEarly'],              'or in Refinement'],
    [[...reporting, dated('change_sub_committee')],                   ['setBeforeVote'],         'or with the report'],
    [[...decided(3), dated('change_sub_committee', '2022-03-30')],            [],                        'is set with the decision'],
  ])('%#', (events, reasons) => {
    expect(costOfLast(events, { type: 'workingGroup.met' })).toBe(sumOf(reasons));
  });
});

describe('what speaks against an event costs more where nobody gave it', () => {
  const onHold: CaseEventInput[] = [...reporting, { type: 'hold.placed', on, by, reason: 'Its twin is late' }, submitted, agreed];
  const early: CaseEventInput[] = [...refining, opened('refinement', closesOn), closed('2022-03-21')];
  test.each<[events: CaseEventInput[], given: PartialEntry | undefined, reasons: Unusual[], why: string]>([
    [[draft, opened('development')], { type: 'consultation.opened' },  ['advisory'],            'no closing day: what was seen speaks against it'],
    [[draft, opened('development')], undefined,                        ['advisory', 'madeUp'],  'the same made up'],
    [onHold,                         { type: 'report.agreedComplete' }, ['assumed'],            'a decision on hold: only an assumed rule speaks against it'],
    [onHold,                         undefined,                        ['assumed', 'madeUp'],   'the same made up'],
    [early,                          { type: 'consultation.closed' },  ['advisory', 'otherClose'], 'each reason for itself'],
    [[...refining, met],             undefined,                        [],                      'nothing speaks against it'],
  ])('%#', (events, given, reasons) => {
    expect(costOfLast(events, given)).toBe(sumOf(reasons));
  });
});

describe('that the Authority sets the date is usual once it has decided', () => {
  const given: PartialEntry = { type: 'implementation.scheduled', by: 'authority' };
  const determined: CaseEventInput = { type: 'authority.determined', on: '2022-04-20', by: 'authority', outcome: 'approve' };
  test.each<[events: CaseEventInput[], given: PartialEntry, reasons: Unusual[], why: string]>([
    [[...decided(2), determined, dated('authority', '2022-04-20')], given,                         [],                 'it has decided'],
    [[...decided(2), dated('authority', '2022-04-20')],             given,                         ['setByAuthority'], 'it has not decided yet'],
    [[...decided(3), dated('authority', '2022-04-20')],             given,                         ['setByAuthority'], 'the Change Board has decided'],
    [[...reporting, dated('authority')],                            given,                         ['setBeforeVote', 'setByAuthority'], 'and that early'],
    [[...decided(3), dated('authority', '2022-04-20')],             { type: 'implementation.scheduled', by: 'change_sub_committee' }, [],       'nobody says that it was the Authority'],
    [[...decided(3), { type: 'hold.placed', on: '2022-04-20', by: 'authority', reason: 'A review is pending' }], { type: 'hold.placed', by: 'authority' }, [], 'what the Authority does otherwise'],
  ])('%#', (events, entry, reasons) => {
    expect(costOfLast(events, entry)).toBe(sumOf(reasons));
  });
});

describe('a route for which there was hardly time costs', () => {
  const initial = { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel' } as const;
  test.each<[event: CaseEventInput, decidedBy: string, reasons: Unusual[], why: string]>([
    [converted('refinement'),                                '2022-07-09', [],               '130 days: time for Refinement'],
    [converted('refinement'),                                '2022-07-08', ['hurry'],        '129 days: not quite'],
    [converted('refinement'),                                '2022-04-10', ['hurry'],        '40 days: but for a report'],
    [converted('refinement'),                                '2022-04-09', ['hurry', 'rush'], '39 days: not even that'],
    [converted('report_phase'),                              '2022-04-10', [],               'to the Report Phase 40 days do'],
    [converted('report_phase'),                              '2022-04-09', ['rush'],         'and 39 do not'],
    [converted('fast_track'),                               '2022-03-01', [],               'a Fast-Track needs no time'],
    [converted('refinement'),                                endOfDays,    [],               'nothing says that it was ever decided'],
    [{ ...initial, route: 'report_phase' },                  '2017-03-11', ['rush'],         'initial consideration takes a route as well'],
    [{ ...initial, path: 3 },                                '2017-03-11', [],               'or only a path'],
    [{ type: 'conversion.recommended', on, by: 'change_sub_committee', route: 'refinement' }, on, [], 'a recommendation takes none'],
    [met,                                                    on,           [],               'nor does a meeting'],
  ])('%#', (event, decidedBy, reasons) => {
    expect(costOfHurry(parseEvent(event), decidedBy)).toBe(sumOf(reasons));
  });
});

describe('a conversion costs as much alone as with the recommendation before it', () => {
  const draft2020: CaseEventInput = { ...draft, on: '2020-05-20' };
  const recommended: CaseEventInput = { type: 'conversion.recommended', on: '2020-05-29', by: 'change_sub_committee', route: 'refinement' };
  const conversion: CaseEventInput = { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' };
  test.each<[before: CaseEventInput[], event: CaseEventInput, decidedBy: string, cost: number, why: string]>([
    [[draft2020],              conversion,  endOfDays,    costUnlisted('conversion.recommended'), 'alone'],
    [[draft2020, recommended], conversion,  endOfDays,    0,                                      'with it: it has been paid for'],
    [[draft2020],              recommended, endOfDays,    0,                                      'the recommendation itself'],
    [[draft2020, recommended], conversion,  '2020-06-20', unusual.hurry.cost + unusual.rush.cost, 'in a hurry'],
    [[draft2020],              conversion,  '2020-06-20', unusual.hurry.cost + unusual.rush.cost + costUnlisted('conversion.recommended'), 'in a hurry and alone'],
  ])('%#', (before, event, decidedBy, cost) => {
    expect(costOfInference(applied(...before).state, parseEvent(event), decidedBy)).toBe(cost);
  });

  test('the opening of a file is no conversion', () => {
    expect(costOfInference(null, parseEvent(draft2020), '2020-05-20')).toBe(0);
  });
});

describe('the more surely a page would have said so, the more a step costs that nobody gave', () => {
  const costs = (type: keyof typeof unlisted) => costUnlisted(type);
  test('what everybody goes through least, then a vote, then a decision of the Authority, then what turns a life round', () => {
    const order = [costs('conversion.recommended'), costs('changeBoard.voted'), costs('authority.determined'), costs('authority.sentBack'), costs('appeal.lodged')];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  test('what has no row costs what no page tells', () => {
    expect(unlisted['workingGroup.met']).toBeUndefined();
    expect(costs('workingGroup.met')).toBe(otherwiseUnlisted.cost);
  });
});

describe('a field costs what is unusual about it where nobody gave it', () => {
  const { route = {}, path = {}, kind = {} } = unusualValues;
  test.each<[type: keyof typeof unlisted, fields: Record<string, unknown>, rows: (Cost | undefined)[], why: string]>([
    ['conversion.agreed',      { route: 'refinement', path: 3 },       [],                          'the usual value'],
    ['conversion.agreed',      { route: 'report_phase', path: 3 },     [route['report_phase']],     'an unusual one'],
    ['conversion.agreed',      { route: 'fast_track', path: 1 },       [route['fast_track'], path['1']], 'each for itself'],
    ['conversion.recommended', { route: 'report_phase' },              [],                          'of a recommendation the conversion that follows pays'],
    ['sendBack.handled',       { route: 'report_phase' },              [],                          'a send-back usually goes straight to another consultation'],
    ['sendBack.handled',       { route: 'refinement' },                [routesOf['sendBack.handled']?.route['refinement']], 'and seldom to Refinement'],
    ['consultation.opened',    { kind: 'development', closesOn: on },  [kind['development']],       'a day costs nothing'],
  ])('%s %j', (type, fields, rows) => {
    const costs = rows.map((row) => row?.cost ?? Number.NaN);
    expect(costOfFields(type, fields)).toBe(costs.reduce((sum, cost) => sum + cost, 0));
  });
});
