export { toMermaidStatechart, type StatechartOptions } from './mermaid-statechart.ts';
export { toMermaidGantt } from './mermaid-gantt.ts';
export { toICalendar, type ICalendarOptions } from './icalendar.ts';
export { toMarkdownRegister } from './markdown-register.ts';
export { toCsv, type CsvOptions } from './csv.ts';
export { toMachineJSON, type MachineJSON } from './machine-json.ts';
export { eventJsonSchema, type JsonSchema } from '../events/json-schema.ts';
export type { RegisterOptions } from './register.ts';
