import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../examples/support/lives.ts';
import { englandAndWales, workingDayCalendar } from '../../src/calendar/index.ts';
import { toCsv, toICalendar, toMarkdownRegister } from '../../src/export/index.ts';
import {
  auditTrail,
  clockOn,
  fromJSON,
  lawWith,
  nextSteps,
  outstanding,
  portfolio,
  record,
  recordAll,
  replay,
  stateOn,
  toJSON,
  underLaw,
  whyNot,
  type CaseEventInput,
  type CaseFile,
} from '../../src/index.ts';
import { aModification } from '../../src/testing/index.ts';
import { after, awaitingVote, opened, strictLaw } from '../support/life.ts';

/** Data as it was read, with its source in it. */
const dataOf = (name: string) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
const last = ({ entries }: CaseFile) => entries.at(-1)!;
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const remarksOf = (file: CaseFile) => auditTrail(file).flatMap(({ index, remarks }) => remarks.map(({ code, bars, rule }) => [index, code, bars, rule.id]));

describe('a life out of the public record', () => {
  test('MP203 is implemented on 3 November 2022 under Path 3, before the appeal window of assumed length is over', () => {
    const { strict } = dataOf('lives/MP203');
    const file = replay(strict);
    expect([file.id, file.stage, file.path, file.implementation.completedOn]).toEqual(['MP203', 'implemented', 3, '2022-11-03']);
    expect(file.decision).toMatchObject({ on: '2022-10-26', by: 'change_board', outcome: 'approve' });
    expect(remarksOf(file)).toEqual([[7, 'not_at_this_stage', false, 'implementation-after-appeal']]);
    const taken = record(replay(strict.slice(0, -1)), strict.at(-1));
    expect(taken.ok && codes(taken.advisories)).toEqual(['not_at_this_stage']);
    expect(() => replay(strict, { law: strictLaw })).toThrow(expect.objectContaining({ code: 'corrupt_history', index: 7 }));
  });

  test('MP112 is implemented by the Panel’s date, moved by the Authority, with nothing to remark', () => {
    const file = replay(dataOf('lives/MP112').strict);
    expect([file.id, file.stage, file.path, file.implementation.completedOn]).toEqual(['MP112', 'implemented', 3, '2020-11-29']);
    expect(remarksOf(file)).toEqual([]);
  });

  test('SECMP0007 is Implemented from 4 November 2021, and each of its parts has a day', () => {
    const tail: CaseEventInput[] = dataOf('lives/SECMP0007-parts').strictTail;
    const taken = recordAll(replay(lifeOf('SECMP0007').entries), tail);
    if (!taken.ok) throw new Error(codes(taken.refusals).join());
    const { file } = taken;
    expect(file.implementation.completedOn).toBe('2021-11-04');
    expect(file.implementation.parts.slice(-2)).toEqual([
      { part: 'SEC changes and Data Services Provider elements', deliveredOn: '2021-11-04' },
      { part: 'Communication Services Provider system changes', deliveredOn: '2022-06-30' },
    ]);
    expect(['2021-11-03', '2021-11-04', '2022-06-29', '2022-06-30'].map((on) => stateOn(file, on).stage)).toEqual(['pending_implementation', 'implemented', 'implemented', 'implemented']);
    expect(stateOn(file, '2022-06-29').implementation.parts.map(({ part }) => part)).not.toContain('Communication Services Provider system changes');
  });

  test('SECMP0036 opens its consultation without a closing day: nothing is due, and it may close on any day', () => {
    const [opening] = dataOf('lives/SECMP0036').public.entries;
    const before = after(
      opened('SECMP0036', '2017-03-01'),
      { type: 'initialConsideration.decided', on: '2017-03-10', by: 'panel', route: 'report_phase', path: 3 },
      { type: 'report.agreedComplete', on: '2017-06-16', by: 'panel' },
    );
    const taken = record(before, opening);
    if (!taken.ok) throw new Error(codes(taken.refusals).join());
    expect(codes(taken.advisories)).toEqual(['no_closing_day']);
    expect(taken.file.consultations).toEqual([{ kind: 'modification_report', round: 1, openedOn: '2017-06-28' }]);
    expect(outstanding(taken.file, { on: '2017-07-01' })).toEqual([]);
    expect(after(taken.file, { type: 'consultation.closed', on: '2017-07-19', by: 'code_administrator' }).stage).toBe('report_phase');
  });

  test.each([
    ['2021-12-16', ['more_members_than_seats'], 'before the newsletter of 17 December 2021, when 12 were known: a remark'],
    ['2022-05-25', [],                          'after it'],
  ] as const)('a vote of 13 Large Suppliers on %s is recorded, with the remarks %j: %s', (on, remarks, _why) => {
    const cast: Record<string, number> = dataOf('lives/change-board-2022').votes;
    const votes = Object.entries(cast).flatMap(([category, count]) => Array.from({ length: count }, (_, at) => ({ category, member: `${category} ${at}`, choice: 'approve' as const })));
    expect(votes.filter(({ category }) => category === 'large_suppliers')).toHaveLength(13);
    const file = on < '2022' ? replay(awaitingVote().entries.map((entry) => ({ ...entry, on: '2021-12-01', ...('closesOn' in entry ? { closesOn: '2021-12-01' } : {}) }))) : awaitingVote();
    const taken = record(file, { type: 'changeBoard.voted', on, by: 'change_board', outcome: 'approve', votes } as CaseEventInput);
    expect(taken.ok && taken.file.stage).toBe('appeal');
    expect(taken.ok && taken.file.votes[0]?.votes).toHaveLength(votes.length);
    expect(taken.ok && codes(taken.advisories)).toEqual(remarks);
  });

  test('a vote of more members than there are seats is recorded with an advisory', () => {
    const votes = Array.from({ length: 2 }, (_, at) => ({ category: 'consumers' as const, member: `${at}`, choice: 'approve' as const }));
    const taken = record(awaitingVote(), { type: 'changeBoard.voted', on: '2022-05-25', by: 'change_board', outcome: 'approve', votes });
    expect(taken.ok && codes(taken.advisories)).toEqual(['votes_cannot_be_counted']);
  });
});

