import type { Law } from '../rulebook/law.ts';
import { citations, type Citation, type CitationId } from '../rulebook/citations.ts';
import type { Basis } from '../rulebook/in-force.ts';
import { sources } from '../rulebook/sources.ts';
import type { AdvisoryCode } from './codes.ts';
import type { Advisory, Refusal, Said } from './refusal.ts';

/** How sure we are of a standing rule. */
export function basisOf(id: CitationId): Basis {
  return citations[id].basis;
}

/** A "no" with its rule looked up; whether it bars follows from the rule's basis and the law. */
export function refusal<C extends AdvisoryCode>(
  code: C,
  message: string,
  id: CitationId,
  law: Pick<Law, 'assumed'> = { assumed: 'advise' },
): Said<C> {
  return resting(code, message, cited(id), law);
}

/** A standing rule as a refusal cites it. */
export function cited(id: CitationId): Refusal['rule'] {
  const { clause, source, basis }: Citation = citations[id];
  return { id, ...(clause === undefined ? {} : { clause }), source: sources[source], basis };
}

/** A "no" that rests on a dated row. */
export function resting<C extends AdvisoryCode>(
  code: C,
  message: string,
  rule: Refusal['rule'],
  { assumed }: Pick<Law, 'assumed'>,
): Said<C> {
  return { code, message, bars: assumed === 'bar' || rule.basis !== 'assumed', rule };
}

/** Whether one basis is less sure than another: a refusal never claims more than the weaker of the two things it rests on. */
export function isWeaker(one: Basis, other: Basis): boolean {
  return bases.indexOf(one) > bases.indexOf(other);
}

const bases: readonly Basis[] = ['seen', 'inferred', 'assumed'];

/** What bars first; the order is otherwise kept. */
export function barsFirst(against: readonly Refusal[]): readonly Refusal[] {
  return Object.freeze([...against.filter(({ bars }) => bars), ...against.filter(({ bars }) => !bars)]);
}

/** The same as a remark on what was recorded. */
export function advisory(said: Said<AdvisoryCode>): Advisory {
  return Object.freeze({ ...said, bars: false });
}
