import { aFlag, anObject, being, each, having, listOf, oneOf, only, orNull, someWords, type Check, type Checks } from '../checks.ts';
import { aDay } from '../calendar/calendar-date.ts';
import { isIdentifier } from '../model/identifier.ts';
import { isStage } from '../model/stage.ts';
import { routes } from '../model/path.ts';
import { tracks } from '../model/track.ts';

/** Where a proposal goes, and who decides on it. */
export const aWay = (): Checks => ({ route: oneOf(routes), path: oneOf([1, 2, 3]) });

/** A proposal that has not been raised yet. */
export function checkStart(start: unknown): void {
  const parts = {
    track: oneOf(tracks),
    ...aWay(),
    urgent: aFlag,
    id: being('an identifier such as DP128 or MP128', isIdentifier),
    title: someWords,
    proposer: someWords,
  };
  only({}, parts)(start, 'start');
}

/** Refuses what is no timetable. Does not look into what the plan was made of. */
export function checkTimetable(timetable: unknown): void {
  const reasons = listOf('reasons', someWords);
  const body: Checks = { body: someWords, on: aPlannedDay };
  const meeting = having({ ...body, papersDue: aPlannedDay });
  const step = having(
    { step: someWords, type: someWords, stage: being('a stage', isStage), by: someWords, due: aPlannedDay, reasons, fields: anObject },
    { meeting },
  );
  having({
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
  })(timetable, 'timetable');
}

/** A day as a plan holds it: text. */
const aPlannedDay: Check = (...part) => {
  aDay(...part);
  someWords(...part);
};
