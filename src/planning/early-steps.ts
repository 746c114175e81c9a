import type { CalendarDate } from '../calendar/calendar-date.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import type { Body } from '../model/body.ts';
import type { Route } from '../model/path.ts';
import type { ConsultationKind } from '../model/refinement-events.ts';
import { rulesOn } from '../rulebook/rulebook.ts';
import type { Meeting } from '../deadlines/meeting.ts';
import { firstPaperDay } from '../deadlines/submission.ts';
import {
  decidingMeeting,
  firstSitting,
  isUrgent,
  later,
  latest,
  meetingOf,
  meetingWords,
  put,
  putAt,
  type Sitting,
  type Trail,
} from './trail.ts';
import { dayInWords } from '../calendar/words.ts';

/** The raising of a proposal that is not raised yet. */
export function raised(trail: Trail): void {
  const { start } = trail.subject;
  const on = onOrAfter(trail.day, trail.calendar);
  const isLed = start.track === 'authority_led_variation';
  const series = rulesOn(on).regime.value.drafts ? (isLed ? 'MP000' : 'DP000') : 'SECMP0000';
  const { id = series, title = 'A proposal', proposer = isLed ? 'the Authority' : 'the Proposer' } = start;
  put(trail, on, {
    step: 'Proposal raised',
    type: 'proposal.raised',
    by: isLed ? 'authority' : 'proposer',
    fields: { id, title, proposer, ...(isLed ? { track: 'authority_led_variation' } : {}) },
    reasons: [`The plan starts on ${dayInWords(on)}.`],
  });
}

/** The closing of what is open in development, such as a request for information. */
export function closeOpen(trail: Trail, kinds: readonly ConsultationKind[]): void {
  for (const { kind, closesOn } of trail.subject.open
    .filter((one) => kinds.includes(one.kind))
    .toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1))) {
    put(trail, closesOn, {
      step: `${openWords[kind]} closed`,
      type: 'consultation.closed',
      by: 'code_administrator',
      fields: { kind },
      reasons: [`The consultation is open until ${dayInWords(closesOn)}.`],
    });
  }
}

/** What each consultation is called. */
export const openWords: Readonly<Record<ConsultationKind, string>> = {
  request_for_information: 'Request for information',
  development: 'Development consultation',
  refinement: 'Refinement Consultation',
  modification_report: 'Modification Report Consultation',
};

/** The request for urgency and its grant, where they are still to come. */
export function urgency(trail: Trail): void {
  const { urgency: standing } = trail.subject;
  if (standing === 'wanted') {
    const { meeting, by } = decidingMeeting(trail, 'request_urgency', trail.day, 'Urgency requested');
    putAt(trail, meeting, { step: 'Urgency requested', type: 'urgency.requested', by, reasons: [] });
  }
  if (standing === 'wanted' || standing === 'requested') {
    put(trail, later(trail, trail.day, 1), {
      step: 'Urgency granted',
      type: 'urgency.granted',
      by: 'authority',
      reasons: ['The Authority grants urgency one Working Day after it is asked, as for MP185 (inferred).'],
    });
  }
}

/** The Development Stage up to conversion. */
export function convert(trail: Trail): Route {
  const { subject, assumed } = trail;
  const { route } = assumed;
  for (let round = 1; round <= assumed.furtherDevelopment && !subject.isRecommended; round += 1) {
    const step = `Further development agreed (${round})`;
    const { meeting, by } = decidingMeeting(trail, 'consider_draft', trail.day, step);
    putAt(trail, meeting, {
      step,
      type: 'development.continued',
      by,
      reasons: ['The issue is looked at before it is clear enough to convert (as handed in).'],
    });
  }
  const { recommending, meeting, by } = conversion(trail);
  if (recommending !== null) {
    const reasons = ['The Change Sub-Committee recommends, and the Panel decides.'];
    putAt(trail, recommending, {
      step: recommended,
      type: 'conversion.recommended',
      by: 'change_sub_committee',
      fields: { route },
      reasons,
    });
  }
  const fields = { route, ...(subject.path === null && route !== 'fast_track' ? { path: assumed.path } : {}) };
  putAt(trail, meeting, { step: converted, type: 'conversion.agreed', by, fields, reasons: ['The issue and its impact are clear.'] });
  return route;
}

