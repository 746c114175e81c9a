import type { CalendarDate } from '../calendar/calendar-date.ts';
import { day, text } from '../model/field.ts';
import { event } from './card.ts';
import { changed, optional } from './changed.ts';
import type { Condition } from './condition.ts';
import { datesOf, type Facts, type Known, type Part } from './facts.ts';

const date = () => ({
  /** The day on which the change takes effect. */
  date: day().describe('The day on which the change takes effect.'),
});

const range = () => ({
  /** The first day to which the date may be adjusted. */
  notBefore: day().optional().describe('The first day to which the date may be adjusted.'),
  /** The last day to which the date may be adjusted. */
  notAfter: day().optional().describe('The last day to which the date may be adjusted.'),
});

const part = () => ({
  /** The part it is about, in the words of the paper; the whole where none is named. */
  part: text().optional().describe('The part it is about, in the words of the paper; the whole where none is named.'),
});

/** When an approved modification takes effect, and how that day moves. */
export const implementationCards = () =>
  [
    event(
      'implementation.scheduled',
      () => ({
        ...date(),
        /** The release it is part of. */
        release: text().optional().describe('The release it is part of.'),
        ...part(),
      }),
      {
        when: 'once the proposal is a Modification Proposal, before or after the decision',
        rule: 'implementation',
        by: ['authority'],
        committees: true,
        decides: true,
        conditions: [
          {
            code: 'date_approved',
            rule: 'implementation',
            needs: 'event',
            holds: ({ facts }, { by, part }) => facts.decision === null || datesOf(facts, part).date === undefined || by === 'authority',
            message: 'The implementation date has been approved: after approval only the Authority moves it.',
          },
          {
            code: 'rejected',
            rule: 'implementation',
            needs: 'file',
            holds: ({ facts }) => facts.decision?.outcome !== 'reject',
            message: 'The proposal was rejected: an implementation date is of use only if an appeal overturns that.',
            unusual: true,
          },
          inThePast,
        ],
        adds: (facts, { date, release, part }) => dated(facts, part, { date, ...optional({ release }) }),
      },
    ),
    event('implementation.rescheduled', () => ({ ...date(), ...range(), ...part() }), {
      when: 'after approval',
      rule: 'implementation',
      right: 'reschedule_implementation',
      decides: true,
      conditions: [
        {
          code: 'outside_the_range',
          rule: 'implementation',
          needs: 'event',
          holds: (_, event) => isWithin(event.date, event),
          message: 'The date lies outside the range given with it.',
        },
        inThePast,
      ],
      adds: (facts, { date, notBefore, notAfter, part }) => dated(facts, part, { date, ...optional({ notBefore, notAfter }) }),
    }),
    event('implementation.adjusted', () => ({ ...date(), ...part() }), {
      when: 'after approval, inside a range the Authority gave',
      rule: 'implementation',
      committees: true,
      decides: true,
      conditions: [
        {
          code: 'no_range',
          rule: 'implementation',
          needs: 'file',
          holds: ({ facts }) => anyRange(facts),
          message: 'The Authority gave no range within which the date could be adjusted.',
        },
        {
          code: 'no_range_for_this',
          rule: 'implementation',
          needs: 'event',
          holds: ({ facts }, { part }) => !anyRange(facts) || hasRange(datesOf(facts, part)),
          message: 'The Authority gave a range for another part of the change, not for this one. Name the part it gave one for.',
        },
        {
          code: 'outside_the_range',
          rule: 'implementation',
          needs: 'event',
          holds: ({ facts }, { date, part }) => isWithin(date, datesOf(facts, part)),
          message: 'The date lies outside the range the Authority gave.',
        },
        inThePast,
      ],
      adds: (facts, { date, part }) => dated(facts, part, changed(daysOf(facts, part), { date })),
    }),
    event(
      'implementation.changeRequested',
      () => ({
        /** The day that is asked for. */
        date: day().optional().describe('The day that is asked for.'),
        /** The first day of the range that is asked for. */
        notBefore: day().optional().describe('The first day of the range that is asked for.'),
        /** The last day of the range that is asked for. */
        notAfter: day().optional().describe('The last day of the range that is asked for.'),
        ...part(),
        /** Why the date should move. */
        reason: text().optional().describe('Why the date should move.'),
      }),
      {
        when: 'after approval',
        rule: 'change-request',
        committees: true,
        conditions: [
          {
            code: 'outside_the_range',
            rule: 'plain-logic',
            needs: 'event',
            holds: (_, { date, ...range }) => date === undefined || isWithin(date, range),
            message: 'The date lies outside the range asked for with it.',
          },
        ],
      },
    ),
    event(
      'implementation.partDelivered',
      () => ({
        /** The part that takes effect, in the words of the paper. */
        part: text().describe('The part that takes effect, in the words of the paper.'),
      }),
      {
        when: 'once the modification is approved, also after the rest of it was implemented',
        rule: 'implementation',
        by: ['code_administrator'],
        conditions: [
          {
            code: 'part_delivered',
            rule: 'implementation',
            needs: 'event',
            holds: ({ facts }, { part }) => datesOf(facts, part).deliveredOn === undefined,
            message: 'This part has been delivered already.',
            unusual: true,
          },
          {
            code: 'not_on_the_date',
            rule: 'implementation',
            needs: 'event',
            holds: ({ facts }, { part, on }) => (datesOf(facts, part).date ?? on) === on,
            message: 'The date of this part on record is another day.',
            unusual: true,
          },
        ],
        adds: (facts, { part, on }) => dated(facts, part, changed(daysOf(facts, part), { deliveredOn: on })),
      },
    ),
    event('implementation.completed', () => ({}), {
      when: 'once the modification is approved and no appeal can overturn it',
      rule: 'implementation',
      by: ['code_administrator'],
      conditions: [
        {
          code: 'not_on_the_date',
          rule: 'implementation',
          needs: 'file',
          holds: ({ facts, on }) => facts.implementation.date === undefined || facts.implementation.date === on,
          message: 'The implementation date on record is another day.',
          unusual: true,
        },
      ],
      adds: ({ implementation }, { on }) => ({ implementation: changed(implementation, { completedOn: on }) }),
    }),
  ] as const;

