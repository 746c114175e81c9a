import { expect, test } from 'vitest';
import type { Identifier } from '../../src/model/identifier.ts';
import { raisedWithin } from '../../src/reconstruction/numbers.ts';

test.each<[id: Identifier, from: string, until: string, likely: string | null, why: string]>([
  ['SECMP0000', '2013-09-23', '8999-12-31', null,         'no number says nothing'],
  ['SECMP0009', '2013-09-23', '2017-01-04', '2014-09-18', 'three tenths of the way from the Designation to the first that is known'],
  ['SECMP0030', '2017-01-04', '2017-01-04', '2017-01-04', 'the first that is known'],
  ['SECMP0031', '2017-01-04', '2017-02-20', '2017-01-28', 'between two that are known, half way'],
  ['SECMP0032', '2017-02-20', '2017-02-20', '2017-02-20', 'known itself'],
  ['SECMP0036', '2017-02-20', '2017-06-28', '2017-05-04', 'by the day it was consulted on'],
  ['SECMP0067', '2017-02-20', '2018-11-30', '2018-11-23', 'SECMP numbers end with the day before Draft Proposals began'],
  ['MP067',     '2017-02-20', '2019-05-02', '2018-11-23', 'a Modification Proposal says nothing of when Draft Proposals began'],
  ['DP067',     '2018-12-01', '2019-05-02', '2018-12-01', 'which is when its Draft Proposal was raised at the earliest'],
  ['DP070',     '2018-12-01', '2019-08-06', '2019-01-17', 'Draft Proposals have been numbered since they began'],
  ['MP071',     '2018-12-01', '2019-08-06', '2019-02-04', 'the lowest that was seen'],
  ['DP081',     '2019-08-06', '2019-08-06', '2019-08-06', 'known itself'],
  ['DP081A',    '2019-08-06', '2019-08-06', '2019-08-06', 'a part has the number of the whole'],
  ['DP082',     '2019-08-06', '2019-08-23', '2019-08-15', 'between two that are known, half way'],
  ['DP131',     '2020-05-18', '2020-05-26', '2020-05-20', 'in the week before a meeting: half way between those known to the day'],
  ['DP133',     '2020-05-18', '2020-05-26', '2020-05-26', 'no later than that meeting'],
  ['DP194',     '2021-10-12', '2022-05-10', '2022-01-25', 'nine numbers after one that is known and nine before the next'],
  ['DP318',     '2026-03-10', '2026-03-10', '2026-03-10', 'the last that is known'],
  ['DP317',     '2025-12-09', '2026-03-10', '2026-02-23', 'five of the six numbers between the last two that are known'],
  ['DP319',     '2026-03-10', '8999-12-31', '2026-03-25', 'a number after the last that is known, fifteen days later'],
  ['DP320',     '2026-03-10', '8999-12-31', '2026-04-09', 'two numbers later, at the usual pace'],
  ['DP999999999', '2026-03-10', '8999-12-31', '8999-12-31', 'no later than the last day there is'],
])('%s was raised from %s until %s, most likely on %s: %s', (id, from, until, likely) => {
  expect(raisedWithin(id)).toEqual({ from, until, likely });
});
