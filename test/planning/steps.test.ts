import { describe, expect, test } from 'vitest';
import { planTimetable, type PlanOptions } from '../../src/planning/plan.ts';
import type { Start } from '../../src/planning/point.ts';
import { filesByPlace } from '../support/planned-lives.ts';

type Step = readonly [due: string, latest: string, by: string, type: string, step: string, reasons: string, fields: Readonly<Record<string, unknown>>];
type Plan = readonly [why: string, start: Start, options: PlanOptions, steps: readonly Step[], said: string];

const plans: readonly Plan[] = [
  ['with everything a change to DCC Systems may need', { path: 2 }, { on: '2022-02-01', assumptions: { change: 'dcc_systems', furtherDevelopment: 2, secondConsultation: true, workingDays: { preliminaryAssessment: 10 } } }, [
    ['2022-02-01', '2022-06-21', 'proposer',             'proposal.raised',                 'Proposal raised',                                'The plan starts on 1 February 2022.', { id: 'DP000', title: 'A proposal', proposer: 'the Proposer' }],
    ['2022-02-22', '2022-06-28', 'change_sub_committee', 'development.continued',           'Further development agreed (1)',                 'The issue is looked at before it is clear enough to convert (as handed in). The Change Sub-Committee meets on 22 February 2022 (projected); papers are due on the 15th.', {}],
    ['2022-03-29', '2022-07-26', 'change_sub_committee', 'development.continued',           'Further development agreed (2)',                 'The issue is looked at before it is clear enough to convert (as handed in). The Change Sub-Committee meets on 29 March 2022 (projected); papers are due on the 22nd.', {}],
    ['2022-04-26', '2022-08-30', 'change_sub_committee', 'conversion.agreed',               'Conversion agreed',                              'The issue and its impact are clear. The Change Sub-Committee meets on 26 April 2022 (projected); papers are due on the 19th.', { route: 'refinement', path: 2 }],
    ['2022-05-04', '2022-09-07', 'working_group',        'businessRequirements.agreed',     'Business requirements agreed',                   'The DCC is asked once the requirements are agreed. The Working Group meets on 4 May 2022 (projected); papers are due on 26 April 2022.', {}],
    ['2022-05-05', '2022-09-22', 'code_administrator',   'preliminaryAssessment.requested', 'Preliminary Assessment requested',               'The DCC is asked on the next Working Day (assumed).', { workingDays: 10 }],
    ['2022-05-19', '2022-10-06', 'dcc',                  'preliminaryAssessment.returned',  'Preliminary Assessment returned',                '10 Working Days from the request on 5 May 2022 (as handed in).', {}],
    ['2022-05-20', '2022-10-07', 'code_administrator',   'impactAssessment.requested',      'Impact Assessment requested',                    'The DCC is asked on the next Working Day (assumed).', {}],
    ['2022-07-19', '2022-12-02', 'dcc',                  'impactAssessment.returned',       'Impact Assessment returned',                     '40 Working Days from the request on 20 May 2022 (seen).', {}],
    ['2022-07-20', '2022-12-05', 'code_administrator',   'consultation.opened',             'Refinement Consultation opened',                 'It opens on the next Working Day (assumed).', { kind: 'refinement', closesOn: '2022-08-09' }],
    ['2022-08-09', '2022-12-23', 'code_administrator',   'consultation.closed',             'Refinement Consultation closed',                 '15 Working Days from 20 July 2022, both ends counted, or 14 after the day of issue (inferred).', { kind: 'refinement' }],
    ['2022-09-07', '2023-01-04', 'working_group',        'legalText.agreed',                'Legal text agreed',                              'The Working Group agrees the legal text before the report. The Working Group meets on 7 September 2022 (projected); papers are due on 31 August 2022.', {}],
    ['2022-09-20', '2023-01-24', 'code_administrator',   'report.submitted',                'Modification Report submitted',                  'The Change Sub-Committee meets on 27 September 2022 (projected); papers are due on the 20th.', {}],
    ['2022-09-27', '2023-01-31', 'change_sub_committee', 'report.agreedComplete',           'Modification Report agreed complete',            'The Change Sub-Committee meets on 27 September 2022 (projected); papers are due on the 20th.', {}],
    ['2022-09-28', '2023-02-01', 'code_administrator',   'consultation.opened',             'Modification Report Consultation opened',        'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).', { kind: 'modification_report', closesOn: '2022-10-18' }],
    ['2022-10-18', '2023-02-21', 'code_administrator',   'consultation.closed',             'Modification Report Consultation closed',        '15 Working Days from 28 September 2022, both ends counted, or 14 after the day of issue (inferred).', { kind: 'modification_report' }],
    ['2022-10-19', '2023-02-22', 'code_administrator',   'consultation.opened',             'Second Modification Report Consultation opened', 'A second consultation follows the first (as handed in).', { kind: 'modification_report', closesOn: '2022-11-08' }],
    ['2022-11-08', '2023-03-14', 'code_administrator',   'consultation.closed',             'Second Modification Report Consultation closed', '15 Working Days from 19 October 2022, both ends counted, or 14 after the day of issue (inferred).', { kind: 'modification_report' }],
    ['2022-11-23', '2023-03-22', 'change_board',         'changeBoard.voted',               'Change Board vote',                              'The Change Board meets on 23 November 2022; the consultation closes on the 8th; papers are due on the 16th. The day of the meeting is projected.', { outcome: 'approve' }],
    ['2022-12-30', '2023-05-02', 'authority',            'authority.determined',            'Authority determination',                        '25 Working Days after 23 November 2022 (seen); a target, not a deadline.', { outcome: 'approve' }],
    ['2022-12-30', '2023-05-02', 'authority',            'implementation.scheduled',        'Implementation date set',                        'Set together with: Authority determination.', { date: '2023-11-02', release: 'November 2023' }],
    ['2023-11-02', '2023-11-02', 'code_administrator',   'implementation.completed',        'Implementation',                                 'Decided on 30 December 2022, and 6 months from decision to release (assumed): not before 30 June 2023. The November 2023 SEC Release is on 2 November 2023: the first Thursday of November (inferred).', {}],
  ], 'Assumed: the route is the Refinement Process.'],
  ['of an urgent proposal', { path: 2, urgent: true }, { on: '2021-10-12' }, [
    ['2021-10-12', '2021-10-12', 'proposer',             'proposal.raised',          'Proposal raised',                         'The plan starts on 12 October 2021.', { id: 'DP000', title: 'A proposal', proposer: 'the Proposer' }],
    ['2021-10-15', '2021-10-15', 'change_sub_committee', 'urgency.requested',        'Urgency requested',                       'An extra meeting is called for 15 October 2021: the proposal is urgent.', {}],
    ['2021-10-18', '2021-10-18', 'authority',            'urgency.granted',          'Urgency granted',                         'The Authority grants urgency one Working Day after it is asked, as for MP185 (inferred).', {}],
    ['2021-10-21', '2021-10-21', 'change_sub_committee', 'conversion.agreed',        'Conversion agreed',                       'The issue and its impact are clear. An extra meeting is called for 21 October 2021: the proposal is urgent.', { route: 'report_phase', path: 2 }],
    ['2021-10-26', '2021-10-26', 'code_administrator',   'report.submitted',         'Modification Report submitted',           'An extra meeting is called for 26 October 2021: the proposal is urgent.', {}],
    ['2021-10-26', '2021-10-26', 'change_sub_committee', 'report.agreedComplete',    'Modification Report agreed complete',     'An extra meeting is called for 26 October 2021: the proposal is urgent.', {}],
    ['2021-10-27', '2021-10-27', 'code_administrator',   'consultation.opened',      'Modification Report Consultation opened', 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).', { kind: 'modification_report', closesOn: '2021-11-02' }],
    ['2021-11-02', '2021-11-02', 'code_administrator',   'consultation.closed',      'Modification Report Consultation closed', '5 Working Days from 27 October 2021, both ends counted, or 4 after the day of issue (assumed).', { kind: 'modification_report' }],
    ['2021-11-08', '2021-11-08', 'change_board',         'changeBoard.voted',        'Change Board vote',                       'The Change Board meets on 8 November 2021; the consultation closes on the 2nd; an extra meeting, as the proposal is urgent. The day of the meeting is projected.', { outcome: 'approve' }],
    ['2021-11-15', '2021-11-15', 'authority',            'authority.determined',     'Authority determination',                 '5 Working Days after 8 November 2021 (assumed); a target, not a deadline.', { outcome: 'approve' }],
    ['2021-11-15', '2021-11-15', 'authority',            'implementation.scheduled', 'Implementation date set',                 'Set together with: Authority determination.', { date: '2021-11-16', release: 'Ad-hoc release' }],
    ['2021-11-16', '2021-11-16', 'code_administrator',   'implementation.completed', 'Implementation',                          'Decided on 15 November 2021, and 1 Working Day from decision to release (inferred): not before 16 November 2021.', {}],
  ], 'Assumed: the route is the Report Phase. Assumed: the change is outside the scheduled releases.'],
  ['while the Change Sub-Committee advises', { route: 'report_phase' }, { on: '2020-05-20' }, [
    ['2020-05-20', '2020-07-21', 'proposer',             'proposal.raised',          'Proposal raised',                         'The plan starts on 20 May 2020.', { id: 'DP000', title: 'A proposal', proposer: 'the Proposer' }],
    ['2020-06-30', '2020-07-28', 'change_sub_committee', 'conversion.recommended',   'Conversion recommended',                  'The Change Sub-Committee recommends, and the Panel decides. The Change Sub-Committee meets on 30 June 2020 (published); papers are due on the 23rd.', { route: 'report_phase' }],
    ['2020-07-17', '2020-08-21', 'panel',                'conversion.agreed',        'Conversion agreed',                       'The issue and its impact are clear. The Panel meets on 17 July 2020 (projected); papers are due on the 10th.', { route: 'report_phase', path: 3 }],
    ['2020-08-14', '2020-09-04', 'code_administrator',   'report.submitted',         'Modification Report submitted',           'The Panel meets on 21 August 2020 (projected); papers are due on the 14th.', {}],
    ['2020-08-21', '2020-09-11', 'panel',                'report.agreedComplete',    'Modification Report agreed complete',     'The Panel meets on 21 August 2020 (projected); papers are due on the 14th.', {}],
    ['2020-08-21', '2020-09-11', 'panel',                'implementation.scheduled', 'Implementation date set',                 'Set together with: Modification Report agreed complete.', { date: '2020-11-29', release: 'November 2020' }],
    ['2020-08-24', '2020-09-23', 'code_administrator',   'consultation.opened',      'Modification Report Consultation opened', 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).', { kind: 'modification_report', closesOn: '2020-09-14' }],
    ['2020-09-14', '2020-10-13', 'code_administrator',   'consultation.closed',      'Modification Report Consultation closed', '15 Working Days from 24 August 2020, both ends counted, or 14 after the day of issue (inferred).', { kind: 'modification_report' }],
    ['2020-09-23', '2020-10-21', 'change_board',         'changeBoard.voted',        'Change Board vote',                       'The Change Board meets on 23 September 2020; the consultation closes on the 14th; papers are due on the 16th. The day of the meeting is projected.', { outcome: 'approve' }],
    ['2020-11-29', '2020-11-29', 'code_administrator',   'implementation.completed', 'Implementation',                          'Decided on 23 September 2020, and 10 Working Days from decision to release (assumed): not before 7 October 2020. It cannot take effect before 8 October 2020. The November 2020 SEC Release is on 29 November 2020, moved by the Authority. The appeal window closes on 7 October 2020.', {}],
  ], 'Assumed: Path 3. Assumed: the change is text only.'],
  ['while the Panel decides', { path: 1 }, { on: '2018-10-15' }, [
    ['2018-10-15', '2018-11-30', 'proposer',           'proposal.raised',              'Proposal raised',                         'The plan starts on 15 October 2018.', { id: 'SECMP0000', title: 'A proposal', proposer: 'the Proposer' }],
    ['2018-11-09', '2018-12-14', 'panel',              'initialConsideration.decided', 'Initial consideration decided',           'Route and path are decided together. Raised on 15 October 2018, it is in time for papers due on 22 October 2018 or later. The Panel meets on 9 November 2018 (projected); papers are due on the 2nd.', { route: 'refinement', path: 1 }],
    ['2018-11-12', '2019-01-10', 'code_administrator', 'consultation.opened',          'Refinement Consultation opened',          'It opens on the next Working Day (assumed).', { kind: 'refinement', closesOn: '2018-11-30' }],
    ['2018-11-30', '2019-01-30', 'code_administrator', 'consultation.closed',          'Refinement Consultation closed',          '15 Working Days from 12 November 2018, both ends counted, or 14 after the day of issue (assumed).', { kind: 'refinement' }],
    ['2019-01-02', '2019-02-06', 'working_group',      'legalText.agreed',             'Legal text agreed',                       'The Working Group agrees the legal text before the report. The Working Group meets on 2 January 2019 (projected); papers are due on 21 December 2018.', {}],
    ['2019-01-04', '2019-03-01', 'code_administrator', 'report.submitted',             'Modification Report submitted',           'The Panel meets on 11 January 2019 (projected); papers are due on the 4th.', {}],
    ['2019-01-11', '2019-03-08', 'panel',              'report.agreedComplete',        'Modification Report agreed complete',     'The Panel meets on 11 January 2019 (projected); papers are due on the 4th.', {}],
    ['2019-01-14', '2019-03-25', 'code_administrator', 'consultation.opened',          'Modification Report Consultation opened', 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).', { kind: 'modification_report', closesOn: '2019-02-01' }],
    ['2019-02-01', '2019-04-12', 'code_administrator', 'consultation.closed',          'Modification Report Consultation closed', '15 Working Days from 14 January 2019, both ends counted, or 14 after the day of issue (inferred).', { kind: 'modification_report' }],
    ['2019-02-27', '2019-04-24', 'change_board',       'changeBoard.voted',            'Change Board vote',                       'The Change Board meets on 27 February 2019; the consultation closes on the 1st; papers are due on the 20th. The day of the meeting is projected.', { outcome: 'approve' }],
    ['2019-04-03', '2019-06-13', 'authority',          'authority.determined',         'Authority determination',                 '25 Working Days after 27 February 2019 (seen); a target, not a deadline.', { outcome: 'approve' }],
    ['2019-04-03', '2019-06-13', 'authority',          'implementation.scheduled',     'Implementation date set',                 'Set together with: Authority determination.', { date: '2019-06-27', release: 'June 2019' }],
    ['2019-06-27', '2019-06-27', 'code_administrator', 'implementation.completed',     'Implementation',                          'Decided on 3 April 2019, and 10 Working Days from decision to release (assumed): not before 17 April 2019. The June 2019 SEC Release is on 27 June 2019: the last Thursday of June (inferred).', {}],
  ], 'Assumed: the route is the Refinement Process. Assumed: the change is text only.'],
  ['of an Authority-Led Variation', { track: 'authority_led_variation' }, { on: '2021-06-01' }, [
    ['2021-06-01', '2021-06-01', 'authority',          'proposal.raised',          'Proposal raised',         'The plan starts on 1 June 2021.', { id: 'MP000', title: 'A proposal', proposer: 'the Authority', track: 'authority_led_variation' }],
    ['2021-07-06', '2021-07-06', 'authority',          'authority.determined',     'Authority determination', '25 Working Days after 1 June 2021 (seen); a target, not a deadline.', { outcome: 'approve' }],
    ['2021-07-06', '2021-07-06', 'authority',          'implementation.scheduled', 'Implementation date set', 'Set together with: Authority determination.', { date: '2021-07-07', release: 'Ad-hoc release' }],
    ['2021-07-07', '2021-07-07', 'code_administrator', 'implementation.completed', 'Implementation',          'Decided on 6 July 2021, and 1 Working Day from decision to release (inferred): not before 7 July 2021.', {}],
  ], 'Assumed: the change is outside the scheduled releases.'],
  ['on the Fast-Track', { route: 'fast_track' }, { on: '2022-02-01' }, [
    ['2022-02-01', '2022-04-19', 'proposer',             'proposal.raised',          'Proposal raised',         'The plan starts on 1 February 2022.', { id: 'DP000', title: 'A proposal', proposer: 'the Proposer' }],
    ['2022-02-22', '2022-04-26', 'change_sub_committee', 'conversion.agreed',        'Conversion agreed',       'The issue and its impact are clear. The Change Sub-Committee meets on 22 February 2022 (projected); papers are due on the 15th.', { route: 'fast_track' }],
    ['2022-03-18', '2022-05-20', 'panel',                'fastTrack.approved',       'Fast-Track approved',     'No report and no vote: the Panel approves. The Panel meets on 18 March 2022 (projected); papers are due on the 11th.', {}],
    ['2022-03-18', '2022-05-20', 'panel',                'implementation.scheduled', 'Implementation date set', 'Set together with: Fast-Track approved.', { date: '2022-06-30', release: 'June 2022' }],
    ['2022-06-30', '2022-06-30', 'code_administrator',   'implementation.completed', 'Implementation',          'Decided on 18 March 2022, and 10 Working Days from decision to release (assumed): not before 1 April 2022. The June 2022 SEC Release is on 30 June 2022: the last Thursday of June (inferred).', {}],
  ], 'Assumed: the change is text only.'],
];

