import type { CalendarDate } from '../calendar/calendar-date.ts';
import { lastDayOf } from '../conditions/event-law.ts';
import { isAwaited, latestAssessment, openConsultations, type Facts } from '../conditions/facts.ts';
import { coreOf, type CaseFile } from '../history/case-file.ts';
import { assessmentWords, type AssessmentKind } from '../model/assessment.ts';
import type { EventType } from '../model/event.ts';
import type { Law } from '../rulebook/law.ts';
import { awaitedBy, type Standing } from '../statecharts/step.ts';
import { assessmentDue } from '../deadlines/clock.ts';
import { reportDue } from '../deadlines/report-due.ts';

/** The events a life waits for: what its states await, and the closing of what is open. */
export function requiredOf(standing: Standing): readonly EventType[] {
  const open = openConsultations(standing.facts);
  if (open.length === 0) return awaitedBy(standing);
  const isReportOpen = open.some((one) => one.kind === 'modification_report');
  return [...awaitedBy(standing).filter((type) => type !== 'consultation.opened' || !isReportOpen), 'consultation.closed'];
}

/** The last day for an event, where the record gives one. For the report it is the meeting it is due at, as everywhere; its papers go out on paper day. */
export function dueDay(type: EventType, file: CaseFile, { facts }: Standing): CalendarDate | null {
  const { law } = coreOf(file);
  switch (type) {
    case 'consultation.closed':
      return openConsultations(facts).reduce<CalendarDate | null>(
        (first, { closesOn }) => (first === null || closesOn < first ? closesOn : first),
        null,
      );
    case 'proposal.adopted':
      return lastDayOf('adoptionWindow', { facts, law });
    case 'appeal.lodged':
      return lastDayOf('appealWindow', { facts, law });
    case 'report.submitted':
      return reportDue(file, {}, law.calendar);
    case 'implementation.completed':
      return facts.implementation.date ?? null;
    case 'hold.lifted':
      return facts.hold?.until ?? null;
    default:
      return assessmentDay(type, facts, law);
  }
}

const kinds: readonly AssessmentKind[] = ['preliminary', 'impact', 'costs'];

function assessmentDay(type: EventType, facts: Facts, law: Law): CalendarDate | null {
  const kind = kinds.find((one) => type === `${assessmentWords[one]}.returned`);
  const latest = kind === undefined ? undefined : latestAssessment(facts, kind);
  return kind === undefined || latest === undefined || !isAwaited(facts, kind) ? null : assessmentDue(latest, law.calendar);
}
