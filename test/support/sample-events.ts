import type { Body, CaseEventInput, EventType } from '../../src/index.ts';
import { entitledBodies } from '../../src/events/entitled.ts';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { eventTypes } from '../../src/index.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';

type Fields = Record<string, unknown>;

/** The payloads worth trying of each event: every branch a transition can take, and what the conditions look at. */
export const payloads: Partial<Record<EventType, (on: string) => Fields[]>> = {
  'proposal.raised': () => [{ id: 'MP900', title: 'Again', proposer: 'A Party' }],
  'proposal.refused': () => [{ reasons: 'Materially the same as a pending proposal' }],
  'hold.placed': (on) => [{ reason: 'Depends on another modification', until: on }],
  'priority.determined': () => [{ category: 'High' }],
  'proposal.adopted': () => [{ proposer: 'Another Party' }],
  'proposal.split': () => [{ into: ['MP900A', 'MP900B'] }, { into: ['DP900A', 'DP900B'], child: 'DP900A' }, { into: ['SECMP0900A', 'SECMP0900B'] }],
  'conversion.recommended': () => [{ route: 'refinement' }],
  'conversion.agreed': () => [{ route: 'refinement', path: 3 }, { route: 'report_phase', path: 2 }, { route: 'fast_track' }, { route: 'refinement' }],
  'initialConsideration.decided': () => [{ route: 'refinement', path: 3 }, { route: 'report_phase' }, { route: 'fast_track' }, { path: 2 }, {}],
  'path.determined': () => [{ path: 2 }, { path: 3 }],
  'urgency.granted': () => [{ timetable: 'To the Change Board of the month' }, {}],
  'timetable.approved': (on) => [{ reportDueOn: on }],
  'extension.requested': () => [{ months: 3, reason: 'The DCC is late' }, { months: 1, workingDays: 5, reason: 'Both at once' }],
  'consultation.opened': (on) => [
    { kind: 'request_for_information', closesOn: on },
    { kind: 'development', closesOn: on },
    { kind: 'refinement', closesOn: on },
    { kind: 'modification_report', closesOn: on },
    { kind: 'refinement', closesOn: '2013-10-01' },
  ],
  'consultation.closed': () => [{}, { kind: 'refinement' }, { kind: 'modification_report' }, { kind: 'request_for_information', responses: 6 }],
  'alternative.raised': () => [{ alternative: 'B', summary: 'A cheaper solution' }],
  'preliminaryAssessment.timescaleRevised': (on) => [{ dueOn: on }, { dueOn: '2013-10-01' }],
  'impactAssessment.timescaleRevised': (on) => [{ dueOn: on }],
  'implementationCosts.timescaleRevised': (on) => [{ dueOn: on }],
  'preliminaryAssessment.requested': () => [{}, { dueOn: '2013-10-01' }],
  'report.returned': () => [{ reasons: 'Not complete' }],
  'changeBoard.voted': () => [{ outcome: 'approve' }, { outcome: 'reject' }, { outcome: 'approve', preferred: 'Z' }],
  'changeBoard.sentBack': () => [{ reasons: 'The advice of a Sub-Committee is missing' }],
  'authority.sentBack': () => [{ reasons: 'The legal text does not work' }],
  'sendBack.handled': () =>
    (['report_phase', 'refinement'] as const).map((route) => ({ path: 3, legalText: 'revised', implementationApproach: 'revised', route })),
  'authority.determined': () => [{ outcome: 'approve' }, { outcome: 'reject' }],
  'appeal.determined': () => [{ outcome: 'confirmed' }, { outcome: 'overturned' }, { outcome: 'remitted' }],
  'implementation.scheduled': (on) => [{ date: on }, { date: on, part: 'The first tranche' }],
  'implementation.rescheduled': (on) => [{ date: on, notBefore: on, notAfter: on }, { date: on, notAfter: '2013-10-01' }],
  'implementation.adjusted': (on) => [{ date: on }],
  'implementation.changeRequested': (on) => [{ date: on }, { date: on, part: 'The first tranche' }],
  'implementation.partDelivered': () => [{ part: 'The first tranche' }],
};

/** Every type of event on a day, with each payload, by an entitled body and once by one that is not. */
export function sampleEvents(on: string, only: (type: EventType) => boolean = () => true): CaseEventInput[] {
  const rules = rulesOn(calendarDate(on));
  return eventTypes.filter(only).flatMap((type) => {
    const entitled = entitledBodies(type, rules);
    const stranger: Body = entitled.includes('dcc') ? 'party' : 'dcc';
    const fields = payloads[type]?.(on) ?? [{}];
    return [
      ...entitled.flatMap((by) => fields.map((payload) => ({ type, on, by, ...payload }) as CaseEventInput)),
      { type, on, by: stranger, ...fields[0] } as CaseEventInput,
    ];
  });
}
