import { allLives } from '../../examples/support/lives.ts';
import { addDays, type CalendarDate } from '../../src/calendar/calendar-date.ts';
import { addWorkingDays, onOrAfter } from '../../src/calendar/working-days.ts';
import { raise, record, releaseFor, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { rulesOn } from '../../src/rulebook/rulebook.ts';
import { nextMeeting } from '../../src/deadlines/meeting.ts';
import type { WholeLife } from './hidden.ts';
import { chance } from './lives.ts';

/** The project's own lives that are told from the raising on, with enough entries to hide some. */
export const realLives: readonly WholeLife[] = allLives.filter(({ entries }) => entries.length >= 6).map(({ id, entries }) => ({ id, entries }));

/** Lives made up with a seed: raised between 2016 and 2023, worked on for months or years, decided, implemented or withdrawn. */
export function madeLives(count: number, seed: number): readonly WholeLife[] {
  const random = chance(seed);
  return Array.from({ length: count }, () => madeLife(random));
}

type On = CalendarDate;

function madeLife(random: () => number): WholeLife {
  const between = (from: number, until: number) => from + Math.floor(random() * (until - from + 1));
  // Most waits are short, a few are very long.
  const wait = (from: number, until: number) => from + Math.floor(random() ** 2.5 * (until - from + 1));
  const happens = (share: number) => random() < share;
  const start = onOrAfter(addDays('2016-02-01', between(0, 2700)));
  const { drafts } = rulesOn(start).regime.value;
  const number = drafts ? `DP${between(300, 899)}` : `SECMP0${between(300, 899)}`;
  let file: CaseFile = raise({ type: 'proposal.raised', on: start, by: 'proposer', id: number, title: 'A change', proposer: 'A Party' });
  let now: On = start;
  const later = (days: number) => (now = addWorkingDays(now, days));
  const deciderOn = (on: On) => (rulesOn(on).rights.declare_report_complete.value.includes('panel') ? 'panel' : 'change_sub_committee');
  const meeting = (body?: string) => (now = nextMeeting(body ?? deciderOn(now), now).on);
  const put = (event: Readonly<Record<string, unknown>>) => {
    const taken = record(file, { on: now, ...event } as unknown as CaseEventInput);
    if (!taken.ok) throw new Error(`${JSON.stringify(event)} on ${now}: ${taken.refusals[0]?.message}`);
    file = taken.file;
  };
  const isRefined = happens(0.85);
  const route = isRefined ? 'refinement' : 'report_phase';
  const path = happens(0.5) ? 3 : 2;
  later(drafts ? between(5, 25) : between(3, 8));
  if (drafts) {
    while (happens(0.3)) {
      meeting('change_sub_committee');
      if (rulesOn(now).regime.value.changeSubCommittee === 'none') break;
      put({ type: 'development.continued', by: 'change_sub_committee' });
      later(10);
    }
    if (rulesOn(now).regime.value.changeSubCommittee === 'advises') {
      meeting('change_sub_committee');
      if (rulesOn(now).regime.value.changeSubCommittee === 'advises') {
        put({ type: 'conversion.recommended', by: 'change_sub_committee', route });
        later(8);
      }
    }
    const by = deciderOn(now);
    meeting(by);
    if (rulesOn(now).rights.convert.value.includes(by)) put({ type: 'conversion.agreed', by, route, path });
    else {
      meeting('change_sub_committee');
      put({ type: 'conversion.agreed', by: 'change_sub_committee', route, path });
    }
  } else {
    meeting('panel');
    put({ type: 'initialConsideration.decided', by: 'panel', route, path });
  }
  if (isRefined) {
    const met = (days: number) => {
      later(days);
      meeting('working_group');
      put({ type: 'workingGroup.met', by: 'working_group' });
      later(1);
    };
    if (happens(0.7)) met(wait(5, 80));
    if (happens(0.6)) {
      later(wait(5, 90));
      put({ type: 'preliminaryAssessment.requested', by: 'code_administrator' });
      later(between(12, 60));
      put({ type: 'preliminaryAssessment.returned', by: 'dcc' });
      if (happens(0.5)) met(wait(5, 60));
    }
    if (happens(0.55)) {
      later(wait(5, 60));
      put({ type: 'consultation.opened', by: 'code_administrator', kind: 'refinement', closesOn: addWorkingDays(now, 14) });
      later(14);
      put({ type: 'consultation.closed', by: 'code_administrator', kind: 'refinement' });
    }
    if (happens(0.4)) {
      later(wait(5, 90));
      put({ type: 'impactAssessment.requested', by: 'code_administrator' });
      later(between(35, 70));
      put({ type: 'impactAssessment.returned', by: 'dcc' });
    }
    if (happens(0.5)) met(wait(5, 80));
    if (happens(0.06)) {
      later(wait(5, 120));
      put({ type: 'support.withdrawn', by: 'proposer' });
      return { id: file.id, entries: file.entries };
    }
    later(wait(8, 90));
    put({ type: 'report.submitted', by: 'code_administrator' });
    later(between(3, 6));
  }
  meeting();
  const by = rulesOn(now).rights.declare_report_complete.value.includes(deciderOn(now)) ? deciderOn(now) : 'panel';
  put({ type: 'report.agreedComplete', by });
  later(between(1, 2));
  const consult = () => {
    put({ type: 'consultation.opened', by: 'code_administrator', kind: 'modification_report', closesOn: addWorkingDays(now, 14) });
    later(14);
    put({ type: 'consultation.closed', by: 'code_administrator', kind: 'modification_report' });
    later(between(5, 9));
    meeting('change_board');
  };
  consult();
  if (happens(0.08)) {
    put({ type: 'changeBoard.sentBack', by: 'change_board', reasons: 'More is wanted' });
    later(5);
    meeting();
    put({ type: 'sendBack.handled', by: deciderOn(now), path, legalText: 'revised', implementationApproach: 'unchanged', route: 'report_phase' });
    later(1);
    consult();
  }
  put({ type: 'changeBoard.voted', by: 'change_board', outcome: 'approve' });
  if (path === 2) {
    later(between(12, 45));
    put({ type: 'authority.determined', by: 'authority', outcome: 'approve' });
  }
  const ready = addWorkingDays(now, path === 2 ? wait(5, 200) : wait(12, 200));
  now = releaseFor({ decidedOn: ready, change: 'document' }).on;
  put({ type: 'implementation.completed', by: 'code_administrator' });
  return { id: file.id, entries: file.entries };
}
