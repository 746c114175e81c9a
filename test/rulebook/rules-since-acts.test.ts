import { describe, expect, test } from 'vitest';
import { raise, record, whyNot, type CaseEventInput, type CaseFile } from '../../src/index.ts';
import { aModification } from '../../src/testing/index.ts';

/** What the sources said, after the tables were first written, of acts. Each test names its source. */
function played(file: CaseFile, ...events: readonly CaseEventInput[]): CaseFile {
  return events.reduce((before, event) => {
    const taken = record(before, event);
    if (!taken.ok) throw new Error(`${event.type} of ${event.on}: ${taken.refusals.map(({ code }) => code).join()}`);
    return taken.file;
  }, file);
}

const codes = (file: CaseFile, event: CaseEventInput) => whyNot(file, event).map(({ code }) => code);

test('the June 2021 SEC Release page: the Authority brings a part of SECMP0007 forward on 27 October 2020, it is delivered, and the rest stays', () => {
  const text = 'Common Test Scenarios Document legal text';
  const approved = aModification('pending_implementation', { on: '2020-01-14', path: 2 });
  const dated = played(approved, { type: 'implementation.scheduled', on: '2020-08-03', by: 'authority', date: '2021-11-04' });
  const moved = played(dated, { type: 'implementation.rescheduled', on: '2020-10-27', by: 'authority', part: text, date: '2021-06-24' });
  expect(moved.implementation).toMatchObject({ date: '2021-11-04', parts: [{ part: text, date: '2021-06-24' }] });
  const delivered = played(moved, { type: 'implementation.partDelivered', on: '2021-06-24', by: 'code_administrator', part: text });
  expect(delivered).toMatchObject({ stage: 'pending_implementation', implementation: { date: '2021-11-04', parts: [{ deliveredOn: '2021-06-24' }] } });
});

describe('Ofgem, 29 May 2026: the priority of a modification', () => {
  const file = aModification('refinement', { on: '2026-01-13' });
  test.each([
    ['2026-05-28', 'authority',            ['wrong_body', 'no_prioritisation'], 'the day before'],
    ['2026-05-29', 'authority',            [],                                  'the first day'],
    ['2026-05-29', 'panel',                [],                                  'a committee determines it too'],
    ['2026-05-29', 'change_sub_committee', [],                                  'either committee'],
    ['2026-05-29', 'change_board',         ['wrong_body'],                      'the Change Board does not'],
  ] as const)('on %s by %s is spoken against by %j: %s', (on, by, expected, _why) => {
    expect(codes(file, { type: 'priority.determined', on, by, category: 'High' })).toEqual(expected);
  });
});

test.each([
  ['development',    'a Draft Proposal, as the MP083 page has the right to withdraw'],
  ['refinement',     'a Modification Proposal'],
  ['report_phase',   'before the vote'],
] as const)('the MP083 page: the Proposer withdraws at the stage %s: %s', (stage, _why) => {
  const file = aModification(stage, { on: '2021-10-05' });
  const on = file.entries.at(-1)!.on;
  expect(codes(file, { type: 'support.withdrawn', on, by: 'proposer' })).toEqual([]);
  const withdrawn = played(file, { type: 'support.withdrawn', on, by: 'proposer' });
  expect(codes(withdrawn, { type: 'proposal.adopted', on, by: 'party', proposer: 'Another Party' })).toEqual([]);
});

test('the MP180 page: a Modification Report on an Authority-Led Variation is recorded, then the vote, then the decision', () => {
  const raised = raise({ type: 'proposal.raised', on: '2021-08-13', by: 'authority', id: 'MP180', title: 'A variation', proposer: 'the Authority', track: 'authority_led_variation' });
  const decided = played(
    raised,
    { type: 'report.submitted', on: '2021-09-14', by: 'code_administrator' },
    { type: 'changeBoard.voted', on: '2021-09-29', by: 'change_board', outcome: 'approve' },
    { type: 'authority.determined', on: '2021-11-01', by: 'authority', outcome: 'approve' },
  );
  expect(decided.decision).toMatchObject({ outcome: 'approve' });
});

test.each([
  [true,  'as MP120 had one'],
  [false, 'none is required'],
])('the MP120 page: a Fast-Track Modification is approved with a Modification Report (%s): %s', (isReported) => {
  const file = aModification('fast_track', { on: '2020-02-11' });
  const report: CaseEventInput = { type: 'report.submitted', on: '2020-04-09', by: 'code_administrator' };
  const ready = isReported ? played(file, report) : file;
  expect(codes(ready, { type: 'fastTrack.approved', on: '2020-04-17', by: 'panel' })).toEqual([]);
});
