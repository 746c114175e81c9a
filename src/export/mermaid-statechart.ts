import { checkArgument, lazily, exactly } from '../checks.ts';
import { aCaseFile, internalsOf, type CaseFile } from '../history/case-file.ts';
import { stageName } from '../model/stage.ts';
import type { CaseMachine } from '../statecharts/machine.ts';
import { checkMachine } from './machine-json.ts';
import { mermaidText } from './mermaid-text.ts';
import { travelledIn } from './travelled.ts';

type Node = CaseMachine['root'];

/** What is drawn into a statechart. */
export interface StatechartOptions {
  /** A file whose life is marked: the states it is in, and those it has passed through. */
  readonly file?: CaseFile | undefined;
}

/**
 * A statechart as a Mermaid state diagram: progress with its ends, and beside it each region that runs in parallel.
 * With a file, the states it is in are marked `current` and those it has passed through `travelled`.
 *
 * A transition into a nested state is drawn to the state around it, as Mermaid asks.
 * Does not draw events that leave the state as it is, nor mark arrows: Mermaid styles states only.
 *
 * @throws InvalidInputError when `machine` is no machine, or `file` no case file
 * @example
 * toMermaidStatechart(draftProposalMachine).split('\n')[0]; //=> 'stateDiagram-v2'
 * const marked = toMermaidStatechart(draftProposalMachine, { file: aDraftProposal() });
 * marked.split('\n').at(-3); //=> '  classDef travelled fill:#dbe8f5,stroke:#1d4f91,color:#0b0c0c'
 */
export function toMermaidStatechart(machine: CaseMachine, options: StatechartOptions = {}): string {
  checkMachine(machine);
  checkArgument(options, someOptions, 'options');
  const { file } = options;
  const live = Object.values(machine.root.states).find((node) => node.type === 'parallel') ?? machine.root;
  const [progress, ...beside] = Object.values(live.states);
  const ends = Object.values(machine.root.states).filter((node) => node.type === 'final');
  const lines = progress === undefined ? [] : [...insideOf(progress), ...ends.flatMap(endOf), ...arrowsOf(progress)];
  const chart = [...lines, ...beside.flatMap((region) => [...boxOf(region), ...arrowsOf(region)])];
  return ['stateDiagram-v2', ...indented(file === undefined ? chart : [...titleOf(file), ...chart, ...marksOf(machine, file)]), ''].join(
    '\n',
  );
}

const someOptions = /* @__PURE__ */ lazily(() => exactly({}, { file: aCaseFile }));

/** Words for a reader who hears the diagram. */
function titleOf(file: CaseFile): string[] {
  const { entry } = internalsOf(file).chain;
  return [
    `accTitle: The life of ${mermaidText(file.id)}`,
    `accDescr: Its stage is ${stageName(file.stage)}, its last entry ${entry.type} on ${entry.on}.`,
  ];
}

/** The classes of the states a life is in and has passed through. Told apart by the width of the border as well as by colour. */
function marksOf(machine: CaseMachine, file: CaseFile): string[] {
  const { current, past } = travelledIn(machine.id, file);
  const among = (values: ReadonlySet<string>) =>
    below(machine.root)
      .filter((node) => values.has(node.path.join('.')))
      .map(nameOf);
  return [
    ...classed('travelled', among(past)),
    ...classed('current', among(current)),
    'classDef travelled fill:#dbe8f5,stroke:#1d4f91,color:#0b0c0c',
    'classDef current fill:#1d4f91,stroke:#0b0c0c,stroke-width:4px,color:#ffffff',
  ];
}

const classed = (name: string, nodes: readonly string[]): string[] => (nodes.length === 0 ? [] : [`class ${nodes.join(',')} ${name}`]);

/** The states inside one, each as a name or a box, and the way in. */
function insideOf(node: Node): string[] {
  const [start] = node.initial.target;
  const states = Object.values(node.states).flatMap((child) =>
    child.type === 'compound' ? boxOf(child) : [`state "${wordsOf(child.key)}" as ${nameOf(child)}`],
  );
  return [...states, ...(start === undefined ? [] : [`[*] --> ${nameOf(start)}`])];
}

const boxOf = (node: Node): string[] => [
  `state "${wordsOf(node.key)}" as ${nameOf(node)} {`,
  ...indented([...insideOf(node), ...innerArrows(node)]),
  '}',
];

const endOf = (node: Node): string[] => [`state "${wordsOf(node.key)}" as ${nameOf(node)}`, `${nameOf(node)} --> [*]`];

/** The transitions between the states of a region, and out of it. */
function arrowsOf(region: Node): string[] {
  const inside = Object.values(region.states);
  const out = inside.flatMap((child) =>
    [child, ...below(child)].flatMap((node) => waysOf(node).map((way) => ({ ...way, from: child, to: lifted(way.to, inside) }))),
  );
  const own = waysOf(region).flatMap((way) => inside.map((from) => ({ ...way, from })));
  return drawn([...out, ...own]);
}

/** The transitions that stay inside a state. */
function innerArrows(node: Node): string[] {
  if (node.parent?.type === 'parallel') return [];
  const inside = Object.values(node.states);
  return drawn(inside.flatMap((from) => waysOf(from).filter(({ to }) => inside.includes(to))));
}

interface Way {
  readonly from: Node;
  readonly to: Node;
  readonly event: string;
}

function waysOf(from: Node): Way[] {
  return [...from.transitions].flatMap(([event, transitions]) =>
    transitions.flatMap(({ target }) => (target?.[0] === undefined ? [] : [{ from, to: target[0], event }])),
  );
}

/** One arrow for all the events that lead from one state to another. */
function drawn(ways: readonly Way[]): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to, event } of ways) {
    if (from === to) continue;
    const arrow = `${nameOf(from)} --> ${nameOf(to)}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(event === 'day.reached' ? 'the window closes' : event));
  }
  return [...arrows].map(([arrow, events]) => `${arrow}: ${[...events].join(' / ')}`);
}

/** A state, or the one around it that is among the given. */
function lifted(node: Node, among: readonly Node[]): Node {
  for (let around: Node | undefined = node; around !== undefined; around = around.parent) if (among.includes(around)) return around;
  return node;
}

const below = (node: Node): Node[] => Object.values(node.states).flatMap((child) => [child, ...below(child)]);

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The path below `live`, which is a name of its own. */
const nameOf = (node: Node): string => node.path.filter((step) => step !== 'live' && step !== 'progress').join('_');

/** `awaitingVote` is written "awaiting vote". */
const wordsOf = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
