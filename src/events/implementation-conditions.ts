import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { EventByType } from './event.ts';
import type { Condition, EventLaw } from './condition.ts';
import { datesOf, type Facts, type Part } from './facts.ts';

type ImplementationEvent =
  | 'implementation.scheduled'
  | 'implementation.rescheduled'
  | 'implementation.adjusted'
  | 'implementation.changeRequested'
  | 'implementation.partDelivered'
  | 'implementation.completed';

const hasRange = ({ notBefore, notAfter }: Omit<Part, 'part'>) => notBefore !== undefined || notAfter !== undefined;

const anyRange = ({ implementation }: Facts) => [implementation, ...implementation.parts].some(hasRange);

const isWithin = (
  date: CalendarDate,
  range: { readonly notBefore?: CalendarDate | undefined; readonly notAfter?: CalendarDate | undefined },
) => (range.notBefore === undefined || range.notBefore <= date) && (range.notAfter === undefined || date <= range.notAfter);

const inThePast: Condition<{ readonly date: CalendarDate; readonly on: CalendarDate }> = {
  code: 'date_in_the_past',
  rule: 'implementation',
  asks: 'event',
  holds: (_, { date, on }) => date >= on,
  otherwise: 'The implementation date is before the day on which it was set.',
  unusual: true,
};

/** The law of the day a change takes effect. */
export const implementationLaw: { readonly [T in ImplementationEvent]: EventLaw<EventByType[T]> } = {
  'implementation.scheduled': {
    what: 'An implementation date',
    when: 'once the proposal is a Modification Proposal, before or after the decision',
    rule: 'implementation',
    by: ['authority'],
    committees: true,
    decides: true,
    conditions: [
      {
        code: 'date_approved',
        rule: 'implementation',
        asks: 'event',
        holds: ({ facts }, { by, part }) => facts.decision === null || datesOf(facts, part).date === undefined || by === 'authority',
        otherwise: 'The implementation date has been approved: after approval only the Authority moves it.',
      },
      {
        code: 'rejected',
        rule: 'implementation',
        asks: 'file',
        holds: ({ facts }) => facts.decision?.outcome !== 'reject',
        otherwise: 'The proposal was rejected: an implementation date is of use only if an appeal overturns that.',
        unusual: true,
      },
      inThePast,
    ],
  },
  'implementation.rescheduled': {
    what: 'A move of the approved implementation date',
    when: 'after approval',
    rule: 'implementation',
    by: [],
    right: 'reschedule_implementation',
    decides: true,
    conditions: [
      {
        code: 'outside_the_range',
        rule: 'implementation',
        asks: 'event',
        holds: (_, { date, notBefore, notAfter }) => isWithin(date, { notBefore, notAfter }),
        otherwise: 'The date lies outside the range given with it.',
      },
      inThePast,
    ],
  },
  'implementation.adjusted': {
    what: 'An adjustment of the implementation date',
    when: 'after approval, inside a range the Authority gave',
    rule: 'implementation',
    by: [],
    committees: true,
    decides: true,
    conditions: [
      {
        code: 'no_range',
        rule: 'implementation',
        asks: 'file',
        holds: ({ facts }) => anyRange(facts),
        otherwise: 'The Authority gave no range within which the date could be adjusted.',
      },
      {
        code: 'no_range_for_this',
        rule: 'implementation',
        asks: 'event',
        holds: ({ facts }, { part }) => !anyRange(facts) || hasRange(datesOf(facts, part)),
        otherwise: 'The Authority gave a range for another part of the change, not for this one. Name the part it gave one for.',
      },
      {
        code: 'outside_the_range',
        rule: 'implementation',
        asks: 'event',
        holds: ({ facts }, { date, part }) => isWithin(date, datesOf(facts, part)),
        otherwise: 'The date lies outside the range the Authority gave.',
      },
      inThePast,
    ],
  },
  'implementation.partDelivered': {
    what: 'The delivery of a part',
    when: 'once the modification is approved, also after the rest of it was implemented',
    rule: 'implementation',
    by: ['code_administrator'],
    conditions: [
      {
        code: 'part_delivered',
        rule: 'implementation',
        asks: 'event',
        holds: ({ facts }, { part }) => datesOf(facts, part).deliveredOn === undefined,
        otherwise: 'This part has been delivered already.',
        unusual: true,
      },
      {
        code: 'not_on_the_date',
        rule: 'implementation',
        asks: 'event',
        holds: ({ facts }, { part, on }) => (datesOf(facts, part).date ?? on) === on,
        otherwise: 'The date of this part on record is another day.',
        unusual: true,
      },
    ],
  },
  'implementation.changeRequested': {
    what: 'A request to the Authority to move the implementation date',
    when: 'after approval',
    rule: 'change-request',
    by: [],
    committees: true,
    conditions: [
      {
        code: 'outside_the_range',
        rule: 'plain-logic',
        asks: 'event',
        holds: (_, { date, notBefore, notAfter }) => date === undefined || isWithin(date, { notBefore, notAfter }),
        otherwise: 'The date lies outside the range asked for with it.',
      },
    ],
  },
  'implementation.completed': {
    what: 'Implementation',
    when: 'once the modification is approved and no appeal can overturn it',
    rule: 'implementation',
    by: ['code_administrator'],
    conditions: [
      {
        code: 'not_on_the_date',
        rule: 'implementation',
        asks: 'file',
        holds: ({ facts, on }) => facts.implementation.date === undefined || facts.implementation.date === on,
        otherwise: 'The implementation date on record is another day.',
        unusual: true,
      },
    ],
  },
};
