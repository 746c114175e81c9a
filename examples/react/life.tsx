// A Draft Proposal in React: the statechart drives the page, and the library says why what is greyed out may not happen.
import { useMachine } from '@xstate/react';
import { createRoot } from 'react-dom/client';
import { eventName, parseEvent, record, replay, whyNot, type CaseEvent } from 'sec-modifications';
import { draftProposalMachine } from 'sec-modifications/statecharts';
import { useState } from 'react';

const raised = parseEvent({
  type: 'proposal.raised',
  on: '2022-01-11',
  by: 'proposer',
  id: 'DP900',
  title: 'A change',
  proposer: 'A Party',
});
const offered = [
  parseEvent({ type: 'hold.placed', on: '2022-01-25', by: 'change_sub_committee', reason: 'Waits for another' }),
  parseEvent({ type: 'hold.lifted', on: '2022-02-22', by: 'change_sub_committee' }),
  parseEvent({ type: 'conversion.agreed', on: '2022-02-22', by: 'change_sub_committee', route: 'refinement', path: 3 }),
];

function Life() {
  const [snapshot, send] = useMachine(draftProposalMachine);
  const [file, setFile] = useState(() => replay([raised]));
  const isRaised = snapshot.context.facts.proposal !== null;

  const happen = (event: CaseEvent) => {
    send(event); // the actor, for what is shown
    const answer = record(file, event); // the record, for what is stored
    if (answer.ok) setFile(answer.file);
  };

  if (!isRaised) return <button onClick={() => send(raised)}>{eventName('proposal.raised')}</button>;
  return (
    <main>
      <h1>
        {file.id}: {file.title}
      </h1>
      <p id="state">{JSON.stringify(snapshot.value)}</p>
      {offered.map((event) => (
        <p key={event.type}>
          <button id={event.type.replace('.', '-')} disabled={!snapshot.can(event)} onClick={() => happen(event)}>
            {eventName(event.type)}
          </button>{' '}
          {whyNot(file, event).map(({ message }) => message)}
        </p>
      ))}
    </main>
  );
}

const place = document.getElementById('life');
if (place !== null) createRoot(place).render(<Life />);
