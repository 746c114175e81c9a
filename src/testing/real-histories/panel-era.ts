import type { IncompleteHistory } from '../../reconstruction/reconstruct.ts';
import { placeIn, byNumber, csc15, june2021, november2019, operationsReport, pageOf, panel61, subCommittees, ukmf } from './sources.ts';

/** Modifications raised while the Panel alone decided. */
export const panelEra: readonly IncompleteHistory[] = [
  {
    id: 'SECMP0007',
    title: 'Firmware updates to IHDs and PPMIDs',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0007', note: byNumber },
      { type: 'stage.seen', on: '2021-06-24', stage: 'pending_implementation', source: june2021 },
      { type: 'implementation.partDelivered', on: '2021-06-24', part: 'Common Test Scenarios Document legal text', note: 'Brought forward from November 2021 with the approval of the Authority; the rest stays in November 2021.', source: june2021 },
    ],
  },
  {
    id: 'SECMP0009',
    title: 'Centralised Firmware Library',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0009', note: byNumber },
      { type: 'changeBoard.sentBack', on: { until: '2018-10-12' }, reasons: 'The Modification Report is to be updated to incorporate the Security Sub-Committee recommendations', source: placeIn(panel61, 'item 11') },
      { type: 'sendBack.handled', on: '2018-10-12', by: 'panel', path: 2, legalText: 'unchanged', implementationApproach: 'revised', route: 'report_phase', source: placeIn(panel61, 'item 11') },
      { type: 'authority.determined', on: '2019-01-03', outcome: 'approve', source: ukmf },
      { type: 'implementation.scheduled', on: '2019-01-03', by: 'authority', date: '2019-02-28', source: ukmf },
      { type: 'implementation.completed', on: '2019-02-28', source: ukmf },
    ],
  },
  {
    id: 'SECMP0010',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0010', note: byNumber },
      { type: 'preliminaryAssessment.returned', on: '2020-10-27', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'SECMP0013',
    title: 'Smart meter device diagnostics and triage',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0013', note: byNumber },
      { type: 'subCommittee.advised', on: '2019-04', committee: 'Security Sub-Committee', advice: 'The use case goes to the NCSC, then to TSIRS, then back', source: subCommittees },
    ],
  },
  {
    id: 'SECMP0015',
    title: 'GPF timestamp for reading instantaneous Gas values',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0015', note: byNumber },
      { type: 'implementationCosts.requested', on: { until: '2018-10-12' }, by: 'panel', source: placeIn(panel61, 'item 10') },
      { type: 'stage.seen', on: '2018-10-12', stage: 'refinement', source: panel61 },
    ],
  },
  {
    id: 'SECMP0018',
    title: 'Standard Electricity Distributor Configuration Settings',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0018', note: byNumber },
      { type: 'implementationCosts.requested', on: { until: '2018-10-12' }, by: 'panel', source: placeIn(panel61, 'item 10') },
      { type: 'stage.seen', on: '2018-10-12', stage: 'refinement', source: panel61 },
      { type: 'implementation.rescheduled', on: '2019-10-08', date: '2019-11-24', notBefore: '2019-11-24', notAfter: '2019-12-01', note: 'The Panel had asked on 1 October 2019 for 24 November with flexibility to 1 December.', source: november2019 },
      { type: 'implementation.adjusted', on: '2019-10-30', by: 'panel', date: '2019-11-29', note: 'The Panel used the discretion the Authority had given it.', source: november2019 },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'SECMP0024',
    title: 'Enduring Approach to Communication Hub Firmware Management',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0024', note: byNumber },
      { type: 'subCommittee.advised', on: '2019-04', committee: 'TABASC', advice: 'The business requirements need to be more detailed and handle non-happy day scenarios', source: placeIn(subCommittees, 'section 4.1') },
      { type: 'stage.seen', on: { from: '2019-04-01', until: '2019-05-02' }, stage: 'refinement', source: subCommittees },
      { type: 'preliminaryAssessment.returned', on: '2020-10-23', source: placeIn(operationsReport, 'table 4c') },
      { type: 'impactAssessment.returned', on: '2021-06-07', source: placeIn(operationsReport, 'table 4c') },
    ],
  },
  {
    id: 'SECMP0025',
    title: 'Electricity Network Party Access to Load Switching Information',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0025', note: byNumber },
      { type: 'implementationCosts.requested', on: { until: '2018-10-12' }, by: 'panel', source: placeIn(panel61, 'item 10') },
      { type: 'stage.seen', on: '2018-10-12', stage: 'refinement', source: panel61 },
      { type: 'implementation.rescheduled', on: '2019-10-08', date: '2019-11-24', notBefore: '2019-11-24', notAfter: '2019-12-01', note: 'The Panel had asked on 1 October 2019 for 24 November with flexibility to 1 December.', source: november2019 },
      { type: 'implementation.adjusted', on: '2019-10-30', by: 'panel', date: '2019-11-29', note: 'The Panel used the discretion the Authority had given it.', source: november2019 },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'SECMP0030',
    title: 'Demand Management of DCC Systems',
    entries: [
      { type: 'proposal.raised', on: '2017-01-04', id: 'SECMP0030', proposer: 'DCC', source: pageOf('SECMP0030') },
      { type: 'initialConsideration.decided', on: '2017-01-13', by: 'panel', route: 'refinement', path: 2, source: pageOf('SECMP0030') },
      { type: 'workingGroup.met', on: '2017-02-28', source: pageOf('SECMP0030') },
      { type: 'workingGroup.met', on: '2017-10-10', source: pageOf('SECMP0030') },
      { type: 'support.withdrawn', on: '2017-12-19', source: pageOf('SECMP0030') },
    ],
  },
  {
    id: 'SECMP0032',
    title: 'Prioritising Prepayment Customers in No WAN Situations',
    entries: [
      { type: 'proposal.raised', on: '2017-02-20', id: 'SECMP0032', proposer: 'Andy Knowles', source: pageOf('SECMP0032') },
      { type: 'preliminaryAssessment.returned', on: '2018-10-12', note: 'Received the same day as the Panel meeting.', source: placeIn(panel61, 'item 10') },
      { type: 'extension.requested', on: '2018-10-12', months: 10, reason: 'The Preliminary Assessment was received on the day of the meeting', source: placeIn(panel61, 'item 10') },
      { type: 'extension.deferred', on: '2018-10-12', by: 'panel', toMeeting: 'November 2018', source: placeIn(panel61, 'item 10') },
      { type: 'hold.placed', on: { from: '2018-10-12' }, reason: "Pending the Proposer's decision on how to proceed, after the Preliminary Assessment", source: pageOf('SECMP0032') },
      { type: 'stage.seen', on: { from: '2018-10-12' }, stage: 'refinement', source: pageOf('SECMP0032') },
    ],
  },
  {
    id: 'SECMP0037',
    title: 'Changes to the SEC Section D for DCC Analysis Provisions',
    entries: [
      { type: 'proposal.raised', on: '2017-04-05', id: 'SECMP0037', proposer: 'British Gas', note: 'The number is not on the page; SECMP0037 is believed to be it.', source: 'SECAS modification page, DCC Analysis Provisions' },
      { type: 'implementation.completed', on: '2018-11-01', source: 'SECAS modification page, DCC Analysis Provisions' },
    ],
  },
  {
    id: 'SECMP0039',
    title: 'Communication Hub returns notification mechanism for Other SEC Parties',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20' }, id: 'SECMP0039', note: byNumber },
      { type: 'impactAssessment.requested', on: { until: '2018-10-12' }, source: placeIn(panel61, 'item 10') },
      { type: 'stage.seen', on: '2018-10-12', stage: 'refinement', source: panel61 },
      { type: 'extension.requested', on: '2018-10-12', months: 3, reason: 'Waiting for the Impact Assessment to be returned', source: placeIn(panel61, 'item 10') },
      { type: 'extension.agreed', on: '2018-10-12', by: 'panel', source: placeIn(panel61, 'item 10') },
      { type: 'implementation.rescheduled', on: '2019-10-08', date: '2019-11-24', notBefore: '2019-11-24', notAfter: '2019-12-01', note: 'The Panel had asked on 1 October 2019 for 24 November with flexibility to 1 December.', source: november2019 },
      { type: 'implementation.adjusted', on: '2019-10-30', by: 'panel', date: '2019-11-29', note: 'The Panel used the discretion the Authority had given it.', source: november2019 },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'SECMP0043',
    title: 'Modification to Services Force Majeure Provisions',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20' }, id: 'SECMP0043', note: byNumber },
      { type: 'stage.seen', on: '2018-10-12', stage: 'refinement', source: panel61 },
      { type: 'extension.requested', on: '2018-10-12', months: 1, reason: 'Issues with the legal text drafting, and a consistent approach to be agreed between the DCC and the SEC Lawyers', source: placeIn(panel61, 'item 10') },
      { type: 'extension.agreed', on: '2018-10-12', by: 'panel', source: placeIn(panel61, 'item 10') },
    ],
  },
  {
    id: 'SECMP0049',
    title: 'Section D Review: Amendments to the Modification Process',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20' }, id: 'SECMP0049', note: byNumber },
      { type: 'changeBoard.voted', on: '2018-08', outcome: 'approve', source: 'SEC Newsletter, August 2018' },
      { type: 'authority.sentBack', on: { from: '2018-08-01', until: '2018-10-12' }, reasons: 'To resolve issues with the proposed legal text', source: placeIn(panel61, 'item 12') },
      { type: 'sendBack.handled', on: '2018-10-12', by: 'panel', path: 2, legalText: 'revised', implementationApproach: 'revised', route: 'report_phase', source: placeIn(panel61, 'item 12') },
    ],
  },
  {
    id: 'SECMP0055',
    title: 'Incorporation of multiple Issue Resolution Proposals into the SEC',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20' }, id: 'SECMP0055', note: byNumber },
      { type: 'subCommittee.advised', on: '2019-04', committee: 'TABASC', advice: 'Agreed minor changes to the list, and that the implementation date should be moved to 7 November 2019', source: placeIn(subCommittees, 'section 4.1') },
      { type: 'implementation.rescheduled', on: '2019-10-08', date: '2019-11-24', notBefore: '2019-11-24', notAfter: '2019-12-01', note: 'The Panel had asked on 1 October 2019 for 24 November with flexibility to 1 December.', source: november2019 },
      { type: 'implementation.adjusted', on: '2019-10-30', by: 'panel', date: '2019-11-29', note: 'The Panel used the discretion the Authority had given it.', source: november2019 },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'SECMP0058',
    title: 'Changes to the governance of the Self-Service Interface',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20', until: '2018-10-12' }, id: 'SECMP0058', note: 'Open on 12 October 2018, when arrangements were made to last until it is implemented or rejected.', source: panel61 },
    ],
  },
  {
    id: 'SECMP0062',
    title: 'Northbound Application Traffic Management – Alert Storm Protection',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20', until: '2018-10-12' }, id: 'SECMP0062', note: byNumber },
      { type: 'initialConsideration.decided', on: '2018-10-12', by: 'panel', route: 'refinement', path: 3, source: placeIn(panel61, 'item 13') },
      { type: 'changeBoard.voted', on: { from: '2018-10-12', until: '2020-05-26' }, outcome: 'approve', note: 'Already approved when DP124 was considered; as Path 3, by the Change Board.', source: csc15 },
      { type: 'implementation.partDelivered', on: '2020-11-29', part: 'Part 2', note: 'The release took in its part 2; whether that was the last is not said.', source: 'SECAS, November 2020 SEC Release page' },
    ],
  },
  {
    id: 'SECMP0063',
    title: 'Ensuring correct Network Operator Certificates are placed on Electricity Smart Meters',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20', until: '2018-10-12' }, id: 'SECMP0063', note: byNumber },
      { type: 'initialConsideration.decided', on: '2018-10-12', by: 'panel', route: 'refinement', path: 3, source: placeIn(panel61, 'item 14') },
    ],
  },
  {
    id: 'SECMP0064',
    title: 'Seeking access to consumer premises for Alt HAN Activities',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20', until: '2018-10-12' }, id: 'SECMP0064', note: byNumber },
      { type: 'initialConsideration.decided', on: '2018-10-12', by: 'panel', path: 2, note: 'SECAS is to present a revised legal text to the Panel in November 2018.', source: placeIn(panel61, 'item 15') },
    ],
  },
  {
    id: 'SECMP0065',
    title: 'SMETS1 Security Obligations',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20', until: '2018-10-12' }, id: 'SECMP0065', note: byNumber },
      { type: 'urgency.requested', on: '2018-10-12', by: 'panel', note: 'Ofgem agreed in the meeting; the formal request was still to be sent.', source: placeIn(panel61, 'item 16') },
      { type: 'initialConsideration.decided', on: '2018-10-12', by: 'panel', route: 'report_phase', path: 3, source: placeIn(panel61, 'item 16') },
      { type: 'report.agreedComplete', on: '2018-10-12', by: 'panel', note: 'Agreed in the words: submitted to Modification Report Consultation.', source: placeIn(panel61, 'item 16') },
    ],
  },
  {
    id: 'SECMP0067',
    title: 'Service Request Traffic Management',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20', until: '2019-04-30' }, id: 'SECMP0067', note: byNumber },
      { type: 'businessRequirements.agreed', on: '2019-04', committee: 'TABASC', source: subCommittees },
    ],
  },
  {
    id: 'SECMP0000',
    title: 'Users to notify SSC of a second or subsequent User System',
    entries: [
      { type: 'proposal.raised', on: '2018-07-10', id: 'SECMP0000', proposer: 'G. Hextall', note: 'The number is not on the page; SECMP0000 stands for it.', source: 'SECAS modification page, second or subsequent User System' },
      { type: 'implementation.completed', on: '2019-02-28', source: 'SECAS modification page, second or subsequent User System' },
    ],
  },
  {
    id: 'SECMP0023',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { until: '2017-01-04' }, id: 'SECMP0023', note: byNumber },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
  {
    id: 'SECMP0060',
    title: 'title not stated in the papers',
    entries: [
      { type: 'proposal.raised', on: { from: '2017-02-20' }, id: 'SECMP0060', note: byNumber },
      { type: 'implementation.completed', on: '2019-11-29', source: november2019 },
    ],
  },
];
