import { describe, expect, test } from 'vitest';
import { aDay } from '../src/calendar/calendar-date.ts';
import { aFlag, anObject, checkArgument, everyValue, containing, everyItem, among, exactly, orNull, someWords, whole, type Check } from '../src/checks.ts';
import type { InvalidInputError } from '../src/errors.ts';
import { aCalendar, secCalendar } from '../src/calendar/working-day-calendar.ts';

/** What a check says of a value: null where it passes. */
function said(check: Check, value: unknown): string | null {
  try {
    checkArgument(value, check, 'thing');
  } catch (error) {
    return (error as Error).message;
  }
  return null;
}

const colour = among(['red', 'blue']);
const paint = containing({ colour }, { coats: whole(1) });
const exactPaint = exactly({ colour }, { coats: whole(1) });
const bare = Object.assign(() => undefined, { colour: 'red' });

describe('a check passes', () => {
  test.each<[string, Check, unknown]>([
    ['one of its words',                     colour,                       'blue'],
    ['the least whole number',               whole(1),                     1],
    ['the greatest',                         whole(1),                     Number.MAX_SAFE_INTEGER],
    ['a real day',                           aDay,                         '2024-02-29'],
    ['some words',                           someWords,                    'x'],
    ['yes',                                  aFlag,                        true],
    ['no',                                   aFlag,                        false],
    ['a list of what it is a list of',       everyItem('colours', colour),    ['red', 'blue']],
    ['an empty list',                        everyItem('colours', colour),    []],
    ['an object with its parts',             paint,                        { colour: 'red', coats: 2 }],
    ['one without what may be left out',     paint,                        { colour: 'red' }],
    ['one that leaves it undefined',         paint,                        { colour: 'red', coats: undefined }],
    ['one with more',                        paint,                        { colour: 'red', brush: 1 }],
    ['one with exactly its parts',           exactPaint,                   { colour: 'red', coats: 2 }],
    ['a part for each name',                 everyValue(whole(1), ['a', 'b']),   { a: 1, b: 2 }],
    ['not every name',                       everyValue(whole(1), ['a', 'b']),   { b: 2 }],
    ['any name, where none is asked for',    everyValue(whole(1)),               { anything: 1 }],
    ['an object',                            anObject,                     {}],
    ['null, where it may be',                orNull(colour),               null],
    ['what else it may be',                  orNull(colour),               'red'],
    ['a calendar',                           aCalendar,                    secCalendar],
  ])('%s', (_, check, value) => expect(said(check, value)).toBeNull());
});

