// What the built library makes of the same inputs, told in one digest; run by runtimes.mjs in every runtime, zone and locale,
// beside records.json: every real history, as stored.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as library from 'sec-modifications';
import * as calendar from 'sec-modifications/calendar';
import * as exporting from 'sec-modifications/export';
import * as statecharts from 'sec-modifications/statecharts';
import * as testing from 'sec-modifications/testing';

const on = '2021-09-30';
const files = JSON.parse(readFileSync('records.json', 'utf8')).map((stored) => library.fromJSON(stored));
const drafts = files.map((file) => library.stateOn(file, file.raisedOn));
const plans = drafts.slice(0, 20).map((file) => library.planTimetable(file));
const thrown = (act) => {
  try {
    return act();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};

/** Each part of the library, and what it says. */
const told = {
  records: files.map((file) => library.toJSON(library.replay(file.entries))),
  reconstructions: testing.realHistories.filter((_, index) => index % 8 === 0).map((history) => library.reconstruct(history)),
  refusals: files.map((file) => library.eventTypes.map((type) => library.whyNot(file, type))),
  steps: files.map((file) => library.nextSteps(file, { on: file.entries.at(-1).on })),
  auditTrail: files.map((file) => library.auditTrail(file)),
  registers: [exporting.toCsv(files, { on }), exporting.toMarkdownRegister(files, { on })],
  statecharts: [exporting.toMermaidStatechart(statecharts.draftProposalMachine), ...files.map((file) => exporting.toMermaidStatechart(statecharts.modificationProposalMachine, { file }))],
  plans: [plans, plans.map((plan) => exporting.toMermaidGantt(plan))],
  calendars: [exporting.toICalendar(drafts, { stamp: '2021-09-30T09:00:00Z' }), plans.map((plan) => exporting.toICalendar(plan, { stamp: '2021-09-30T09:00:00+01:00' }))],
  forecasts: library.forecast(drafts.filter(({ raisedOn }) => raisedOn <= on).slice(0, 20), { on, runs: 200, seed: 2021 }),
  portfolio: library.portfolio(files.filter(({ raisedOn }) => raisedOn <= on).map((file) => library.stateOn(file, on)), { on }),
  board: library.simulateBoard({ chance: { large_suppliers: 0.7, small_suppliers: 0.5, electricity_networks: 0.6, gas_networks: 0.6, other_sec_parties: 0.55, consumers: 0.4 }, runs: 2000, seed: 7 }),
  days: ['2022-03-27T00:30:00Z', '2022-03-27T01:30:00+01:00', '2021-12-30T23:30:00Z'].map((instant) => [calendar.londonDate(instant), calendar.traceWorkingDays(calendar.londonDate(instant), 30)]),
  errors: [() => calendar.calendarDate('2022-02-30'), () => library.parseEvent({ type: 'İŞLEM', on: 'ß' }), () => library.replay([])].map(thrown),
};

const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
const text = JSON.stringify(told);
console.log(JSON.stringify({ digest: createHash('sha256').update(text).digest('hex'), length: text.length, timeZone, locale }));
