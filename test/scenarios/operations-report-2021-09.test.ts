import { describe } from 'vitest';
import { playEach, type Expected } from './play.ts';

// The day, the event, the stage after it, and whether the entry was read in a source, in part, or filled in.
const lives: readonly Expected[] = [
  ['SECMP0010', 'keeps its number and is assessed', [
    ['2016-02-01', 'proposal.raised',                 'initial_consideration', 'filled in'],
    ['2016-03-11', 'initialConsideration.decided',    'refinement',            'filled in'],
    ['2020-09-15', 'preliminaryAssessment.requested', 'refinement',            'filled in'],
    ['2020-10-27', 'preliminaryAssessment.returned',  'refinement',            'read'],
  ]],
  ['SECMP0024', 'keeps its number, and is assessed twice under a regime it was not raised in', [
    ['2016-10-03', 'proposal.raised',                 'initial_consideration', 'filled in'],
    ['2016-11-11', 'initialConsideration.decided',    'refinement',            'partly'],
    ['2019-04-04', 'subCommittee.advised',            'refinement',            'partly'],
    ['2019-04-10', 'businessRequirements.agreed',     'refinement',            'partly'],
    ['2020-09-11', 'preliminaryAssessment.requested', 'refinement',            'filled in'],
    ['2020-10-23', 'preliminaryAssessment.returned',  'refinement',            'read'],
    ['2021-02-11', 'impactAssessment.requested',      'refinement',            'filled in'],
    ['2021-06-07', 'impactAssessment.returned',       'refinement',            'read'],
  ]],
  ['MP077', 'has its Impact Assessment returned', [
    ['2019-06-10', 'proposal.raised',            'development', 'filled in'],
    ['2019-06-25', 'conversion.recommended',     'development', 'filled in'],
    ['2019-07-12', 'conversion.agreed',          'refinement',  'filled in'],
    ['2020-08-06', 'impactAssessment.requested', 'refinement',  'filled in'],
    ['2020-11-25', 'impactAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP078', 'has an Impact Assessment under way', [
    ['2019-06-12', 'proposal.raised',            'development', 'filled in'],
    ['2019-06-25', 'conversion.recommended',     'development', 'filled in'],
    ['2019-07-12', 'conversion.agreed',          'refinement',  'filled in'],
    ['2021-05-10', 'impactAssessment.requested', 'refinement',  'read'],
  ]],
  ['MP104', 'has both assessments returned', [
    ['2020-01-06', 'proposal.raised',                 'development', 'filled in'],
    ['2020-02-25', 'conversion.recommended',          'development', 'filled in'],
    ['2020-03-13', 'conversion.agreed',               'refinement',  'filled in'],
    ['2020-12-10', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2021-01-26', 'preliminaryAssessment.returned',  'refinement',  'read'],
    ['2021-03-02', 'impactAssessment.requested',      'refinement',  'filled in'],
    ['2021-06-24', 'impactAssessment.returned',       'refinement',  'read'],
  ]],
  ['MP105', 'has its Impact Assessment returned', [
    ['2020-01-08', 'proposal.raised',            'development', 'filled in'],
    ['2020-02-25', 'conversion.recommended',     'development', 'filled in'],
    ['2020-03-13', 'conversion.agreed',          'refinement',  'filled in'],
    ['2020-09-22', 'impactAssessment.requested', 'refinement',  'filled in'],
    ['2021-01-13', 'impactAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP107', 'has its Impact Assessment returned', [
    ['2020-01-13', 'proposal.raised',            'development', 'filled in'],
    ['2020-02-25', 'conversion.recommended',     'development', 'filled in'],
    ['2020-03-13', 'conversion.agreed',          'refinement',  'filled in'],
    ['2021-02-18', 'impactAssessment.requested', 'refinement',  'filled in'],
    ['2021-06-14', 'impactAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP117', 'has its Impact Assessment returned', [
    ['2020-02-24', 'proposal.raised',            'development', 'filled in'],
    ['2020-03-31', 'conversion.recommended',     'development', 'filled in'],
    ['2020-04-17', 'conversion.agreed',          'refinement',  'filled in'],
    ['2020-11-19', 'impactAssessment.requested', 'refinement',  'filled in'],
    ['2021-03-12', 'impactAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP119', 'is assessed before the Working Group discusses it', [
    ['2020-03-10', 'proposal.raised',                 'development', 'partly'],
    ['2020-03-31', 'conversion.recommended',          'development', 'filled in'],
    ['2020-04-17', 'conversion.agreed',               'refinement',  'filled in'],
    ['2020-10-16', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2020-11-27', 'preliminaryAssessment.returned',  'refinement',  'read'],
    ['2021-01-06', 'workingGroup.met',                'refinement',  'partly'],
  ]],
  ['MP121', 'is approved under Self-Governance, and can be appealed', [
    ['2020-04-01', 'proposal.raised',                 'development',  'filled in'],
    ['2020-04-28', 'conversion.recommended',          'development',  'filled in'],
    ['2020-05-15', 'conversion.agreed',               'refinement',   'filled in'],
    ['2021-03-26', 'preliminaryAssessment.requested', 'refinement',   'filled in'],
    ['2021-05-12', 'preliminaryAssessment.returned',  'refinement',   'read'],
    ['2021-08-23', 'report.submitted',                'report_phase', 'filled in'],
    ['2021-08-31', 'report.agreedComplete',           'report_phase', 'filled in'],
    ['2021-09-01', 'consultation.opened',             'report_phase', 'filled in'],
    ['2021-09-21', 'consultation.closed',             'report_phase', 'filled in'],
    ['2021-09-29', 'changeBoard.voted',               'appeal',       'read'],
  ]],
  ['MP134B', 'has a Preliminary Assessment of its own since the split', [
    ['2020-07-01', 'proposal.raised',                 'development', 'filled in'],
    ['2020-07-28', 'conversion.recommended',          'development', 'filled in'],
    ['2020-08-14', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-07-07', 'proposal.split',                  'refinement',  'filled in'],
    ['2021-08-18', 'preliminaryAssessment.requested', 'refinement',  'read'],
  ]],
  ['MP140', 'has one assessment returned and the other under way', [
    ['2020-08-25', 'proposal.raised',                 'development', 'filled in'],
    ['2020-09-29', 'conversion.recommended',          'development', 'filled in'],
    ['2020-10-16', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-02-09', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2021-03-23', 'preliminaryAssessment.returned',  'refinement',  'read'],
    ['2021-07-01', 'impactAssessment.requested',      'refinement',  'read'],
  ]],
  ['MP141', 'has one assessment returned and the other under way', [
    ['2020-08-25', 'proposal.raised',                 'development', 'filled in'],
    ['2020-09-29', 'conversion.recommended',          'development', 'filled in'],
    ['2020-10-16', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-02-24', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2021-04-09', 'preliminaryAssessment.returned',  'refinement',  'read'],
    ['2021-07-01', 'impactAssessment.requested',      'refinement',  'read'],
  ]],
  ['MP143', 'has a Preliminary Assessment under way', [
    ['2020-10-01', 'proposal.raised',                 'development', 'filled in'],
    ['2020-10-27', 'conversion.recommended',          'development', 'filled in'],
    ['2020-11-13', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-09-13', 'preliminaryAssessment.requested', 'refinement',  'read'],
  ]],
  ['MP149', 'is recommended to the Authority', [
    ['2020-11-10', 'proposal.raised',        'development',        'filled in'],
    ['2020-11-24', 'conversion.recommended', 'development',        'filled in'],
    ['2020-12-11', 'conversion.agreed',      'refinement',         'filled in'],
    ['2021-08-23', 'report.submitted',       'report_phase',       'filled in'],
    ['2021-08-31', 'report.agreedComplete',  'report_phase',       'filled in'],
    ['2021-09-01', 'consultation.opened',    'report_phase',       'filled in'],
    ['2021-09-21', 'consultation.closed',    'report_phase',       'filled in'],
    ['2021-09-29', 'changeBoard.voted',      'authority_decision', 'read'],
  ]],
  ['MP154', 'has its Preliminary Assessment returned', [
    ['2021-01-11', 'proposal.raised',                 'development', 'filled in'],
    ['2021-01-26', 'conversion.recommended',          'development', 'filled in'],
    ['2021-02-12', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-06-16', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2021-07-28', 'preliminaryAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP162', 'has its Preliminary Assessment returned', [
    ['2021-04-01', 'proposal.raised',                 'development', 'filled in'],
    ['2021-04-27', 'conversion.recommended',          'development', 'filled in'],
    ['2021-05-14', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-08-05', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2021-09-17', 'preliminaryAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP164', 'is approved under Self-Governance, and can be appealed', [
    ['2021-04-19', 'proposal.raised',        'development',  'filled in'],
    ['2021-04-27', 'conversion.recommended', 'development',  'filled in'],
    ['2021-05-14', 'conversion.agreed',      'refinement',   'filled in'],
    ['2021-08-23', 'report.submitted',       'report_phase', 'filled in'],
    ['2021-08-31', 'report.agreedComplete',  'report_phase', 'filled in'],
    ['2021-09-01', 'consultation.opened',    'report_phase', 'filled in'],
    ['2021-09-21', 'consultation.closed',    'report_phase', 'filled in'],
    ['2021-09-29', 'changeBoard.voted',      'appeal',       'read'],
  ]],
  ['MP166', 'is converted in the hand-over and has a Preliminary Assessment under way', [
    ['2021-05-10', 'proposal.raised',                 'development', 'filled in'],
    ['2021-06-29', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-09-16', 'preliminaryAssessment.requested', 'refinement',  'read'],
  ]],
  ['MP170', 'is converted in the hand-over and has its Preliminary Assessment returned', [
    ['2021-06-01', 'proposal.raised',                 'development', 'filled in'],
    ['2021-06-29', 'conversion.agreed',               'refinement',  'filled in'],
    ['2021-08-18', 'preliminaryAssessment.requested', 'refinement',  'filled in'],
    ['2021-09-30', 'preliminaryAssessment.returned',  'refinement',  'read'],
  ]],
  ['MP180', 'is recommended while the Authority leads it', [
    ['2021-08-02', 'proposal.raised',   'authority_led', 'partly'],
    ['2021-09-29', 'changeBoard.voted', 'authority_led', 'read'],
  ]],
  ['MP152', 'is converted by the Change Sub-Committee itself', [
    ['2020-12-07', 'proposal.raised',   'development', 'filled in'],
    ['2021-09-28', 'conversion.agreed', 'refinement',  'read'],
  ]],
  ['MP163', 'is converted by the Change Sub-Committee itself', [
    ['2021-04-12', 'proposal.raised',   'development', 'filled in'],
    ['2021-09-28', 'conversion.agreed', 'refinement',  'read'],
  ]],
  ['MP168', 'is converted by the Change Sub-Committee itself', [
    ['2021-05-24', 'proposal.raised',   'development', 'filled in'],
    ['2021-09-28', 'conversion.agreed', 'refinement',  'read'],
  ]],
  ['MP169', 'is converted by the Change Sub-Committee itself', [
    ['2021-05-26', 'proposal.raised',   'development', 'filled in'],
    ['2021-09-28', 'conversion.agreed', 'refinement',  'read'],
  ]],
  ['MP177', 'is converted by the Change Sub-Committee itself', [
    ['2021-07-12', 'proposal.raised',   'development', 'filled in'],
    ['2021-09-28', 'conversion.agreed', 'refinement',  'read'],
  ]],
  ['MP178', 'is looked at once, and then converted by the Change Sub-Committee itself', [
    ['2021-07-15', 'proposal.raised',       'development', 'partly'],
    ['2021-07-27', 'development.continued', 'development', 'partly'],
    ['2021-09-28', 'conversion.agreed',     'refinement',  'read'],
  ]],
  ['MP181', 'is converted by the Change Sub-Committee itself', [
    ['2021-08-16', 'proposal.raised',   'development', 'filled in'],
    ['2021-09-28', 'conversion.agreed', 'refinement',  'read'],
  ]],
  ['DP182', 'stays in development at its first look', [
    ['2021-09-14', 'proposal.raised',       'development', 'partly'],
    ['2021-09-28', 'development.continued', 'development', 'read'],
  ]],
  ['DP183', 'stays in development at its first look', [
    ['2021-09-14', 'proposal.raised',       'development', 'partly'],
    ['2021-09-28', 'development.continued', 'development', 'read'],
  ]],
  ['DP184', 'stays in development at its first look', [
    ['2021-09-14', 'proposal.raised',       'development', 'partly'],
    ['2021-09-28', 'development.continued', 'development', 'read'],
  ]],
];

describe('the lives read in the Operations Report for September 2021', () => {
  playEach(lives);
});
