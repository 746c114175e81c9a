import { addWorkingDays, onOrAfter, type CalendarDate, type WorkingDayCalendar } from '../../src/calendar/index.ts';
import type { CaseFile } from '../../src/index.ts';
import { remainingLife, type RemainingLife, type LifeTerms } from '../../src/forecast/remaining-life.ts';
import type { Distribution } from '../../src/rulebook/lengths.ts';
import type { RemainingStep, Move } from '../../src/forecast/remaining-step.ts';
import { seedOf } from '../../src/forecast/random.ts';
import { convertedId } from '../../src/model/identifier.ts';
import { standardLaw } from '../../src/rulebook/law.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { meetingFor } from '../../src/deadlines/meeting.ts';
import { releaseFor } from '../../src/deadlines/release.ts';
import { randomFrom } from '../../src/voting/random.ts';

/** Where one walk ended. */
export interface Walk {
  readonly decided: CalendarDate;
  readonly implemented: CalendarDate;
  readonly release: string;
}

interface Terms extends LifeTerms {
  readonly runs: number;
  readonly seed: number;
}

/** The forecast once more, plainly: one walk after the other, one step after the other, on dates. */
export function plainWalks(file: CaseFile, terms: Terms): readonly Walk[] {
  const { on, runs, seed } = terms;
  const { calendar } = terms.law;
  const life = remainingLife(file, terms);
  if (typeof life === 'string') throw new Error(life);
  const drawn = life.steps.map(({ step }) => {
    const random = randomFrom(seedOf(seed, convertedId(file.id), step));
    return Array.from({ length: runs }, () => random());
  });
  return Array.from({ length: runs }, (_, run) => {
    const isSystems = run < Math.round(life.systems * runs);
    let day = onOrAfter(on, calendar);
    for (const [index, remaining] of life.steps.entries()) {
      if (remaining.isForSystems !== true || isSystems) day = stepped(day, remaining, drawn[index]![run]!, terms);
    }
    return ended(day, life, isSystems, terms);
  });
}

function stepped(from: CalendarDate, remaining: RemainingStep, drawn: number, { on, law: { calendar } }: Terms): CalendarDate {
  const wait = lengthOf(remaining.wait ?? 0, drawn);
  if (remaining.isUnderWay === true) {
    const ready = addWorkingDays(on, wait, calendar);
    return ready > from ? ready : from;
  }
  let day = addWorkingDays(from, wait, calendar);
  for (const move of remaining.moves ?? []) day = moved(day, move, calendar);
  if (remaining.notBefore !== undefined && day < remaining.notBefore) day = onOrAfter(remaining.notBefore, calendar);
  const chance = remaining.chance ?? 0;
  for (let round = 1; round <= 8 && drawn < chance ** round; round += 1) {
    for (const move of remaining.again ?? []) day = moved(day, move, calendar);
  }
  return day;
}

function lengthOf(distribution: Distribution, drawn: number): number {
  if (typeof distribution === 'number') return distribution;
  if ('values' in distribution) return distribution.values.toSorted((a, b) => a - b)[Math.floor(drawn * distribution.values.length)]!;
  const { least, mean } = distribution;
  if (mean === least) return least;
  // Geometric: day after day goes on with the same chance.
  const share = (Math.floor(drawn * 1024) + 0.5) / 1024;
  const goesOn = (mean - least) / (mean - least + 1);
  let days = 0;
  while (goesOn ** (days + 1) >= 1 - share) days += 1;
  return least + days;
}

function moved(day: CalendarDate, move: Move, calendar: WorkingDayCalendar): CalendarDate {
  if ('days' in move) return addWorkingDays(day, move.days, calendar);
  if ('meeting' in move) return onOrAfter(meetingFor(move.meeting, day, day, { ...standardLaw, calendar }).on, calendar);
  if (move.right !== 'recommend_conversion') return onOrAfter(sitting(day, move, calendar), calendar);
  const isAdvised = rulesOn(sitting(day, { right: 'convert' }, calendar)).regime.value.changeSubCommittee === 'advises';
  return isAdvised ? moved(day, { meeting: 'change_sub_committee' }, calendar) : day;
}

function sitting(day: CalendarDate, { right, ready = day, notBefore = null }: Extract<Move, { right: unknown }>, calendar: WorkingDayCalendar): CalendarDate {
  const from = notBefore !== null && notBefore > day ? notBefore : day;
  const days = (['panel', 'change_sub_committee', 'change_board'] as const).flatMap((body) => {
    let meeting = meetingFor(body, ready, from, { ...standardLaw, calendar });
    for (let turn = 0; turn < 40; turn += 1) {
      if (rulesOn(meeting.on).rights[right].value.includes(body)) return [meeting.on];
      meeting = meetingFor(body, ready, addWorkingDays(meeting.on, 1, calendar), { ...standardLaw, calendar });
    }
    return [];
  });
  return days.toSorted()[0]!;
}

function ended(day: CalendarDate, { change, decidedOn, hasAppealWindow, set }: RemainingLife, isSystems: boolean, { on: today, law: { calendar } }: Terms): Walk {
  const decided = decidedOn ?? day;
  const closed = hasAppealWindow ? addWorkingDays(decided, 11, calendar) : decided;
  const notBefore = closed > today ? closed : today;
  const release = set !== null && notBefore <= set.on ? set : releaseFor({ decidedOn: decided, change: isSystems ? 'dcc_systems' : change, notBefore }, { calendar });
  const { on } = release;
  return { decided: day, implemented: on > day ? on : day, release: release.name };
}
