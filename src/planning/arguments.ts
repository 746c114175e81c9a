import {
  aFlag,
  and,
  anObject,
  being,
  checkArgument,
  each,
  having,
  lazily,
  listOf,
  oneOf,
  only,
  orNull,
  someWords,
  type Check,
  type Checks,
} from '../checks.ts';
import { aDay } from '../calendar/calendar-date.ts';
import { isIdentifier } from '../model/identifier.ts';
import { aStage } from '../model/stage.ts';
import { routes } from '../model/path.ts';
import { tracks } from '../model/track.ts';

/** Where a proposal goes, and who decides on it. */
export const aWay = (): Checks => ({ route: oneOf(routes), path: oneOf([1, 2, 3]) });

/** A proposal that has not been raised yet. */
export function checkStart(start: unknown): void {
  checkArgument(start, aStart, 'start');
}

const aStart = /* @__PURE__ */ lazily(() =>
  only(
    {},
    {
      track: oneOf(tracks),
      ...aWay(),
      urgent: aFlag,
      id: being('an identifier such as DP128 or MP128', isIdentifier),
      title: someWords,
      proposer: someWords,
    },
  ),
);

/** Refuses what is no timetable. Does not look into what the plan was made of. */
export function checkTimetable(timetable: unknown): void {
  checkArgument(timetable, aTimetable, 'timetable');
}

const aTimetable = /* @__PURE__ */ lazily(() => {
  const reasons = listOf('reasons', someWords);
  const body: Checks = { body: someWords, on: aPlannedDay };
  const meeting = having({ ...body, papersDue: aPlannedDay });
  const step = having(
    { step: someWords, type: someWords, stage: aStage, by: someWords, due: aPlannedDay, reasons, fields: anObject },
    { meeting },
  );
  return having({
    id: orNull(someWords),
    on: aPlannedDay,
    milestones: listOf('steps', step),
    release: orNull(having({ on: aPlannedDay })),
    target: orNull(having({ name: someWords, on: aPlannedDay }, { body: someWords })),
    reasons,
    extensions: listOf('extensions', anObject),
    madeFrom: having({
      file: orNull(having({ entries: listOf('entries', anObject) })),
      start: anObject,
      assumptions: anObject,
      floors: each(aPlannedDay),
    }),
  });
});

/** A day as a plan holds it: text. */
const aPlannedDay: Check = (value) => and(aDay(value), someWords(value));
