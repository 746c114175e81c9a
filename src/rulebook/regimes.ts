import type { LawRow } from './in-force.ts';

/** Who runs the modification process, from one day to the next. */
export interface Regime {
  /** In words, for a reader. */
  readonly title: string;
  /** Whether changes start as Draft Proposals. */
  readonly drafts: boolean;
  /** What the Change Sub-Committee has to say in a conversion: read off the decision rights of the day. */
  readonly changeSubCommittee: 'none' | 'advises' | 'either' | 'decides';
}

/** A regime as its row has it. */
export type RegimeRow = LawRow<Omit<Regime, 'changeSubCommittee'>> & { readonly id: RegimeId };

/** The name of a regime. */
export type RegimeId = 'panel' | 'panel_interim' | 'csc_advises' | 'panel_or_csc' | 'csc_decides';

/** The regimes, oldest first. The day of the act decides, never the age of the modification. */
export const regimes: readonly RegimeRow[] = [
  {
    id: 'panel',
    from: '2013-09-23',
    value: { title: 'The Panel decides; no Draft Proposals', drafts: false },
    source: 'panel-61/13',
    basis: 'seen',
  },
  {
    id: 'panel_interim',
    from: '2018-12-01',
    value: { title: "The Panel decides and plays the Change Sub-Committee's part", drafts: true },
    source: 'about-sec-change',
    basis: 'assumed',
  },
  {
    id: 'csc_advises',
    from: '2019-03-26',
    value: { title: 'The Change Sub-Committee recommends; the Panel decides', drafts: true },
    source: 'meeting-dates',
    basis: 'inferred',
  },
  {
    id: 'panel_or_csc',
    from: '2021-05-15',
    value: { title: 'The Panel or the Change Sub-Committee decides (the hand-over)', drafts: true },
    source: 'november-2021-release',
    basis: 'inferred',
  },
  {
    id: 'csc_decides',
    from: '2021-09-28',
    value: { title: 'The Change Sub-Committee decides', drafts: true },
    source: 'operations-2021-09',
    basis: 'seen',
  },
];

/** The day the Code was designated: there is no law of modifications before it. */
export const designatedOn = '2013-09-23';