describe('a bank holiday proclaimed after the table was made (f01)', () => {
  const { entries, event, bankHolidayProclaimedSince: date } = dataOf('faults/f01-new-bank-holiday');
  const law = lawWith({ calendar: workingDayCalendar([englandAndWales], { extraHolidays: [{ date, title: 'Proclaimed' }] }) });
  const on = '2027-06-10';

  test.each([
    ['the law with it', replay(entries, { law }), '2027-06-17', []],
    ['the standing law', replay(entries), '2027-06-16', ['not_at_this_stage']],
  ])('under %s every door says the same last day of the appeal window, and the appeal of 17 June is recorded', (_, file, day, advisories) => {
    const taken = record(file, event);
    expect(taken.ok && codes(taken.advisories)).toEqual(advisories);
    expect(taken.ok && taken.file.stage).toBe('appeal');
    expect(nextSteps(file, { on }).find(({ type }) => type === 'appeal.lodged')).toMatchObject({ standing: 'permitted', dueOn: day });
    expect(toCsv([file], { on })).toContain(`,Appeal window closes,${day},`);
    expect(toMarkdownRegister([file], { on })).toContain(`Appeal window closes, ${Number(day.slice(-2))} June 2027`);
    expect(toICalendar([file], { stamp: `${on}T09:00:00Z` })).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
    expect(portfolio([file], { on }).dueSoon).toMatchObject([{ dueOn: day }]);
    expect(outstanding(file, { on })).toMatchObject([{ dueOn: day }]);
  });

  test('a file under its law, stored and loaded without it, keeps the appeal', () => {
    const taken = record(replay(entries, { law }), event);
    if (!taken.ok) throw new Error(codes(taken.refusals).join());
    const back = fromJSON(JSON.parse(JSON.stringify(toJSON(taken.file))));
    expect(back.stage).toBe('appeal');
    expect(toJSON(back).tables?.calendar).toBe('own');
    expect(remarksOf(back)).toEqual([[7, 'not_at_this_stage', false, 'limit/appealWindow']]);
  });
});

