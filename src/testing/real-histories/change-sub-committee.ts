import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { placeIn, byNumber, csc15, november2020, operationsReport, pageOf } from './sources.ts';

/** What MP128 and both of its parts have in common: they were one until it was split. */
const until128WasSplit: IncompleteHistory['entries'] = [
  { type: 'proposal.raised', on: '2020-05-11', id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'Earl Richards', source: pageOf('MP128A') },
  { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement', source: csc15 },
  { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement', source: pageOf('MP128A') },
  { type: 'subCommittee.advised', on: '2020-07-21', committee: 'SMKI PMA', source: pageOf('MP128A') },
  { type: 'subCommittee.advised', on: '2020-07-22', committee: 'Security Sub-Committee', source: pageOf('MP128A') },
  { type: 'workingGroup.met', on: '2020-08-05', source: pageOf('MP128A') },
  { type: 'consultation.opened', on: '2020-08-17', kind: 'refinement', source: pageOf('MP128A') },
  { type: 'workingGroup.met', on: '2021-04-19', committee: 'Business requirements workshop', source: pageOf('MP128A') },
  { type: 'subCommittee.advised', on: '2021-05-18', committee: 'SMKI PMA', source: pageOf('MP128A') },
  { type: 'workingGroup.met', on: '2021-06-02', source: pageOf('MP128A') },
  { type: 'subCommittee.advised', on: '2021-06-03', committee: 'TABASC', source: pageOf('MP128A') },
  { type: 'preliminaryAssessment.requested', on: '2021-07-06', source: pageOf('MP128A') },
  { type: 'preliminaryAssessment.returned', on: '2021-08-10', source: placeIn(operationsReport, 'table 4c') },
  { type: 'workingGroup.met', on: '2021-09-01', source: placeIn(operationsReport, 'section 6'), note: 'The page of MP128A lists a summary of this meeting.' },
];

const titlesOf128 = ['Gas Network Operators SMKI Requirements', 'Incorrect Gas Network Operator Certificates'] as const;

const splitOf128 = {
  type: 'proposal.split',
  on: '2021-09',
  into: ['MP128A', 'MP128B'],
  titles: titlesOf128,
  source: placeIn(operationsReport, 'section 5.3'),
} as const;

/** Modifications before the Change Sub-Committee of 26 May 2020, and those that go with them. */
export const changeSubCommittee: readonly IncompleteHistory[] = [
  {
    id: 'MP094',
    title: 'Supporting prepayment customers in no SM WAN scenarios',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-10-16', until: '2019-12-12' }, id: 'DP094', note: byNumber, proposer: 'Andy Knowles', source: csc15 },
      { type: 'consultation.opened', on: '2020-04', kind: 'request_for_information', source: csc15 },
      { type: 'consultation.closed', on: { from: '2020-04-01', until: '2020-05-26' }, responses: 6, source: csc15 },
      { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement', source: csc15 },
      { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', note: 'The page is that of another modification recommended at the same meeting.', source: pageOf('MP128') },
    ],
  },
  {
    id: 'DP096',
    title: 'DNO Power Outage Alerts',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-10-16', until: '2019-12-12' }, id: 'DP096', note: byNumber },
      { type: 'development.noted', on: '2020-05-26', by: 'change_sub_committee', note: 'Service Providers are costing a technical paper; performance figures are expected in August 2020.', source: csc15 },
    ],
  },
  {
    id: 'DP108',
    title: 'SSI Job Type Role for SRO/ARO',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP108', note: byNumber },
      { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee', source: csc15 },
    ],
  },
  {
    id: 'DP111',
    title: 'SMDA Budget Amendments',
    entries: [
      { type: 'proposal.raised', on: { from: '2019-12-12', until: '2020-03-10' }, id: 'DP111', note: byNumber },
      { type: 'consultation.closed', on: '2020-05-22', kind: 'development', source: csc15 },
      { type: 'development.noted', on: '2020-05-26', by: 'change_sub_committee', source: csc15 },
    ],
  },
  {
    id: 'MP119',
    title: 'CH Alert Storm Consolidation',
    entries: [
      { type: 'proposal.raised', on: '2020-03-10', id: 'DP119', source: pageOf('MP119') },
      { type: 'preliminaryAssessment.returned', on: '2020-11-27', source: placeIn(operationsReport, 'table 4c') },
      { type: 'workingGroup.met', on: '2021-01', source: pageOf('MP119') },
    ],
  },
  {
    id: 'MP124',
    title: 'Consequential changes to DUIS and MMC',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-03-10', until: '2020-05-11' }, id: 'DP124', note: byNumber },
      { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'report_phase', source: csc15 },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
  {
    id: 'MP125',
    title: 'Correcting the ESME variant',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-03-10', until: '2020-05-11' }, id: 'DP125', note: byNumber },
      { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement', source: csc15 },
      { type: 'preliminaryAssessment.returned', on: '2021-09-01', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'DP126',
    title: 'Smart meter consumer data access and control',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-03-10', until: '2020-05-11' }, id: 'DP126', note: byNumber },
      { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee', source: csc15 },
    ],
  },
  {
    id: 'MP127',
    title: 'SMKI RAPP Security Screening clarification',
    entries: [
      { type: 'proposal.raised', on: '2020-05-11', id: 'DP127', proposer: 'Gordon Hextall', source: pageOf('MP127') },
      { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'report_phase', source: csc15 },
      { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'report_phase', source: pageOf('MP127') },
      { type: 'report.agreedComplete', on: '2020-06-19', by: 'panel', source: pageOf('MP127') },
      { type: 'consultation.opened', on: '2020-06-22', kind: 'modification_report', closesOn: '2020-07-10', source: pageOf('MP127') },
      { type: 'consultation.closed', on: '2020-07-10', source: pageOf('MP127') },
      { type: 'changeBoard.deferred', on: '2020-07-22', source: pageOf('MP127') },
      { type: 'changeBoard.voted', on: '2020-08-26', source: pageOf('MP127') },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
  {
    id: 'MP128',
    title: 'Gas Network Operators SMKI Requirements',
    entries: [
      ...until128WasSplit,
      splitOf128,
    ],
  },
  {
    id: 'MP128A',
    title: 'Gas Network Operators SMKI Requirements',
    entries: [
      ...until128WasSplit,
      { ...splitOf128, child: 'MP128A', title: titlesOf128[0] },
      { type: 'impactAssessment.returned', on: '2022-03-24', source: pageOf('MP128A') },
      { type: 'consultation.opened', on: '2022-06-21', kind: 'modification_report', source: pageOf('MP128A') },
      { type: 'implementation.completed', on: '2023-06-29', source: pageOf('MP128A') },
    ],
  },
  {
    id: 'MP128B',
    title: 'Incorrect Gas Network Operator Certificates',
    entries: [
      ...until128WasSplit,
      { ...splitOf128, child: 'MP128B', title: titlesOf128[1] },
      { type: 'report.agreedComplete', on: '2021-09-28', by: 'change_sub_committee', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP129',
    title: 'Allowing the use of CNSA variant for ECDSA',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-11', until: '2020-09-18' }, id: 'DP129', note: byNumber },
      { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement', source: csc15 },
      { type: 'preliminaryAssessment.returned', on: '2021-08-25', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'MP131',
    title: 'Default maximum demand configuration conflict',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-18', until: '2020-05-26' }, id: 'DP131', proposer: 'Chun Chen, DCC', source: csc15 },
      { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee', source: csc15 },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
  {
    id: 'DP132',
    title: 'DLMS references in GBCS',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-18', until: '2020-05-26' }, id: 'DP132', proposer: 'Tony Pile, Landis + Gyr', source: csc15 },
      { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee', source: csc15 },
    ],
  },
  {
    id: 'MP133',
    title: 'Consequential changes to SEC Section G',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-05-18', until: '2020-05-26' }, id: 'DP133', proposer: 'Simon Crouch, Utiligroup', source: csc15 },
      { type: 'development.continued', on: '2020-05-26', by: 'change_sub_committee', source: csc15 },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
  {
    id: 'MP142',
    title: 'Clarification to the MMC',
    entries: [
      { type: 'proposal.raised', on: '2020-09-18', id: 'DP142', proposer: 'DCC', source: pageOf('MP142') },
      { type: 'stage.seen', on: '2020-10-16', stage: 'pending_implementation', source: 'SECAS, November 2020 SEC Release page' },
      { type: 'implementation.completed', on: '2020-11-29', source: november2020 },
    ],
  },
];
