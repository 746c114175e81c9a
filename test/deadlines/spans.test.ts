import { describe, expect, test } from 'vitest';
import { spanOn } from '../../src/deadlines/span.ts';

const window = { limit: 'appealWindow', openedOn: '2021-09-29' } as const;

describe('a span that ends on a Friday', () => {
  test.each([
    ['2021-10-15', 0,  'running', 'its last day'],
    ['2021-10-16', -1, 'elapsed', 'the Saturday: no Working Day more, and over all the same'],
    ['2021-10-18', -1, 'elapsed', 'the Monday'],
    ['2021-10-19', -2, 'elapsed', 'the Tuesday'],
  ])('on %s has %i left and is %s: %s', (on, remaining, status, _why) => {
    expect(spanOn({ limit: 'appealWindow', openedOn: '2021-10-01' }, on)).toMatchObject({ dueOn: '2021-10-15', remaining, status });
  });
});

describe('an appeal window', () => {
  test.each([
    [{},                         '2021-09-29', 0, 10, 'running', 'the day it opens'],
    [{ closedOn: '2021-10-01' }, '2021-09-30', 1, 9,  'running', 'the day before an appeal'],
    [{ closedOn: '2021-10-01' }, '2021-10-01', 2, 8,  'closed',  'the day of it'],
    [{ closedOn: '2021-10-01' }, '2021-10-04', 2, 8,  'closed',  'the day after: it counts no more'],
  ] as const)('with %j on %s has %i elapsed, %i left, and is %s: %s', (more, on, elapsed, remaining, status, _why) => {
    expect(spanOn({ ...window, ...more }, on)).toEqual({
      elapsed, remaining, status, dueOn: '2021-10-13', isTarget: false, rule: { source: 'General knowledge of SEC Section D and SECAS practice; no source at hand states it', basis: 'assumed' },
    });
  });

  test('is not asked about before it opens', () => {
    expect(() => spanOn(window, '2021-09-28')).toThrow('expected a day on or after 2021-09-29, when it was opened, but received "2021-09-28".');
  });
});

test('a consultation names the clause it falls under', () => {
  expect(spanOn({ limit: 'consultation', openedOn: '2021-04-19', closesOn: '2021-05-10' }, '2021-05-10').rule).toEqual({ source: 'SEC D7.8, as quoted in the SECAS glossary (Modification Report Consultation)', basis: 'seen' });
});
