import { describe, expect, test } from 'vitest';
import type { Objection } from '../../src/events/condition.ts';
import type { Advisory, Refusal } from '../../src/events/refusal.ts';
import { cards } from '../../src/events/cards.ts';
import { everyCondition } from '../support/conditions.ts';
import { noFacts } from '../../src/events/facts.ts';
import { refusal } from '../../src/events/citing.ts';
import { judge } from '../../src/events/judge.ts';
import { internalsOf } from '../../src/history/case-file.ts';
import { advisoryCodes, eventTypes, record, refusalCodes, replay, standardLaw, underLaw, whyNot, type CaseEventInput, type CaseFile, type Law } from '../../src/index.ts';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { parseEvent } from '../../src/events/parse.ts';
import type { Basis } from '../../src/rulebook/in-force.ts';
import { designatedOn } from '../../src/rulebook/regimes.ts';
import { changesAfter, rulesOn } from '../../src/rulebook/rulebook.ts';
import { everyLife } from '../../src/testing/index.ts';
import { strictLaw } from '../support/life.ts';
import { sampleEvents } from '../support/sample-events.ts';
import { later } from '../support/twin.ts';

/** One objection: its code, whether it bars, is only assumed or merely unusual, and the rule it rests on. */
interface Row {
  readonly kind: 'bars' | 'assumed' | 'unusual';
  readonly code: string;
  readonly rule: string;
  readonly basis: Basis;
}

const days = [calendarDate(designatedOn), ...changesAfter(calendarDate(designatedOn))];

const kindOf = (bars: boolean): Row['kind'] => (bars ? 'bars' : 'assumed');
const rowOf = ({ code, bars, rule }: Refusal | Advisory): Row => ({ kind: kindOf(bars), code, rule: rule.id, basis: rule.basis });
const nameOf = ({ kind, code, rule, basis }: Row) => `${kind.padEnd(8)} ${code.padEnd(38)} ${rule} (${basis})`;

/** The conditions of every event, each with the basis it has on each day. */
const ofConditions: readonly Row[] = everyCondition.flatMap((condition: Objection) =>
  days.map((day) => {
    const { bars, rule } = refusal(condition.code, '', condition.rule);
    const own = condition.row?.(rulesOn(day)).basis ?? rule.basis;
    const basis = weaker(own, rule.basis);
    return { kind: condition.unusual ? ('unusual' as const) : kindOf(bars && basis !== 'assumed'), code: condition.code, rule: rule.id, basis };
  }),
);

function weaker(one: Basis, other: Basis): Basis {
  const order: readonly Basis[] = ['seen', 'inferred', 'assumed'];
  return order[Math.max(order.indexOf(one), order.indexOf(other))]!;
}

/** Who may not act, on each day. */
const ofRights: readonly Row[] = days.flatMap((on) =>
  sampleEvents(on)
    .map((event) => parseEvent(event))
    .flatMap((event) => judge(event.type, event, { facts: noFacts, on, rules: rulesOn(on), law: standardLaw }).against.filter(({ code }) => code === 'wrong_body').map(rowOf)),
);

/** A file in each state of the statecharts that a few events come to, and what stands beside it. */
const places: readonly CaseFile[] = (() => {
  const found = new Map<string, CaseFile>();
  for (const options of [{ depth: 3 }, { depth: 6, regions: ['progress'] }]) {
    for (const life of everyLife(options)) {
      const file = replay(life);
      const name = JSON.stringify([file.kind, file.state, file.path]);
      if (!found.has(name)) found.set(name, file);
    }
  }
  return [...found.values()];
})();

/** Every event that a file is asked about: on the day of its last entry, and once its windows have elapsed. */
const asked = (file: CaseFile): readonly CaseEventInput[] => {
  const { on } = internalsOf(file).chain.entry;
  return [...sampleEvents(on), ...sampleEvents(later(on), (type) => !type.startsWith('p') && !type.startsWith('i')), { type: 'workingGroup.met', on: '2013-09-22', by: 'working_group' }, { type: 'hold.gone' } as never, { type: 'hold.lifted' } as never];
};

