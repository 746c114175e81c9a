import { rulebookOn, stageName, type CaseFile } from 'sec-modifications';
import { el, replace } from './dom.ts';
import type { Section, State } from './section.ts';
import { dayWords, regimes, sentence, spaced } from './words.ts';

/** Which modification is shown, where it stands, and under which rules. */
export function summarySection(): Section {
  const node = el('section', { id: 'summary', 'aria-labelledby': 'summary-title' });
  return { node, show: (state) => replace(node, ...summary(state)) };
}

function summary({ session: { file, on } }: State): HTMLElement[] {
  const { decision, implementation } = file;
  const { regime } = rulebookOn(on);
  const facts: readonly (readonly [string, string | null])[] = [
    ['Path', file.path === null ? 'Not set' : `Path ${file.path}`],
    ['Urgency', sentence(file.urgency)],
    ['Proposer', file.proposer],
    ['Raised', dayWords(file.raisedOn)],
    ['Decided', decision === null ? null : `${decision.outcome === 'approve' ? 'Approved' : 'Rejected'} on ${dayWords(decision.on)}`],
    ['Implementation', implementation.date === undefined ? null : dayWords(implementation.date)],
    ['Who decides on the way', `${regimes[regime.id]} (since ${dayWords(regime.from)})`],
  ];
  return [
    el('p', { class: 'caption' }, `${file.id} as it stood at the end of ${dayWords(on)}`),
    el('h1', { id: 'summary-title', tabindex: -1 }, file.title),
    el(
      'p',
      { class: 'stage' },
      el('span', { class: 'visually-hidden' }, 'Stage: '),
      el('strong', { id: 'stage' }, stageName(file.stage)),
      ...details(file),
    ),
    el(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([term, words]) => (words === null ? [] : [el('div', {}, el('dt', {}, term), el('dd', {}, words))])),
    ),
  ];
}

/** The state in words, for those who do not see the statechart. */
function details({ state }: CaseFile): string[] {
  const progress = typeof state === 'object' ? find(state, 'progress') : null;
  return progress === null ? [] : [` ${progress}`];
}

function find(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const own: unknown = Reflect.get(value, key);
  if (own !== undefined) return leaf(own);
  return (
    Object.values(value)
      .map((below) => find(below, key))
      .find((words) => words !== null) ?? null
  );
}

/** `{ reportPhase: 'awaitingVote' }` is written "report phase, awaiting vote". */
function leaf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return spaced(String(value));
  return Object.entries(value)
    .map(([key, below]) => `${spaced(key)}, ${leaf(below)}`)
    .join('; ');
}
