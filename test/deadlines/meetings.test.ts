import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { englandAndWales } from '../../src/calendar/bank-holidays/england-and-wales.ts';
import { secCalendar, workingDayCalendar } from '../../src/calendar/working-day-calendar.ts';
import { isWorkingDay } from '../../src/calendar/working-days.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { meetings } from '../../src/rulebook/meetings.ts';
import { sources } from '../../src/rulebook/sources.ts';
import { committeeName, minutesDue, nextMeeting, paperDay, projectedIn } from '../../src/deadlines/meeting.ts';

describe('paper day', () => {
  test.each([
    ['2019-05-10', '2019-05-02', 'the Panel of May 2019 over the early May holiday: the paper is dated 2 May'],
    ['2021-10-15', '2021-10-08', 'the Panel of October 2021: the paper is dated 8 October'],
    ['2021-09-29', '2021-09-22', 'the Change Board of September 2021'],
    ['2022-09-20', '2022-09-12', 'over the State Funeral'],
    ['2019-02-08', '2019-02-01', 'the Panel of February 2019'],
  ])('of a meeting on %s is %s: %s', (meeting, due) => {
    expect(paperDay(meeting)).toBe(due);
  });

  test('is counted on the calendar handed in', () => {
    expect(paperDay('2022-09-20', workingDayCalendar([englandAndWales], { asKnownOn: '2022-09-08' }))).toBe('2022-09-13');
  });

  test('has the minutes five Working Days after the meeting as its counterpart', () => {
    expect(minutesDue('2021-09-28')).toBe('2021-10-05');
  });
});

test.each([
  ['panel',            'the Panel',          'a body that acts in the life of a modification'],
  ['tabasc',           'the TABASC',         'another committee, by the name in its table'],
  ['cross_code_group', 'cross code group',   'a body of your own'],
])('%s is called %s: %s', (body, name, _why) => expect(committeeName(body)).toBe(name));

describe('every known day', () => {
  const known = Object.entries(meetings).flatMap(([body, table]) => table.known.map((row) => ({ body, table, ...row })));

  // What the rhythm misses, by name. A day that is added and missed is added here.
  const misses = new Map([
    ['panel 2019-11-15', 'the Panel met on the third Friday; the rhythm gives 8 November 2019'],
    ['panel 2020-09-11', 'the Panel met on the second Friday; the rhythm gives 18 September 2020'],
    ['panel 2021-05-14', 'the Panel met on the second Friday; the rhythm gives 21 May 2021'],
    ['change_board 2020-10-21', 'the Change Board met on the third Wednesday; the rhythm gives 28 October 2020'],
    ['change_board 2021-09-29', 'the Change Board met on the fifth Wednesday, the day after the Change Sub-Committee'],
    ['change_board 2023-06-21', 'the Change Board met on the third Wednesday; the rhythm gives 28 June 2023'],
    ['working_group 2017-02-28', 'Working Groups met for one modification each'],
    ['working_group 2017-10-10', 'Working Groups met for one modification each'],
    ['panel 2018-10-19', 'an additional meeting, for Release 2.0'],
    ['panel 2019-10-30', 'a decision between meetings, on the November 2019 SEC Release'],
    ['change_sub_committee 2021-10-15', 'an extra meeting, for the urgency of MP185'],
    ['working_group 2021-04-19', 'a workshop on business requirements'],
    ['smki_pma 2021-09-24', 'an extraordinary meeting'],
    ['smki_pma 2021-09-08', 'the SMKI PMA met on the second Wednesday; the rhythm gives 21 September 2021'],
    ['operations_group 2018-10-12', 'the Operations Group met beside the Panel, on Release 2.0'],
    ['operations_group 2021-09-27', 'the Operations Group met twice in September 2021'],
    ['security_sub_committee 2021-09-08', 'the Security Sub-Committee met twice in September 2021'],
    ['testing_advisory_group 2021-09-29', 'the Testing Advisory Group met on the last Wednesday; the rhythm gives the second'],
  ]);

  test('is there to be looked at', () => expect(known.length).toBeGreaterThan(40));

  test.each(known)('$body $on is what the rhythm gives, or a miss with a name', ({ body, table, on }) => {
    const rule = table.rhythm.findLast((row) => row.from <= on)?.value;
    const projected = rule && projectedIn(calendarDate(`${on.slice(0, 7)}-01`), rule, secCalendar);
    expect(projected === on).toBe(!misses.has(`${body} ${on}`));
  });

  test.each(known)('$body $on has a source, and is returned as published unless extraordinary', ({ body, on, source, extraordinary }) => {
    expect(sources[source]).toBeTypeOf('string');
    const next = nextMeeting(body, on);
    expect(next.on === on && next.basis === 'published' && next.source === sources[source]).toBe(extraordinary === undefined);
  });

  test('every miss is a day in a table', () => {
    for (const name of misses.keys()) expect(known.map(({ body, on }) => `${body} ${on}`)).toContain(name);
  });
});

