import { calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { dayInWords } from '../calendar/words.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { meetingFor } from '../deadlines/meeting.ts';
import { meetingWords } from '../deadlines/extra-meeting.ts';
import type { Sitting } from '../deadlines/sitting.ts';
import { firstPaperDay } from '../deadlines/submission.ts';
import type { EventType } from '../events/cards.ts';
import { ofEachRequest } from '../model/assessment.ts';
import { convertingAt, sitting } from './conversion.ts';
import { requested, provided, returned, opened, closed } from './dcc-and-consultation-timing.ts';
import { voted, determined, appealed, implemented, rescheduled } from './decision-timing.ts';
import { isUrgent, lastEntryOf, plannedSince } from './point.ts';
import { submitted, considered } from './report-timing.ts';
import { type Slot, type Case, type Timing, paceOf, seated, atMeeting, after, until } from './slot.ts';

/** A hold goes on until its end, or until the next Working Day where that has passed. */
const lifted: Timing = (asked) => {
  const { at, terms } = asked;
  const { hold } = at.state.facts;
  const recorded = hold?.until;
  const end = recorded ?? calendarDate(terms.assumed.holdUntil ?? at.day);
  const from = dayInWords(hold?.from ?? at.day);
  const day = end >= at.day ? end : addWorkingDays(at.day, 1, terms.law.calendar);
  return until(asked, day, [
    `On hold since ${from}, until ${dayInWords(end)}${recorded === undefined ? ' (as handed in)' : ''}: nothing is decided before.`,
  ]);
};

/** Initial consideration: at the first meeting whose paper day the proposal was submitted in time for. */
const initially: Timing = (asked) => {
  const { at, terms } = asked;
  const { facts } = at.state;
  const raisedOn = facts.proposal?.raisedOn ?? at.day;
  const isAgain = lastEntryOf(at.chain, 'initialConsideration.decided') !== null;
  const inTimeFor = isUrgent(at, terms) ? null : firstPaperDay(raisedOn, terms.law);
  const ready = inTimeFor === null || (isAgain && inTimeFor < at.day) ? at.day : inTimeFor;
  const fields = { route: terms.assumed.route, ...(facts.path === null ? { path: terms.assumed.path } : {}) };
  const find = (notBefore: CalendarDate) => sitting('route', at, terms, { ready, notBefore });
  const submission =
    inTimeFor === null ? [] : [`Raised on ${dayInWords(raisedOn)}, it is in time for papers due on ${dayInWords(inTimeFor)} or later.`];
  const slot = seated(asked, find, (meeting) => ['Route and path are decided together.', ...submission, ...meetingWords(meeting)], {
    pace: paceOf('route', asked, inTimeFor === null ? {} : { ready }),
    fields,
  });
  if (inTimeFor === null || raisedOn !== at.day) return slot;
  const length = workingDaysBetween(raisedOn, inTimeFor, terms.law.calendar);
  return { ...slot, before: (own) => addWorkingDays(slot.before(own), -length, terms.law.calendar) };
};

/** A step of the Working Group, at its next meeting. */
function atWorkingGroup(asked: Case, why: string): Slot {
  const { at, terms } = asked;
  const by = 'working_group';
  const find = (notBefore: CalendarDate): Sitting => ({
    by,
    meeting: meetingFor(by, at.day, notBefore, terms.law),
  });
  return seated(asked, find, (meeting) => [why, ...meetingWords(meeting)], { pace: { body: by } });
}

const routed = ({ at, terms }: Case) => ({ route: at.state.facts.recommendation?.route ?? terms.assumed.route });

/** When each kind of step can be. */
export const timing: Readonly<Partial<Record<EventType, Timing>>> = {
  'hold.lifted': lifted,
  'consultation.opened': opened,
  'consultation.closed': closed,
  'urgency.requested': atMeeting('request_urgency', ''),
  'urgency.granted': (asked) =>
    after(asked, 1, ['The Authority grants urgency one Working Day after it is asked, as for MP185 (inferred).']),
  'development.continued': atMeeting('consider_draft', 'The issue is looked at before it is clear enough to convert (as handed in).'),
  'conversion.recommended': atMeeting('recommend_conversion', 'The Change Sub-Committee recommends, and the Panel decides.', routed),
  'conversion.agreed': (asked) => {
    const { at, terms } = asked;
    const { route } = routed(asked);
    const fields = { route, ...(at.state.facts.path === null && route !== 'fast_track' ? { path: terms.assumed.path } : {}) };
    const find = (notBefore: CalendarDate) => convertingAt(at, terms, notBefore);
    const { recommendation } = at.state.facts;
    const isOnRecord = recommendation !== null && plannedSince(at, terms).every(({ type }) => type !== 'conversion.recommended');
    const pace = paceOf('convert', asked, isOnRecord ? { ready: recommendation.on } : {});
    return seated(asked, find, (meeting) => ['The issue and its impact are clear.', ...meetingWords(meeting)], { pace, fields });
  },
  'initialConsideration.decided': initially,
  'businessRequirements.agreed': (asked) => atWorkingGroup(asked, 'The DCC is asked once the requirements are agreed.'),
  'legalText.agreed': (asked) => atWorkingGroup(asked, 'The Working Group agrees the legal text before the report.'),
  ...ofEachRequest('requested', requested),
  ...ofEachRequest('informationProvided', () => provided),
  ...ofEachRequest('returned', returned),
  'report.submitted': submitted,
  'path.determined': (asked) =>
    considered(asked, ['No path has been determined, and it decides who takes the final decision.'], { path: asked.terms.assumed.path }),
  'report.agreedComplete': (asked) => considered(asked, []),
  'changeBoard.voted': voted,
  'sendBack.handled': atMeeting(
    'handle_send_back',
    'It goes straight to another Modification Report Consultation, as SECMP0009 and SECMP0049 did.',
    ({ at, terms }) => ({
      path: at.state.facts.path ?? terms.assumed.path,
      legalText: 'unchanged',
      implementationApproach: 'revised',
      route: 'report_phase',
    }),
  ),
  'authority.determined': determined('authorityDetermination'),
  'appeal.determined': appealed,
  'fastTrack.approved': atMeeting('approve_fast_track', 'No report and no vote: the Panel approves.'),
  'implementation.rescheduled': rescheduled,
  'implementation.completed': implemented,
};

/** The steps that an urgent proposal takes at another pace. Its meetings are extra ones, called at short notice. */
const urgent: Readonly<Partial<Record<EventType, Timing>>> = {
  'authority.determined': determined('urgentDetermination'),
};

/** When an expected step can be. */
export function slotOf(asked: Case): Slot {
  const { type } = asked.expected;
  const row = (isUrgent(asked.at, asked.terms) ? urgent[type] : undefined) ?? timing[type];
  if (row === undefined) throw new TypeError(`There is no timing for ${type}.`);
  return row(asked);
}
