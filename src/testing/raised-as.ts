import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseFile } from '../history/case-file.ts';
import { raise } from '../history/record.ts';
import type { Law } from '../rulebook/law.ts';

/** How a case is raised. */
export type Kind = CaseFile['kind'];

/** What a case is raised with, where it is not as usual. */
type Own = { readonly [K in 'id' | 'title' | 'proposer']?: string | undefined };

/** A file as it is raised on a day, under a number that fits it; before there were Draft Proposals, a draft is raised as a modification. */
export function raisedAs(kind: Kind, on: CalendarDate, law: Law, own: Own = {}): CaseFile {
  const series = law.rulesOn(on).regime.value.drafts ? (kind === 'draft_proposal' ? 'DP900' : 'MP900') : 'SECMP0900';
  const { id = series, title = 'A change to the Code', proposer = 'A Party' } = own;
  const led = kind === 'authority_led_variation' ? ({ by: 'authority', track: kind } as const) : ({ by: 'proposer' } as const);
  return raise({ type: 'proposal.raised', on, id, title, proposer, ...led }, { law });
}
