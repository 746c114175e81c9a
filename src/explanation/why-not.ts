import { calendarDate, type DateInput, aDay } from '../calendar/calendar-date.ts';
import { checkArgument, lazily, exactly } from '../checks.ts';
import { shown } from '../errors.ts';
import type { Refusal } from '../events/refusal.ts';
import { internalsOf, recordedOf, type CaseFile } from '../history/case-file.ts';
import { caseStateOn } from '../history/replay.ts';
import { malformed } from '../history/record.ts';
import { isEventType } from '../events/names.ts';
import type { CaseEventInput, EventType } from '../events/cards.ts';
import { readEvent } from '../events/parse.ts';
import { verdictOn } from '../statecharts/step.ts';

/**
 * Everything that speaks against an event: what bars first, then what is only assumed (`bars: false`), which `record` records with an
 * advisory. Empty when nothing does.
 *
 * A bare type is asked for the last entry's day, or `on`, and ignores who would act and with what content; a day before the last entry
 * is answered as the file stood then.
 * A whole event is judged as `record` would judge it.
 *
 * @throws InvalidInputError when `file` is no case file; InvalidDateError when `on` is no real day
 * @example
 * const file = raise({
 *   type: 'proposal.raised', on: '2020-05-20', by: 'proposer',
 *   id: 'DP128', title: 'Gas Network Operators SMKI Requirements', proposer: 'A Gas Network',
 * });
 * whyNot(file, 'conversion.agreed')[0]?.code; //=> 'not_recommended'
 * whyNot(file, 'development.continued'); //=> []
 */
export function whyNot(
  file: CaseFile,
  event: CaseEventInput | EventType,
  options: { readonly on?: DateInput | undefined } = {},
): readonly Refusal[] {
  const { chain, law } = internalsOf(file);
  checkArgument(options, someOptions, 'options');
  if (typeof event === 'string') {
    if (!isEventType(event))
      return [malformed('unknown_event', [{ path: 'type', message: `expected an event type but received ${shown(event)}.` }])];
    const on = options.on === undefined ? chain.entry.on : calendarDate(options.on);
    return verdictOn(caseStateOn(file, on), event, null, on, law).against;
  }
  const read = readEvent(event);
  if (!read.ok) return [malformed(read.code, read.faults)];
  return verdictOn(recordedOf(file), read.event.type, read.event, read.event.on, law).against;
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { on: aDay }));
