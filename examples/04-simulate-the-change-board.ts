// What a test author does with the Change Board: approve, reject and appeal under Path 3, and the Authority going its own way under Path 2.
import {
  everyOutcome,
  record,
  simulateBoard,
  stageName,
  stateOn,
  tally,
  votesNeeded,
  type CaseEventInput,
  type CaseFile,
} from 'sec-modifications';
import { aModification, votes } from 'sec-modifications/testing';

const show = (what: string, file: CaseFile) => console.log(`${what}: ${stageName(file.stage)}`);

function next(file: CaseFile, event: CaseEventInput): CaseFile {
  const taken = record(file, event);
  if (!taken.ok) throw new Error(taken.refusals[0]?.message);
  return taken.file;
}

const ready = aModification('report_phase', { on: '2022-01-11', path: 3 });
const vote = (outcome: 'approve' | 'reject', cast: string) =>
  next(ready, { type: 'changeBoard.voted', on: '2022-05-25', by: 'change_board', outcome, votes: votes(cast) });

const approved = vote('approve', '5 approve, 2 reject, 1 abstain');
show('Path 3, approved', approved);
show('… and once the appeal window has closed', stateOn(approved, '2022-06-13'));

const rejected = vote('reject', '2 approve, 5 reject');
const appealed = next(rejected, { type: 'appeal.lodged', on: '2022-06-01', by: 'party' });
show('Path 3, rejected and appealed', appealed);
show('… and overturned', next(appealed, { type: 'appeal.determined', on: '2022-06-29', by: 'authority', outcome: 'overturned' }));

const recommended = aModification('authority_decision', { path: 2 });
show('Path 2, recommended for approval', recommended);
show(
  '… and rejected by the Authority',
  next(recommended, { type: 'authority.determined', on: '2022-06-29', by: 'authority', outcome: 'reject' }),
);

console.log(tally(votes('5 approve, 5 reject')).explanation.join('\n'));
console.log('To approve after two rejections:', votesNeeded(votes('2 reject'), 'approve'));
console.log('Patterns of the board:', [...everyOutcome()].length);
console.log('Approved when every seat approves with a chance of 0.6:', simulateBoard({ chance: 0.6, runs: 10_000, seed: 2021 }).approve);
