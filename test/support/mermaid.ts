/**
 * The real Mermaid, reading in Node. What it renders with needs a browser; what it parses with only asks DOMPurify to exist, and DOMPurify
 * only asks whether there is a window. This one is empty: text is passed through unsanitised, which is what a parser's test wants.
 */
const document = { nodeType: 9, implementation: {}, createElement: () => ({ content: { ownerDocument: null } }) };
const names = ['Element', 'HTMLTemplateElement', 'Node', 'NamedNodeMap', 'DOMParser', 'HTMLFormElement'];
Object.assign(globalThis, { window: { document, NodeFilter: {}, ...Object.fromEntries(names.map((name) => [name, Object])) } });

const { default: mermaid } = await import('mermaid');
Reflect.deleteProperty(globalThis, 'window');
// Mermaid learns its kinds of diagram when it first parses one.
await mermaid.parse('gantt\n');

/** A state as Mermaid read it. */
export interface ReadState {
  readonly id: string;
  readonly label: string;
  readonly cssClasses: string;
}

/** A row of a Gantt chart as Mermaid read it. Days are written as Mermaid was given them, in the zone of the machine. */
export interface ReadTask {
  readonly task: string;
  readonly section: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly milestone?: boolean;
  readonly crit?: boolean;
}

/** What kind of diagram a text is; a text Mermaid cannot read throws. */
export async function kindOf(text: string): Promise<string> {
  return (await mermaid.parse(text)).diagramType;
}

/** The states, and the arrows between them, of a state diagram. */
export async function readStates(text: string): Promise<{ readonly states: ReadState[]; readonly arrows: string[] }> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { nodes, edges } = (db as unknown as { getData(): { nodes: ReadState[]; edges: { start: string; end: string; label: string }[] } }).getData();
  return { states: nodes, arrows: edges.map(({ start, end, label }) => `${start} > ${end}: ${label}`) };
}

/** The title and the rows of a Gantt chart. */
export async function readGantt(text: string): Promise<{ readonly title: string; readonly tasks: readonly ReadTask[] }> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getTasks, getDiagramTitle } = db as unknown as { getTasks(): ReadTask[]; getDiagramTitle(): string };
  return { title: decoded(getDiagramTitle()), tasks: getTasks().map((task) => ({ ...task, task: decoded(task.task).trim(), milestone: task.milestone === true, crit: task.crit === true })) };
}

/** The rules by which a line of a Gantt chart is taken for a command and not for plain words. */
export async function commandsOfGantt(): Promise<readonly RegExp[]> {
  const { parser } = await mermaid.mermaidAPI.getDiagramFromText('gantt\n');
  const { rules, conditions } = (parser as unknown as { parser: { lexer: { rules: readonly RegExp[]; conditions: { INITIAL: { rules: readonly number[] } } } } }).parser.lexer;
  const all = conditions.INITIAL.rules.flatMap((index) => rules[index] ?? []);
  const words = all.findIndex(({ source }) => source === String.raw`^(?:[^:\n]+)`);
  return all.slice(0, words).filter((rule) => !rule.test(' '));
}

/** Signs by their number, as Mermaid keeps them until the picture is drawn. */
const decoded = (text: string): string => text.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