interface Seen {
  readonly rows: ReadonlySet<string>;
  readonly refused: number;
  readonly advised: number;
}

/** Asks every file about every event, and holds `record` to what `whyNot` says. */
function ask(files: readonly CaseFile[], law: Law): Seen {
  const rows = new Set<string>();
  const count = { refused: 0, advised: 0 };
  for (const each of files) {
    const file = underLaw(each, law);
    for (const event of asked(file)) {
      const against = whyNot(file, event);
      const taken = record(file, event);
      const barring = against.filter(({ bars }) => bars);
      if (taken.ok !== (barring.length === 0)) throw new Error(`${JSON.stringify(event)} in ${JSON.stringify(file.state)}: ${taken.ok}, ${against.map(({ code, bars }) => `${code} ${bars}`).join()}`);
      if (against.some(({ bars }, index) => bars && index >= barring.length)) throw new Error(`${JSON.stringify(event)}: what bars does not come first`);
      if (!taken.ok) count.refused += 1;
      else if (taken.advisories.length > 0) count.advised += 1;
      for (const row of against.map(rowOf)) rows.add(nameOf(row));
      if (taken.ok) for (const row of taken.advisories.slice(against.length).map((one) => ({ ...rowOf(one), kind: 'unusual' as const }))) rows.add(nameOf(row));
    }
  }
  return { rows, ...count };
}

describe('every code that can bar or advise', () => {
  const standing = ask(places, standardLaw);
  const strict = ask(places, strictLaw);
  const written = [...ofConditions, ...ofRights].map(nameOf);

  test('there is something to ask: most states, most codes, refusals and advisories', () => {
    expect(places.length).toBeGreaterThan(150);
    expect(standing.refused).toBeGreaterThan(5_000);
    expect(standing.advised).toBeGreaterThan(500);
    expect(new Set(ofRights.map(({ rule }) => rule)).size).toBeGreaterThan(10);
    expect(written.filter((row) => standing.rows.has(row)).length).toBeGreaterThan(60);
  });

  /** `npx vitest run --config test/vitest.config.ts test/events/basis -u` writes it anew: a change here is a change of what the record refuses. */
  test('stands in a table with its kind, its rule and its basis', async () => {
    const table = [...new Set([...written, ...standing.rows])].toSorted();
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('../golden/basis/codes.txt');
  });

  test('none that bars is assumed, and all that is assumed advises', () => {
    const rows = [...written, ...standing.rows];
    expect(rows.filter((row) => row.startsWith('bars') && row.includes('(assumed)'))).toEqual([]);
    expect(rows.filter((row) => row.startsWith('assumed') && !row.includes('(assumed)'))).toEqual([]);
  });

  test('where what is assumed bars, everything that speaks against an event bars', () => {
    expect(strict.refused).toBeGreaterThan(standing.refused);
    expect([...strict.rows].filter((row) => row.startsWith('assumed'))).toEqual([]);
    expect([...strict.rows].filter((row) => row.includes('(assumed)')).length).toBeGreaterThan(20);
    expect([...strict.rows].filter((row) => row.startsWith('unusual') && !standing.rows.has(row))).toEqual([]);
  });

  test('stands in the public lists, and nothing else does', () => {
    const rows = [...written, ...standing.rows].map((row) => row.trim().split(/ +/));
    const codesOf = (...kinds: readonly string[]) => [...new Set(rows.filter(([kind = '']) => kinds.includes(kind)).map(([, code]) => code))].toSorted();
    expect(Object.keys(refusalCodes)).toEqual(codesOf('bars', 'assumed'));
    expect(Object.keys(advisoryCodes).toSorted()).toEqual(codesOf('bars', 'assumed', 'unusual'));
    for (const meaning of Object.values(advisoryCodes)) expect(meaning).toMatch(/^[A-Z].+\.$/);
  });

  test('is of an event that there is', () => {
    expect(cards().map(({ type }) => type).toSorted()).toEqual([...eventTypes].toSorted());
  });
});
