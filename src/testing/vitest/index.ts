import type { ExpectStatic } from 'vitest';
import { internalsOf, type CaseFile } from '../../history/case-file.ts';
import type { NotRecorded, Recorded } from '../../history/record.ts';
import type { AdvisoryCode, RefusalCode } from '../../events/codes.ts';
import { stageName, type Stage } from '../../model/stage.ts';

/** What a matcher answers. */
export interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Matchers for vitest, and for whatever else has its `expect.extend`: `expect.extend(matchers)`, once, in a setup file.
 *
 * - `expect(file).toBeAtStage('refinement')`
 * - `expect(record(file, event)).toRefuse('not_recommended')`; without a code, whatever the reason
 * - `expect(record(file, event)).toAdvise('solution_work_in_development')`; without a code, whatever is remarked
 */
export const matchers = {
  toBeAtStage(file: CaseFile, stage: Stage): Matched {
    const last = internalsOf(file).chain.entry;
    return {
      pass: file.stage === stage,
      message: () =>
        `expected ${file.id} ${file.stage === stage ? 'not ' : ''}to be at ${stageName(stage)}: ` +
        `it is at ${stageName(file.stage)}, its last entry ${last.type} on ${last.on}.`,
    };
  },

  toRefuse(answer: Recorded | NotRecorded, code?: RefusalCode): Matched {
    return matchedIn(answer.ok ? [] : answer.refusals, code, 'refuse', answer.ok ? 'it was recorded' : 'it was refused');
  },

  toAdvise(answer: Recorded | NotRecorded, code?: AdvisoryCode): Matched {
    return matchedIn(answer.ok ? answer.advisories : [], code, 'advise', answer.ok ? 'it was recorded' : 'it was refused');
  },
} satisfies Parameters<ExpectStatic['extend']>[0];

/** Whether what was said has a code, or says anything at all. */
function matchedIn(
  said: readonly { readonly code: string; readonly message: string }[],
  code: string | undefined,
  verb: string,
  fate: string,
): Matched {
  const pass = code === undefined ? said.length > 0 : said.some((one) => one.code === code);
  const told = said.map((one) => `${one.code}: ${one.message}`).join(' ');
  return {
    pass,
    message: () =>
      `expected the answer ${pass ? 'not ' : ''}to ${verb}${code === undefined ? '' : ` with ${code}`}: ` +
      `${fate}${told === '' ? ', and nothing was said' : `. ${told}`}`,
  };
}

declare module 'vitest' {
  interface Matchers<T> {
    toBeAtStage(stage: Stage): void;
    toRefuse(code?: RefusalCode): void;
    toAdvise(code?: AdvisoryCode): void;
  }
}
