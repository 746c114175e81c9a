import { expect, test } from 'vitest';
import { addWorkingDays } from '../../src/calendar/index.ts';
import { unlessUncounted } from '../../src/calendar/unless-uncounted.ts';

test('what is counted is answered; what the calendar does not reach is answered otherwise; every other fault is one', () => {
  expect(unlessUncounted(() => addWorkingDays('2021-10-01', 1), null)).toBe('2021-10-04');
  expect(unlessUncounted(() => addWorkingDays('2028-12-20', 10), null)).toBeNull();
  expect(() => unlessUncounted(() => addWorkingDays('2021-10-32', 1), null)).toThrow(expect.objectContaining({ name: 'InvalidDateError' }));
});
