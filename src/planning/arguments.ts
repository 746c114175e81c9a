import {
  aFlag,
  and,
  anObject,
  being,
  checkArgument,
  everyValue,
  containing,
  lazily,
  everyItem,
  among,
  exactly,
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
export const aWay = (): Checks => ({ route: among(routes), path: among([1, 2, 3]) });

/** A proposal that has not been raised yet. */
export function checkStart(start: unknown): void {
  checkArgument(start, aStart, 'start');
}

const aStart = /* @__PURE__ */ lazily(() =>
  exactly(
    {},
    {
      track: among(tracks),
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
  const reasons = everyItem('reasons', someWords);
  const body: Checks = { body: someWords, on: aPlannedDay };
  const meeting = containing({ ...body, papersDue: aPlannedDay });
  const step = containing(
    { step: someWords, type: someWords, stage: aStage, by: someWords, due: aPlannedDay, reasons, fields: anObject },
    { meeting },
  );
  return containing({
    id: orNull(someWords),
    on: aPlannedDay,
    milestones: everyItem('steps', step),
    release: orNull(containing({ on: aPlannedDay })),
    target: orNull(containing({ name: someWords, on: aPlannedDay }, { body: someWords })),
    reasons,
    extensions: everyItem('extensions', anObject),
    madeFrom: containing({
      file: orNull(containing({ entries: everyItem('entries', anObject) })),
      start: anObject,
      assumptions: anObject,
      floors: everyValue(aPlannedDay),
    }),
  });
});

/** A day as a plan holds it: text. */
const aPlannedDay: Check = (value) => and(aDay(value), someWords(value));
