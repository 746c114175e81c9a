import { elapse, take } from './permits.ts';

/** Urgency, orthogonal to stage and path: asked for by whoever runs the process, granted by the Authority alone. */
export const urgency = {
  initial: 'notRequested',
  description: 'Whether the proposal is treated as urgent.',
  states: {
    notRequested: {
      description: 'Nobody has asked for urgency.',
      on: {
        'urgency.requested': take('urgency.requested', 'The Authority is asked to treat the proposal as urgent.', { to: 'requested' }),
        'urgency.granted': take('urgency.granted', 'The Authority grants urgency without a recorded request.', { to: 'granted' }),
      },
    },
    requested: {
      description: 'The Authority has been asked and has not answered.',
      meta: { awaits: ['urgency.granted', 'urgency.refused'] },
      on: {
        'urgency.granted': take('urgency.granted', 'The Authority grants urgency.', { to: 'granted' }),
        'urgency.refused': take('urgency.refused', 'The Authority refuses urgency; the proposal carries on as a normal one.', {
          to: 'refused',
        }),
      },
    },
    granted: { description: 'The proposal is urgent and follows the timetable the Authority granted.' },
    refused: {
      description: 'The Authority refused urgency.',
      on: {
        'urgency.requested': take('urgency.requested', 'The Authority is asked again.', { to: 'requested' }),
        'urgency.granted': take('urgency.granted', 'The Authority grants urgency after all.', { to: 'granted' }),
      },
    },
  },
} as const;

/** A hold: decisions wait, records and assessments do not. */
export const hold = {
  initial: 'active',
  description: 'Whether the proposal is on hold.',
  states: {
    active: {
      description: 'The proposal is not on hold.',
      on: { 'hold.placed': take('hold.placed', 'The proposal is put on hold.', { to: 'onHold' }) },
    },
    onHold: {
      description: 'Nothing is decided until the hold is lifted.',
      on: { 'hold.lifted': take('hold.lifted', 'The hold is lifted.', { to: 'active' }) },
    },
  },
} as const;

/** Support: a proposal whose Proposer walks away may be adopted by somebody else. */
export const support = {
  initial: 'supported',
  description: 'Whether somebody carries the proposal.',
  states: {
    supported: {
      description: 'The proposal has a Proposer.',
      on: {
        'support.withdrawn': take('support.withdrawn', 'The Proposer withdraws its support.', { to: 'adoptionWindow' }),
      },
    },
    adoptionWindow: {
      description: 'Somebody else may adopt the proposal; decisions wait.',
      on: {
        'proposal.adopted': take('proposal.adopted', 'Another Party becomes the Proposer.', { to: 'supported' }),
        'day.reached': elapse('adoptionWindow', 'Nobody adopted the proposal in time.', '#withdrawn'),
      },
    },
  },
} as const;

/** What may be recorded at any time in a life, on hold or not. */
export const atAnyTime = {
  'workingGroup.met': take('workingGroup.met', 'The Working Group meets.'),
  'subCommittee.advised': take('subCommittee.advised', 'A Sub-Committee gives its advice.'),
  'businessRequirements.agreed': take('businessRequirements.agreed', 'Business requirements are agreed.'),
  'legalText.agreed': take('legalText.agreed', 'Legal text is agreed.'),
  'solution.changed': take('solution.changed', 'The solution is changed.'),
  'consultation.opened': take('consultation.opened', 'A request for information is issued.', { when: 'opensRequestForInformation' }),
  'consultation.closed': take('consultation.closed', 'A consultation closes.'),
  'priority.determined': take('priority.determined', 'The priority of the proposal is determined.'),
  'proposal.split': [
    take('proposal.split', 'In the record of a part, the life goes on where it was.', { when: 'asChild' }),
    take('proposal.split', 'The proposal is split, and its parts live on alone.', { to: '#split' }),
  ],
} as const;

/** The plan of work, until the vote. */
export const planning = {
  'path.determined': take('path.determined', 'The path is set or changed.'),
  'timetable.approved': take('timetable.approved', 'The progression timetable is approved.'),
  'extension.requested': take('extension.requested', 'More time is asked for.'),
  'extension.agreed': take('extension.agreed', 'The extension is agreed.'),
  'extension.deferred': take('extension.deferred', 'The extension is put off to a later meeting.'),
  'extension.refused': take('extension.refused', 'The extension is refused.'),
} as const;

/** A refusal after something was decided, which only an assumed rule speaks against. */
export const lateRefusal = {
  'proposal.refused': take('proposal.refused', 'The Code Administrator refuses the proposal after all.', {
    to: '#refused',
    beyond: 'initial-refusal',
  }),
} as const;
