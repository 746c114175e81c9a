import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../src/calendar/working-days.ts';
import { toMarkdownRegister } from '../../src/export/index.ts';
import { auditTrail, portfolio, reconstruct, stateOn } from '../../src/index.ts';
import { canMeet } from '../support/hidden.ts';
import { publicHistories, released } from '../support/public-histories.ts';

const lives = publicHistories.map(([name, history]) => ({ name, history, ...reconstruct(history) }));
const lifeOf = (name: string) => lives.find((one) => one.name === name)!;

test('there are histories', () => {
  expect(lives.length).toBeGreaterThan(100);
});

describe('what is said of a stage besides the entries holds', () => {
  test.each<[name: string, on: string, stage: string, why: string]>([
    ['SECMP0013', '2019-04-30', 'refinement',             'the Security Sub-Committee works on its use case'],
    ['SECMP0067', '2019-04-30', 'refinement',             'its requirements are ready for the DCC'],
    ['SECMP0039', '2018-10-12', 'refinement',             'the DCC has not answered'],
    ['SECMP0043', '2018-10-12', 'refinement',             'its report is put off'],
    ['SECMP0065', '2018-10-12', 'report_phase',           'straight to consultation'],
    ['MP090',     '2021-11-03', 'pending_implementation', 'a year after the decision'],
    ['MP094',     '2020-05-26', 'development',            'recommended, not converted'],
    ['MP099',     '2022-11-02', 'pending_implementation', 'so its page says'],
    ['MP104',     '2021-09-30', 'refinement',             'the report of September 2021'],
    ['MP125',     '2021-09-30', 'refinement',             'the same'],
    ['MP129',     '2021-09-30', 'refinement',             'the same'],
    ['MP140',     '2021-09-30', 'refinement',             'the same'],
    ['MP134A',    '2021-06-07', 'refinement',             'its Refinement Consultation closes'],
    ['MP134A',    '2021-07-19', 'report_phase',           'the consultation on its report closes'],
    ['MP134B',    '2021-09-30', 'refinement',             'the part that stays'],
    ['DP238',     '2023-12-31', 'development',            'on hold'],
  ])('%s on %s: %s, %s', (name, on, stage) => {
    expect(stateOn(lifeOf(name).file, on).stage).toBe(stage);
  });
});

/** No meeting of the Change Sub-Committee lies between the raising on 29 May 2020 and the conversion of 19 June: the next was on 30 June. */
const betweenMeetings = ['MP134B', 'MP134A'];

describe('what is inferred', () => {
  const made = lives.flatMap(({ name, file, inferred, completed }) =>
    [...inferred, ...completed.filter(({ filled }) => filled.includes('on'))].map(({ index }) => ({ name, entry: file.entries[index]! })),
  );

  test('there is something to look at', () => {
    expect(made.length).toBeGreaterThan(300);
  });

  test('falls on no day on which nobody works', () => {
    expect(made.filter(({ entry: { on, type } }) => type !== 'implementation.completed' && !isWorkingDay(on))).toEqual([]);
  });

  test('falls, of a committee, on a day on which it can have met, save where the given days leave none', () => {
    const committees = ['panel', 'change_sub_committee', 'change_board'];
    const off = made.filter(({ entry }) => committees.includes(entry.by) && !canMeet(entry));
    expect(off.map(({ name, entry }) => `${name} ${entry.type}`)).toEqual(betweenMeetings.map((name) => `${name} conversion.recommended`));
  });

  test('draws no advisory of the library, and neither does anything else unless the given facts force it', () => {
    const advised = lives.flatMap(({ name, file, inferred }) => {
      const own = new Set(inferred.map(({ index }) => index));
      return auditTrail(file).flatMap(({ index, remarks }) => remarks.map(({ code }) => `${name} ${own.has(index) ? 'inferred' : 'given'} ${file.entries[index]?.type} ${code}`));
    });
    const noClosingDay = ['MP090', 'MP094', 'MP128', 'MP128A', 'MP128A', 'MP128B', 'SECMP0036, public'].map((name) => `${name} given consultation.opened no_closing_day`);
    // Six Working Days after the vote: the appeal window of assumed length is open.
    const early = ['public', 'strict'].map((telling) => `MP203, ${telling} given implementation.completed not_at_this_stage`);
    expect(advised.toSorted()).toEqual([...noClosingDay, ...early].toSorted());
  });

  test('leaves what was given as it was given', () => {
    for (const { history, file } of lives) {
      const days = history.entries.flatMap((entry) => ('on' in entry && entry.type !== 'stage.seen' && typeof entry.on === 'string' && entry.on.length === 10 ? [`${entry.on} ${entry.type}`] : []));
      const kept = file.entries.map(({ on, type }) => `${on} ${type}`);
      expect(days.filter((day) => !kept.includes(day))).toEqual([]);
    }
  });
});

describe('as a reader meets it', () => {
  test('MP203 stays on Path 3, decided by the Change Board', () => {
    const { file } = lifeOf('MP203, public');
    expect([file.path, file.decision?.by, file.stage]).toEqual([3, 'change_board', 'implemented']);
  });

  test('the consultation on MP112 closes on 7 April 2020', () => {
    expect(lifeOf('MP112, public').file.consultations).toMatchObject([{ openedOn: '2020-03-17', closesOn: '2020-04-07', closedOn: '2020-04-07' }]);
  });

  test('the consultation on SECMP0036 is open, and has no day on which it must close', () => {
    const { consultations } = lifeOf('SECMP0036, public').file;
    expect(consultations).toEqual([{ kind: 'modification_report', round: 1, openedOn: '2017-06-28' }]);
  });

  test('a list of a release gives implemented modifications, raised between two days, which the portfolio counts as concluded', () => {
    const files = released.map(([name]) => lifeOf(name).file);
    expect(files.length).toBe(12);
    expect(new Set(files.map(({ stage }) => stage))).toEqual(new Set(['implemented']));
    const between = toMarkdownRegister(files, { on: '2022-12-31' }).split('\n').filter((line) => line.includes('| between '));
    // The page of MP112 gives the day.
    expect(between.length).toBe(11);
    expect(portfolio(files, { on: '2022-02-28' }).concluded).toMatchObject({ count: 4 });
    expect(portfolio(files, { on: '2020-12-31' }).concluded).toMatchObject({ count: 8 });
  });
});
