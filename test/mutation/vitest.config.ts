import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import main from '../vitest.config.ts';
import { rooms, type Room } from './rooms.ts';

/** Quickest first: a mutant is done with at the first test that notices it. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => /properties|every-act|progress|extension|extended|back-from|plan\.test/.test(moduleId);
    return files.toSorted((a, b) => Number(isSlow(a)) - Number(isSlow(b)));
  }
}

export default defineConfig({
  ...main,
  test: {
    ...main.test,
    include: [...rooms[process.env['ROOM'] as Room]],
    // One fresh worker for each mutant, which reads the sources once and not once for each file of tests.
    isolate: false,
    setupFiles: ['test/mutation/between-files.ts'],
    sequence: { sequencer: QuickestFirst },
    env: { RUNS: '20' },
  },
});
