import { frozen } from '../../frozen.ts';
import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { assessments } from './assessments.ts';
import { changeSubCommittee } from './change-sub-committee.ts';
import { drafts } from './drafts.ts';
import { panelEra } from './panel-era.ts';
import { september2021 } from './september-2021.ts';

/**
 * The public histories at hand, as far as the sources tell them: what `reconstruct` takes. Each entry names its source or says what it
 * rests on; each history is known by the number it had last.
 *
 * @example
 * realHistories.length > 80; //=> true
 * realHistories.find(({ id }) => id === 'MP090').entries[0].on; //=> '2019-10-16'
 */
export const realHistories: readonly IncompleteHistory[] = /* @__PURE__ */ frozen([...panelEra, ...drafts, ...changeSubCommittee, ...assessments, ...september2021]);
