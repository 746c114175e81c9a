import { toJSON } from 'sec-modifications';
import { toICalendar } from 'sec-modifications/export';
import { el, replace } from './dom.ts';
import { reasonNotTo } from './guarded.ts';
import { save } from './save.ts';
import { titled, type Section, type State } from './section.ts';
import { planned } from './timetable.ts';

/** The record and its days, to be taken away. */
export function downloadsSection(): Section {
  let current: State | null = null;
  const button = (id: string, words: string, write: (state: State) => void) =>
    el('button', { type: 'button', id, class: 'button secondary', click: () => take(write) }, words);
  const fault = el('div', { role: 'alert' });
  const take = (write: (state: State) => void) => {
    const why = reasonNotTo(() => current !== null && write(current));
    replace(fault, why === null ? null : el('p', { class: 'fault' }, why));
  };
  const node = titled(
    'downloads',
    'Take it away',
    el('p', { class: 'hint' }, 'The record as shown above, and the days of the timetable for a calendar program.'),
    el(
      'div',
      { class: 'buttons' },
      button('save-record', 'Download the record (JSON)', saveRecord),
      button('save-calendar', 'Download the calendar (.ics)', saveCalendar),
    ),
    fault,
  );
  return { node, show: (state) => void (current = state) };
}

function saveRecord({ session: { file } }: State): void {
  save(`${file.id}.json`, `${JSON.stringify(toJSON(file), null, 2)}\n`, 'application/json');
}

/** The plan where there is one, else the days the record sets. The stamp is the instant it is taken: this page alone reads a clock, so that no newer file has an older stamp. */
function saveCalendar(state: State): void {
  const plan = planned(state);
  const subject = typeof plan === 'string' || plan.milestones.length === 0 ? [state.session.file] : plan;
  save(`${state.session.file.id}.ics`, toICalendar(subject, { stamp: new Date().toISOString(), on: state.asked }), 'text/calendar');
}
