import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '../../src/calendar/working-days.ts';
import { knownReleases, leadTimes, releaseRules, scheduledReleasesFrom } from '../../src/rulebook/releases.ts';
import { sources } from '../../src/rulebook/sources.ts';
import { ruleDay } from '../../src/deadlines/meeting.ts';
import { releaseFor, releaseNamed, releaseWords } from '../../src/deadlines/release.ts';

describe('every known release', () => {
  const scheduled = knownReleases.filter(({ on }) => on >= scheduledReleasesFrom);

  test('is there to be looked at', () => expect([scheduled.length, knownReleases.length]).toEqual([12, 15]));

  test.each(scheduled)('$name on $on falls where the rule puts it, unless it was moved', ({ name, on, moved, source }) => {
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
    expect(releaseNamed(name, { asKnownOn })).toMatchObject({ name, on, basis: 'published', provisional: false });
  });

  test('is projected by rule where its day is not known', () => {
    expect(releaseNamed('June 2027')).toMatchObject({ on: '2027-06-24', basis: 'projected', provisional: false });
    expect(() => releaseNamed('June 2030')).toThrow('Unknown Working Day');
    expect(() => releaseNamed('May 2022')).toThrow('a release such as "November 2021"');
  });
});

describe('before the first scheduled release', () => {
  test.each([
    ['SEC 5.5',        '2017-03-15', 'SECMP0026, by the SEC 5.5 news'],
    ['SEC 5.6',        '2017-04-01', 'SECMP0016, a Saturday, by the newsletter of March 2017'],
    ['September 2018', '2018-09-30', 'SECMP0006 was due on a Sunday, by the newsletter of March 2017'],
    ['November 2018',  '2018-11-01', 'the first scheduled one'],
  ])('%s was on %s: %s', (name, on) => {
    expect(releaseNamed(name)).toMatchObject({ on, basis: 'published' });
  });

  test('no rule names one', () => {
    expect(() => releaseNamed('June 2018')).toThrow('a scheduled release from 1 November 2018 on but received "June 2018"');
  });

  test.each([
    ['2018-10-17', 'Ad-hoc release', '2018-10-31', 'ten Working Days later is the day before the first: any day may be one'],
    ['2018-10-18', 'November 2018',  '2018-11-01', 'a day later: the first scheduled one'],
    ['2017-02-22', 'Ad-hoc release', '2017-03-08', 'long before'],
  ])('a change decided on %s goes into the %s on %s: %s', (decidedOn, name, on) => {
    const release = releaseFor({ decidedOn, change: 'document' });
    expect(release).toMatchObject({ name, on });
    expect(release.reasons.includes('No rule of releases is known before 1 November 2018, and any day may be one.')).toBe(name === 'Ad-hoc release');
  });
});

describe('releases of one’s own', () => {
  const schedule = { releases: [{ name: 'Summer 2024', on: '2024-07-18' }, { name: 'June 2024', on: '2024-06-20' }, { name: 'MP300', on: '2024-08-03' }, { name: 'Autumn', on: '2024-11-07' }, { name: 'Next', on: '2025-06-30' }] };

  test.each([
    ['Summer 2024',   '2024-07-18', 'The Summer 2024 SEC Release is on 18 July 2024 (as handed in).'],
    ['June 2024',     '2024-06-20', 'The June 2024 SEC Release is on 20 June 2024 (as handed in).'],
    ['MP300',         '2024-08-03', 'MP300 is on 3 August 2024 (as handed in).'],
    ['November 2024', '2024-11-07', 'The November 2024 SEC Release is on 7 November 2024: the first Thursday of November (inferred).'],
  ])('%s is on %s: %s', (name, on, said) => {
    expect(releaseNamed(name, { schedule })).toMatchObject({ on, provisional: false, reasons: [said] });
  });

  test.each([
    ['2024-06-06', 'document',    'June 2024',     'its own day stands: just in time'],
    ['2024-06-07', 'document',    'Summer 2024',   'a day later: the next of any name'],
    ['2024-07-19', 'document',    'MP300',         'a Saturday is a release too'],
    ['2024-07-22', 'document',    'Autumn',        'past the last of them the rule goes on'],
    ['2024-11-22', 'document',    'February 2025', 'a scheduled one of the next year before one of your own in it'],
    ['2024-10-10', 'document',    'Autumn',        'of two on one day your own'],
    ['2024-01-18', 'dcc_systems', 'Summer 2024',   'one of your own takes every kind of change'],
    ['2024-06-06', 'ad_hoc',      'Ad-hoc release', 'what is outside releases stays so'],
  ] as const)('a change decided on %s of %s goes into %s: %s', (decidedOn, change, name, _why) => {
    expect(releaseFor({ decidedOn, change }, { schedule }).name).toBe(name);
  });
});

test('the lead time of text is assumed', () => {
  expect(leadTimes.document.basis).toBe('assumed');
});

test.each([
  ['MP185',     '2021-11-16', '2021-11-17', 1],
  ['MP203',     '2022-10-26', '2022-11-03', 6],
  ['SECMP0026', '2017-02-22', '2017-03-15', 15],
])('%s, a change of text, was decided on %s and in force on %s, %i Working Days later', (_, decided, inForce, days) => {
  expect(workingDaysBetween(decided, inForce)).toBe(days);
});

test.each([
  ['November 2021',             'the November 2021 SEC Release',  'a scheduled one'],
  ['November 2021 SEC Release', 'the November 2021 SEC Release',  'by its whole name'],
  ['Ad-hoc release',            'an ad-hoc release',              'one outside the schedule'],
  ['MP300',                     'MP300',                          'one of your own'],
  ['The June 2024 one',         'The June 2024 one',              'whatever else its name holds'],
  ['Our June 2024',             'Our June 2024',                  'before a month'],
  ['June 2024 trial',           'June 2024 trial',                'or after it'],
])('in a sentence %s is %s: %s', (name, words, _why) => expect(releaseWords(name)).toBe(words));

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
    expect(releaseFor({ decidedOn: '2021-10-01', change: 'document' }).reasons).toEqual([
      'Decided on 1 October 2021, and 10 Working Days from decision to release (assumed): not before 15 October 2021.',
      'The November 2021 SEC Release is on 4 November 2021.',
    ]);
    expect(releaseFor({ decidedOn: '2021-10-01', change: 'document', notBefore: '2021-10-18' }, { leadTimes: { document: { workingDays: 10 } } }).reasons).toEqual([
      'Decided on 1 October 2021, and 10 Working Days from decision to release (as handed in): not before 15 October 2021.',
      'It cannot take effect before 18 October 2021.',
      'The November 2021 SEC Release is on 4 November 2021.',
    ]);
  });

  test('says what is wrong with a question', () => {
    expect(() => releaseFor({ decidedOn: '2021-02-30', change: 'document' })).toThrow('Invalid date');
    // @ts-expect-error: no such change
    expect(() => releaseFor({ decidedOn: '2021-03-01', change: 'firmware' })).toThrow('document or dcc_systems or ad_hoc');
  });
});
