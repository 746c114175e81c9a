import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { openConsultations, type Facts } from '../events/facts.ts';
import type { EventType } from '../events/cards.ts';
import { ofEachRequest } from '../model/assessment.ts';
import { votes } from './votes.ts';

/** What is known when fields are filled in. */
interface Given {
  readonly facts: Facts;
  readonly on: CalendarDate;
}

/** What an event may carry beyond its type, day and body: everything that makes a difference to a life, the plainest first. */
export function fieldsOf(type: EventType, facts: Facts, on: CalendarDate): readonly object[] {
  return fields[type]?.({ facts, on }) ?? [{}];
}

const routes = ['refinement', 'report_phase', 'fast_track'] as const;
const paths = [3, 2, 1] as const;
const outcomes = [{ outcome: 'approve' }, { outcome: 'reject' }] as const;

const routed = (): readonly object[] => [
  ...(['refinement', 'report_phase'] as const).flatMap((route) => paths.map((path) => ({ route, path }))),
  ...routes.map((route) => ({ route })),
];

const urgentTimetable = ({ on }: Given) => [{}, { timetable: 'To the next Change Board' }, { timetable: { reportDueOn: addDays(on, 10) } }];

const request = ({ on }: Given) => [{}, { workingDays: 20 }, { dueOn: addDays(on, 40) }];

const revised = ({ on }: Given) => [{ dueOn: addDays(on, 30) }];

const work = () => [{}, { committee: 'TABASC', advice: 'No objection' }];

const reasons = () => [{ reasons: 'Something is missing' }];

/** Votes cast member by member, with what they come to. */
const ballots = () => [
  { outcome: 'approve', votes: votes('6 approve, 1 reject, 1 abstain') },
  { outcome: 'reject', votes: votes('2 approve, 4 reject') },
];

/** The latest Alternative Proposal preferred, where there is one. */
const preferring = ({ alternatives }: Facts) =>
  alternatives.slice(-1).flatMap((preferred) => outcomes.map((outcome) => ({ ...outcome, preferred })));

/** A proposal is split once: its parts have a letter already. In the record of a part, the life goes on. */
function split(id: string) {
  const into = [`${id}A`, `${id}B`];
  return /\d$/.test(id) ? [{ into }, ...into.map((child) => ({ into, child }))] : [];
}

/** The fields of each event that has some. */
const fields: { readonly [T in EventType]?: (given: Given) => readonly object[] } = {
  'proposal.refused': reasons,
  'hold.placed': ({ on }) => [{ reason: 'Waits for another modification' }, { reason: 'Waits for a report', until: addDays(on, 60) }],
  'proposal.adopted': () => [{ proposer: 'Another Party' }],
  'proposal.split': ({ facts }) => split(facts.proposal?.id ?? ''),
  'conversion.recommended': () => routes.map((route) => ({ route })),
  'conversion.agreed': routed,
  'initialConsideration.decided': () => [...routed(), ...paths.map((path) => ({ path }))],
  'path.determined': () => paths.map((path) => ({ path })),
  'urgency.requested': urgentTimetable,
  'urgency.granted': urgentTimetable,
  'timetable.approved': ({ on }) => [
    { reportDueOn: addDays(on, 120) },
    { reportDueOn: addDays(on, 60), milestones: [{ step: 'Refinement Consultation', due: addDays(on, 30) }] },
  ],
  'extension.requested': ({ on }) => [
    { months: 3, reason: 'The DCC needs longer' },
    { workingDays: 20, reason: 'A second consultation' },
    { until: addDays(on, 90), reason: 'A new solution' },
  ],
  'extension.agreed': ({ on }) => [{}, { until: addDays(on, 90) }],
  'consultation.opened': ({ on }) =>
    (['modification_report', 'refinement', 'development', 'request_for_information'] as const).map((kind) => ({
      kind,
      closesOn: addDays(on, 21),
    })),
  'consultation.closed': ({ facts }) => [{}, ...openConsultations(facts).map(({ kind }, index) => ({ kind, responses: index + 3 }))],
  'workingGroup.met': work,
  'subCommittee.advised': work,
  'businessRequirements.agreed': work,
  'legalText.agreed': work,
  'solution.changed': work,
  'alternative.raised': ({ facts }) => [
    { alternative: `Alternative ${facts.alternatives.length + 1}`, summary: 'The same end by other means' },
  ],
  ...ofEachRequest('requested', () => request),
  ...ofEachRequest('timescaleRevised', () => revised),
  'report.returned': reasons,
  'changeBoard.voted': ({ facts }) => [...outcomes, ...ballots(), ...preferring(facts)],
  'changeBoard.deferred': ({ on }) => [{}, { until: addDays(on, 28) }],
  'changeBoard.sentBack': reasons,
  'authority.sentBack': reasons,
  'sendBack.handled': ({ facts }) =>
    (['report_phase', 'refinement'] as const).flatMap((route) =>
      [facts.path ?? 3, ...paths].map((path) => ({ path, legalText: 'revised', implementationApproach: 'unchanged', route })),
    ),
  'authority.determined': ({ facts }) => [...outcomes, ...preferring(facts)],
  'appeal.determined': () => [{ outcome: 'confirmed' }, { outcome: 'overturned' }, { outcome: 'remitted' }],
  'implementation.scheduled': ({ on }) => [{ date: addDays(on, 90) }, { date: addDays(on, 120), release: 'November 2022 SEC Release' }],
  'implementation.rescheduled': ({ on }) => [
    { date: addDays(on, 150), notBefore: addDays(on, 100), notAfter: addDays(on, 200) },
    { date: addDays(on, 150) },
  ],
  'implementation.adjusted': ({ facts, on }) => [
    { date: facts.implementation.notBefore ?? facts.implementation.notAfter ?? addDays(on, 90) },
  ],
  'implementation.changeRequested': ({ on }) => [{ date: addDays(on, 150), reason: 'The systems are not ready' }, {}],
  'priority.determined': () => [{ category: 'High' }],
  'implementation.partDelivered': ({ facts }) => [{ part: `Part ${facts.implementation.parts.length + 1}` }],
};
