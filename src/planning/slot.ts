import { addDays, calendarDate, later, type CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter, onOrBefore } from '../calendar/working-days.ts';
import { entitledBodies } from '../events/entitled.ts';
import { meetingFor, type Meeting } from '../deadlines/meeting.ts';
import { isExtra, meetingWords } from '../deadlines/extra-meeting.ts';
import { orNone } from '../deadlines/or-none.ts';
import type { Release } from '../deadlines/release.ts';
import { meets, noSitting, type Sitting } from '../deadlines/sitting.ts';
import { extraMeeting } from '../deadlines/extra-meeting.ts';
import type { Body } from '../model/body.ts';
import type { EventType } from '../events/cards.ts';
import type { Decision } from '../rulebook/decision-rights.ts';
import type { Law } from '../rulebook/law.ts';
import type { Committee } from '../rulebook/meetings.ts';
import type { Expected } from './agenda.ts';
import { sitting } from './conversion.ts';
import type { StepWithLength } from '../rulebook/lengths.ts';
import { lengthOn } from './lengths.ts';
import { isUrgent, type Point, type Terms } from './point.ts';
import { stepName } from './step-names.ts';

/**
 * How the day of a step follows from the day reached. A plan takes it at its standard, a forecast draws it: at the meeting of whoever has a
 * right, or of a committee, that the papers reach, which are ready on the day reached unless the record has made them so before; so many
 * Working Days after a day, of a named length where it may be another; or not before a day.
 */
export type Pace =
  | { readonly right: Decision; readonly ready?: CalendarDate; readonly notBefore?: CalendarDate | null }
  | { readonly body: Committee }
  | {
      readonly workingDays: number;
      readonly length?: StepWithLength;
      readonly since: CalendarDate;
      readonly notBefore?: CalendarDate | null;
    }
  | { readonly notBefore: CalendarDate };

/** When a step can be: its first day, by whom, why then, and what it carries; and how far it and the step before it can be put off. */
export interface Slot {
  readonly on: CalendarDate;
  readonly by: Body;
  readonly reasons: readonly string[];
  /** How its day follows from the day reached; left out where it takes no time of its own. */
  readonly pace?: Pace;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly meeting?: Meeting;
  readonly release?: Release;
  /** It is taken together with the step before it, on its day. */
  readonly together?: true;
  /** The last day it can fall on that is not after another. */
  readonly latest: (limit: CalendarDate) => CalendarDate;
  /** The last day for the step before it, if it is to fall on a day. */
  readonly before: (own: CalendarDate) => CalendarDate;
}

/** A step that is being timed: where the life has got to, and by what it is planned. */
export interface Case {
  readonly at: Point;
  readonly terms: Terms;
  readonly expected: Expected;
  /** The release whose day has been set in this plan. */
  readonly set: Release | null;
}

export type Timing = (asked: Case) => Slot;

/** At the meeting that is found on or after a day. */
export function seated(
  { at, terms, expected }: Case,
  find: (notBefore: CalendarDate) => Sitting | null,
  said: (meeting: Meeting) => readonly string[],
  more: Partial<Omit<Slot, 'meeting'>> = {},
): Slot & { readonly meeting: Meeting } {
  const found = find(at.day);
  if (found === null) throw noSitting(stepName(expected), at.day);
  const { meeting, by } = found;
  return {
    on: meeting.on,
    by,
    meeting,
    reasons: said(meeting),
    latest: (limit) => {
      let last = meeting;
      for (;;) {
        const next = last.on < limit ? orNone(() => find(addDays(last.on, 1))) : null;
        if (next === null || next.meeting.on > limit) return last.on;
        last = next.meeting;
      }
    },
    before: (own) => {
      const then = own === meeting.on ? meeting : (find(own)?.meeting ?? meeting);
      const { on, papersDue } = then;
      return isExtra(then) ? addWorkingDays(on, -lengthOn('urgentMeeting', on, terms).value, terms.law.calendar) : papersDue;
    },
    ...more,
  };
}

