import { whyNot, type Body, type CaseEvent, type CaseFile, type Refusal } from 'sec-modifications';
import { labelled } from './layout.ts';

type Rule = Refusal['rule'];

const strangers: readonly Body[] = ['dcc', 'proposer'];

/**
 * The rule an act falls under: the one the library cites when somebody acts who may not.
 *
 * No act is both the DCC's and the Proposer's, so one of the two is a stranger to it.
 *
 * @throws Error when neither is
 */
export function ruleOf(file: CaseFile, event: CaseEvent): Rule {
  const refusal = strangers.flatMap((by) => whyNot(file, { ...event, by })).find(({ code }) => code === 'wrong_body');
  if (refusal === undefined) throw new Error(`${event.type} of ${event.on} falls under no rule.`);
  return refusal.rule;
}

/** A rule as a line cites it: its name, its clause, and how sure we are of it. */
export function cite({ id, clause, basis }: Rule): string {
  return `${id} (${clause === undefined ? '' : `${clause}, `}${basis})`;
}

/** The rules cited so far, each with where it was read. */
export function rulesCited() {
  const cited = new Map<string, Set<string>>();
  return {
    add(rule: Rule) {
      const name = cite(rule);
      cited.set(name, (cited.get(name) ?? new Set<string>()).add(rule.source));
    },
    lines(): string[] {
      const widest = Math.max(...[...cited.keys()].map((name) => name.length));
      return [...cited.keys()].toSorted().flatMap((name) => {
        const read = [...(cited.get(name) ?? [])].toSorted();
        return labelled(`${name.padEnd(widest)}  `, read.join('; '), 2);
      });
    },
  };
}

/** A collector of cited rules. */
export type RulesCited = ReturnType<typeof rulesCited>;