describe('a plan', () => {
  test.each(plans)('%s says what happens, by when, who acts and why then', (_, start, options, steps, said) => {
    const plan = planTimetable(start, options);
    expect(plan.milestones.map(({ due, latest, by, type, step, reasons, fields }) => [due, latest, by, type, step, reasons.join(' '), fields])).toEqual(steps);
    expect(plan.reasons.join(' ')).toBe(said);
    expect(plan.milestones.map(({ meeting }) => meeting?.on ?? null)).toEqual(steps.map(([due, , by, type]) => (/^(panel|change_|working)/.test(by) || type === 'meeting' ? due : null)));
  });
});

describe('the first step of a plan from a file', () => {
  const firsts: readonly (readonly [place: string, due: string, step: string, reasons: string, steps: number, ends: string])[] = [
    ['development',                                     '2022-02-22', 'Conversion agreed', 'The issue and its impact are clear. The Change Sub-Committee meets on 22 February 2022 (projected); papers are due on the 15th.', 11, '2022-11-03'],
    ['development, in the interim regime',              '2019-02-08', 'Conversion agreed', 'The issue and its impact are clear. The Panel meets on 8 February 2019 (projected); papers are due on the 1st.', 11, '2019-06-27'],
    ['development, while the CSC advises',              '2020-06-30', 'Conversion recommended', 'The Change Sub-Committee recommends, and the Panel decides. The Change Sub-Committee meets on 30 June 2020 (published); papers are due on the 23rd.', 12, '2020-11-29'],
    ['development, recommended',                        '2020-06-19', 'Conversion agreed', 'The issue and its impact are clear. The Panel meets on 19 June 2020 (published); papers are due on the 12th.', 11, '2020-11-29'],
    ['development, just before the hand-over',          '2021-05-25', 'Conversion agreed', 'The issue and its impact are clear. The Change Sub-Committee meets on 25 May 2021 (projected); papers are due on the 18th.', 11, '2021-11-04'],
    ['development, within the hand-over',               '2021-09-17', 'Conversion agreed', 'The issue and its impact are clear. The Panel meets on 17 September 2021 (published); papers are due on the 10th.', 11, '2022-02-24'],
    ['development, with a request for information',     '2022-02-22', 'Request for information closed', 'The consultation is open until 22 February 2022.', 12, '2022-11-03'],
    ['development, its path set by the Authority',      '2022-02-22', 'Conversion agreed', 'The issue and its impact are clear. The Change Sub-Committee meets on 22 February 2022 (projected); papers are due on the 15th.', 12, '2022-11-03'],
    ['development, urgency requested',                  '2022-02-03', 'Urgency granted', 'The Authority grants urgency one Working Day after it is asked, as for MP185 (inferred).', 9, '2022-03-11'],
    ['development, urgent',                             '2022-02-07', 'Conversion agreed', 'The issue and its impact are clear. An extra meeting is called for 7 February 2022: the proposal is urgent.', 8, '2022-03-10'],
    ['development, on hold until a day',                '2022-04-01', 'Hold lifted', 'On hold since 2 February 2022, until 1 April 2022: nothing is decided before.', 12, '2022-11-03'],
    ['initial consideration',                           '2017-02-10', 'Initial consideration decided', 'Route and path are decided together. Raised on 4 January 2017, it is in time for papers due on 11 January 2017 or later. The Panel meets on 10 February 2017 (projected); papers are due on the 3rd.', 11, '2017-06-09'],
    ['initial consideration, its path decided',         '2018-11-09', 'Initial consideration decided', 'Route and path are decided together. Raised on 20 September 2018, it is in time for papers due on 27 September 2018 or later. The Panel meets on 9 November 2018 (projected); papers are due on the 2nd.', 12, '2019-06-27'],
    ['initial consideration, urgent',                   '2018-09-27', 'Initial consideration decided', 'Route and path are decided together. An extra meeting is called for 27 September 2018: the proposal is urgent.', 8, '2018-10-30'],
    ['refinement',                                      '2022-03-02', 'Refinement Consultation opened', 'It opens on the next Working Day (assumed).', 10, '2022-11-03'],
    ['refinement, urgent',                              '2022-03-07', 'Modification Report submitted', 'An extra meeting is called for 7 March 2022: the proposal is urgent.', 7, '2022-04-04'],
    ['refinement, without a path',                      '2022-03-02', 'Refinement Consultation opened', 'It opens on the next Working Day (assumed).', 11, '2022-11-03'],
    ['refinement, the DCC asked',                       '2022-03-23', 'Preliminary Assessment returned', 'Asked for on 2 March 2022 and due on 23 March 2022.', 13, '2023-06-29'],
    ['refinement, the DCC with a question',             '2022-03-04', 'Preliminary Assessment: question answered', "The DCC's question is answered on the next Working Day (assumed); until then the clock stands still.", 14, '2023-06-29'],
    ['refinement, the DCC overdue',                     '2022-06-06', 'Preliminary Assessment returned', 'Asked for on 2 March 2022 and due on 23 March 2022. That day has passed: the next Working Day is taken.', 13, '2023-06-29'],
    ['refinement, the DCC given more time',             '2022-04-13', 'Preliminary Assessment returned', 'Asked for on 2 March 2022 and due on 13 April 2022.', 13, '2023-06-29'],
    ['refinement, the costs asked for',                 '2022-04-29', 'Full implementation costs returned', 'Asked for on 2 March 2022; no standard applies, and 40 Working Days are taken (assumed).', 11, '2023-06-29'],
    ['refinement, consulting',                          '2022-03-22', 'Refinement Consultation closed', 'The consultation is open until 22 March 2022.', 9, '2022-11-03'],
    ['refinement, with a timetable',                    '2022-03-02', 'Refinement Consultation opened', 'It opens on the next Working Day (assumed).', 10, '2023-02-23'],
    ['report phase, preparing',                         '2022-03-22', 'Modification Report submitted', 'The Change Sub-Committee meets on 29 March 2022 (projected); papers are due on the 22nd.', 7, '2022-06-30'],
    ['report phase, the DCC asked',                     '2022-04-29', 'Impact Assessment returned', 'Asked for on 2 March 2022 and due on 29 April 2022.', 8, '2023-06-29'],
    ['report phase, under review',                      '2022-03-29', 'Modification Report agreed complete', 'The Change Sub-Committee meets on 29 March 2022 (projected); papers are due on the 22nd.', 6, '2022-06-30'],
    ['report phase, under review, without a path',      '2022-03-29', 'Path determined', 'No path has been determined, and it decides who takes the final decision. The Change Sub-Committee meets on 29 March 2022 (projected); papers are due on the 22nd.', 7, '2022-06-30'],
    ['report phase, under review, urgent',              '2022-03-07', 'Modification Report agreed complete', 'An extra meeting is called for 7 March 2022: the proposal is urgent.', 6, '2022-04-04'],
    ['report phase, under review, urgent, no path',     '2022-03-08', 'Path determined', 'No path has been determined, and it decides who takes the final decision. An extra meeting is called for 8 March 2022: the proposal is urgent.', 7, '2022-04-05'],
    ['report phase, its implementation date set',       '2022-03-02', 'Modification Report Consultation opened', 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).', 4, '2022-11-03'],
    ['report phase, agreed complete',                   '2022-03-02', 'Modification Report Consultation opened', 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).', 6, '2022-06-30'],
    ['report phase, consulting',                        '2022-03-22', 'Modification Report Consultation closed', 'The consultation is open until 22 March 2022.', 5, '2022-06-30'],
    ['report phase, awaiting the vote',                 '2022-04-27', 'Change Board vote', 'The Change Board meets on 27 April 2022; the consultation closed on 21 March 2022; papers are due on 20 April 2022. The day of the meeting is projected.', 4, '2022-06-30'],
    ['report phase, the vote put off',                  '2022-04-27', 'Change Board vote', 'The Change Board meets on 27 April 2022; the consultation closed on 21 March 2022; papers are due on 20 April 2022. The day of the meeting is projected.', 4, '2022-06-30'],
    ['report phase, awaiting the vote, urgent',         '2022-03-25', 'Change Board vote', 'The Change Board meets on 25 March 2022; the consultation closed on the 21st; an extra meeting, as the proposal is urgent. The day of the meeting is projected.', 4, '2022-04-04'],
    ['sent back, Path 2',                               '2022-04-26', 'Send-back handled', 'It goes straight to another Modification Report Consultation, as SECMP0009 and SECMP0049 did. The Change Sub-Committee meets on 26 April 2022 (projected); papers are due on the 19th.', 7, '2022-11-03'],
    ['sent back, Path 3',                               '2022-04-26', 'Send-back handled', 'It goes straight to another Modification Report Consultation, as SECMP0009 and SECMP0049 did. The Change Sub-Committee meets on 26 April 2022 (projected); papers are due on the 19th.', 6, '2022-11-03'],
    ['with the Authority',                              '2022-05-09', 'Authority determination', '25 Working Days after 30 March 2022 (seen); a target, not a deadline.', 3, '2022-06-30'],
    ['with the Authority, its target missed',           '2022-07-07', 'Authority determination', '25 Working Days after 30 March 2022 (seen); a target, not a deadline. That day has passed: the next Working Day is taken.', 3, '2022-11-03'],
    ['with the Authority, urgent',                      '2022-04-06', 'Authority determination', '5 Working Days after 30 March 2022 (assumed); a target, not a deadline.', 3, '2022-04-07'],
    ['within the appeal window',                        '2022-06-30', 'Implementation', 'Decided on 30 March 2022, and 10 Working Days from decision to release (assumed): not before 13 April 2022. It cannot take effect before 14 April 2022. The June 2022 SEC Release is on 30 June 2022: the last Thursday of June (inferred). The appeal window closes on 13 April 2022.', 1, '2022-06-30'],
    ['under appeal',                                    '2022-05-11', 'Appeal determined', '25 Working Days, as for any determination (assumed).', 2, '2022-06-30'],
    ['on the Fast-Track',                               '2022-03-18', 'Fast-Track approved', 'No report and no vote: the Panel approves. The Panel meets on 18 March 2022 (projected); papers are due on the 11th.', 3, '2022-06-30'],
    ['Authority-led',                                   '2022-03-08', 'Authority determination', '25 Working Days after 1 February 2022 (seen); a target, not a deadline.', 3, '2022-03-09'],
    ['pending implementation',                          '2022-04-20', 'Implementation date set', 'Set together with: Authority determination.', 2, '2022-06-30'],
    ['pending implementation, its date set',            '2022-11-03', 'Implementation', 'Set on 20 April 2022 for 3 November 2022.', 1, '2022-11-03'],
  ];

  test('is known for every place', () => expect(firsts.map(([place]) => place)).toEqual(filesByPlace.map(([place]) => place)));

  test.each(firsts)('in %s is on %s: %s', (place, due, step, reasons, steps, ends) => {
    const plan = planTimetable(new Map(filesByPlace).get(place)!);
    const [first] = plan.milestones;
    expect([first?.due, first?.step, first?.reasons.join(' '), plan.milestones.length, plan.ends]).toEqual([due, step, reasons, steps, ends]);
  });
});