describe('an entry between does not shut out what needs the window open', () => {
  const { entries, event } = dataOf('faults/f01-new-bank-holiday');
  const met = { type: 'workingGroup.met', on: '2027-06-17', by: 'working_group' } as const;

  test('the appeal is recorded with an advisory, and the appeal window had closed for the stage', () => {
    const noted = after(replay(entries), met);
    expect(noted.stage).toBe('pending_implementation');
    const taken = record(noted, event);
    expect(taken.ok && [taken.file.stage, codes(taken.advisories)]).toEqual(['appeal', ['not_at_this_stage']]);
  });

  test('an entry that needs it closed closes it: the change is in force, and no appeal is recorded', () => {
    const done = after(replay(entries), { type: 'implementation.completed', on: '2027-06-17', by: 'code_administrator' });
    expect(whyNot(done, event)).toMatchObject([{ code: 'ended', bars: true }]);
  });
});

describe('a window past the end of the calendar (f02, dp300)', () => {
  const other = replay(dataOf('lives/MP203').strict.slice(0, 3));
  const f02 = replay(dataOf('faults/f02-edge-of-calendar').entries);
  const dp300 = fromJSON(dataOf('faults/dp300'));
  const late = after(aModification('refinement'), { type: 'impactAssessment.requested', on: '2028-12-04', by: 'code_administrator' });
  const reason = 'The day is not known: the calendar ends with 31 December 2028.';

  test.each([
    ['f02',   f02,   'appeal.lodged',            'Appeal window closes'],
    ['dp300', dp300, 'proposal.adopted',         'Adoption window closes'],
    ['an Impact Assessment asked for in December 2028', late, 'impactAssessment.returned', 'Impact Assessment due'],
  ] as const)('%s: nothing throws, in a list or alone, and the one day is told as unknown', (_, file, type, what) => {
    const on = '2028-12-21';
    const files = [other, file];
    expect(outstanding(file, { on })).toContainEqual(expect.objectContaining({ what, dueOn: null, reason }));
    expect(nextSteps(file, { on }).find((step) => step.type === type)).toMatchObject({ dueOn: null, reason });
    expect(toCsv(files, { on })).toContain(`,${what},,`);
    expect(toMarkdownRegister(files, { on })).toContain(`| ${what}, day not known |`);
    expect(toICalendar(files, { stamp: `${on}T09:00:00Z` })).not.toContain(what);
    const report = portfolio(files, { on });
    expect(report.dueSoon).toEqual([]);
    expect(report.stages.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(stateOn(file, on).stage).toBe(file.stage);
    expect(auditTrail(file)).toHaveLength(file.entries.length);
    expect(whyNot(file, 'workingGroup.met', { on })).toEqual([]);
  });

  test.each([
    ['f02',   f02],
    ['dp300', dp300],
    ['late',  late],
  ])('%s lives on past the calendar: the window never closes by itself', (_, file) => {
    const on = '2029-06-01';
    const met = after(file, { type: 'workingGroup.met', on, by: 'working_group' });
    expect([stateOn(file, on).stage, met.stage]).toEqual([file.stage, file.stage]);
    expect(nextSteps(file, { on }).length).toBeGreaterThan(60);
    expect(toCsv([other, met], { on }).split('\n')).toHaveLength(4);
    expect(toMarkdownRegister([other, met], { on })).toContain('day not known');
    expect(() => toICalendar([other, met], { stamp: `${on}T09:00:00Z` })).not.toThrow();
  });

  test('a calendar that reaches the day tells it', () => {
    const law = lawWith({ calendar: workingDayCalendar([englandAndWales], { projectUntil: '2030-01-01' }) });
    const on = '2028-12-21';
    expect(outstanding(underLaw(f02, law), { on })).toMatchObject([{ key: 'appeal', what: 'Appeal window closes', type: 'appeal.lodged', kind: 'deadline', dueOn: '2029-01-08' }]);
    expect(stateOn(underLaw(f02, law), '2029-01-09').stage).toBe('pending_implementation');
    expect(stateOn(underLaw(dp300, law), '2029-01-09').stage).toBe('withdrawn');
  });

  test('a report past the calendar of one file, or of all, counts on with the statutory holidays by rule, and says so', () => {
    const early = underLaw(other, lawWith({ calendar: workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' }) }));
    const figures = (files: readonly CaseFile[], on: string) => {
      const { provisional, open } = portfolio(files, { on });
      return [provisional, open.count, open.averageWorkingDays];
    };
    expect(figures([other], '2024-06-03')).toEqual([false, 1, 519]);
    expect(figures([early], '2023-12-29')[0]).toBe(false);
    expect(figures([early], '2024-06-03')).toEqual([true, 1, 521]);
    expect(figures([other, dp300, late], '2029-03-01')[0]).toBe(true);
  });

  test('a day that is due past the calendar is in the portfolio, uncounted', () => {
    const file = after(opened('DP900', '2028-12-04'), { type: 'consultation.opened', on: '2028-12-18', by: 'code_administrator', kind: 'development', closesOn: '2029-01-12' });
    expect(portfolio([other, file], { on: '2028-12-21' }).dueSoon).toEqual([{ id: 'DP900', what: 'Development consultation closes', dueOn: '2029-01-12', workingDays: null }]);
  });
});

test('a request to which no standard applies has no due day', () => {
  const file = after(aModification('refinement'), { type: 'impactAssessment.requested', on: '2022-03-01', by: 'code_administrator', standard: 'none' });
  expect(outstanding(file, { on: '2022-03-10' })).toEqual([]);
  expect(clockOn(file.assessments[0]!, '2022-03-10')).toMatchObject({ elapsed: 7, dueOn: null, status: 'running' });
});

describe('a case stored under older bank holidays (f03)', () => {
  const file = fromJSON(dataOf('faults/in-flight-case'));

  test('loads, and its audit trail tells what is different today', () => {
    expect([file.stage, file.implementation.completedOn]).toEqual(['implemented', '2022-09-20']);
    const [remark, ...more] = auditTrail(file).flatMap(({ remarks, index }) => remarks.map((one) => ({ index, ...one })));
    expect(remark).toMatchObject({ index: 7, code: 'not_at_this_stage', bars: false, rule: { id: 'implementation-after-appeal' } });
    expect(more).toEqual([]);
  });

  test('under the calendar of its day nothing speaks against it', () => {
    const law = lawWith({ calendar: workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' }) });
    expect(remarksOf(underLaw(file, law))).toEqual([]);
  });

  test('is told what would bar it under a law in which the assumed bars, and is never refused', () => {
    expect(remarksOf(fromJSON(dataOf('faults/in-flight-case'), { law: strictLaw }))).toEqual([[7, 'not_at_this_stage', true, 'implementation-after-appeal']]);
  });
});

test('the same event again on one day is already recorded, whatever was recorded between (f15)', () => {
  const [requested, agreed, again]: CaseEventInput[] = dataOf('faults/f15-redelivery').events;
  const file = after(aModification('refinement', { path: 3, on: '2021-12-01' }), requested!, agreed!);
  expect(codes(whyNot(file, again!))).toEqual(['already_recorded']);
  const noted = record(file, { ...again!, note: 'A second request' });
  expect(noted.ok && noted.file.extensions).toHaveLength(2);
});

describe('documents of cases under way, of every version', () => {
  const folder = new URL('in-flight/', import.meta.url);
  const names = readdirSync(folder).toSorted();
  const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

  test('are kept, the version in the name: before a decision, at the edge of the calendar, under holidays of their own', () => {
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(new Set(names.map((name) => /^v(\d)-/.exec(name)?.[1]))).toEqual(new Set(['1', '2']));
  });

  test.each(names)('%s loads, and is stored to the same bytes', (name) => {
    const file = fromJSON(JSON.parse(textOf(name)));
    expect(`${file.id}.json`).toBe(name.slice('v1-'.length));
    expect(`${JSON.stringify(toJSON(file), null, 2)}\n`).toBe(textOf(name));
    expect(auditTrail(file)).toHaveLength(file.entries.length);
  });

  test.each(names)('%s goes on: one more entry is under the tables of today', (name) => {
    const file = fromJSON(JSON.parse(textOf(name)));
    if (typeof file.state === 'string') return expect(file.stage).toBe('implemented');
    const taken = record(file, { type: 'workingGroup.met', on: last(file).on, by: 'working_group', note: 'one more' });
    expect(taken.ok && toJSON(taken.file)).toMatchObject({ version: 2, tables: { law: expect.stringMatching(/^\d{4}-/), calendar: expect.stringMatching(/^\d{4}-/) } });
  });
});
