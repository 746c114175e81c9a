import { lazy } from '../lazy.ts';
import { caseContext, caseSetup, take } from './permits.ts';
import { atAnyTime, hold, lateRefusal, planning, support, urgency } from './shared-regions.ts';

/** A Draft Proposal: from the day it is raised, through the Development Stage, to conversion, withdrawal, refusal or a split. */
export const draftProposal = lazy(() =>
  caseSetup().createMachine({
    id: 'draftProposal',
    description: 'The life of a Draft Proposal. On conversion it goes on in the Modification Proposal statechart.',
    context: caseContext,
    initial: 'live',
    states: {
      live: {
        type: 'parallel',
        description: 'The Draft Proposal is being worked on.',
        on: atAnyTime,
        states: {
          progress: {
            initial: 'development',
            description: 'How far the issue has been defined.',
            on: {
              ...planning,
              'development.noted': take('development.noted', 'A progress update is noted; nothing is decided.'),
              'development.continued': take('development.continued', 'Further development is required.', { to: '#development' }),
              'conversion.recommended': take('conversion.recommended', 'The Change Sub-Committee recommends conversion to the Panel.', {
                to: '#recommended',
              }),
              'conversion.agreed': take('conversion.agreed', 'The Draft Proposal becomes a Modification Proposal.', { to: '#converted' }),
              'consultation.opened': take('consultation.opened', 'A consultation on the issue opens.', {
                when: 'opensDevelopmentConsultation',
              }),
            },
            states: {
              development: {
                id: 'development',
                description: 'The issue and its impact are being defined.',
                meta: { stage: 'development' },
                on: {
                  'proposal.raised': take('proposal.raised', 'The Draft Proposal is raised.'),
                  'proposal.refused': take('proposal.refused', 'The Code Administrator refuses the Draft Proposal.', { to: '#refused' }),
                },
              },
              recommended: {
                id: 'recommended',
                description: 'The Change Sub-Committee has recommended conversion; the Panel decides.',
                meta: { stage: 'development', awaits: ['conversion.agreed'] },
                on: lateRefusal,
              },
            },
          },
          urgency,
          hold,
          support,
        },
      },
      converted: { id: 'converted', type: 'final', description: 'The Draft Proposal goes on as a Modification Proposal.' },
      withdrawn: {
        id: 'withdrawn',
        type: 'final',
        description: 'Nobody carries the Draft Proposal any longer.',
        meta: { stage: 'withdrawn' },
      },
      refused: { id: 'refused', type: 'final', description: 'The Draft Proposal was refused at the outset.', meta: { stage: 'refused' } },
      split: { id: 'split', type: 'final', description: 'The Draft Proposal lives on in its parts.', meta: { stage: 'split' } },
    },
  }),
);
