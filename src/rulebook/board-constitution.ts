import type { PartyCategory } from '../model/party.ts';
import type { Basis } from './in-force.ts';
import type { Source } from './sources.ts';

/** How the Change Board is made up and how its votes are counted. */
export interface BoardConstitution {
  readonly groups: readonly BoardGroup[];
  /** Fewest members present, abstentions included. */
  readonly quorum: number;
  /** By category: each group's majority is one outcome. By member: every vote counts alike. */
  readonly method: 'by_category' | 'by_member';
  /** What a vote with as many for as against comes to; `reject` where nothing is said. */
  readonly tie?: 'approve' | 'reject';
  /** Who attends without a vote. */
  readonly attending?: readonly string[];
  /** Where the seats were read. */
  readonly source: Source;
  readonly basis: Basis;
  /** Where the quorum, the counting, the tie and who attends were read; left out, where the seats were. */
  readonly counting?: { readonly source: Source; readonly basis: Basis };
}

/** Seats that come to one outcome when votes are counted by category. */
export interface BoardGroup {
  readonly id: string;
  readonly categories: readonly PartyCategory[];
  readonly seats: number;
  /** One member for each Voting Group: the number follows them, and `seats` is how many there were. More members are then no fault. */
  readonly followsVotingGroups?: boolean;
}

/** No source says how votes are added up, how many members make a quorum, or what a tie comes to. */
const counting = {
  quorum: 1,
  method: 'by_category',
  tie: 'reject',
  attending: ['dcc', 'authority', 'secretary_of_state', 'code_administrator', 'chair'],
  counting: { source: 'practice', basis: 'assumed' },
} as const;

/**
 * The Change Board by day, oldest first. Nobody but these groups votes: the DCC, the Authority, the Secretary of State and the chair attend
 * without one.
 */
export const boardConstitutions: readonly (BoardConstitution & { readonly from: string })[] = [
  {
    from: '2013-09-23',
    groups: [
      { id: 'large_suppliers', categories: ['large_suppliers'], seats: 12, followsVotingGroups: true },
      { id: 'small_suppliers', categories: ['small_suppliers'], seats: 3 },
      { id: 'networks', categories: ['electricity_networks', 'gas_networks'], seats: 3 },
      { id: 'other_sec_parties', categories: ['other_sec_parties'], seats: 3 },
      { id: 'consumers', categories: ['consumers'], seats: 1 },
    ],
    ...counting,
    source: 'practice',
    basis: 'assumed',
  },
  {
    from: '2021-12-17',
    groups: [
      { id: 'large_suppliers', categories: ['large_suppliers'], seats: 13, followsVotingGroups: true },
      { id: 'small_suppliers', categories: ['small_suppliers'], seats: 3 },
      { id: 'networks', categories: ['electricity_networks', 'gas_networks'], seats: 3 },
      { id: 'other_sec_parties', categories: ['other_sec_parties'], seats: 3 },
      { id: 'consumers', categories: ['consumers'], seats: 1 },
    ],
    ...counting,
    source: 'newsletter-2021-12',
    basis: 'seen',
  },
];
