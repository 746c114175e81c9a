import { isExtra } from '../deadlines/extra-meeting.ts';
import { addDays, later, type CalendarDate } from '../calendar/calendar-date.ts';
import { counted, dayBeside, dayInWords } from '../calendar/words.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { standingVote } from '../events/facts.ts';
import type { Meeting } from '../deadlines/meeting.ts';
import { orNone } from '../deadlines/or-none.ts';
import { releaseAfter, type Release } from '../deadlines/release.ts';
import { sitting } from './conversion.ts';
import { lastDayOfAppeal, lastDecisionBefore, releaseOf } from './implementation.ts';
import { stageOf } from '../statecharts/step.ts';
import type { StepWithLength } from '../rulebook/lengths.ts';
import { lengthOn } from './lengths.ts';
import { lastEntryOf, plannedSince, settingEntry } from './point.ts';
import { type Case, type Slot, type Timing, paceOf, seated, after, bodyFor, together } from './slot.ts';
import { stepName } from './step-names.ts';

/** The Change Board's next meeting once the responses are collated. A vote that was put off waits for the meeting after. */
export const voted: Timing = (asked) => {
  const { at, terms } = asked;
  const { calendar } = terms.law;
  const closed = at.state.facts.consultations.findLast(({ kind }) => kind === 'modification_report')?.closedOn ?? at.day;
  const { value: collation } = lengthOn('collation', closed, terms);
  const collated = addWorkingDays(closed, collation, calendar);
  const isPlanned = plannedSince(at, terms)[0]?.type === 'consultation.closed';
  const isPutOff = lastEntryOf(at.chain, 'changeBoard.deferred')?.on === at.day;
  const ready = isPutOff ? later(collated, at.day) : collated;
  const find = (notBefore: CalendarDate) => sitting('vote', at, terms, { ready, notBefore });
  const said = (meeting: Meeting) => [
    `The Change Board meets on ${dayInWords(meeting.on)}; the consultation ${isPlanned ? 'closes' : 'closed'} on ` +
      `${dayBeside(closed, meeting.on)}${papers(closed, meeting)}.`,
    `The day of the meeting is ${meeting.basis}.`,
  ];
  const slot = seated(asked, find, said, { pace: paceOf('vote', asked, isPlanned ? {} : { ready }), fields: { outcome: 'approve' } });
  return isPlanned ? { ...slot, before: (own) => addWorkingDays(slot.before(own), -collation, calendar) } : slot;
};

function papers(closed: CalendarDate, meeting: Meeting): string {
  const { on, papersDue } = meeting;
  if (isExtra(meeting)) return '; an extra meeting, as the proposal is urgent';
  const isBeside = closed.slice(0, 7) === on.slice(0, 7);
  return `; papers are due on ${isBeside ? dayBeside(papersDue, on) : dayInWords(papersDue)}`;
}

/** The Authority's determination: a target, not a deadline, counted from the vote where there was one. */
export const determined =
  (length: StepWithLength): Timing =>
  (asked) => {
    const { at, terms } = asked;
    const from = stageOf(at.state) === 'authority_decision' ? (standingVote(at.state.facts)?.on ?? at.day) : at.day;
    const { value, basis } = lengthOn(length, from, terms);
    const reason = `${counted(value, 'Working Day')} after ${dayInWords(from)} (${basis}); a target, not a deadline.`;
    return after(asked, value, [reason], { from, length, fields: { outcome: 'approve' } });
  };

export const appealed: Timing = (asked) => {
  const from = lastEntryOf(asked.at.chain, 'appeal.lodged')?.on ?? asked.at.day;
  const { value } = lengthOn('authorityDetermination', from, asked.terms);
  return after(asked, value, [`${counted(value, 'Working Day')}, as for any determination (assumed).`], {
    from,
    length: 'authorityDetermination',
    fields: { outcome: 'confirmed' },
  });
};

/** Implementation, on the day of its release, whatever day that is. */
export const implemented: Timing = (asked) => {
  const { at, terms } = asked;
  const { decision, implementation } = at.state.facts;
  const found = releaseOf(at, terms);
  // A day that the Authority moves is settled by its decision, and keeps the name of the release it was moved to.
  const release = asked.set === null ? found : { ...found, name: asked.set.name };
  const appeal = lastDayOfAppeal(at, terms);
  const isSet = implementation.date !== undefined && asked.set === null;
  return {
    on: release.on,
    by: bodyFor('implementation.completed', at.day, terms),
    reasons: [...release.reasons, ...(appeal === null ? [] : [`The appeal window closes on ${dayInWords(appeal)}.`])],
    release,
    latest: (limit) => (isSet ? release.on : lastReleaseBefore(limit, release, asked)),
    before: (own) => (decision?.on === at.day ? lastDecisionBefore(own, isSet, at, terms) : own),
  };
};

/** The last release of its kind that is not after a day. */
function lastReleaseBefore(limit: CalendarDate, { on }: Pick<Release, 'on'>, asked: Case): CalendarDate {
  const { law, assumed } = asked.terms;
  if (on >= limit) return on;
  const next = orNone(() =>
    releaseAfter(
      { decidedOn: asked.at.day, change: assumed.change, notBefore: addDays(on, 1) },
      { calendar: law.calendar, schedule: law.schedule, leadTimes: assumed.leadTimes },
    ),
  );
  return next === null || next.on > limit ? on : lastReleaseBefore(limit, next, asked);
}

/** Set for a release, together with the decision that it hangs on. */
export function scheduled(asked: Case, release: Release): Slot {
  const entry = settingEntry(asked.at) ?? asked.at.chain.entry;
  const fields = { date: release.on, release: release.name };
  return { ...together(asked, entry.by, [`Set together with: ${stepName({ type: entry.type })}.`], fields), release };
}

export const rescheduled: Timing = (asked) => {
  const slot = after(asked, 1, ['The day on record can no longer be kept: the Authority moves it.']);
  // It is moved to a day on which the change can still take effect once it has been moved.
  const release = releaseOf({ ...asked.at, day: slot.on }, asked.terms);
  return { ...slot, release, reasons: [...slot.reasons, ...release.reasons], fields: { date: release.on } };
};
