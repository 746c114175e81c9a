import { describe, expect, test } from 'vitest';
import { calendarDate, isRight, rulebookOn } from '../../src/index.ts';
import { changesAfter } from '../../src/rulebook/rulebook.ts';

const book = rulebookOn('2021-09-28');

/** The same value with another part, by its path. */
function having(value: unknown, path: string, part: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const changed = rest.length === 0 ? part : having(Reflect.get(Object(value), name), rest.join('.'), part);
  return Array.isArray(value) ? value.with(Number(name), changed) : { ...Object(value), [name]: changed };
}

describe('rows of one’s own', () => {
  test.each([
    ['regime'], ['regime.id'], ['regime.value'], ['regime.value.drafts'], ['regime.value.changeSubCommittee'],
    ['rights'], ['rights.convert'], ['rights.convert.value'], ['rights.convert.value.0'],
    ['limits'], ['limits.impactAssessment'], ['limits.impactAssessment.value'],
    ['constitution'], ['constitution.groups'], ['constitution.groups.0.id'], ['constitution.groups.0.categories'], ['constitution.groups.0.categories.0'], ['constitution.groups.0.seats'],
    ['constitution.quorum'], ['constitution.method'], ['constitution.tie'], ['on'],
  ])('with a wrong %s are refused', (path) => {
    expect(() => rulebookOn('2021-09-28', having(book, path, 0.5) as never)).toThrow('received 0.5');
    expect(() => rulebookOn('2021-09-28', () => having(book, path, 0.5) as never)).toThrow('received 0.5');
  });

  test.each([
    [{ rigths: {} },               'expected on or regime or rights or limits or constitution but received "rigths"'],
    [{ rights: { converts: [] } }, 'received "converts"'],
    [{ limits: { lunch: {} } },    'received "lunch"'],
  ])('%j are refused: %s', (rows, words) => {
    expect(() => rulebookOn('2021-09-28', rows as never)).toThrow(words);
  });

  test('that are the rulebook’s change nothing', () => {
    expect(rulebookOn('2021-09-28', book)).toEqual(book);
    expect(rulebookOn('2021-09-28', {})).toEqual(book);
    expect(rulebookOn('2018-10-31', rulebookOn('2018-10-31')).limits.impactAssessment.value).toBeNull();
  });
});

test.each([
  ['the_panel', 'convert',  'body'],
  ['panel',     'converts', 'decision'],
])('whether the %s may %s is not asked: there is no such %s', (body, decision, what) => {
  expect(() => isRight(body as never, decision as never, '2021-09-28')).toThrow(`Invalid ${what}: expected`);
});

test.each([
  ['2021-09-27', ['2021-09-28', '2021-12-17', '2026-05-29'], 'the day before a change'],
  ['2021-09-28', ['2021-12-17', '2026-05-29'],               'the day of it'],
  ['2026-05-28', ['2026-05-29'],                             'the day before the last'],
  ['2026-05-29', [],                                         'the day of the last'],
])('after %s the law changes on %j: %s', (day, days) => {
  expect(changesAfter(calendarDate(day))).toEqual(days);
});
