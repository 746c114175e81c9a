type Attribute = string | number | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | null | undefined | false;

/** An element: attributes are set as in HTML, a function listens to the event it is named for, and nothing is ever read as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A labelled field: the label, a hint where there is one, and the control they name. */
export function field(label: string, control: HTMLInputElement | HTMLSelectElement, hint?: string): HTMLElement {
  const id = `${control.id}-hint`;
  if (hint !== undefined) control.setAttribute('aria-describedby', id);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: control.id }, label),
    hint !== undefined && el('p', { class: 'hint', id }, hint),
    control,
  );
}

/** A choice among values, with the words for each. */
export function choice(id: string, options: readonly (readonly [value: string, words: string])[], chosen?: string): HTMLSelectElement {
  return el('select', { id, name: id }, ...options.map(([value, words]) => el('option', { value, selected: value === chosen }, words)));
}

/** Replaces what a place holds, and puts the focus back on what had it, if that is still there. */
export function replace(place: HTMLElement, ...children: readonly Child[]): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
  place.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
  if (focused !== undefined && focused !== '') document.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
}
