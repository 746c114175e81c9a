import { at as placed } from '../at.ts';
import { counted, dayInWords } from '../calendar/words.ts';
import { addWorkingDays, workingDaysBetween, workingDaysInclusive } from '../calendar/working-days.ts';
import { openConsultations } from '../events/facts.ts';
import { dueAsOf } from '../deadlines/clock.ts';
import { assessmentWords, type Assessment, type AssessmentKind } from '../model/assessment.ts';
import type { StepWithLength } from '../rulebook/lengths.ts';
import { closingDay, lengthOn } from './lengths.ts';
import { isUrgent, plannedSince, type Terms } from './point.ts';
import { type Case, type Timing, passed, after, until } from './slot.ts';

/** The three steps of one kind of request to the DCC. */
export const requested =
  (kind: AssessmentKind): Timing =>
  (asked) => {
    const own = asked.terms.assumed.workingDays?.[assessmentWords[kind]];
    const fields = own === undefined ? {} : { workingDays: own };
    return after(asked, 1, ['The DCC is asked on the next Working Day (assumed).'], { fields });
  };

export const provided: Timing = (asked) =>
  after(asked, 1, ["The DCC's question is answered on the next Working Day (assumed); until then the clock stands still."]);

export const returned =
  (kind: AssessmentKind): Timing =>
  (asked) => {
    const { at, terms } = asked;
    const { assessments } = at.state.facts;
    const request = placed(
      assessments,
      assessments.findLastIndex((one) => one.kind === kind),
    );
    const from = request.requestedOn;
    const { value, basis } = lengthOn(assessmentWords[kind], from, terms);
    const due = dueAsOf(request, null, terms.law.calendar);
    if (from === at.day && plannedSince(at, terms).length > 0)
      return after(asked, value, [`${counted(value, 'Working Day')} from the request on ${dayInWords(from)} (${basis}).`], {
        length: assessmentWords[kind],
      });
    const day = due ?? addWorkingDays(from, value, terms.law.calendar);
    const isAnswered = plannedSince(at, terms)[0]?.type === `${assessmentWords[kind]}.informationProvided`;
    const moves = isAnswered && due !== null ? workingDaysBetween(at.day, due, terms.law.calendar) : 0;
    const isOverdue = day < at.day;
    const since = `Asked for on ${dayInWords(from)}`;
    return until(
      asked,
      isOverdue ? addWorkingDays(at.day, 1, terms.law.calendar) : day,
      [
        due === null
          ? `${since}; no standard applies, and ${counted(value, 'Working Day')} are taken (${basis}).`
          : `${since} and due on ${dayInWords(due)}.`,
        ...(isOverdue ? [passed] : []),
      ],
      {
        ...(isAgreed(request, terms) ? {} : { pace: { length: assessmentWords[kind], workingDays: value, since: from } }),
        ...(moves > 0 ? { before: (own) => addWorkingDays(own, -moves, terms.law.calendar) } : {}),
      },
    );
  };

/** Whether a timescale was agreed for this one: it stands over any length. */
function isAgreed({ kind, requestedOn, dueOn, workingDays }: Assessment, { law }: Terms): boolean {
  const standard = law.rulesOn(requestedOn).limits[assessmentWords[kind]].value;
  return dueOn !== undefined || (workingDays !== undefined && workingDays !== standard);
}

/** A consultation opens on the next Working Day, until a day that is counted with both ends. */
export const opened: Timing = (asked) => {
  const { at, terms, expected } = asked;
  const { calendar } = terms.law;
  const opens = addWorkingDays(at.day, 1, calendar);
  const { value } = lengthOn(consultationLength(asked), at.day, terms);
  const why =
    expected.kind === 'refinement'
      ? 'It opens on the next Working Day (assumed).'
      : expected.round === 1
        ? 'It opens on the Working Day after the decision, as for MP099 and MP090 (inferred).'
        : 'A second consultation follows the first (as handed in).';
  const { pace: _, ...slot } = after(asked, 1, [why], {
    fields: { kind: expected.kind, closesOn: addWorkingDays(opens, value - 1, calendar) },
  });
  return slot;
};

function consultationLength({ at, terms, expected }: Case): StepWithLength {
  if (expected.kind === 'refinement') return 'refinementConsultation';
  return isUrgent(at, terms) ? 'urgentConsultation' : 'modificationReportConsultation';
}

export const closed: Timing = (asked) => {
  const { at, terms, expected } = asked;
  const consultations = openConsultations(at.state.facts);
  const open = placed(
    consultations,
    consultations.findIndex(({ kind }) => kind === expected.kind),
  );
  const closesOn = closingDay(open, terms.law.calendar);
  const fields = { kind: expected.kind };
  const isPlanned = plannedSince(at, terms)[0]?.type === 'consultation.opened';
  if (!isPlanned) return until(asked, closesOn, [`The consultation is open until ${dayInWords(closesOn)}.`], { fields });
  const length = workingDaysInclusive(open.openedOn, closesOn, terms.law.calendar);
  const { basis } = lengthOn(consultationLength(asked), open.openedOn, terms);
  const since = dayInWords(open.openedOn);
  const reason = `${counted(length, 'Working Day')} from ${since}, both ends counted, or ${length - 1} after the day of issue (${basis}).`;
  // Its length includes the day on which it opens, which takes no time of its own.
  const pace = { length: consultationLength(asked), workingDays: length, since: at.day };
  return after(asked, length - 1, [reason], { pace, fields });
};
