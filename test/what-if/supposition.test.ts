import { describe, expect, test } from 'vitest';
import { record, recordAll, stateOn, toJSON, underLaw, standardLaw, whatIf } from '../../src/index.ts';
import { refining } from '../support/life.ts';

const event = { type: 'report.submitted', on: '2022-05-24', by: 'code_administrator' } as const;
const supposed = whatIf(refining(), { events: [event] }).after!.file;

describe('a file that whatIf supposes', () => {
  test('shows the case otherwise', () => {
    expect(supposed.entries.at(-1)).toEqual(event);
    expect(supposed.stage).toBe('report_phase');
  });

  test.each([
    ['recorded in',                       () => record(supposed, { ...event, on: '2022-05-25' })],
    ['recorded in one after the other',   () => recordAll(supposed, [{ ...event, on: '2022-05-25' }])],
    ['stored',                            () => toJSON(supposed)],
    ['stored as it stood on another day', () => toJSON(stateOn(supposed, '2022-06-30'))],
    ['stored under another law',          () => toJSON(underLaw(supposed, standardLaw))],
  ])('is not %s', (_, act) => {
    expect(act).toThrow(expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining('one that whatIf supposes') }));
  });

  test('leaves the file itself as it was', () => {
    expect(toJSON(refining()).entries.at(-1)?.type).toBe('conversion.agreed');
  });
});