/** At the first meeting of whoever has a right, for papers that are ready on a day. */
export function atMeeting(right: Decision, said: string, fields: (asked: Case) => Slot['fields'] = () => ({})): Timing {
  return (asked) => {
    const find = (notBefore: CalendarDate) => sitting(right, asked.at, asked.terms, { notBefore });
    const pace = paceOf(right, asked);
    return seated(asked, find, (meeting) => [...(said === '' ? [] : [said]), ...meetingWords(meeting)], {
      pace,
      fields: fields(asked) ?? {},
    });
  };
}

/** The pace of a meeting; that of an urgent proposal is an extra one, called at short notice. */
export function paceOf(
  right: Decision,
  { at, terms }: Pick<Case, 'at' | 'terms'>,
  when: { readonly ready?: CalendarDate; readonly notBefore?: CalendarDate | null } = {},
): Pace {
  if (!isUrgent(at, terms)) return { right, ...when };
  const { ready = at.day, notBefore = null } = when;
  return { length: 'urgentMeeting', workingDays: lengthOn('urgentMeeting', ready, terms).value, since: ready, notBefore };
}

/** The last day for the step before one that is taken on a settled day, or the Working Day after once that has passed. */
const beforeOverdue = (own: CalendarDate, day: CalendarDate, { calendar }: Law) => (own > day ? addWorkingDays(own, -1, calendar) : own);

export const passed = 'That day has passed: the next Working Day is taken.';

/** So many Working Days after the day reached, or after another. */
export function after(
  { at, terms, expected }: Case,
  workingDays: number,
  reasons: readonly string[],
  more: Partial<Slot> & { readonly from?: CalendarDate; readonly length?: StepWithLength } = {},
): Slot {
  const { law } = terms;
  const { from = at.day, length, ...rest } = more;
  const planned = addWorkingDays(from, workingDays, law.calendar);
  const isOverdue = planned < at.day;
  return {
    on: isOverdue ? addWorkingDays(at.day, 1, law.calendar) : planned,
    by: bodyFor(expected.type, planned, terms),
    reasons: [...reasons, ...(isOverdue ? [passed] : [])],
    latest: (limit) => onOrBefore(limit, law.calendar),
    before: (own) => (from === at.day ? addWorkingDays(own, -workingDays, law.calendar) : beforeOverdue(own, planned, law)),
    pace: { workingDays, since: from, ...(length === undefined ? {} : { length }) },
    ...rest,
  };
}

/** On a day that is settled, or the first Working Day after it. */
export function until(asked: Case, day: CalendarDate, reasons: readonly string[], more: Partial<Slot> = {}): Slot {
  const { at, terms, expected } = asked;
  const { calendar } = terms.law;
  return {
    on: onOrAfter(later(day, at.day), calendar),
    by: bodyFor(expected.type, at.day, terms),
    reasons,
    latest: (limit) => onOrBefore(limit, calendar),
    before: (own) => own,
    pace: { notBefore: day },
    ...more,
  };
}

/** The first body that may act: the one whose act it is. */
export function bodyFor(type: EventType, on: CalendarDate, { law }: Terms): Body {
  return entitledBodies(type, law.rulesOn(on))[0] ?? 'code_administrator';
}

/** Together with the step before it, at its meeting if it had one. */
export function together({ at, terms }: Case, by: Body, reasons: readonly string[], fields: Slot['fields'] = {}): Slot {
  const meeting = isUrgent(at, terms) && by !== 'authority' ? extraMeeting(by, at.day, terms.law) : meetingThatDay(by, at.day, terms);
  return {
    on: at.day,
    by,
    reasons,
    fields,
    together: true,
    ...(meeting === null ? {} : { meeting }),
    latest: (limit) => limit,
    before: (own) => own,
  };
}

function meetingThatDay(body: Body, on: CalendarDate, { law }: Terms): Meeting | null {
  if (!meets(body, law)) return null;
  const meeting = orNone(() => meetingFor(body, calendarDate('0000-01-01'), on, law));
  return meeting?.on === on ? meeting : null;
}
