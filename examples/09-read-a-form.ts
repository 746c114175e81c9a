import { parseFormEvent, record, stageName } from 'sec-modifications';
import { aDraftProposal } from 'sec-modifications/testing';

// A web form posts text: numbers come as words, and fields nobody filled in come empty. One call reads it, one call records it.

const posted = [
  'type=conversion.agreed&on=2022-03-21&by=change_sub_committee&route=refinement&path=3&note=',
  'type=conversion.agreed&on=2022-02-30&by=change_sub_committee&route=&path=4',
  'type=changeBoard.voted&on=2022-03-23&by=change_board&outcome=approve&votes.0.category=consumers&votes.0.choice=approve',
];

const draft = aDraftProposal();

for (const body of posted) {
  const read = parseFormEvent(new URLSearchParams(body));
  if (!read.ok) {
    for (const { path, message } of read.faults) console.log(`Beside the field "${path}": ${message}`);
    continue;
  }
  const recorded = record(draft, read.event);
  if (recorded.ok) console.log(`${read.event.type} is recorded: ${recorded.file.id}, ${stageName(recorded.file.stage)}.`);
  else for (const { message } of recorded.refusals) console.log(`${read.event.type} is refused: ${message}`);
}
