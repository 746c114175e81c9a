import { lawWith, raise, record, recordAll, underLaw, type CaseEventInput, type CaseFile, type ProposalRaised } from '../../src/index.ts';

/** A file opened on a day. */
export function opened(id: string, on: string, more: Partial<ProposalRaised> = {}): CaseFile {
  return raise({ type: 'proposal.raised', on, by: 'proposer', id, title: 'A change', proposer: 'A Party', ...more });
}

/** A file with more events; a refusal fails the test with its reasons. */
export function after(file: CaseFile, ...events: CaseEventInput[]): CaseFile {
  const taken = recordAll(file, events);
  if (!taken.ok) throw new Error(`event ${taken.index} refused: ${taken.refusals.map((refusal) => refusal.message).join(' ')}`);
  return taken.file;
}

/** The law in which what is only assumed bars as well. */
export const strictLaw = lawWith({ assumed: 'bar' });

/** A file under the law in which what is only assumed bars as well. */
export const strictly = (file: CaseFile): CaseFile => underLaw(file, strictLaw);

/** The codes of the reasons why an event is refused where what is only assumed bars as well; none when it is recorded. */
export function refusedFor(file: CaseFile, event: CaseEventInput): string[] {
  const taken = record(strictly(file), event);
  return taken.ok ? [] : taken.refusals.map((refusal) => refusal.code);
}

/** The codes of the remarks on an event that is recorded although it is not the practice. */
export function remarksOn(file: CaseFile, event: CaseEventInput): string[] {
  const taken = record(strictly(file), event);
  if (!taken.ok) throw new Error(`refused: ${taken.refusals.map((refusal) => refusal.message).join(' ')}`);
  return taken.advisories.map((advisory) => advisory.code);
}

const on = '2022-03-01';

/** A Draft Proposal while the Change Sub-Committee decides. */
export const draft = opened('DP900', '2022-02-01');

/** The same in refinement, with a path. */
export const refining = (path: 1 | 2 | 3 = 3) => after(draft, { type: 'conversion.agreed', on, by: 'change_sub_committee', route: 'refinement', path });

/** The same with its report under review. */
export const underReview = (path: 1 | 2 | 3 = 3) => after(refining(path), { type: 'report.submitted', on, by: 'code_administrator' });

/** The same with its report agreed complete. */
export const complete = (path: 1 | 2 | 3 = 3) => after(underReview(path), { type: 'report.agreedComplete', on, by: 'change_sub_committee' });

/** The same before the Change Board. */
export const awaitingVote = (path: 1 | 2 | 3 = 3) =>
  after(
    complete(path),
    { type: 'consultation.opened', on, by: 'code_administrator', kind: 'modification_report', closesOn: '2022-03-21' },
    { type: 'consultation.closed', on: '2022-03-21', by: 'code_administrator' },
  );

/** The same once the Change Board has voted, on 30 March 2022. */
export const voted = (path: 1 | 2 | 3 = 3, outcome: 'approve' | 'reject' = 'approve') =>
  after(awaitingVote(path), { type: 'changeBoard.voted', on: '2022-03-30', by: 'change_board', outcome });

/** An Authority-Led Variation. */
export const authorityLed = opened('MP901', '2022-02-01', { by: 'authority', track: 'authority_led_variation' });
