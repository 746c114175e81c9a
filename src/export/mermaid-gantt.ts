import type { EventType } from '../events/cards.ts';
import { stageName } from '../model/stage.ts';
import { checkTimetable } from '../planning/arguments.ts';
import type { Milestone, Timetable } from '../planning/milestone.ts';
import { dayInWords } from '../calendar/words.ts';
import { mermaidText } from './mermaid-text.ts';

/**
 * A timetable as a Mermaid Gantt chart. A step that takes time is a bar up to its day: a consultation or an answer of the DCC from when it
 * was asked for, anything else from the step before. What is decided by a meeting, asked for, opened or put in force is a diamond on its
 * day. Both days of a bar are drawn whole, as they are counted. Days that may yet move, because a bank holiday is worked out by rule, are
 * marked critical; those that are counted from a day no source gives are said to be about theirs.
 *
 * Does not draw the room a step has, and no line for today: nothing here knows what day it is.
 *
 * @throws InvalidInputError for what is no timetable; InvalidDateError
 * @example
 * toMermaidGantt(planTimetable({ route: 'fast_track' }, { on: '2022-03-01' })).split('\n')[1]; //=> '  title Timetable from 1 March 2022'
 */
export function toMermaidGantt(timetable: Timetable): string {
  checkTimetable(timetable);
  const { id, on, about } = timetable;
  const title = `Timetable${id === null ? '' : ` of ${id}`} from ${about === true ? 'about ' : ''}${dayInWords(on)}`;
  const head = [`title ${mermaidText(title)}`, 'dateFormat YYYY-MM-DD', 'inclusiveEndDates', 'axisFormat %e %b %Y', 'todayMarker off'];
  return ['gantt', ...[...head, ...rowsOf(timetable)].map((line) => `  ${line}`), ''].join('\n');
}

/** A row a step, under the stage in which it is taken. Without steps, the reason why stands in their place. */
function rowsOf({ milestones, reasons, on }: Timetable): string[] {
  if (milestones.length === 0)
    return ['section No plan', `${mermaidText(reasons.join(' ') || 'Nothing remains to be done')} :milestone, ${on}, ${on}`];
  return milestones.flatMap((milestone, index) => {
    const { stage } = milestone;
    const section = stage === milestones[index - 1]?.stage ? [] : [`section ${stageName(stage)}`];
    return [...section, rowOf(milestone, milestones.slice(0, index))];
  });
}

function rowOf({ step, type, due, meeting, provisional, about, fields }: Milestone, before: readonly Milestone[]): string {
  const opened = opening(type, fields, before)?.due;
  const start = opened ?? before.at(-1)?.due ?? due;
  const isPoint = start >= due || meeting !== undefined || /\.(?:opened|requested|completed)$/.test(type);
  const marks = [...(provisional ? ['crit'] : []), ...(isPoint ? ['milestone'] : [])];
  const isAbout = opened === undefined && about === true;
  return `${mermaidText(`${step}, ${isAbout ? 'about ' : ''}${dayInWords(due)}`)} :${[...marks, isPoint ? due : start, due].join(', ')}`;
}

/** The step that set off one which answers or closes it. */
function opening(type: EventType, { kind }: Milestone['fields'], before: readonly Milestone[]): Milestone | undefined {
  const opener =
    type === 'consultation.closed' ? 'consultation.opened' : type.endsWith('.returned') ? type.replace('.returned', '.requested') : null;
  return before.findLast((one) => one.type === opener && (kind === undefined || one.fields['kind'] === kind));
}
