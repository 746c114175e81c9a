import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/calendar-date.ts';
import { englandAndWales, workingDayCalendar } from '../../src/calendar/index.ts';
import { toMermaidGantt, toMermaidStatechart } from '../../src/export/index.ts';
import { replay, stateOn, type CaseFile } from '../../src/index.ts';
import { draftProposalMachine, modificationProposalMachine } from '../../src/statecharts/index.ts';
import { aDraftProposal, aModification } from '../../src/testing/index.ts';
import { everyLife } from '../../src/testing/lives.ts';
import { extendTimetable } from '../../src/planning/extension.ts';
import { planTimetable } from '../../src/planning/plan.ts';
import { filesByPlace } from '../support/planned-lives.ts';
import { after, awaitingVote, draft, opened, refining, voted } from '../support/life.ts';
import { sampled } from '../support/long.ts';
import { kindOf, readGantt, readStates } from '../support/mermaid.ts';

const recommended = after(opened('DP900', '2020-05-20'), { type: 'conversion.recommended', on: '2020-05-26', by: 'change_sub_committee', route: 'refinement' });

/** The states of a chart that carry each of the marks. */
const marked = async (machine: Parameters<typeof toMermaidStatechart>[0], file: CaseFile, ...marks: readonly string[]) => {
  const { states } = await readStates(toMermaidStatechart(machine, { file }));
  const own = states.filter(({ id }) => !/^(?:urgency|hold|support|preliminaryAssessment|impactAssessment|implementationCosts)_/.test(id));
  return marks.map((mark) => own.filter(({ cssClasses }) => cssClasses.split(' ').includes(mark)).map(({ id }) => id).toSorted());
};

