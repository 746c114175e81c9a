import { calendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { only } from '../checks.ts';
import { shown } from '../errors.ts';
import type { Refusal } from '../conditions/condition.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import { malformed } from '../history/record.ts';
import { isEventType, type CaseEventInput, type EventType } from '../model/event.ts';
import { readEvent } from '../model/parse.ts';
import { obstacles } from '../statecharts/step.ts';

/**
 * Everything that stands in the way of an event, most important first; empty when it may be recorded.
 *
 * A bare type is asked for the last entry's day, or `on`, and ignores who would act and with what content.
 * A whole event is judged as `record` would judge it.
 *
 * @throws InvalidInputError when `file` is no case file; InvalidDateError when `on` is no real day
 * @example
 * const file = raise({ type: 'proposal.raised', on: '2020-05-20', by: 'proposer', id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network' });
 * whyNot(file, 'conversion.agreed')[0]?.code; //=> 'not_recommended'
 * whyNot(file, 'development.continued'); //=> []
 */
export function whyNot(
  file: CaseFile,
  event: CaseEventInput | EventType,
  options: { readonly on?: DateInput | undefined } = {},
): readonly Refusal[] {
  const { standing, recorded = standing, log, law } = coreOf(file);
  only({}, { on: aDay })(options, 'options');
  if (typeof event === 'string') {
    if (!isEventType(event))
      return [malformed('unknown_event', [{ path: 'type', message: `expected an event type but received ${shown(event)}.` }])];
    if (options.on === undefined) return obstacles(standing, event, null, log.entry.on, law);
    return obstacles(recorded, event, null, calendarDate(options.on), law);
  }
  const read = readEvent(event);
  return read.ok ? obstacles(recorded, read.event.type, read.event, read.event.on, law) : [malformed(read.code, read.faults)];
}
