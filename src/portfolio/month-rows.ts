import { calendarDate, type CalendarDate } from '../calendar/calendar-date.ts';
import { addMonths } from '../calendar/months.ts';
import type { EventType } from '../events/cards.ts';
import type { CaseFile } from '../history/case-file.ts';

/** What happened in a month, as figure 4 of the report draws it. */
export interface MonthRow {
  /** 2021-09. */
  readonly month: string;
  readonly raised: number;
  readonly converted: number;
  readonly decided: number;
  readonly implemented: number;
}

/** Month by month up to a day. What happened before a split happened once, however many parts remember it. */
export function monthRows(
  cases: readonly CaseFile[],
  { on, months }: { readonly on: CalendarDate; readonly months: number },
): readonly MonthRow[] {
  const happened = new Set(cases.flatMap((file) => happenings(file)));
  const count = (month: string, what: string) => [...happened].filter((one) => one.startsWith(`${month} ${what} `)).length;
  const last = calendarDate(`${on.slice(0, 7)}-01`);
  return Object.freeze(
    Array.from({ length: months }, (_, index) => {
      const month = addMonths(last, index + 1 - months).slice(0, 7);
      return Object.freeze({
        month,
        raised: count(month, 'raised'),
        converted: count(month, 'converted'),
        decided: count(month, 'decided'),
        implemented: count(month, 'implemented'),
      });
    }),
  );
}

/** What happened to a case: the month, what, and to which proposal, the one that was raised where a split came later. */
function happenings({ id, entries, decision }: CaseFile): readonly string[] {
  const splitAt = entries.findIndex(({ type }) => type === 'proposal.split');
  const root = entries[0]?.type === 'proposal.raised' ? entries[0].id : id;
  const said = entries.flatMap(({ type, on }, index) => {
    const what = happening[type];
    return what === undefined ? [] : [`${on.slice(0, 7)} ${what} ${splitAt < 0 || index < splitAt ? root : id}`];
  });
  return [...said, ...(decision === null ? [] : [`${decision.on.slice(0, 7)} decided ${id}`])];
}

/** What an event is to a month. */
const happening: { readonly [T in EventType]?: 'raised' | 'converted' | 'implemented' } = {
  'proposal.raised': 'raised',
  'conversion.agreed': 'converted',
  'implementation.completed': 'implemented',
};