const recommended = 'Conversion recommended';
const converted = 'Conversion agreed';

/** The first meeting that can convert, and the one that has to recommend it before, if any: while the Change Sub-Committee advises it recommends first. */
function conversion(trail: Trail): Sitting & { readonly recommending: Meeting | null } {
  const first = decidingMeeting(trail, 'convert', trail.day, converted);
  if (trail.subject.isRecommended || !isAdvised(first.meeting.on)) return { ...first, recommending: null };
  const recommending = meetingOf(trail, 'change_sub_committee', trail.day, recommended);
  const second = decidingMeeting(trail, 'convert', recommending.on, converted);
  const alone = firstSitting(
    trail,
    'convert',
    trail.day,
    converted,
    (on) => on < second.meeting.on,
    (on) => !isAdvised(on),
  );
  const isAsked = rulesOn(recommending.on).rights.recommend_conversion.value.includes('change_sub_committee');
  if (alone !== null && (!isAsked || alone.meeting.on < second.meeting.on)) return { ...alone, recommending: null };
  return { ...second, recommending: isAsked ? recommending : null };
}

const isAdvised = (on: CalendarDate) => rulesOn(on).regime.value.changeSubCommittee === 'advises';

/** Initial consideration by the Panel, for a proposal that was no Draft Proposal: at the first meeting whose paper day it was submitted in time for. */
export function decideInitially(trail: Trail): Route {
  const { subject, assumed } = trail;
  const { route } = assumed;
  const raisedOn = subject.raisedOn ?? trail.drafts[0]?.due ?? trail.day;
  const inTimeFor = isUrgent(trail) ? null : firstPaperDay(raisedOn, trail.calendar);
  const after = latest(trail.day, inTimeFor ?? trail.day);
  const { meeting, by } = decidingMeeting(trail, 'route', after, 'Initial consideration decided');
  putAt(trail, meeting, {
    step: 'Initial consideration decided',
    type: 'initialConsideration.decided',
    by,
    fields: { route, ...(subject.path === null ? { path: assumed.path } : {}) },
    reasons: [
      'Route and path are decided together.',
      ...(inTimeFor === null
        ? []
        : [`Raised on ${dayInWords(raisedOn)}, it is in time for papers due on ${dayInWords(inTimeFor)} or later.`]),
    ],
  });
  return route;
}

/** The approval of a Fast-Track Modification by the Panel. */
export function approveFastTrack(trail: Trail): void {
  const meeting = meetingOf(trail, 'panel', trail.day, 'Fast-Track approved');
  putAt(trail, meeting, {
    step: 'Fast-Track approved',
    type: 'fastTrack.approved',
    by: 'panel',
    reasons: ['No report and no vote: the Panel approves.'],
  });
}

/** The handling of a send-back: path, legal text, approach and route decided anew. */
export function handleSendBack(trail: Trail): void {
  const { subject, assumed } = trail;
  const { meeting, by } = decidingMeeting(trail, 'handle_send_back', trail.day, 'Send-back handled');
  putAt(trail, meeting, {
    step: 'Send-back handled',
    type: 'sendBack.handled',
    by,
    fields: { path: subject.path ?? assumed.path, legalText: 'unchanged', implementationApproach: 'revised', route: 'report_phase' },
    reasons: ['It goes straight to another Modification Report Consultation, as SECMP0009 and SECMP0049 did.'],
  });
}

/** A step of the Working Group at its next meeting; an urgent proposal has an extra one. */
export function atWorkingGroup(
  trail: Trail,
  step: string,
  type: 'businessRequirements.agreed' | 'legalText.agreed' | 'workingGroup.met',
  why: string,
): void {
  const meeting = meetingOf(trail, 'working_group', trail.day, step);
  const by: Body = 'working_group';
  const due = latest(meeting.on, trail.day);
  trail.drafts.push({
    step,
    type,
    by,
    due,
    reasons: [why, ...meetingWords(meeting)],
    provisional: meeting.provisional,
    meeting,
    fields: {},
  });
  trail.day = due;
}

/** Whether the Working Group still has something to do; an urgent proposal is spared what can be left out. */
export function isToDo(trail: Trail, type: 'businessRequirements.agreed' | 'legalText.agreed'): boolean {
  return !isUrgent(trail) && !trail.subject.done.includes(type);
}
