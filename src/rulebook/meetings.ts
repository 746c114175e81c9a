import type { Basis, LawRow } from './in-force.ts';
import type { Source } from './sources.ts';

/** A body whose meetings the papers show. The last five are Sub-Committees of the Panel. */
export type Committee =
  | 'panel'
  | 'change_sub_committee'
  | 'change_board'
  | 'working_group'
  | 'operations_group'
  | 'tabasc'
  | 'security_sub_committee'
  | 'smki_pma'
  | 'testing_advisory_group';

/** Which day of a month a body meets on: the nth, or the last, of a weekday (Monday is 1). */
export interface MeetingRule {
  readonly weekday: number;
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last';
}

/** A day on which a body met or was to meet. */
export interface KnownMeeting {
  readonly on: string;
  /** Called beside the monthly rhythm: it is no meeting that a paper is planned for. */
  readonly extraordinary?: true;
  readonly source: Source;
  readonly basis: Basis;
}

/** When a body meets: the days that are known, and the rhythm that fits them best. */
export interface MeetingTable {
  /** What it is called; left out where it is a body that acts in the life of a modification, which has its name there. */
  readonly name?: string;
  readonly known: readonly KnownMeeting[];
  readonly rhythm: readonly LawRow<MeetingRule>[];
}

/** From this day of December to the end of the year nobody meets in any source: a rhythm's day there moves to the week before. */
export const christmasBreak = { from: '12-25', source: 'meeting-rhythm', basis: 'assumed' } as const;

/**
 * The meetings of each body. No source states a rhythm: each is the one of its kind that fits most of the known days, as `npm run rhythms`
 * shows; a test names the days it misses.
 */