describe('a check refuses', () => {
  test.each<[string, Check, unknown, string]>([
    ['another word',                         colour,                       'green',                       'Invalid thing: expected red or blue but received "green".'],
    ['one too few',                          whole(1),                     0,                             'Invalid count: expected a whole number of Working Days, 1 or more, but received 0.'],
    ['a fraction',                           whole(0, 'weeks'),            0.5,                           'Invalid count: expected a whole number of weeks, 0 or more, but received 0.5.'],
    ['a number too great to be whole',       whole(1),                     Number.MAX_SAFE_INTEGER + 1,   'received 9007199254740992.'],
    ['a number in words',                    whole(1),                     '1',                           'received "1".'],
    ['no real day',                          aDay,                         '2023-02-29',                  'Invalid date: expected a real day'],
    ['no words',                             someWords,                    '',                            'Invalid thing: expected some words but received "".'],
    ['a number for words',                   someWords,                    7,                             'Invalid thing: expected some words but received 7.'],
    ['a word for yes',                       aFlag,                        'yes',                         'Invalid thing: expected true or false but received "yes".'],
    ['a word for a list',                    everyItem('colours', colour),    'red',                         'Invalid thing: expected a list of colours but received "red".'],
    ['a wrong item',                         everyItem('colours', colour),    ['red', 'green'],              'Invalid thing: 1: expected red or blue but received "green".'],
    ['an object without a part',             paint,                        {},                            'Invalid thing: colour: expected red or blue but received undefined.'],
    ['an object with a wrong part',          paint,                        { colour: 'red', coats: 0 },   '1 or more, but received 0.'],
    ['a list for an object',                 paint,                        [],                            'Invalid thing: expected { colour, coats } but received an empty list.'],
    ['a function for an object',             paint,                        bare,                          'Invalid thing: expected { colour, coats } but received a function.'],
    ['nothing for an object',                paint,                        null,                          'Invalid thing: expected { colour, coats } but received null.'],
    ['a part misspelt',                      exactPaint,                   { color: 'red' },              'Invalid thing: expected colour or coats but received "color".'],
    ['a word for an exact object',           exactPaint,                   'red',                         'Invalid thing: expected { colour, coats } but received "red".'],
    ['a name that is not asked for',         everyValue(whole(1), ['a', 'b']),   { c: 1 },                      'Invalid thing: expected a or b but received "c".'],
    ['a wrong part of any name',             everyValue(colour),                 { roof: 'green' },             'Invalid thing: roof: expected red or blue but received "green".'],
    ['a word for named parts',               everyValue(colour, ['roof']),       'red',                         'Invalid thing: expected { roof } but received "red".'],
    ['a word for parts of any name',         everyValue(colour),                 'red',                         'Invalid thing: expected an object but received "red".'],
    ['a word for an object',                 anObject,                     'red',                         'Invalid thing: expected an object but received "red".'],
    ['another word, though not null',        orNull(colour),               'green',                       'Invalid thing: expected red or blue but received "green".'],
    ['nothing at all for null',              orNull(colour),               undefined,                     'Invalid thing: expected red or blue but received undefined.'],
    ['a part within a part, by its place',   containing({ roof: everyItem('paints', paint) }), { roof: [{ colour: 'red' }, {}] }, 'Invalid thing: roof.1.colour: expected red or blue but received undefined.'],
    ['what is no calendar',                  aCalendar,                    { from: '2012-01-01' },        'Invalid thing: expected one made by workingDayCalendar but received an object.'],
    ['a word for a calendar',                aCalendar,                    'scotland',                    'Invalid thing: expected one made by workingDayCalendar but received "scotland".'],
  ])('%s', (_, check, value, words) => expect(said(check, value)).toContain(words));
});

describe('a door names every fault at once', () => {
  const house = exactly({ roof: paint, on: aDay, until: aDay }, { rooms: whole(1, 'rooms') });
  const error = (value: unknown, path?: string): InvalidInputError => {
    try {
      checkArgument(value, house, 'house', path);
    } catch (thrown) {
      return thrown as InvalidInputError;
    }
    throw new Error('The check passed.');
  };

  test.each<[string, object, string, readonly string[]]>([
    ['one',                      { roof: {}, on: '2022-01-01', until: '2022-01-02' },             'InvalidInputError', ['roof.colour']],
    ['several, of every kind',   { roof: {}, on: 'today', until: '2022-01-02', rooms: 0, x: 1 },  'InvalidInputError', ['', 'roof.colour', 'on', 'rooms']],
    ['a day alone',              { roof: { colour: 'red' }, on: 'today', until: '2022-01-02' },   'InvalidDateError',  ['on']],
    ['two days',                 { roof: { colour: 'red' }, on: 'today', until: 'tomorrow' },     'InvalidInputError', ['on', 'until']],
    ['a count alone',            { roof: { colour: 'red' }, on: '2022-01-01', until: '2022-01-02', rooms: 0.5 }, 'InvalidCountError', ['rooms']],
  ])('%s', (_, value, name, paths) => {
    expect(error(value)).toMatchObject({ name, faults: paths.map((path) => ({ path })) });
    expect(error(value, 'house').faults.map(({ path }) => path)).toEqual(paths.map((path) => (path === '' ? 'house' : `house.${path}`)));
    for (const { message } of error(value).faults) expect(error(value).message).toContain(message);
  });

  test('and no more than path and message of each', () => {
    expect(error({ roof: {}, on: 'today', until: '2022-01-02' }).faults.map((fault) => Object.keys(fault))).toEqual([['path', 'message'], ['path', 'message']]);
  });

  test('and, of a long list, no more than a hundred', () => {
    expect(everyItem('colours', colour)(Array.from({ length: 101 }, () => 'green'))).toHaveLength(100);
  });
});
