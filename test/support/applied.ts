import type { CaseEventInput } from '../../src/index.ts';
import { parseEvent } from '../../src/events/parse.ts';
import { applyEvent, type Applied } from '../../src/reconstruction/possible-event.ts';
import { standardLaw } from '../../src/rulebook/law.ts';

/** What came of the last of some events, the first of which opens a file; a refusal fails the test. */
export function applied(...events: readonly CaseEventInput[]): Applied {
  let last: Applied | null = null;
  for (const event of events) {
    last = applyEvent(last?.state ?? null, parseEvent(event), standardLaw);
    if (last === null) throw new Error(`${event.type} of ${event.on} was refused.`);
  }
  if (last === null) throw new Error('Nothing happened.');
  return last;
}
