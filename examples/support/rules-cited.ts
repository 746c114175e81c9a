import type { Refusal } from 'sec-modifications';
import { labelled } from './layout.ts';

type Rule = Refusal['rule'];

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
