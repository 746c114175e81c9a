import { assessmentName, clockOn, replay, stateOn, type Assessment, type CaseFile, type Clock } from 'sec-modifications';
import { row } from './layout.ts';
import { isFilledIn, type Life } from './lives.ts';

interface Asked {
  readonly id: string;
  readonly assessment: Assessment;
  readonly clock: Clock;
  /** No source states the day of the request. */
  readonly isAssumed: boolean;
}

const columns = [9, 22, 11, 10, 10, 8, 7, 8];

/** How each DCC Assessment stands that is under way on a day or was returned in the months before, as the Operations Report lists them. */
export function clocks(lives: readonly Life[], on: string, since: string): string[] {
  const asked = lives
    .filter(({ entries: [raised] }) => raised !== undefined && raised.on <= on)
    .flatMap((life) => askedOfTheDcc(stateOn(replay(life.entries), on), on))
    .filter(
      ({ assessment: { kind, returnedOn } }) => kind !== 'costs' && (returnedOn === undefined || (since <= returnedOn && returnedOn <= on)),
    );
  const open = asked.filter(({ assessment }) => assessment.returnedOn === undefined).toSorted(byDay('requestedOn'));
  const returned = asked.filter(({ assessment }) => assessment.returnedOn !== undefined).toSorted(byDay('returnedOn'));
  const head = row(['', '', 'requested', 'due', 'returned', 'status', 'elapsed', 'standard', 'overdue by'], columns);
  const listed = (title: string, rows: readonly Asked[]) => ['', `  ${title}: ${counted(rows)}`, '', `  ${head}`, ...rows.map(line)];
  return [...listed(`Under way on ${on} (table 4b)`, open), ...listed(`Returned since ${since} (table 4c)`, returned)];
}

/** What one file has asked of the DCC. A part takes only what it asked for itself; the rest is the whole's. */
function askedOfTheDcc(file: CaseFile, on: string): Asked[] {
  const split = file.entries.find((entry) => entry.type === 'proposal.split' && entry.child === file.id);
  return file.assessments
    .filter(({ requestedOn }) => split === undefined || split.on < requestedOn)
    .map((assessment) => ({ id: file.id, assessment, clock: clockOn(assessment, on), isAssumed: isAssumed(file, assessment) }));
}

function isAssumed(file: CaseFile, { kind, requestedOn }: Assessment): boolean {
  const type = kind === 'preliminary' ? 'preliminaryAssessment.requested' : 'impactAssessment.requested';
  return file.entries.some((entry) => entry.type === type && entry.on === requestedOn && isFilledIn(entry));
}

const byDay = (day: 'requestedOn' | 'returnedOn') => (a: Asked, b: Asked) =>
  `${a.assessment[day]}${a.id}` < `${b.assessment[day]}${b.id}` ? -1 : 1;

/** How many of each kind, and how long they took on average. */
function counted(asked: readonly Asked[]): string {
  const kinds = (['preliminary', 'impact'] as const).map((kind) => {
    const elapsed = asked.filter(({ assessment }) => assessment.kind === kind).map(({ clock }) => clock.elapsed);
    const average = Math.round(elapsed.reduce((sum, days) => sum + days, 0) / elapsed.length);
    return `${elapsed.length} ${assessmentName(kind)}s (average ${average} WD)`;
  });
  return kinds.join(', ');
}

function line({ id, assessment, clock, isAssumed: assumed }: Asked): string {
  const { kind, requestedOn, returnedOn = '', workingDays } = assessment;
  const requested = assumed ? `${requestedOn}*` : requestedOn;
  const standard = workingDays === undefined ? 'none' : `${workingDays} WD`;
  const late = clock.remaining !== null && clock.remaining < 0 ? `${-clock.remaining} WD` : '-';
  return `  ${row([id, assessmentName(kind), requested, clock.dueOn ?? '-', returnedOn, clock.status, `${clock.elapsed} WD`, standard, late], columns)}`;
}
