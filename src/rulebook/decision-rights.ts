import type { Body } from '../model/body.ts';
import type { LawRow } from './in-force.ts';

/** What a body can have the right to decide. */
export type Decision =
  | 'consider_draft'
  | 'recommend_conversion'
  | 'convert'
  | 'route'
  | 'set_path'
  | 'approve_timetable'
  | 'grant_extension'
  | 'declare_report_complete'
  | 'handle_send_back'
  | 'request_urgency'
  | 'grant_urgency'
  | 'vote'
  | 'determine'
  | 'approve_fast_track'
  | 'reschedule_implementation'
  | 'determine_priority';

type Rights = readonly LawRow<readonly Body[]>[];

/** Decisions that passed from the Panel to the Change Sub-Committee with the regimes. */
const ofTheRegime: Rights = [
  { from: '2013-09-23', value: ['panel'], source: 'panel-61/13', basis: 'seen' },
  { from: '2018-12-01', value: ['panel'], source: 'about-sec-change', basis: 'assumed' },
  { from: '2019-03-26', value: ['panel'], source: 'csc-15', basis: 'seen' },
  { from: '2021-05-15', value: ['panel', 'change_sub_committee'], source: 'november-2021-release', basis: 'inferred' },
  { from: '2021-06-29', value: ['change_sub_committee', 'panel'], source: 'mp134a-page', basis: 'inferred' },
  { from: '2021-09-28', value: ['change_sub_committee'], source: 'operations-2021-09', basis: 'seen' },
];

/**
 * Who may take each decision, oldest row first. Where more than one body may, the likelier comes first: during the hand-over that is the
 * Panel, and from 29 June 2021 the Change Sub-Committee, to which a Modification Report was presented that day; nothing shows that the
 * Panel no longer acted.
 *
 * Does not model who sits on the Panel (its page: two Large and two Small Suppliers, an electricity and a gas network, two Other SEC
 * Parties, the DCC, two consumer bodies and a chair), nor which Parties may raise a Draft Proposal: MP149 was to widen that, but with what
 * outcome and from which day was not found.
 */
export const decisionRights: Readonly<Record<Decision, Rights>> = {
  consider_draft: [
    { from: '2013-09-23', value: [], source: 'panel-61/13', basis: 'seen' },
    { from: '2018-12-01', value: ['panel'], source: 'about-sec-change', basis: 'assumed' },
    { from: '2019-03-26', value: ['change_sub_committee', 'panel'], source: 'csc-15', basis: 'inferred' },
    { from: '2021-09-28', value: ['change_sub_committee'], source: 'operations-2021-09', basis: 'seen' },
  ],
  recommend_conversion: [
    { from: '2013-09-23', value: [], source: 'panel-61/13', basis: 'seen' },
    { from: '2019-03-26', value: ['change_sub_committee'], source: 'csc-15', basis: 'seen' },
    { from: '2021-09-28', value: [], source: 'operations-2021-09', basis: 'inferred' },
  ],
  convert: [{ from: '2013-09-23', value: [], source: 'panel-61/13', basis: 'seen' }, ...ofTheRegime.slice(1)],
  route: ofTheRegime,
  set_path: [
    { from: '2013-09-23', value: ['panel', 'authority'], source: 'panel-61/13', basis: 'seen' },
    { from: '2021-05-15', value: ['panel', 'change_sub_committee', 'authority'], source: 'november-2021-release', basis: 'inferred' },
    { from: '2021-06-29', value: ['change_sub_committee', 'panel', 'authority'], source: 'mp134a-page', basis: 'inferred' },
    { from: '2021-09-28', value: ['change_sub_committee', 'authority'], source: 'operations-2021-09', basis: 'inferred' },
  ],
  approve_timetable: ofTheRegime,
  grant_extension: [
    { from: '2013-09-23', value: ['panel'], source: 'panel-61/10', basis: 'seen' },
    { from: '2021-05-15', value: ['panel', 'change_sub_committee'], source: 'november-2021-release', basis: 'inferred' },
    { from: '2021-06-29', value: ['change_sub_committee', 'panel'], source: 'mp134a-page', basis: 'inferred' },
    { from: '2021-09-28', value: ['change_sub_committee'], source: 'operations-2021-09', basis: 'inferred' },
  ],
  declare_report_complete: [
    { from: '2013-09-23', value: ['panel'], source: 'about-sec-change', basis: 'seen' },
    { from: '2019-03-26', value: ['panel'], source: 'mp099-page', basis: 'seen' },
    { from: '2021-05-15', value: ['panel', 'change_sub_committee'], source: 'november-2021-release', basis: 'inferred' },
    { from: '2021-06-29', value: ['change_sub_committee', 'panel'], source: 'mp134a-page', basis: 'inferred' },
    { from: '2021-09-28', value: ['change_sub_committee'], source: 'operations-2021-09', basis: 'seen' },
  ],
  handle_send_back: [
    { from: '2013-09-23', value: ['panel'], source: 'panel-61/11', basis: 'seen' },
    { from: '2021-05-15', value: ['panel', 'change_sub_committee'], source: 'november-2021-release', basis: 'inferred' },
    { from: '2021-06-29', value: ['change_sub_committee', 'panel'], source: 'mp134a-page', basis: 'inferred' },
    { from: '2021-09-28', value: ['change_sub_committee'], source: 'operations-2021-09', basis: 'inferred' },
  ],
  request_urgency: [
    { from: '2013-09-23', value: ['panel'], source: 'panel-61/16', basis: 'seen' },
    { from: '2018-12-01', value: ['panel'], source: 'panel-61/16', basis: 'inferred' },
    { from: '2021-05-15', value: ['panel', 'change_sub_committee'], source: 'november-2021-release', basis: 'inferred' },
    { from: '2021-06-29', value: ['change_sub_committee', 'panel'], source: 'mp134a-page', basis: 'inferred' },
    { from: '2021-09-28', value: ['change_sub_committee'], source: 'mp185-page', basis: 'seen' },
  ],
  grant_urgency: [{ from: '2013-09-23', value: ['authority'], source: 'panel-61/16', basis: 'seen' }],
  vote: [{ from: '2013-09-23', value: ['change_board'], source: 'change-board-page', basis: 'seen' }],
  determine: [{ from: '2013-09-23', value: ['authority'], source: 'about-sec-change', basis: 'seen' }],
  approve_fast_track: [
    { from: '2013-09-23', value: ['panel'], source: 'mp120-page', basis: 'inferred' },
    { from: '2021-09-28', value: ['panel'], source: 'practice', basis: 'assumed' },
  ],
  determine_priority: [
    { from: '2013-09-23', value: [], source: 'ofgem-prioritisation', basis: 'seen' },
    { from: '2026-05-29', value: ['panel', 'change_sub_committee', 'authority'], source: 'ofgem-prioritisation', basis: 'inferred' },
  ],
  reschedule_implementation: [{ from: '2013-09-23', value: ['authority'], source: 'november-2019-release', basis: 'seen' }],
};
