import { readEvent } from '../../src/events/parse.ts';

type Data = Record<string, unknown>;

const huge = 'a'.repeat(200_000);
const cycle: Data = {};
cycle['self'] = cycle;

/** What a field is given in place of what it held. */
const wrong: readonly unknown[] = [
  undefined, null, '', ' ', 'x', 0, 1, -1, 2.5, 4, 2 ** 60, Number.NaN, Infinity, true, [], [[]], [null], {}, '2022-02-30', '2022-3-1', '2013-09-22T00:00', 'DP٩٠٠', 'MP900\n',
  'A\0B', 'A\uD800', huge, cycle, () => 1, Symbol('x'), 1n, new Date(0), new Map(), /x/, new Proxy({}, { get: fails, ownKeys: fails, has: fails }), 'toString', '__proto__', 'constructor',
];

function fails(): never {
  throw new Error('looked at');
}

/** The event behind a proxy that throws at everything but its type, without which XState cannot even look for a transition. */
const behind = (event: Data, trap: 'get' | 'has' | 'ownKeys' | 'getOwnPropertyDescriptor' | 'getPrototypeOf'): object =>
  new Proxy(event, { [trap]: (target: Data, key: unknown) => (trap === 'get' && key === 'type' ? target['type'] : fails()) });

/** Whole events that are none. */
const shapes: readonly ((event: Data) => object)[] = [
  (event) => Object.create(event) as object,
  (event) => Object.assign(Object.create({ bogus: 1 }) as object, event),
  (event) => Object.assign([], event),
  (event) => Object.assign(() => 1, event),
  (event) => Object.assign(new Date(0), event),
  (event) => Object.assign(Object('text') as object, event),
  (event) => JSON.parse(`{"__proto__":{},${JSON.stringify(event).slice(1)}`) as object,
  (event) => ({ ...event, type: `${String(event['type'])} ` }),
  (event) => ({ ...event, type: String(event['type']).toUpperCase() }),
  (event) => ({ type: event['type'] }),
  (event) => ({ type: event['type'], event }),
  (event) => ({ ...event, [Symbol.toPrimitive]: fails, constructor: 1 }),
  (event) => Object.defineProperty({ ...event }, 'by', { get: fails, enumerable: true }),
  (event) => behind(event, 'get'),
  (event) => behind(event, 'has'),
  (event) => behind(event, 'ownKeys'),
  (event) => behind(event, 'getOwnPropertyDescriptor'),
];

/** What is like a good event and is none: a field lost, added or wrong, another shape, an object that throws. Each has a type in words, as XState asks of every event. */
export function* malformed(good: object): Generator<object, void, undefined> {
  const event: Data = { ...good };
  for (const made of [...fieldsChanged(event), ...shapes.map((shape) => shape(event))]) {
    if (typeof Reflect.get(made, 'type') === 'string' && !readEvent(made).ok) yield made;
  }
}

function* fieldsChanged(event: Data): Generator<object, void, undefined> {
  for (const key of Object.keys(event)) {
    yield Object.fromEntries(Object.entries(event).filter(([name]) => name !== key));
    if (key !== 'type') for (const value of wrong) yield { ...event, [key]: value };
  }
  for (const key of ['bogus', 'path', 'until', 'votes', 'timetable', 'milestones', 'alternatives', 'into', 'note', 'toString', 'constructor']) {
    for (const value of wrong.slice(5, 24)) yield { ...event, [key]: value };
  }
}

/** What is no word that a day was reached. */
export const daysNotReached: readonly object[] = [{ type: 'day.reached' }, ...wrong.map((on) => ({ type: 'day.reached', on })), { type: 'day.reached', on: '2013-09-22' }, behind({ type: 'day.reached', on: '2022-05-25' }, 'get')];
