import { afterAll, inject } from 'vitest';

/** Puts the mutant away after a file of tests: the next one, read by the same worker, makes its lives by the unchanged law. */
afterAll(() => {
  const stryker: unknown = Reflect.get(globalThis, String(inject('globalNamespace' as never)));
  if (typeof stryker === 'object' && stryker !== null) Reflect.set(stryker, 'activeMutant', undefined);
});
