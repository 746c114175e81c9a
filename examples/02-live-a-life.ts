import { nextSteps, raise, record, stageName, whyNot } from 'sec-modifications';

// A case file is a value: recording an event gives another one, or every reason why not.

const draft = raise({
  type: 'proposal.raised',
  on: '2020-05-11',
  by: 'proposer',
  id: 'DP128',
  title: 'Gas Network Operators SMKI Requirements',
  proposer: 'Earl Richards',
});
console.log(draft.id, 'is in the', stageName(draft.stage));

console.log('Why can it not be converted yet?');
for (const { message, rule } of whyNot(draft, 'conversion.agreed')) console.log(`  ${message} [${rule.id}, ${rule.basis}]`);

const recommended = record(draft, { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' });
if (!recommended.ok) throw new Error('The recommendation was refused.');

console.log('What does it wait for on 19 June 2020?');
for (const { type, by, standing } of nextSteps(recommended.file, { on: '2020-06-19' })) {
  if (standing === 'required') console.log(`  ${type}, by ${by.join(' or ')}`);
}

const converted = record(recommended.file, { type: 'conversion.agreed', on: '2020-06-19', by: 'panel', route: 'refinement' });
if (converted.ok)
  console.log(converted.file.id, 'is in the', stageName(converted.file.stage), 'after', converted.file.entries.length, 'entries');
