import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { AssessmentKind } from '../model/assessment.ts';
import type { EventByType } from './event.ts';
import type { Law } from '../rulebook/law.ts';
import { changed, optional } from './changed.ts';
import type { Facts } from './facts.ts';

/** The six effects of one kind of request to the DCC. */
export function assessmentEffects<W extends 'preliminaryAssessment' | 'impactAssessment' | 'implementationCosts'>(
  kind: AssessmentKind,
  word: W,
) {
  const revise = (facts: Facts, change: (latest: Facts['assessments'][number]) => Facts['assessments'][number]): Partial<Facts> => {
    const latest = facts.assessments.findLastIndex((one) => one.kind === kind);
    return { assessments: facts.assessments.map((one, index) => (index === latest ? change(one) : one)) };
  };

  return {
    [`${word}.requested`]: (
      facts: Facts,
      { on, workingDays, dueOn, standard }: EventByType[`${W}.requested`],
      law: Law,
    ): Partial<Facts> => {
      const usual = law.rulesOn(on).limits[word].value ?? undefined;
      const agreed = workingDays ?? (dueOn === undefined && standard === undefined ? usual : undefined);
      return {
        assessments: [...facts.assessments, { kind, requestedOn: on, ...optional({ standard, workingDays: agreed, dueOn }), stops: [] }],
      };
    },
    [`${word}.informationRequested`]: (facts: Facts, { on }: { readonly on: CalendarDate }) =>
      revise(facts, (one) => changed(one, { stops: [...one.stops, { from: on }] })),
    [`${word}.informationProvided`]: (facts: Facts, { on }: { readonly on: CalendarDate }) =>
      revise(facts, (one) => changed(one, { stops: answered(one.stops, on) })),
    [`${word}.timescaleRevised`]: (facts: Facts, { on, dueOn }: { readonly on: CalendarDate; readonly dueOn: CalendarDate }) =>
      revise(facts, (one) => changed(one, { dueOn, dueOnAgreedOn: on })),
    [`${word}.returned`]: (facts: Facts, { on }: { readonly on: CalendarDate }) =>
      revise(facts, (one) => changed(one, { stops: answered(one.stops, on), returnedOn: on })),
    [`${word}.cancelled`]: (facts: Facts, { on }: { readonly on: CalendarDate }) =>
      revise(facts, (one) => changed(one, { stops: answered(one.stops, on), cancelledOn: on })),
  };
}

/** The stops of a clock once the last question has been answered, or no longer needs to be. */
const answered = (stops: Facts['assessments'][number]['stops'], until: CalendarDate) =>
  stops.map((stop) => (stop.until === undefined ? changed(stop, { until }) : stop));
