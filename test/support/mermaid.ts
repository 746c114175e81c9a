/**
 * The real Mermaid, reading in Node. What it renders with needs a browser; what it parses with only asks DOMPurify to exist, and DOMPurify
 * only asks whether there is a window. This one is empty: text is passed through unsanitised, which is what a parser's test wants.
 */
const document = { nodeType: 9, implementation: {}, createElement: () => ({ content: { ownerDocument: null } }) };
const names = ['Element', 'HTMLTemplateElement', 'Node', 'NamedNodeMap', 'DOMParser', 'HTMLFormElement'];
Object.assign(globalThis, { window: { document, NodeFilter: {}, ...Object.fromEntries(names.map((name) => [name, Object])) } });

const { default: mermaid } = await import('mermaid');
Reflect.deleteProperty(globalThis, 'window');

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

/** Signs by their number, as Mermaid keeps them until the picture is drawn. */
const decoded = (text: string): string => text.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCharCode(Number(code)));
