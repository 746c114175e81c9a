import * as fc from 'fast-check';
import { addDays, calendarDate } from '../../src/calendar/calendar-date.ts';
import { englandAndWales, workingDayCalendar } from '../../src/calendar/index.ts';
import { Body } from '../../src/model/body.ts';
import { lawWith, type Law, type Rulebook } from '../../src/index.ts';
import { decisionRights, type Decision } from '../../src/rulebook/decision-rights.ts';
import { timeLimits, type TimeLimit } from '../../src/rulebook/time-limits.ts';

const basis = fc.constantFrom('seen', 'inferred', 'assumed');
const row = <T>(value: fc.Arbitrary<T>) => fc.record({ from: fc.constant('2013-09-23'), value, source: fc.constant('practice' as const), basis });

const bodies = Body().options;
/** The Authority keeps its own: a body that no right names does not sit. */
const decisions = (Object.keys(decisionRights) as Decision[]).filter((decision) => decision !== 'determine');
const limits = Object.keys(timeLimits) as TimeLimit[];

/** Some of the rows of a table, in place of its own. */
const some = <K extends string, T>(names: readonly K[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: names.length, noNullPrototype: true }).map((rows) => rows as Partial<Record<K, T>>);

const rights = some(decisions, row(fc.subarray(bodies, { minLength: 1, maxLength: 4 })));

/** Windows that close on the day itself, that outlast every life, and that never close. */
const lengths = fc.oneof(fc.constantFrom(0, 1, 10, null), fc.nat({ max: 120 }));
const windows = fc.record({ appealWindow: row(lengths), adoptionWindow: row(lengths) }, { requiredKeys: [] });

const constitution = fc.record({ seats: fc.integer({ min: 1, max: 20 }), quorum: fc.nat({ max: 5 }), method: fc.constantFrom('by_category' as const, 'by_member' as const), basis });

const day = fc.nat({ max: 4200 }).map((days) => addDays(calendarDate('2017-01-02'), days));

/** Single days off, and weeks on end. */
const holidays = fc
  .array(fc.record({ date: day, length: fc.oneof(fc.constant(1), fc.nat({ max: 40 })) }), { maxLength: 40 })
  .map((spans) => spans.flatMap(({ date, length }) => Array.from({ length }, (_, at) => ({ date: addDays(date, at), title: 'A day off' }))))
  .map((days) => [...new Map(days.map((one) => [one.date, one])).values()]);

const calendar = fc
  .record({ extraHolidays: holidays, asKnownOn: fc.option(fc.constantFrom('2020-01-01', '2022-09-08', '2024-01-01'), { nil: undefined }), projectUntil: fc.option(fc.constant('2031-01-01'), { nil: undefined }) })
  .map((options) => workingDayCalendar([englandAndWales], options));

/** Any law: days off, lengths, rights and seats of its own, under which what is assumed advises or bars. */
export const arbitraryLaw: fc.Arbitrary<Law> = fc
  .record({
    calendar: fc.option(calendar, { nil: undefined }),
    assumed: fc.constantFrom('advise' as const, 'bar' as const),
    own: fc.option(fc.record({ rights, limits: some(limits, row(lengths)), windows, constitution: fc.option(constitution, { nil: undefined }) }), { nil: undefined }),
  })
  .map(({ calendar: days, assumed, own }) => lawWith({ calendar: days, assumed, ...(own === undefined ? {} : { rulebook: (book: Rulebook) => changed(book, own) }) }));

interface Own {
  readonly rights: Partial<Rulebook['rights']>;
  readonly limits: Partial<Rulebook['limits']>;
  readonly windows: Partial<Rulebook['limits']>;
  readonly constitution: (Pick<Rulebook['constitution'], 'quorum' | 'method' | 'basis'> & { readonly seats: number }) | undefined;
}

function changed(book: Rulebook, own: Own): Rulebook {
  const { seats, ...board } = own.constitution ?? { seats: null };
  const groups = seats === null ? book.constitution.groups : book.constitution.groups.map((group) => ({ ...group, seats }));
  return {
    ...book,
    rights: { ...book.rights, ...own.rights },
    limits: { ...book.limits, ...own.limits, ...own.windows },
    constitution: { ...book.constitution, ...board, groups },
  };
}
