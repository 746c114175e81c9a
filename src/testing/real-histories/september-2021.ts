import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { raisedAndSplit134, smkiCertificates } from './mp134.ts';
import { placeIn, byNumber, openConsultationsPage, operationsReport, pageOf, sec45, sec62 } from './sources.ts';

/** Modifications in the Operations Report for September 2021, and later ones. */
export const september2021: readonly IncompleteHistory[] = [
  {
    id: 'MP134A',
    title: smkiCertificates,
    entries: [
      ...raisedAndSplit134,
      { type: 'consultation.opened', on: '2021-05-17', kind: 'refinement', closesOn: '2021-06-07', source: pageOf('MP134A') },
      { type: 'consultation.closed', on: '2021-06-07', source: pageOf('MP134A') },
      {
        type: 'report.agreedComplete',
        on: '2021-06-29',
        by: 'change_sub_committee',
        source: pageOf('MP134A'),
        note: 'The page has the report presented that day; that it was agreed is inferred, since its consultation opened on the next.',
      },
      { type: 'consultation.opened', on: '2021-06-30', kind: 'modification_report', closesOn: '2021-07-19', source: pageOf('MP134A') },
      { type: 'consultation.closed', on: '2021-07-19', source: pageOf('MP134A') },
      { type: 'authority.determined', on: '2021-10-01', outcome: 'approve', source: pageOf('MP134A') },
      { type: 'implementation.completed', on: '2021-10-04', source: pageOf('MP134A') },
    ],
  },
  {
    id: 'MP121',
    title: 'Commissioning non-commissioned Devices after CoS',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-03-10', until: '2020-05-11' }, id: 'DP121', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2021-05-12', source: placeIn(operationsReport, 'table 4c') },
      { type: 'changeBoard.voted', on: '2021-09-29', outcome: 'approve', source: placeIn(operationsReport, 'section 5.3') },
      { type: 'stage.seen', on: '2021-09-29', stage: 'appeal', source: operationsReport },
    ],
  },
  {
    id: 'MP149',
    title: 'Effecting Changes to the Smart Energy Code efficiently',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP149', note: byNumber },
      { type: 'consultation.closed', on: '2021-09-20', kind: 'modification_report', source: openConsultationsPage },
      { type: 'changeBoard.voted', on: '2021-09-29', outcome: 'approve', source: placeIn(operationsReport, 'section 5.3') },
      { type: 'stage.seen', on: '2021-09-30', stage: 'authority_decision', source: operationsReport },
    ],
  },
  {
    id: 'MP152',
    title: 'Consumption on Smart Polyphase Electricity Meters',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP152', note: byNumber },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP163',
    title: 'T3 Aerials Requirements Removal',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP163', note: byNumber },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP168',
    title: 'CPL Security Improvements',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP168', note: byNumber },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP169',
    title: 'Managing SEC Obligations and the Consumer’s Right to refuse a Smart Meter',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP169', note: byNumber },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP177',
    title: 'Replacement of CPA Evaluation Assurance and Certification Provider',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP177', note: byNumber },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP178',
    title: 'Removing DSP validation against SMI join status for SR8.8.x',
    entries: [
      { type: 'proposal.raised', on: '2021-07-15', id: 'DP178', source: pageOf('MP178') },
      { type: 'development.continued', on: '2021-07-27', by: 'change_sub_committee', source: pageOf('MP178') },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
      { type: 'changeBoard.voted', on: '2023-06-21', outcome: 'approve', source: pageOf('MP178') },
      { type: 'implementation.completed', on: '2024-06', source: pageOf('MP178') },
    ],
  },
  {
    id: 'MP181',
    title: 'Meter Asset Provider access to asset related data held by the DCC',
    entries: [
      { type: 'proposal.raised', on: { from: '2021-07-15', until: '2023-03-14' }, id: 'DP181', note: byNumber },
      { type: 'conversion.agreed', on: '2021-09-28', by: 'change_sub_committee', route: 'refinement', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP161',
    title: 'Significant Code Review - Retail Code Consolidation',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'MP161', by: 'authority', track: 'authority_led_variation', note: byNumber, proposer: 'The Authority', source: sec45 },
      { type: 'implementation.completed', on: '2021-09-01', source: sec45 },
    ],
  },
  {
    id: 'MP164',
    title: 'November 2021 SEC Release supporting changes',
    entries: [
      { type: 'proposal.raised', on: { from: '2020-09-18', until: '2021-07-15' }, id: 'DP164', note: byNumber },
      { type: 'changeBoard.voted', on: '2021-09-29', outcome: 'approve', source: placeIn(operationsReport, 'section 5.3') },
      { type: 'stage.seen', on: '2021-09-29', stage: 'appeal', source: operationsReport },
    ],
  },
  {
    id: 'MP180',
    title: 'Market-wide Half-Hourly Settlement Implementation',
    entries: [
      { type: 'proposal.raised', on: { from: '2021-07-15', until: '2021-09-29' }, id: 'MP180', by: 'authority', track: 'authority_led_variation', note: byNumber, proposer: 'The Authority', source: placeIn(operationsReport, 'section 5.3') },
      { type: 'changeBoard.voted', on: '2021-09-29', outcome: 'approve', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'DP182',
    title: 'Improving Transparency of Election Results',
    entries: [
      { type: 'proposal.raised', on: { from: '2021-07-15', until: '2021-09-28' }, id: 'DP182', note: byNumber, source: placeIn(operationsReport, 'section 5.3') },
      { type: 'development.continued', on: '2021-09-28', by: 'change_sub_committee', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'DP183',
    title: 'Post Commissioning Obligations',
    entries: [
      { type: 'proposal.raised', on: { from: '2021-07-15', until: '2021-09-28' }, id: 'DP183', note: byNumber, source: placeIn(operationsReport, 'section 5.3') },
      { type: 'development.continued', on: '2021-09-28', by: 'change_sub_committee', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'DP184',
    title: 'Increase Smart Capability of SMETS2 Twin Element ESME to support Solar and Storage use cases',
    entries: [
      { type: 'proposal.raised', on: { from: '2021-07-15', until: '2021-09-28' }, id: 'DP184', note: byNumber, source: placeIn(operationsReport, 'section 5.3') },
      { type: 'development.continued', on: '2021-09-28', by: 'change_sub_committee', source: placeIn(operationsReport, 'section 5.3') },
    ],
  },
  {
    id: 'MP185',
    title: 'Additional controls to support the SoLR process',
    entries: [
      { type: 'proposal.raised', on: '2021-10-12', id: 'MP185', proposer: 'Karen Lee', note: 'The page shows no Development Stage.', source: pageOf('MP185') },
      { type: 'urgency.requested', on: '2021-10-15', by: 'change_sub_committee', source: pageOf('MP185') },
      { type: 'urgency.granted', on: '2021-10-18', source: pageOf('MP185') },
      { type: 'authority.determined', on: '2021-11-16', outcome: 'approve', source: pageOf('MP185') },
      { type: 'implementation.completed', on: '2021-11-17', source: pageOf('MP185') },
    ],
  },
  {
    id: 'MP200',
    title: 'Faster Switching consequential changes to the SEC',
    entries: [
      { type: 'proposal.raised', on: { from: '2021-07-15', until: '2022-07-18' }, id: 'MP200', by: 'authority', track: 'authority_led_variation', note: byNumber, proposer: 'The Authority', source: sec62 },
      { type: 'implementation.completed', on: '2022-07-18', source: sec62 },
    ],
  },
  {
    id: 'DP238',
    title: 'TSAT Expired Communication Hubs',
    entries: [
      { type: 'proposal.raised', on: '2023-03-14', id: 'DP238', proposer: 'DCC', source: pageOf('DP238') },
      { type: 'workingGroup.met', on: '2023-07', source: pageOf('DP238') },
      { type: 'hold.placed', on: { from: '2023-03-14' }, reason: 'MP252 is to have an agreed solution first', source: pageOf('DP238') },
      { type: 'stage.seen', on: { from: '2023-07-01' }, stage: 'development', source: pageOf('DP238') },
    ],
  },
];