export const meetings: Readonly<Record<Committee, MeetingTable>> = {
  panel: {
    known: [
      { on: '2016-11-11', source: 'newsletter-2016-11', basis: 'seen' },
      { on: '2017-01-13', source: 'secmp0030-page', basis: 'seen' },
      { on: '2018-10-12', source: 'panel-61/10', basis: 'seen' },
      { on: '2018-10-19', extraordinary: true, source: 'panel-61/2', basis: 'seen' },
      { on: '2019-05-10', source: 'sub-committees-2019-05', basis: 'seen' },
      { on: '2019-07-12', source: 'modification-pages', basis: 'seen' },
      { on: '2019-10-30', extraordinary: true, source: 'november-2019-release', basis: 'inferred' },
      { on: '2019-11-15', source: 'mp090-page', basis: 'seen' },
      { on: '2020-02-14', source: 'modification-pages', basis: 'seen' },
      { on: '2020-03-13', source: 'mp112-page', basis: 'seen' },
      { on: '2020-04-17', source: 'modification-pages', basis: 'seen' },
      { on: '2020-06-19', source: 'mp128-page', basis: 'seen' },
      { on: '2020-09-11', source: 'mp090-page', basis: 'seen' },
      { on: '2020-10-16', source: 'november-2020-release', basis: 'inferred' },
      { on: '2021-04-16', source: 'mp099-page', basis: 'seen' },
      { on: '2021-05-14', source: 'november-2021-release', basis: 'seen' },
      { on: '2021-09-17', source: 'operations-2021-09', basis: 'seen' },
      { on: '2021-10-15', source: 'operations-2021-09', basis: 'seen' },
    ],
    rhythm: [
      { from: '2013-09-23', value: { weekday: 5, nth: 2 }, source: 'meeting-rhythm', basis: 'inferred' },
      { from: '2020-04-01', value: { weekday: 5, nth: 3 }, source: 'meeting-rhythm', basis: 'inferred' },
    ],
  },
  change_sub_committee: {
    known: [
      { on: '2020-01-28', source: 'modification-pages', basis: 'seen' },
      { on: '2020-02-25', source: 'modification-pages', basis: 'seen' },
      { on: '2020-04-28', source: 'csc-15', basis: 'seen' },
      { on: '2020-05-26', source: 'csc-15', basis: 'seen' },
      { on: '2020-06-30', source: 'csc-15', basis: 'seen' },
      { on: '2021-03-30', source: 'modification-pages', basis: 'seen' },
      { on: '2021-06-29', source: 'mp134a-page', basis: 'seen' },
      { on: '2021-07-27', source: 'mp178-page', basis: 'seen' },
      { on: '2021-09-28', source: 'operations-2021-09', basis: 'seen' },
      { on: '2021-10-15', extraordinary: true, source: 'mp185-page', basis: 'seen' },
    ],
    rhythm: [{ from: '2019-03-26', value: { weekday: 2, nth: 'last' }, source: 'meeting-dates', basis: 'inferred' }],
  },
  change_board: {
    known: [
      { on: '2017-02-22', source: 'sec-5.5-designation', basis: 'seen' },
      { on: '2020-04-22', source: 'mp112-page', basis: 'seen' },
      { on: '2020-07-22', source: 'mp127-page', basis: 'seen' },
      { on: '2020-08-26', source: 'mp127-page', basis: 'seen' },
      { on: '2020-10-21', source: 'mp090-page', basis: 'seen' },
      { on: '2021-03-24', source: 'mp078-page', basis: 'seen' },
      { on: '2021-05-26', source: 'mp099-page', basis: 'seen' },
      { on: '2021-09-29', source: 'operations-2021-09', basis: 'seen' },
      { on: '2022-10-26', source: 'mp203-page', basis: 'seen' },
      { on: '2023-06-21', source: 'mp178-page', basis: 'seen' },
    ],
    rhythm: [{ from: '2013-09-23', value: { weekday: 3, nth: 4 }, source: 'meeting-rhythm', basis: 'inferred' }],
  },
  working_group: {
    known: [
      { on: '2017-02-28', source: 'secmp0030-page', basis: 'seen' },
      { on: '2017-10-10', source: 'secmp0030-page', basis: 'seen' },
      { on: '2020-03-04', source: 'mp090-page', basis: 'seen' },
      { on: '2020-08-05', source: 'mp128-page', basis: 'seen' },
      { on: '2021-03-03', source: 'mp099-page', basis: 'seen' },
      { on: '2021-04-19', extraordinary: true, source: 'mp128-page', basis: 'seen' },
      { on: '2021-06-02', source: 'mp128-page', basis: 'seen' },
      { on: '2021-09-01', source: 'mp128-page', basis: 'seen' },
    ],
    rhythm: [
      { from: '2013-09-23', value: { weekday: 3, nth: 1 }, source: 'practice', basis: 'assumed' },
      { from: '2020-03-04', value: { weekday: 3, nth: 1 }, source: 'meeting-rhythm', basis: 'inferred' },
    ],
  },
  operations_group: {
    name: 'the Operations Group',
    known: [
      { on: '2018-10-12', source: 'panel-61/2', basis: 'seen' },
      { on: '2019-05-07', source: 'sub-committees-2019-05', basis: 'seen' },
      { on: '2021-09-07', source: 'operations-2021-09', basis: 'seen' },
      { on: '2021-09-27', source: 'operations-2021-09', basis: 'seen' },
    ],
    rhythm: [{ from: '2013-09-23', value: { weekday: 2, nth: 1 }, source: 'meeting-rhythm', basis: 'assumed' }],
  },
  tabasc: {
    name: 'the TABASC',
    known: [
      { on: '2021-02-04', source: 'mp099-page', basis: 'seen' },
      { on: '2021-06-03', source: 'mp128-page', basis: 'seen' },
      { on: '2021-09-02', source: 'operations-2021-09', basis: 'seen' },
    ],
    rhythm: [{ from: '2013-09-23', value: { weekday: 4, nth: 1 }, source: 'meeting-rhythm', basis: 'inferred' }],
  },
  security_sub_committee: {
    name: 'the Security Sub-Committee',
    known: [
      { on: '2020-07-22', source: 'mp128-page', basis: 'seen' },
      { on: '2021-09-08', source: 'operations-2021-09', basis: 'seen' },
      { on: '2021-09-22', source: 'operations-2021-09', basis: 'seen' },
    ],
    rhythm: [{ from: '2013-09-23', value: { weekday: 3, nth: 4 }, source: 'meeting-rhythm', basis: 'assumed' }],
  },
  smki_pma: {
    name: 'the SMKI PMA',
    known: [
      { on: '2019-04-16', source: 'sub-committees-2019-05', basis: 'seen' },
      { on: '2020-07-21', source: 'mp128-page', basis: 'seen' },
      { on: '2021-05-18', source: 'mp128-page', basis: 'seen' },
      { on: '2021-09-08', source: 'operations-2021-09', basis: 'seen' },
      { on: '2021-09-24', extraordinary: true, source: 'operations-2021-09', basis: 'seen' },
    ],
    rhythm: [{ from: '2013-09-23', value: { weekday: 2, nth: 3 }, source: 'meeting-rhythm', basis: 'inferred' }],
  },
  testing_advisory_group: {
    name: 'the Testing Advisory Group',
    known: [
      { on: '2018-10-10', source: 'panel-61/2', basis: 'seen' },
      { on: '2021-09-29', source: 'operations-2021-09', basis: 'seen' },
    ],
    rhythm: [{ from: '2013-09-23', value: { weekday: 3, nth: 2 }, source: 'meeting-rhythm', basis: 'assumed' }],
  },
};
