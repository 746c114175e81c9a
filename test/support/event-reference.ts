import { bodyName, eventReference, type EventReference } from '../../src/index.ts';
import { everyDecision, everyEvent } from '../../src/events/common-conditions.ts';

const common = new Set<string>([...everyEvent, ...everyDecision].map(({ code }) => code));
const then = { bars: 'bars', advises: 'advises: the rule is only assumed', remarks: 'is remarked on' } as const;
const cell = (words: string) => words.replaceAll('|', String.raw`\|`);

function whose({ by, right, committees }: EventReference): string {
  const asRight = right === undefined ? [] : [`whoever has the right \`${right}\` on the day`];
  const who = [...by.map(bodyName), ...asRight, ...(committees ? ['every committee that considers proposals on the day'] : [])];
  return `For ${who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} or ${who.at(-1)}`}.`;
}

const waits = ({ type, decides }: EventReference) =>
  decides ? ` It decides something: it waits while the proposal is on hold or has no Proposer${type === 'path.determined' ? ', save when the Authority acts' : ''}.` : '';

function sectionOf(event: EventReference): string {
  const { type, name, when, rule, fields, conditions } = event;
  const cites = (one: EventReference['rule']) => `\`${one.id}\`${one.clause === undefined ? '' : `, ${one.clause}`} (${one.basis})`;
  const own = fields.filter((field) => !['on', 'by', 'source', 'note'].includes(field.name));
  const said = conditions.filter(({ code }) => !common.has(code));
  return [
    `### \`${type}\``,
    '',
    `${name} is recorded ${when}. ${whose(event)}${waits(event)} Rule ${cites(rule)}: ${rule.source}.`,
    '',
    ...(own.length === 0 ? [] : ['| field | what it means |', '|---|---|', ...own.map((field) => `| \`${field.name}\`${field.isRequired ? '' : ', may be left out'} | ${cell(field.meaning)} |`), '']),
    ...(said.length === 0 ? [] : ['| otherwise | | rule |', '|---|---|---|', ...said.map((one) => `| \`${one.code}\` ${then[one.then]} | ${cell(one.message)} | ${cites(one.rule)} |`), '']),
  ].join('\n');
}

/** The events as `src/events/README.md` shows them. */
export const eventsShown = `\n${eventReference().map(sectionOf).join('\n')}`;
