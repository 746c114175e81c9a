import { lazy } from '../lazy.ts';
import type { EventType } from '../events/cards.ts';
import { assessmentsAskedFor, assessmentWords, type AssessmentKind } from '../model/assessment.ts';
import type { BranchName } from './branches.ts';
import { caseContext, caseSetup, elapse, take } from './permits.ts';
import { atAnyTime, hold, lateRefusal, planning, support, urgency } from './shared-regions.ts';

/** One event of a region, by its name. */
const takes = (event: EventType, description: string, to?: string) => ({
  [event]: take(event, description, to === undefined ? {} : { to }),
});

/** One kind of request to the DCC: it may be asked for again once answered, and its clock stops while a question is open. */
const requestToDcc = <K extends AssessmentKind>(kind: K) => {
  const word: (typeof assessmentWords)[K] = assessmentWords[kind];
  const what = assessmentsAskedFor[word];
  const returnedBefore: BranchName = `${kind}ReturnedBefore`;
  const named = <S extends string>(act: S): `${(typeof assessmentWords)[K]}.${S}` => `${word}.${act}`;
  const whileAwaited = {
    ...takes(named('timescaleRevised'), `Another due day is agreed for ${what}.`),
    ...takes(named('returned'), `The DCC returns ${what}.`, 'returned'),
    [named('cancelled')]: [
      take(named('cancelled'), `The request for ${what} is cancelled; an earlier answer remains.`, {
        to: 'returned',
        when: returnedBefore,
      }),
      take(named('cancelled'), `The request for ${what} is cancelled.`, { to: 'notRequested' }),
    ],
  };
  return {
    initial: 'notRequested',
    description: `What the DCC has been asked for: ${what}.`,
    states: {
      notRequested: {
        description: `No request for ${what} stands.`,
        on: takes(named('requested'), `The DCC is asked for ${what}.`, 'awaiting'),
      },
      awaiting: {
        description: `The DCC works on ${what}; the clock runs.`,
        meta: { awaits: [named('returned')] },
        on: { ...whileAwaited, ...takes(named('informationRequested'), `The DCC asks a question; the clock of ${what} stops.`, 'stopped') },
      },
      stopped: {
        description: `The clock of ${what} stands still until the DCC's question is answered.`,
        meta: { awaits: [named('informationProvided')] },
        on: {
          ...whileAwaited,
          ...takes(named('informationProvided'), `The question is answered; the clock of ${what} runs again.`, 'awaiting'),
        },
      },
      returned: {
        description: `The DCC has returned ${what}.`,
        on: takes(named('requested'), `The DCC is asked for ${what} again.`, 'awaiting'),
      },
    },
  };
};

const routes = (event: 'conversion.agreed' | 'initialConsideration.decided') => [
  take(event, 'It goes to the Refinement Process.', { to: '#refinement', when: 'toRefinement' }),
  take(event, 'It goes straight to the Report Phase.', { to: '#reportPhase', when: 'toReportPhase' }),
  take(event, 'It goes on the Fast-Track.', { to: '#fastTrack', when: 'toFastTrack' }),
];

const scheduled = { 'implementation.scheduled': take('implementation.scheduled', 'An implementation date is set.') };

const rescheduled = {
  'implementation.rescheduled': take('implementation.rescheduled', 'The Authority moves the implementation date.'),
  'implementation.adjusted': take('implementation.adjusted', 'The date is adjusted within the range the Authority gave.'),
  'implementation.changeRequested': take('implementation.changeRequested', 'The Authority is asked to move the date; nothing moves yet.'),
};

/** A change that takes effect while an appeal might still overturn it, which only an assumed rule speaks against. */
const takesEffectEarly = {
  'implementation.partDelivered': take('implementation.partDelivered', 'A part takes effect before the appeal is out of the way.', {
    when: 'approvalAppealed',
    beyond: 'implementation-after-appeal',
  }),
  'implementation.completed': take('implementation.completed', 'The change takes effect before the appeal is out of the way.', {
    to: '#implemented',
    when: 'approvalAppealed',
    beyond: 'implementation-after-appeal',
  }),
};

const pathAfterTheVote = { 'path.determined': take('path.determined', 'The path is set or changed after the vote.') };

