import { expect, test } from 'vitest';
import type { CaseFile, EventType } from '../../src/index.ts';
import { libraryWith, type Library, type NewRegime } from './new-regime.ts';

const from = '2024-01-03';
const decided = ['convert', 'route', 'set_path', 'approve_timetable', 'grant_extension', 'declare_report_complete', 'handle_send_back', 'request_urgency'];
const all = (...bodies: readonly string[]) => Object.fromEntries([...decided, 'consider_draft'].map((right) => [right, bodies]));

const draftIn = ({ raise }: Library): CaseFile => raise({ type: 'proposal.raised', on: '2023-12-01', by: 'proposer', id: 'DP900', title: 'A change to the Code', proposer: 'A Party' });
const conversion = (on: string, by: string) => ({ type: 'conversion.agreed', on, by, route: 'refinement', path: 3 }) as never;
const codes = ({ whyNot }: Library, file: CaseFile, on: string, by: string) => whyNot(file, conversion(on, by)).map(({ code }) => code);
const whose = ({ nextSteps }: Library, file: CaseFile, on: string, type: EventType) => nextSteps(file, { on }).filter((step) => step.type === type).map(({ by, standing }) => `${by} ${standing}`);

const regimes: readonly (readonly [what: string, regime: NewRegime, rights: readonly (readonly [on: string, by: string, codes: readonly string[]])[], steps: readonly string[], power: string])[] = [
  ['gives the Panel a right back',
    { from, id: 'panel_again', title: 'The Panel converts again', rights: { convert: ['panel'] } },
    [['2024-01-02', 'change_sub_committee', []], ['2024-01-02', 'panel', ['wrong_body']], [from, 'panel', []], [from, 'change_sub_committee', ['wrong_body']]],
    ['panel permitted'], 'none'],
  ['takes the Change Sub-Committee away',
    { from, id: 'panel_alone', title: 'The Panel decides', rights: all('panel') },
    [['2024-01-02', 'change_sub_committee', []], [from, 'panel', []], [from, 'change_sub_committee', ['wrong_body', 'not_constituted']]],
    ['panel permitted'], 'none'],
  ['adds a committee that decides',
    { from, id: 'code_manager', title: 'A committee of the Code Manager decides', rights: all('code_committee'), committee: { body: 'code_committee', name: 'the Code Committee', rhythm: '{ weekday: 4, nth: 2 }' } },
    [['2024-01-02', 'change_sub_committee', []], ['2024-01-02', 'code_committee', ['wrong_body', 'not_constituted']], [from, 'code_committee', []], [from, 'panel', ['wrong_body']]],
    ['code_committee permitted'], 'none'],
];

test.each(regimes)('a regime that %s follows from its rows: refusals and next steps', async (_, regime, rights, steps, power) => {
  const library = await libraryWith(regime);
  const file = draftIn(library);
  expect(library.rulebookOn('2024-01-02').regime.id).toBe('csc_decides');
  expect(library.rulebookOn(from).regime).toMatchObject({ id: regime.id, value: { title: regime.title, changeSubCommittee: power } });
  for (const [on, by, expected] of rights) expect([on, by, codes(library, file, on, by).filter((code) => code !== 'no_path')]).toEqual([on, by, expected]);
  expect(whose(library, file, from, 'conversion.agreed')).toEqual(steps);
  expect(library.replay(file.entries).id).toBe('DP900');
});

test.each([
  ['gives the Panel a right back',            regimes[0]![1], ['panel conversion.agreed', 'change_sub_committee report.agreedComplete']],
  ['takes the Change Sub-Committee away',     regimes[1]![1], ['panel conversion.agreed', 'panel report.agreedComplete']],
  ['adds a committee that decides',           regimes[2]![1], ['code_committee conversion.agreed', 'code_committee report.agreedComplete']],
] as const)('a regime that %s is planned and forecast by its rows', async (_, regime, decisions) => {
  const library = await libraryWith(regime);
  const plan = library.planTimetable({ path: 3, route: 'refinement' }, { on: '2024-01-04' });
  expect(plan.milestones.map(({ by, type }) => `${by} ${type}`).filter((step) => /conversion\.agreed|agreedComplete/.test(step))).toEqual(decisions);
  const [likely] = library.forecast([draftIn(library)], { on: '2024-01-04', runs: 100, seed: 1 });
  expect(likely?.decision?.p50).toMatch(/^2024-/);
});

test('what was decided under the old rows still replays', async () => {
  const library = await libraryWith({ from, id: 'panel_alone_again', title: 'The Panel decides', rights: all('panel') });
  const taken = library.record(draftIn(library), conversion('2023-12-19', 'change_sub_committee'));
  if (!taken.ok) throw new Error(taken.refusals.map(({ code }) => code).join());
  const later = library.record(taken.file, { type: 'report.submitted', on: '2024-02-05', by: 'code_administrator' });
  if (!later.ok) throw new Error(later.refusals.map(({ code }) => code).join());
  const complete = { type: 'report.agreedComplete', on: '2024-02-19' } as const;
  expect([library.record(later.file, { ...complete, by: 'panel' }).ok, library.whyNot(later.file, { ...complete, by: 'change_sub_committee' }).map(({ code }) => code)]).toEqual([true, ['wrong_body', 'not_constituted']]);
  expect(library.replay(later.file.entries)).toEqual(later.file);
});
