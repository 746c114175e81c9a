import { SecModificationsError } from 'sec-modifications';
import { el } from './dom.ts';
import type { Section, State } from './section.ts';

/**
 * A section that shows every state it is handed, or says why it cannot: past the edge of the calendar, say. What it showed before is put out of
 * sight, so that the page never holds two records. A mistake of the page itself is reported as well, once every section has been asked.
 */
export function guarded({ node, show }: Section): Section {
  const fault = el('p', { class: 'fault', hidden: true });
  return {
    node,
    show: (state: State) => {
      const why = reasonNotTo(() => show(state));
      fault.textContent = why ?? '';
      if (fault.parentNode !== node) node.append(fault);
      for (const part of node.children)
        if (part instanceof HTMLElement && part.tagName !== 'H2') part.toggleAttribute('data-stale', why !== null);
      fault.hidden = why === null;
      fault.removeAttribute('data-stale');
    },
  };
}

/** Does something, and says why it could not be done; null when it was. */
export function reasonNotTo(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof SecModificationsError) return error.message;
    reportError(error);
    return 'This part of the page could not be shown.';
  }
}