describe('the next meeting', () => {
  test.each([
    ['change_sub_committee', '2021-09-28', '2021-09-28', 'published', 'a meeting on the day itself counts'],
    ['change_sub_committee', '2021-09-29', '2021-10-26', 'projected', 'the extra meeting of 15 October takes no papers'],
    ['change_sub_committee', '2013-09-23', '2019-03-26', 'projected', 'the first: it did not sit before'],
    ['panel',                '2013-09-01', '2013-10-11', 'projected', 'not in the month before the Code was designated'],
    ['panel',                '2018-10-13', '2018-11-09', 'projected', 'the additional meeting of 19 October takes no papers'],
    ['panel',                '2019-04-01', '2019-04-12', 'projected', 'the second Friday until March 2020'],
    ['panel',                '2020-03-14', '2020-04-17', 'published', 'the third Friday from then on'],
    ['panel',                '2022-04-01', '2022-04-19', 'projected', 'the third Friday is Good Friday: the next Working Day'],
    ['working_group',        '2020-01-01', '2020-01-02', 'projected', 'the first Wednesday is New Year: the next Working Day'],
    ['change_board',         '2024-12-01', '2024-12-18', 'projected', 'the fourth Wednesday is Christmas Day: the week before'],
    ['change_board',         '2019-12-01', '2019-12-18', 'projected', 'the fourth Wednesday is Christmas Day'],
    ['change_board',         '2024-12-19', '2025-01-22', 'projected', 'not again between Christmas and New Year'],
    ['change_sub_committee', '2022-12-01', '2022-12-20', 'projected', 'the last Tuesday is 27 December: the week before'],
    ['change_sub_committee', '2024-12-01', '2024-12-24', 'projected', 'the last Tuesday is 31 December: Christmas Eve is not yet between'],
    ['change_sub_committee', '2019-12-01', '2019-12-24', 'projected', 'the last Tuesday is the 31st'],
    ['change_sub_committee', '2021-12-01', '2021-12-21', 'projected', 'the last Tuesday is 28 December, a substitute day'],
    ['smki_pma',             '2022-03-01', '2022-03-15', 'projected', 'the third Tuesday'],
    ['tabasc',               '2022-03-01', '2022-03-03', 'projected', 'the first Thursday'],
  ] as const)('of %s on or after %s is %s, %s: %s', (body, from, on, basis, _why) => {
    expect(nextMeeting(body, from)).toMatchObject({ body, on, basis, papersDue: paperDay(on), provisional: false });
  });

  test('follows days added to a schedule, and the rhythm in other months', () => {
    const schedule = { meetings: { panel: { dates: ['2021-12-10'] } } };
    expect(nextMeeting('panel', '2021-12-01', schedule)).toMatchObject({ on: '2021-12-10', basis: 'published' });
    expect(nextMeeting('panel', '2021-12-11', schedule)).toMatchObject({ on: '2022-01-21', basis: 'projected' });
    expect(nextMeeting('panel', '2021-10-01', schedule).on).toBe('2021-10-15');
  });

  test('follows a rule that takes the place of rhythm and known days, and days of a body of which none are known', () => {
    expect(nextMeeting('change_board', '2022-01-01', { meetings: { change_board: { weekday: 3, nth: 4 } } }).on).toBe('2022-01-26');
    expect(nextMeeting('panel', '2021-10-01', { meetings: { panel: { weekday: 1, nth: 1 } } }).on).toBe('2021-10-04');
    expect(nextMeeting('cross_code_steering_group', '2021-10-01', { meetings: { cross_code_steering_group: { dates: ['2021-10-11'] } } }).on).toBe('2021-10-11');
  });

  test('is refused for a body of which no meetings are known', () => {
    expect(() => nextMeeting('dcc', '2021-10-01')).toThrow(InvalidInputError);
    expect(() => nextMeeting('dcc', '2021-10-01')).toThrow('received "dcc"');
    expect(() => nextMeeting('ccsg', '2021-10-12', { meetings: { ccsg: { dates: ['2021-10-11'] } } })).toThrow('Hand in a schedule');
    expect(() => nextMeeting('panel', '2021-10-32')).toThrow('Invalid date');
  });

  test('is never guessed past the calendar, and is provisional where holidays are by rule', () => {
    expect(() => nextMeeting('panel', '2029-01-01')).toThrow('Unknown Working Day');
  });

  test.each([
    ['2021-10-01', 'published'],
    ['2026-11-01', 'projected'],
  ])('of %s, %s, is counted on a calendar and on nothing else', (on, basis) => {
    expect(nextMeeting('panel', on)).toMatchObject({ basis });
    for (const calendar of [2.5, null, 'x', {}]) expect(() => nextMeeting('panel', on, {}, calendar as never)).toThrow('expected one made by workingDayCalendar');
    const longer = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
    expect(nextMeeting('panel', '2029-01-01', {}, longer)).toMatchObject({ on: '2029-01-19', provisional: true });
  });

  test('is a Working Day in every month of the calendar, for every body', () => {
    let seen = 0;
    for (const body of Object.keys(meetings)) {
      for (let year = 2014; year < 2028; year += 1) {
        for (let month = 1; month <= 12; month += 1) {
          const first = `${year}-${String(month).padStart(2, '0')}-01`;
          expect(isWorkingDay(nextMeeting(body, first).on)).toBe(true);
          seen += 1;
        }
      }
    }
    expect(seen).toBe(9 * 14 * 12);
  });
});