describe('a statechart', () => {
  test.each([
    ['Draft Proposal', draftProposalMachine],
    ['Modification Proposal', modificationProposalMachine],
  ])('of a %s is read by Mermaid, with every state of the machine', async (_, machine) => {
    const text = toMermaidStatechart(machine);
    expect(await kindOf(text)).toBe('stateDiagram');
    const { states, arrows } = await readStates(text);
    const drawn = new Set(states.map(({ id }) => id));
    const live = machine.root.states['live']!;
    type Node = typeof live;
    const all = (node: Node): Node[] => Object.values(node.states).flatMap((child) => [child as unknown as Node, ...all(child as unknown as Node)]);
    const wanted = [...all(live), ...Object.values(machine.root.states).filter((node) => node.type === 'final')].map((node) => node.path.filter((step) => step !== 'live' && step !== 'progress').join('_'));
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((name) => name !== '' && !drawn.has(name))).toEqual([]);
    expect(arrows.length).toBeGreaterThan(10);
    expect(text).not.toContain('classDef');
  });

  // The chart the file is drawn in, the state it is in, the states it has passed through.
  test.each<[string, Parameters<typeof toMermaidStatechart>[0], CaseFile, readonly string[], readonly string[], string]>([
    ['draft',              draftProposalMachine,        draft,                               ['development'],              [],                                                                                         'nothing is behind it yet'],
    ['recommended',        draftProposalMachine,        recommended,                         ['recommended'],              ['development'],                                                                            'one step on'],
    ['converted, its own', draftProposalMachine,        refining(),                          ['converted'],                ['development'],                                                                            'the draft ended in the other chart'],
    ['refining',           modificationProposalMachine, refining(),                          ['refinement_developingSolution'], [],                                                                                    'a conversion begins where it leads'],
    ['a draft, elsewhere', modificationProposalMachine, draft,                               [],                           [],                                                                                         'it has not come to this chart'],
    ['before the vote',    modificationProposalMachine, awaitingVote(),                      ['reportPhase_awaitingVote'], ['refinement_developingSolution', 'reportPhase_consultation', 'reportPhase_underReview'],      'nested states are marked, not the box around them'],
    ['window closed',      modificationProposalMachine, stateOn(voted(), '2022-06-01'),      ['awaitingImplementation'],   ['decided_approvedAppealable', 'refinement_developingSolution', 'reportPhase_awaitingVote', 'reportPhase_consultation', 'reportPhase_underReview'], 'a window that elapsed moved it on'],
    ['implemented',        modificationProposalMachine, aModification('implemented'),        ['implemented'],              ['awaitingImplementation', 'decided_approvedAppealable', 'refinement_consultation', 'refinement_developingSolution', 'reportPhase_awaitingVote', 'reportPhase_consultation', 'reportPhase_underReview'], 'the closing of a window between two entries is on the way'],
  ])('marks where a life is and where it has been: %s', async (_, machine, file, current, past) => {
    expect(await marked(machine, file, 'current', 'travelled')).toEqual([current, past]);
  });

  test('marks one current state in every region of every life', async () => {
    const lives = sampled([...everyLife({ depth: 3 })], 60);
    expect(lives.length).toBeGreaterThan(5);
    for (const life of lives) {
      const file = replay(life);
      const text = toMermaidStatechart(file.id.startsWith('DP') ? draftProposalMachine : modificationProposalMachine, { file });
      const current = (await readStates(text)).states.filter(({ cssClasses }) => cssClasses.split(' ').includes('current'));
      expect(current.length, life.map(({ type }) => type).join()).toBe(typeof file.state === 'string' ? 1 : Object.keys(file.state['live'] as object).length);
    }
  });

  test('says in words whose life it is', () => {
    expect(toMermaidStatechart(draftProposalMachine, { file: aDraftProposal() })).toContain('accDescr: Its stage is Development Stage, its last entry proposal.raised on 2022-01-11.');
  });

  test('says what a day does when it is reached', async () => {
    const { arrows } = await readStates(toMermaidStatechart(draftProposalMachine));
    expect(arrows.filter((arrow) => arrow.includes('the window closes'))).toEqual(['support_adoptionWindow > withdrawn: the window closes']);
  });

  test('refuses what is no case file', () => {
    expect(() => toMermaidStatechart(draftProposalMachine, { file: {} as never })).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});

describe('a Gantt chart', () => {
  const calendar = workingDayCalendar([englandAndWales], { projectUntil: '2031-01-01' });
  const long = planTimetable({ id: 'MP200', path: 2 }, { on: '2021-10-01', assumptions: { change: 'dcc_systems', secondConsultation: true } });
  const dayOf = (time: Date) => [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  /** A bar ends at midnight after its last day. */
  const lastDayOf = (end: Date) => addDays(dayOf(end), -1);

  test.each([
    ['a long plan',              long],
    ['a plan with an extension', extendTimetable(long, { months: 3, reason: 'a: reason; with #signs' })],
    ['a provisional plan',       planTimetable({ path: 3 }, { on: '2028-10-02', calendar })],
    ['no plan',                  planTimetable(aModification('implemented'), { on: '2023-01-04' })],
    ['an urgent plan',           planTimetable({ urgent: true }, { on: '2022-01-11' })],
    ['a Fast-Track',             planTimetable({ route: 'fast_track' }, { on: '2022-01-11' })],
    ['Authority-led',            planTimetable({ track: 'authority_led_variation' }, { on: '2022-01-11' })],
    ...filesByPlace.map(([place, file]) => [place, planTimetable(file)] as const),
  ] as const)('is read by Mermaid with every step on its day: %s', async (_, plan) => {
    const text = toMermaidGantt(plan);
    expect(await kindOf(text)).toBe('gantt');
    const { title, tasks } = await readGantt(text);
    expect(title).toContain(plan.id ?? 'Timetable');
    if (plan.milestones.length === 0) expect(tasks.map(({ task }) => task)).toEqual([plan.reasons.join(' ')]);
    else expect(tasks.map(({ task, endTime }) => [task.slice(0, task.lastIndexOf(',')), lastDayOf(endTime)])).toEqual(plan.milestones.map(({ step, due }) => [step, due]));
    for (const { startTime, endTime, milestone } of tasks) expect(dayOf(startTime) < lastDayOf(endTime) || milestone).toBe(true);
    const sections = tasks.map(({ section }) => section);
    expect(sections.filter((section, index) => section !== sections[index - 1]).length, 'no part is drawn twice').toBe(new Set(sections).size);
  });

  test('draws a consultation and an answer of the DCC from when they were asked for', async () => {
    const { tasks } = await readGantt(toMermaidGantt(long));
    const due = (step: string) => long.milestones.find((one) => one.step === step)?.due;
    const rows = [
      ['Preliminary Assessment returned',                'Preliminary Assessment requested',              'the DCC had it since it was asked'],
      ['Second Modification Report Consultation closed', 'Second Modification Report Consultation opened', 'the second, not the first'],
      ['Authority determination',                        'Change Board vote',                             'nothing opened it: from the step before'],
    ] as const;
    for (const [step, from, why] of rows) {
      const task = tasks.find((one) => one.task.startsWith(step));
      expect([task && dayOf(task.startTime), task?.milestone], why).toEqual([due(from), false]);
    }
  });

  test('draws both days of a bar whole', async () => {
    const { tasks } = await readGantt(toMermaidGantt(planTimetable({ urgent: true, path: 3 }, { on: '2022-03-01' })));
    const consultation = tasks.find(({ task }) => task === 'Modification Report Consultation closed, 22 March 2022');
    expect([consultation && dayOf(consultation.startTime), consultation && dayOf(consultation.endTime)], '16 to 22 March are seven days').toEqual(['2022-03-16', '2022-03-23']);
  });

  test('marks the days that may yet move', async () => {
    const plan = planTimetable({ path: 3 }, { on: '2028-10-02', calendar });
    const { tasks } = await readGantt(toMermaidGantt(plan));
    expect(plan.provisional).toBe(true);
    expect(tasks.map(({ crit }) => crit)).toEqual(plan.milestones.map(({ provisional }) => provisional));
  });

  test('takes every sign in the name of a step', async () => {
    const [first, ...rest] = long.milestones;
    const step = 'a: b; c # d %% e, "f" <g> {h} [i] \\ #58; end\nsection x é—🙂';
    const { tasks } = await readGantt(toMermaidGantt({ ...long, milestones: [{ ...first!, step }, ...rest] }));
    expect(tasks[0]?.task).toBe(`${step.replace('\n', ' ')}, 1 October 2021`);
    expect(tasks.length).toBe(long.milestones.length);
  });
});