/** The Change Board's view of an Impact Assessment request outside the Refinement Process. */
const lateView = {
  'impactAssessment.approved': take('impactAssessment.approved', 'The Change Board supports asking for an Impact Assessment.', {
    beyond: 'assessment-approval',
  }),
  'impactAssessment.declined': take('impactAssessment.declined', 'The Change Board does not support asking for an Impact Assessment.', {
    beyond: 'assessment-approval',
  }),
};

/** The parts of a change go on after the rest of it was implemented. */
const ofAPart = (event: EventType, description: string) => ({ [event]: take(event, description, { when: 'ofAPart' }) });

/** A report that nothing asks for, but that there was. */
const reportNoted = { 'report.submitted': take('report.submitted', 'A Modification Report is recorded; none is required.') };

/** A Modification Proposal: from initial consideration or conversion, by its path, to implementation, rejection or withdrawal. */
export const modificationProposal = lazy(() =>
  caseSetup().createMachine({
    id: 'modificationProposal',
    description: 'The life of a Modification Proposal or an Authority-Led Variation.',
    context: caseContext,
    initial: 'live',
    states: {
      live: {
        type: 'parallel',
        description: 'The Modification Proposal is being worked on, decided or implemented.',
        on: { ...atAnyTime, ...scheduled, ...lateView },
        states: {
          progress: {
            initial: 'initialConsideration',
            description: 'How far the proposal has come.',
            states: {
              initialConsideration: {
                description: 'Route and path have not both been decided.',
                meta: { stage: 'initial_consideration', awaits: ['initialConsideration.decided'] },
                on: {
                  ...planning,
                  'proposal.raised': [
                    take('proposal.raised', 'The Authority raises an Authority-Led Variation.', {
                      to: '#authorityLed',
                      when: 'authorityLed',
                    }),
                    take('proposal.raised', 'The Modification Proposal is raised.'),
                  ],
                  'proposal.refused': take('proposal.refused', 'The Code Administrator refuses the proposal.', { to: '#refused' }),
                  'conversion.agreed': routes('conversion.agreed'),
                  'initialConsideration.decided': [
                    ...routes('initialConsideration.decided'),
                    take('initialConsideration.decided', 'The path is decided, the route is not.'),
                  ],
                },
              },
              refinement: {
                id: 'refinement',
                initial: 'developingSolution',
                description: 'The solution is worked out and assessed.',
                meta: { stage: 'refinement', awaits: ['report.submitted'] },
                on: {
                  ...planning,
                  ...lateRefusal,
                  'alternative.raised': take('alternative.raised', 'An Alternative Proposal is raised.'),
                  'impactAssessment.approved': take(
                    'impactAssessment.approved',
                    'The Change Board supports asking for an Impact Assessment.',
                  ),
                  'impactAssessment.declined': take(
                    'impactAssessment.declined',
                    'The Change Board does not support asking for an Impact Assessment.',
                  ),
                  'report.submitted': take('report.submitted', 'The Modification Report is submitted.', { to: '#underReview' }),
                },
                states: {
                  developingSolution: {
                    id: 'developingSolution',
                    description: 'The Working Group develops the solution.',
                    on: {
                      'consultation.opened': take('consultation.opened', 'The Refinement Consultation opens.', {
                        to: 'consultation',
                        when: 'opensRefinementConsultation',
                      }),
                    },
                  },
                  consultation: {
                    description: 'A Refinement Consultation is open.',
                    on: {
                      'consultation.closed': take('consultation.closed', 'The Refinement Consultation closes.', {
                        to: 'developingSolution',
                        when: 'closesRefinementConsultation',
                      }),
                    },
                  },
                },
              },
              reportPhase: {
                id: 'reportPhase',
                initial: 'preparingReport',
                description: 'The Modification Report is prepared, consulted on and put to the Change Board.',
                meta: { stage: 'report_phase' },
                on: {
                  ...planning,
                  ...lateRefusal,
                  'report.returned': take(
                    'report.returned',
                    'The report goes back to refinement after it was agreed complete, or before it was submitted.',
                    {
                      to: '#refinement',
                      beyond: 'report-return',
                    },
                  ),
                  'changeBoard.deferred': take('changeBoard.deferred', 'The vote is put off before it is due.', {
                    beyond: 'board-deferral',
                  }),
                },
                states: {
                  preparingReport: {
                    description: 'The Code Administrator prepares the Modification Report.',
                    meta: { awaits: ['report.submitted'] },
                    on: {
                      'report.submitted': take('report.submitted', 'The Modification Report is submitted.', { to: 'underReview' }),
                      'report.agreedComplete': take('report.agreedComplete', 'The report is agreed complete.', { to: 'consultation' }),
                    },
                  },
                  underReview: {
                    id: 'underReview',
                    description: 'The Modification Report is considered for completeness.',
                    meta: { awaits: ['report.agreedComplete'] },
                    on: {
                      'report.returned': take('report.returned', 'The report goes back to refinement.', { to: '#refinement' }),
                      'report.agreedComplete': take('report.agreedComplete', 'The report is agreed complete.', { to: 'consultation' }),
                    },
                  },
                  consultation: {
                    id: 'reportConsultation',
                    description: 'The Modification Report Consultation is due or open.',
                    meta: { awaits: ['consultation.opened'] },
                    on: {
                      'consultation.opened': take('consultation.opened', 'The Modification Report Consultation opens.', {
                        when: 'opensReportConsultation',
                      }),
                      'consultation.closed': take('consultation.closed', 'The Modification Report Consultation closes.', {
                        to: 'awaitingVote',
                        when: 'closesReportConsultation',
                      }),
                    },
                  },
                  awaitingVote: {
                    description: 'The report is before the Change Board.',
                    meta: { awaits: ['changeBoard.voted'] },
                    on: {
                      'consultation.opened': take('consultation.opened', 'A further Modification Report Consultation opens.', {
                        to: 'consultation',
                        when: 'opensReportConsultation',
                      }),
                      'changeBoard.voted': [
                        take('changeBoard.voted', 'The Change Board approves under Self-Governance.', {
                          to: '#approvedAppealable',
                          when: 'approvesUnderPath3',
                        }),
                        take('changeBoard.voted', 'The Change Board rejects under Self-Governance.', {
                          to: '#rejectedAppealable',
                          when: 'rejectsUnderPath3',
                        }),
                        take('changeBoard.voted', 'The Change Board makes its recommendation to the Authority.', { to: '#withAuthority' }),
                      ],
                      'changeBoard.deferred': take('changeBoard.deferred', 'The vote is put off.'),
                      'changeBoard.sentBack': take('changeBoard.sentBack', 'The Change Board returns the report.', { to: '#sentBack' }),
                    },
                  },
                },
              },
              sentBack: {
                id: 'sentBack',
                description: 'The report was returned; path, legal text, implementation approach and route are decided anew.',
                meta: { stage: 'sent_back', awaits: ['sendBack.handled'] },
                on: {
                  ...planning,
                  ...lateRefusal,
                  'sendBack.handled': [
                    take('sendBack.handled', 'It goes straight to another Modification Report Consultation.', {
                      to: '#reportConsultation',
                      when: 'toReportPhase',
                    }),
                    take('sendBack.handled', 'It goes back to refinement.', { to: '#refinement', when: 'toRefinement' }),
                  ],
                },
              },
              withAuthority: {
                id: 'withAuthority',
                description: 'The Authority decides on the recommendation of the Change Board.',
                meta: { stage: 'authority_decision', awaits: ['authority.determined'] },
                on: {
                  ...pathAfterTheVote,
                  'authority.determined': [
                    take('authority.determined', 'The Authority approves.', { to: '#awaitingImplementation', when: 'approves' }),
                    take('authority.determined', 'The Authority rejects.', { to: '#rejected', when: 'rejects' }),
                  ],
                  'authority.sentBack': take('authority.sentBack', 'The Authority returns the report.', { to: '#sentBack' }),
                },
              },
              decided: {
                initial: 'approvedAppealable',
                description: 'The Change Board has decided under Self-Governance.',
                meta: { stage: 'appeal' },
                on: pathAfterTheVote,
                states: {
                  approvedAppealable: {
                    id: 'approvedAppealable',
                    description: 'Approved, and open to appeal.',
                    on: {
                      ...rescheduled,
                      ...takesEffectEarly,
                      'appeal.lodged': take('appeal.lodged', 'The approval is appealed.', { to: 'underAppeal' }),
                      'day.reached': elapse('appealWindow', 'The appeal window closes on the approval.', '#awaitingImplementation'),
                    },
                  },
                  rejectedAppealable: {
                    id: 'rejectedAppealable',
                    description: 'Rejected, and open to appeal.',
                    on: {
                      'appeal.lodged': take('appeal.lodged', 'The rejection is appealed.', { to: 'underAppeal' }),
                      'day.reached': elapse('appealWindow', 'The appeal window closes on the rejection.', '#rejected'),
                    },
                  },
                  underAppeal: {
                    description: 'The Authority considers an appeal.',
                    meta: { awaits: ['appeal.determined'] },
                    on: {
                      ...takesEffectEarly,
                      'appeal.determined': [
                        take('appeal.determined', 'The appeal leaves the proposal approved.', {
                          to: '#awaitingImplementation',
                          when: 'appealLeavesApproval',
                        }),
                        take('appeal.determined', 'The appeal leaves the proposal rejected.', {
                          to: '#rejected',
                          when: 'appealLeavesRejection',
                        }),
                        take('appeal.determined', 'The decision is remitted.', { to: '#sentBack', when: 'appealRemits' }),
                      ],
                    },
                  },
                },
              },
              fastTrack: {
                id: 'fastTrack',
                description: 'A minor error or inconsistency is put right without refinement, report or vote.',
                meta: { stage: 'fast_track', awaits: ['fastTrack.approved'] },
                on: {
                  ...reportNoted,
                  'path.determined': take('path.determined', 'The path is set or changed.'),
                  'fastTrack.approved': take('fastTrack.approved', 'The Panel approves.', { to: '#awaitingImplementation' }),
                  'fastTrack.objected': take('fastTrack.objected', 'An objection sends it to refinement.', { to: '#refinement' }),
                },
              },
              authorityLed: {
                id: 'authorityLed',
                description: 'The Authority proposes and decides the variation itself.',
                meta: { stage: 'authority_led', awaits: ['authority.determined'] },
                on: {
                  ...reportNoted,
                  'changeBoard.voted': take('changeBoard.voted', 'The Change Board makes a recommendation.'),
                  'changeBoard.deferred': take('changeBoard.deferred', 'The recommendation is put off.', { beyond: 'board-deferral' }),
                  'authority.determined': [
                    take('authority.determined', 'The Authority approves.', { to: '#awaitingImplementation', when: 'approves' }),
                    take('authority.determined', 'The Authority rejects.', { to: '#rejected', when: 'rejects' }),
                  ],
                },
              },
              awaitingImplementation: {
                id: 'awaitingImplementation',
                description: 'Approved, and not yet in force.',
                meta: { stage: 'pending_implementation', awaits: ['implementation.completed'] },
                on: {
                  ...rescheduled,
                  ...pathAfterTheVote,
                  'implementation.partDelivered': take('implementation.partDelivered', 'A part takes effect.'),
                  'implementation.completed': take('implementation.completed', 'The change takes effect.', { to: '#implemented' }),
                },
              },
            },
          },
          preliminaryAssessment: requestToDcc('preliminary'),
          impactAssessment: requestToDcc('impact'),
          implementationCosts: requestToDcc('costs'),
          urgency,
          hold,
          support,
        },
      },
      implemented: {
        id: 'implemented',
        description: 'The change is in force. Nothing further is recorded, save the parts of it that follow.',
        meta: { stage: 'implemented' },
        on: {
          'implementation.partDelivered': take('implementation.partDelivered', 'A later part takes effect.'),
          ...ofAPart('implementation.scheduled', 'A later part is given a date.'),
          ...ofAPart('implementation.rescheduled', 'The Authority moves the date of a later part.'),
          ...ofAPart('implementation.adjusted', 'The date of a later part is adjusted within the range the Authority gave.'),
          ...ofAPart('implementation.changeRequested', 'The Authority is asked to move the date of a later part.'),
        },
      },
      rejected: { id: 'rejected', type: 'final', description: 'The proposal was rejected.', meta: { stage: 'rejected' } },
      withdrawn: { id: 'withdrawn', type: 'final', description: 'Nobody carries the proposal any longer.', meta: { stage: 'withdrawn' } },
      refused: { id: 'refused', type: 'final', description: 'The proposal was refused at the outset.', meta: { stage: 'refused' } },
      split: { id: 'split', type: 'final', description: 'The proposal lives on in its parts.', meta: { stage: 'split' } },
    },
  }),
);
