import { eventSchema, type Body, type CalendarDate, type CaseEventInput, type EventType } from 'sec-modifications';
import { addWorkingDays } from 'sec-modifications/calendar';
import { eventJsonSchema, type JsonSchema } from 'sec-modifications/export';
import { columnName } from '../../support/words.ts';
import { choice, el, field } from './dom.ts';
import { sentence, spaced } from './words.ts';

/** What a form is drawn with: who may act, the day, and what to begin with where the usual beginning does not fit. */
export interface FormTerms {
  readonly type: EventType;
  readonly on: CalendarDate;
  readonly by: readonly Body[];
  readonly begin?: Readonly<Record<string, string>>;
  /** Prefix of the ids, so that two forms can stand on one page. */
  readonly id: string;
}

/** The fields of an event, and how to read them as the event that they describe. */
export interface EventFields {
  readonly node: HTMLElement;
  /** What was filled in. It may not be an event: `record` and `raise` say what is wrong with it. */
  read(): CaseEventInput;
}

const schema = eventJsonSchema();

/** A form for any event, drawn from the schema that the library itself reads events with. */
export function eventFields({ type, on, by, begin = {}, id }: FormTerms): EventFields {
  const properties = propertiesOf(type);
  const required = new Set(properties.required);
  const drawn = properties.fields.flatMap(([name, shape]) => {
    const value = begin[name] ?? (required.has(name) ? beginning(name, shape, on) : '');
    const drawnField = control(`${id}-${name}`, shape, value, required.has(name));
    return drawnField === null ? [] : [{ name, ...drawnField, isRequired: required.has(name) }];
  });
  const who = el('select', { id: `${id}-by` }, ...whoOptions(by));
  const [asked, optional] = [drawn.filter(({ isRequired }) => isRequired), drawn.filter(({ isRequired }) => !isRequired)];
  const show = ({ name, input, hint, isRequired }: (typeof drawn)[number]) =>
    field(isRequired ? sentence(name) : `${sentence(name)} (optional)`, input, hint);
  const node = el(
    'div',
    { class: 'fields' },
    field('Who acts', who),
    ...asked.map(show),
    optional.length > 0 &&
      el(
        'details',
        { class: 'more' },
        el('summary', {}, `More that may be said: ${optional.map(({ name }) => spaced(name)).join(', ')}`),
        ...optional.map(show),
      ),
  );
  return {
    node,
    read: () => {
      const said = drawn
        .filter(({ input }) => input.value.trim() !== '')
        .map(({ name, input, parse }) => [name, parse(input.value.trim())] as const);
      return { type, on, by: who.value, ...Object.fromEntries(said) } as CaseEventInput;
    },
  };
}

/** The bodies that may act come first; the others are there to be refused. */
function whoOptions(by: readonly Body[]): HTMLElement[] {
  const [{ shape }] = eventSchema.unwrap().options;
  const options = (may: boolean) =>
    shape.by.options.filter((body) => by.includes(body) === may).map((body) => el('option', { value: body }, columnName(body)));
  return [
    el('optgroup', { label: 'May act on that day' }, ...options(true)),
    el('optgroup', { label: 'Would be refused' }, ...options(false)),
  ];
}

interface Control {
  readonly input: HTMLInputElement | HTMLSelectElement;
  readonly hint?: string;
  readonly parse: (text: string) => unknown;
}

/** The control for a field; null for lists of things, which have their own place on the page or none. */
function control(id: string, shape: JsonSchema, value: string, isRequired: boolean): Control | null {
  const numbers = constants(shape);
  const words = enumeration(shape);
  if (numbers.length > 0)
    return {
      input: choice(id, [...blank(isRequired), ...numbers.map((one) => [String(one), String(one)] as const)], value),
      parse: Number,
    };
  if (words.length > 0)
    return { input: choice(id, [...blank(isRequired), ...words.map((one) => [one, sentence(one)] as const)], value), parse: String };
  if (shape['type'] === 'array') {
    const hint = 'Two or more identifiers with commas between them';
    return 'minItems' in shape ? { input: el('input', { id, value }), hint, parse: (text) => text.split(/\s*,\s*/) } : null;
  }
  if (shape['type'] === 'integer')
    return { input: el('input', { id, type: 'number', min: Number(shape['minimum'] ?? 0), value }), parse: Number };
  return { input: el('input', { id, type: shape['format'] === 'date' ? 'date' : 'text', value }), parse: String };
}

const blank = (isRequired: boolean): (readonly [string, string])[] => (isRequired ? [] : [['', 'Not said']]);

/** A sensible value to begin with. */
function beginning(name: string, shape: JsonSchema, on: CalendarDate): string {
  if (name === 'path') return '3';
  if (shape['format'] === 'date') return later(on, name === 'date' ? 60 : 15);
  const [first = ''] = enumeration(shape);
  return shape['type'] === 'string' && first === '' ? `${sentence(name)} as set out in the paper` : first;
}

/** So many Working Days later, or the day itself where no bank holidays are known that far on. */
function later(on: CalendarDate, workingDays: number): string {
  try {
    return addWorkingDays(on, workingDays);
  } catch {
    return on;
  }
}

/** The fields of an event beyond its type, day and body. */
function propertiesOf(type: EventType): { readonly fields: (readonly [string, JsonSchema])[]; readonly required: readonly string[] } {
  const events = listOf(schema['oneOf']);
  const event = events.find((one) => objectOf(objectOf(one['properties'])['type'])['const'] === type) ?? {};
  const fields = Object.entries(objectOf(event['properties'])).filter(([name]) => !['type', 'on', 'by', 'child'].includes(name));
  const required = Array.isArray(event['required']) ? event['required'].map(String) : [];
  return { fields: fields.map(([name, shape]) => [name, resolved(objectOf(shape))] as const), required };
}

/** A shape by its name, and of two shapes the plain one. */
function resolved(shape: JsonSchema): JsonSchema {
  const reference = shape['$ref'];
  if (typeof reference === 'string') return objectOf(objectOf(schema['$defs'])[reference.replace('#/$defs/', '')]);
  const [first] = listOf(shape['anyOf']);
  return first !== undefined && '$ref' in first ? resolved(first) : shape;
}

const enumeration = (shape: JsonSchema): string[] => (Array.isArray(shape['enum']) ? shape['enum'].map(String) : []);
const constants = (shape: JsonSchema): number[] =>
  listOf(shape['anyOf']).flatMap((one) => (typeof one['const'] === 'number' ? [one['const']] : []));
const listOf = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.map(objectOf) : []);
const objectOf = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null ? { ...value } : {});
