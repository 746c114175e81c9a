import { nextSteps, stateOn, type Stage } from 'sec-modifications';
import { describe, expect, test } from 'vitest';
import { fileOf } from './play.ts';

describe('SECMP0030, withdrawn on 19 December 2017', () => {
  test.each([
    ['2017-12-18', 'refinement', 'the day before'],
    ['2017-12-19', 'refinement', 'the day of the notice: somebody may adopt it'],
    ['2018-01-05', 'refinement', 'the tenth Working Day, over Christmas and New Year'],
    ['2018-01-06', 'withdrawn',  'the day after'],
  ])('on %s it is in %s (%s)', (day, stage) => {
    expect(stateOn(fileOf('SECMP0030'), day).stage).toBe(stage);
  });

  test('may be adopted until 5 January 2018', () => {
    const step = nextSteps(fileOf('SECMP0030'), { on: '2017-12-20' }).find(({ type }) => type === 'proposal.adopted');
    expect(step).toMatchObject({ standing: 'permitted', by: ['party'], dueOn: '2018-01-05' });
  });
});

describe('MP083, withdrawn while on hold', () => {
  test.each<[day: string, since: string | null, stage: Stage, why: string]>([
    ['2020-09-16', null,         'refinement', 'before the first hold'],
    ['2020-09-17', '2020-09-17', 'refinement', 'on hold'],
    ['2021-04-17', null,         'refinement', 'the hold is lifted'],
    ['2021-04-19', '2021-04-19', 'refinement', 'on hold again'],
    ['2021-07-08', '2021-04-19', 'refinement', 'the tenth Working Day after the withdrawal'],
    ['2021-07-09', '2021-04-19', 'withdrawn',  'the day after'],
  ])('on %s it is held since %s, in %s (%s)', (day, since, stage) => {
    const file = stateOn(fileOf('MP083'), day);
    expect(file.hold?.from ?? null).toBe(since);
    expect(file.stage).toBe(stage);
  });
});

describe('MP099, decided by the Change Board on 26 May 2021', () => {
  test.each([
    ['2021-05-25', 'report_phase',           'before the vote'],
    ['2021-05-26', 'appeal',                 'the vote'],
    ['2021-06-10', 'appeal',                 'the tenth Working Day, over the bank holiday of 31 May'],
    ['2021-06-11', 'pending_implementation', 'the day after'],
    ['2022-11-03', 'implemented',            'the November 2022 SEC Release'],
  ])('on %s it is in %s (%s)', (day, stage) => {
    expect(stateOn(fileOf('MP099'), day).stage).toBe(stage);
  });
});

describe('the November 2019 SEC Release', () => {
  test.each(['SECMP0018', 'SECMP0025', 'SECMP0039', 'SECMP0055'])('%s is planned, moved by the Authority, adjusted by the Panel and implemented', (id) => {
    expect(['2019-10-07', '2019-10-08', '2019-10-30', '2019-11-29'].map((day) => stateOn(fileOf(id), day).implementation.date)).toEqual([
      '2019-11-07',
      '2019-11-24',
      '2019-11-29',
      '2019-11-29',
    ]);
    expect(fileOf(id).implementation).toMatchObject({ notBefore: '2019-11-24', notAfter: '2019-12-01', completedOn: '2019-11-29' });
  });
});

describe('the extensions of 12 October 2018', () => {
  test.each<[id: string, standing: string, months: number, until: string | undefined, why: string]>([
    ['SECMP0032', 'deferred', 10, undefined,    'ten months, put off to November 2018'],
    ['SECMP0039', 'agreed',   3,  '2019-02-08', 'three months, to the Panel of February 2019'],
    ['SECMP0043', 'agreed',   1,  '2018-12-14', 'one month, to the Panel of December 2018'],
  ])('%s: %s, %i months, until %s (%s)', (id, standing, months, until) => {
    const [extension] = fileOf(id).extensions;
    expect(extension).toMatchObject({ requestedOn: '2018-10-12', months, standing });
    expect(extension?.until).toBe(until);
  });
});

describe('what else is still open', () => {
  test('SECMP0065 waits for the Authority on urgency, and for its consultation', () => {
    const file = fileOf('SECMP0065');
    expect(file).toMatchObject({ path: 3, urgency: 'requested', stage: 'report_phase' });
    const required = nextSteps(file, { on: '2018-10-12' }).filter(({ standing }) => standing === 'required');
    expect(required.map(({ type }) => type)).toEqual(['urgency.granted', 'urgency.refused', 'consultation.opened']);
  });

  test('SECMP0064 has its path and waits for its route', () => {
    const file = fileOf('SECMP0064');
    expect(file).toMatchObject({ path: 2, stage: 'initial_consideration' });
    const required = nextSteps(file, { on: '2018-10-12' }).filter(({ standing }) => standing === 'required');
    expect(required.map(({ type }) => type)).toEqual(['initialConsideration.decided']);
  });

  test('SECMP0007 has delivered one part and keeps its date for the rest', () => {
    expect(fileOf('SECMP0007').implementation).toMatchObject({ date: '2021-11-04', parts: [{ part: 'Common Test Scenarios Document legal text', deliveredOn: '2021-06-24' }] });
  });

  test('MP185 is urgent under Path 2, and the Authority has decided it', () => {
    expect(fileOf('MP185')).toMatchObject({ path: 2, urgency: 'granted', decision: { by: 'authority' }, implementation: { completedOn: '2021-11-17' } });
  });

  test('MP180 has a recommendation, not a decision', () => {
    expect(fileOf('MP180')).toMatchObject({ votes: [{ as: 'recommendation' }], decision: null, kind: 'authority_led_variation' });
  });
});
