import {
  assessmentName,
  calendarDate,
  clockOn,
  forecast,
  nextMeeting,
  nextSteps,
  replay,
  stageName,
  stateOn,
  type Assessment,
  type CaseFile,
  type NextStep,
} from 'sec-modifications';
import { heading, labelled, row } from './layout.ts';
import { ledger } from './ledger.ts';
import { lifeOf } from './lives.ts';
import { plan, written } from './plan.ts';
import { refused } from './refused.ts';
import { rulesCited } from './rules-cited.ts';
import { columnName, inWords } from './words.ts';

const columns = [34, 11, 11, 11, 30];

/** One case that was under way in September 2021, as it stood on a day, and one whole life: what a first look at the library shows. */
export function oneCase(day: string): string[] {
  const on = calendarDate(day);
  const life = lifeOf('MP134B');
  const file = stateOn(replay(life.entries), on);
  const steps = nextSteps(file, { on });
  return [
    `${file.id} '${file.title}', as it stands on ${on}`,
    '',
    ...labelled(
      '',
      `For another day: npm run demo -- 2021-11-01. For every real life at hand: npm run demo -- --all. No clock is read.`,
      0,
    ),

    ...part('Where it stands'),
    '',
    `  ${stageName(file.stage)}, Path ${file.path ?? 'not determined'}`,
    ...file.entries.map((entry) => `  ${entry.on}  ${columnName(entry.by)} ${inWords(entry)}`),

    ...part('What is asked for next, and what may happen, by when'),
    '',
    `  ${row(['', 'standing', 'due', 'expected', 'by'], columns)}`,
    ...ahead(steps).map(
      (step) =>
        `  ${row([step.type, step.standing, step.dueOn ?? '', step.expectedOn ?? '', step.by.slice(0, 2).map(columnName).join(' or ')], columns)}`,
    ),
    `  ${steps.filter(({ standing }) => standing === 'permitted').length} are permitted in all, such as hold.placed and support.withdrawn.`,

    ...part('Why something may not happen'),
    ...refused('The report is agreed complete at the next meeting.', file, {
      type: 'report.agreedComplete',
      on: nextMeeting('change_sub_committee', on).on,
      by: 'change_sub_committee',
    }),

    ...part('The clock of its DCC Assessment'),
    '',
    ...file.assessments.flatMap((assessment) => labelled('', clock(assessment, on), 2)),

    ...part('Its timetable, every day with its reasons'),
    ...plan(file, on).slice(2),

    '',
    ...labelled(
      'Written: ',
      written(file, file, on)
        .slice(1)
        .map((name) => name.trim())
        .join(', '),
      2,
    ),

    ...part('The chance of each release, of 10,000 walks through the same steps'),
    '',
    ...chances(file, on),

    ...part('And one real life, sent back by the Change Board, and implemented'),
    ...ledger(lifeOf('SECMP0009'), rulesCited()).slice(1),
  ];
}

/** A heading with less room above it. */
const part = (title: string): string[] => heading(title).slice(1);

/** The next that it waits for or that its plan expects, in the order of the days. */
const ahead = (steps: readonly NextStep[]): NextStep[] =>
  steps
    .filter(({ standing, expectedOn }) => standing === 'required' || expectedOn !== undefined)
    .toSorted((a, b) => (String(a.expectedOn) < String(b.expectedOn) ? -1 : 1))
    .slice(0, 6);

/** What was asked of the DCC, when it was due, and how long it has taken. */
function clock(assessment: Assessment, on: string): string {
  const { status, elapsed, dueOn } = clockOn(assessment, on);
  const due = dueOn === null ? 'no standard' : `due on ${dueOn}, ${assessment.workingDays} Working Days after it`;
  return `${assessmentName(assessment.kind)}, asked for on ${assessment.requestedOn}: ${due}; ${status} on ${on}, after ${elapsed} Working Days.`;
}

function chances(file: CaseFile, on: string): string[] {
  const [said] = forecast([file], { on, runs: 10_000, seed: 2021 });
  if (said === undefined) return [];
  const { decision, releases } = said;
  return [
    `  decided by ${decision?.p50} in half of them, by ${decision?.p95} in 95 of 100`,
    ...releases.map(
      ({ release, chance }) =>
        `  ${release.padEnd(14)} ${`${(100 * chance).toFixed(1)}%`.padStart(6)} ${'█'.repeat(Math.ceil(60 * chance))}`,
    ),
  ];
}
