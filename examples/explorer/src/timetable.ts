import { calendarDate, planTimetable, SecModificationsError, type CalendarDate, type Milestone, type Timetable } from 'sec-modifications';
import { toMermaidGantt } from 'sec-modifications/export';
import { columnName } from '../../support/words.ts';
import { el, replace, type Child } from './dom.ts';
import { save } from './save.ts';
import { titled, type Section, type State } from './section.ts';
import { dayWords } from './words.ts';

/** The plan of what remains: each step with its day, its bar on a common scale, and why it falls then. */
export function timetableSection(): Section {
  const about = el('div', {});
  const table = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Timetable, scrollable' });
  let plan: Timetable | string = '';
  const saveChart = () => typeof plan !== 'string' && save(`${plan.id ?? 'timetable'}-gantt.mmd`, toMermaidGantt(plan), 'text/plain');
  const download = el(
    'button',
    { type: 'button', class: 'link', id: 'save-gantt', click: saveChart },
    'Download the Gantt chart (Mermaid)',
  );
  const node = titled('timetable', 'Timetable of what remains', about, table, el('p', {}, download));
  const show = (state: State) => {
    plan = planned(state);
    table.hidden = download.hidden = typeof plan === 'string' || plan.milestones.length === 0;
    replace(about, ...words(plan));
    replace(table, typeof plan === 'string' ? null : tableOf(plan));
  };
  return { node, show };
}

/** The plan from the day shown; or why there is none. */
export function planned({ session: { file }, asked }: State): Timetable | string {
  try {
    return planTimetable(file, { on: asked });
  } catch (error) {
    if (error instanceof SecModificationsError) return error.message;
    throw error;
  }
}

function words(plan: Timetable | string): HTMLElement[] {
  if (typeof plan === 'string') return [el('p', { class: 'fault' }, plan)];
  const { milestones, on, ends, reasons } = plan;
  const first =
    milestones.length === 0 || ends === null
      ? 'Nothing remains to be planned.'
      : `Planned from ${dayWords(on)}: each step on the first day it can fall on, the last on ${dayWords(ends)}.`;
  return [el('p', {}, first), el('p', { class: 'hint' }, reasons.join(' '))];
}

function tableOf({ on, milestones }: Timetable): Child {
  const last = milestones.reduce((latest, one) => (one.latest > latest ? one.latest : latest), on);
  const at = scale(on, last);
  const ticks = monthStarts(on, last).map((day) => el('span', { class: 'tick', style: `left:${at(day)}%` }, monthWords(day)));
  const axis = el(
    'th',
    { scope: 'col' },
    el('span', { class: 'visually-hidden' }, 'Why then'),
    el('div', { class: 'track', 'aria-hidden': 'true' }, ...ticks),
  );
  const head = el('tr', {}, el('th', { scope: 'col' }, 'Step'), el('th', { scope: 'col' }, 'Day'), axis);
  const rows = milestones.map((milestone, index) => row(milestone, milestones[index - 1]?.due ?? on, at));
  const caption =
    'The steps that remain. The mark is the planned day, the solid bar leads up to it from the step before, the pale bar is how late the step can be without moving the end.';
  return el('table', { class: 'plan' }, el('caption', {}, caption), el('thead', {}, head), el('tbody', {}, ...rows));
}

function row(
  { step, by, due, latest, reasons, provisional }: Milestone,
  before: CalendarDate,
  at: (day: CalendarDate) => number,
): HTMLElement {
  const bar = (name: string, from: CalendarDate, until: CalendarDate) =>
    el('span', { class: name, style: `left:${at(from)}%;width:${at(until) - at(from)}%` });
  const day = [dayWords(due), ...(provisional ? ['(provisional)'] : [])].join(' ');
  const until = latest === due ? null : el('span', { class: 'hint' }, `at the latest ${dayWords(latest)}`);
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('strong', {}, step), el('span', { class: 'hint' }, columnName(by))),
    el('td', { class: 'day' }, day, until),
    el(
      'td',
      {},
      el(
        'div',
        { class: 'track', 'aria-hidden': 'true' },
        bar('room', due, latest),
        bar('span', before < due ? before : due, due),
        el('span', { class: 'mark', style: `left:${at(due)}%` }),
      ),
      reasons.join(' '),
    ),
  );
}

/** Where a day lies between two, in hundredths. */
function scale(first: CalendarDate, last: CalendarDate): (day: CalendarDate) => number {
  const length = Math.max(Date.parse(last) - Date.parse(first), 1);
  return (day) => Math.round((10_000 * (Date.parse(day) - Date.parse(first))) / length) / 100;
}

/** The first of some months between two days: few enough to be read. */
function monthStarts(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const [from, until] = [monthNumber(first) + 1, monthNumber(last)];
  const every = Math.max(1, Math.ceil((until - from + 1) / 4));
  const months = Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index).filter(
    (month) => (month - from) % every === 0,
  );
  return months.map((month) => calendarDate(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`));
}

const monthNumber = (day: CalendarDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** `2021-05-01` is written "May 21". */
const monthWords = (day: CalendarDate): string => dayWords(day).replace(/^1 (\w{3})\w* \d\d(\d\d)$/, '$1 $2');
