import { eventName, nextSteps, type EventType, type NextStep } from 'sec-modifications';
import { el, field, replace } from './dom.ts';
import { reasonList } from './reasons.ts';
import { titled, type Actions, type Section, type State } from './section.ts';
import { dayWords } from './words.ts';

/** Why what may not happen may not: every reason, with its rule. */
export function whyNotSection(actions: Actions): Section {
  let current: State | null = null;
  let fresh: State['session'] | null = null;
  const choice: HTMLSelectElement = el('select', { id: 'why', change: () => pick() });
  let picked: string | null = null;
  const pick = () => {
    picked = choice.value;
    if (current !== null) show(current);
  };
  const reasons = el('div', { id: 'why-reasons', role: 'status', 'aria-live': 'polite' });
  const attempt = el(
    'button',
    { type: 'button', class: 'link', id: 'why-try', click: () => actions.open(barredNow(current)?.type ?? null) },
    'Try it all the same',
  );
  const barredNow = (state: State | null) => (state === null ? undefined : barredIn(state).find(({ type }) => type === choice.value));
  const node = titled('why-not', 'Why not?', field('What may not happen', choice), reasons, el('p', {}, attempt));
  const show = (state: State) => {
    current = state;
    const barred = barredIn(state);
    const kept =
      barred.find(({ type, standing }) => type === picked && standing === 'not_yet')?.type ??
      (fresh === state.session ? picked : null) ??
      likeliest(barred, state);
    fresh = state.session;
    choice.replaceChildren(
      group('Not yet: it may still come', barred, 'not_yet'),
      group('No longer: it can never come', barred, 'no_longer'),
    );
    choice.value = kept ?? '';
    const chosen = barredNow(state);
    replace(
      reasons,
      ...(chosen === undefined
        ? []
        : [
            el(
              'p',
              {},
              `${eventName(chosen.type)} ${chosen.standing === 'not_yet' ? 'may not happen yet' : 'can never happen'}, asked for ${dayWords(state.asked)}:`,
            ),
            reasonList(chosen.refusals),
          ]),
    );
  };
  return { node, show };
}

function barredIn({ session, asked }: State): readonly NextStep[] {
  return nextSteps(session.file, { on: asked }).filter(({ refusals }) => refusals.length > 0);
}

function group(label: string, barred: readonly NextStep[], standing: NextStep['standing']): HTMLElement {
  return el(
    'optgroup',
    { label },
    ...barred.filter((step) => step.standing === standing).map(({ type }) => el('option', { value: type }, eventName(type))),
  );
}

const mainline: readonly EventType[] = [
  'conversion.agreed',
  'report.submitted',
  'report.agreedComplete',
  'changeBoard.voted',
  'authority.determined',
  'implementation.completed',
];

/** What is most likely asked about: the next decision that has to wait. */
function likeliest(barred: readonly NextStep[], { session }: State): EventType | undefined {
  const waiting = barred.filter(({ standing }) => standing === 'not_yet').map(({ type }) => type);
  const reached = mainline.indexOf(session.file.entries.findLast(({ type }) => mainline.includes(type))?.type ?? 'proposal.raised');
  return mainline.slice(reached + 1).find((type) => waiting.includes(type)) ?? waiting[0] ?? barred[0]?.type;
}
