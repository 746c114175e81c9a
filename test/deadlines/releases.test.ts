import { describe, expect, test } from 'vitest';
import { knownReleases, releaseRules } from '../../src/rulebook/releases.ts';
import { sources } from '../../src/rulebook/sources.ts';
import { ruleDay } from '../../src/deadlines/meeting.ts';
import { releaseFor, releaseNamed } from '../../src/deadlines/release.ts';

describe('every known release', () => {
  test.each(knownReleases)('$name on $on falls where the rule puts it, unless it was moved', ({ name, on, moved, source }) => {
    const [word, year] = name.split(' ');
    const rule = releaseRules.find((row) => row.word === word);
    expect(rule && ruleDay(Number(year), rule.month, rule) === on).toBe(moved === undefined);
    expect(sources[source]).toBeTypeOf('string');
  });
});

describe('a release by its name', () => {
  test.each([
    ['November 2019', '2019-10-07', '2019-11-07', 'the day before the Authority moved it'],
    ['November 2019', '2019-10-08', '2019-11-24', 'moved by the Authority, with a range to 1 December'],
    ['November 2019', '2019-10-29', '2019-11-24', 'the day before it was moved within the range'],
    ['November 2019', '2019-10-30', '2019-11-29', 'moved within the range'],
    ['November 2020', '2020-06-19', '2020-11-05', 'the day on which the Panel asked for it to be moved'],
    ['November 2020', '2020-06-20', '2020-11-29', 'moved, to a Sunday'],
  ])('%s as known on %s is on %s: %s', (name, asKnownOn, on) => {
    expect(releaseNamed(name, { asKnownOn })).toMatchObject({ name, on, basis: 'published' });
  });

  test('is projected by rule where its day is not known', () => {
    expect(releaseNamed('June 2027')).toMatchObject({ on: '2027-06-24', basis: 'projected', provisional: false });
    expect(() => releaseNamed('June 2030')).toThrow('Unknown Working Day');
    expect(() => releaseNamed('May 2022')).toThrow('a release such as "November 2021"');
  });
});

describe('the release for a decision', () => {
  test.each([
    ['2021-10-21', 'document',    'November 2021', '2021-11-04', 'ten Working Days before: just in time'],
    ['2021-10-22', 'document',    'February 2022', '2022-02-24', 'a day later: the next one'],
    ['2020-12-24', 'dcc_systems', 'June 2021',     '2021-06-24', 'six months to the day'],
    ['2020-12-25', 'dcc_systems', 'November 2021', '2021-11-04', 'a day later: the next that changes Systems'],
    ['2019-06-26', 'dcc_systems', 'November 2020', '2020-11-29', 'before June 2021 Systems changed in November only'],
    ['2021-10-01', 'ad_hoc',      'Ad-hoc release', '2021-10-04', 'MP134A, approved on 1 October, in force on the 4th'],
    ['2021-11-16', 'ad_hoc',      'Ad-hoc release', '2021-11-17', 'MP185'],
  ] as const)('taken on %s of a change to %s is %s on %s: %s', (decidedOn, change, name, on, _why) => {
    expect(releaseFor({ decidedOn, change })).toMatchObject({ name, on });
  });

  test('takes lead times as parameters and waits for a window to close', () => {
    expect(releaseFor({ decidedOn: '2021-10-01', change: 'document' }, { leadTimes: { document: { months: 2 } } }).name).toBe('February 2022');
    expect(releaseFor({ decidedOn: '2017-02-22', change: 'ad_hoc', notBefore: '2017-03-09' }).on).toBe('2017-03-09');
    expect(releaseFor({ decidedOn: '2021-10-01', change: 'document' }).reasons[0]).toContain('10 Working Days from decision to release (assumed)');
  });

  test('says what is wrong with a question', () => {
    expect(() => releaseFor({ decidedOn: '2021-02-30', change: 'document' })).toThrow('Invalid date');
    // @ts-expect-error: no such change
    expect(() => releaseFor({ decidedOn: '2021-03-01', change: 'firmware' })).toThrow('document or dcc_systems or ad_hoc');
  });
});
