import { toMermaidStatechart } from 'sec-modifications/export';
import { draftProposalMachine, modificationProposalMachine } from 'sec-modifications/statecharts';
import { stageName } from 'sec-modifications';
import { el } from './dom.ts';
import { draw } from './drawing.ts';
import { titled, type Section, type State } from './section.ts';
import { save } from './save.ts';

/** The statechart, with the states the modification is in and those it has passed through. */
export function statechartSection(): Section {
  const about = el('p', {});
  const chart = el('div', { class: 'chart', tabindex: 0, role: 'region', 'aria-label': 'Statechart, scrollable' });
  const legend = el(
    'ul',
    { class: 'legend' },
    el('li', { class: 'is-current' }, 'Where it is'),
    el('li', { class: 'is-travelled' }, 'Where it has been'),
    el('li', {}, 'Where it has not been'),
  );
  let text = '';
  let id = '';
  const download = el(
    'button',
    { type: 'button', class: 'link', id: 'save-chart', click: () => save(`${id}.mmd`, text, 'text/plain') },
    'Download the statechart (Mermaid)',
  );
  const whole: HTMLInputElement = el('input', {
    type: 'checkbox',
    id: 'whole',
    change: () => chart.classList.toggle('whole', whole.checked) || centre(chart),
  });
  const size = el('div', { class: 'field check' }, whole, el('label', { for: 'whole' }, 'Show the whole statechart at once'));
  const node = titled('statechart', 'Where it stands', about, legend, chart, size, el('p', {}, download));
  const show = ({ session: { file } }: State) => {
    const machine = file.kind === 'draft_proposal' ? draftProposalMachine : modificationProposalMachine;
    const next = toMermaidStatechart(machine, { file });
    about.textContent = `The life of a ${file.kind === 'draft_proposal' ? 'Draft Proposal' : 'Modification Proposal'}. ${file.id} is in: ${stageName(file.stage)}.`;
    if (next === text) return;
    text = next;
    id = file.id;
    void draw(chart, text).then(() => centre(chart));
  };
  return { node, show };
}

/** Brings the states it is in into view, without moving the page. */
function centre(chart: HTMLElement): void {
  const here = chart.querySelector('.current');
  if (here === null) return;
  const [spot, frame] = [here.getBoundingClientRect(), chart.getBoundingClientRect()];
  chart.scrollTop += spot.top - frame.top - frame.height / 2;
  chart.scrollLeft += spot.left - frame.left - frame.width / 2;
}