interface Range {
  readonly notBefore?: CalendarDate | undefined;
  readonly notAfter?: CalendarDate | undefined;
}

const hasRange = ({ notBefore, notAfter }: Range) => notBefore !== undefined || notAfter !== undefined;

const anyRange = ({ implementation }: Facts) => [implementation, ...implementation.parts].some(hasRange);

const isWithin = (date: CalendarDate, { notBefore, notAfter }: Range) =>
  (notBefore === undefined || notBefore <= date) && (notAfter === undefined || date <= notAfter);

const inThePast: Condition<{ readonly date: CalendarDate; readonly on: CalendarDate }> = {
  code: 'date_in_the_past',
  rule: 'implementation',
  needs: 'event',
  holds: (_, { date, on }) => date >= on,
  message: 'The implementation date is before the day on which it was set.',
  unusual: true,
};

/** The days as they stand. */
function daysOf(facts: Facts, part: string | undefined): Omit<Part, 'part'> {
  const { date, release, notBefore, notAfter, deliveredOn } = datesOf(facts, part);
  return optional({ date, release, notBefore, notAfter, deliveredOn });
}

/** The days of the whole, or of a part, in place of those it had. */
function dated(facts: Facts, part: string | undefined, dates: Omit<Part, 'part'>): Pick<Known, 'implementation'> {
  const { parts } = facts.implementation;
  if (part === undefined) return { implementation: { parts, ...dates } };
  const named = { part, ...dates };
  const others = parts.some((one) => one.part === part) ? parts.map((one) => (one.part === part ? named : one)) : [...parts, named];
  return { implementation: changed(facts.implementation, { parts: others }) };
}
