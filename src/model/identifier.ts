import { lazy } from '../lazy.ts';
import * as z from 'zod';
import { expecting } from './field.ts';

const anIdentifier = { error: expecting('an identifier such as SECMP0009, DP128, MP128 or MP128A') };

const shape = /^(?:SECMP\d{4}|(?:DP|MP)\d{3,9})[A-Z]?$/;

/** `SECMP0009`, `DP128`, `MP128`, and after a split `MP128A`. */
export const Identifier = lazy(() => z.string(anIdentifier).regex(shape, anIdentifier));
export type Identifier = z.infer<ReturnType<typeof Identifier>>;

/** Whether a value is an identifier. */
export function isIdentifier(value: unknown): value is Identifier {
  return typeof value === 'string' && shape.test(value);
}

/** The series an identifier belongs to: its letters before the number. */
export function seriesOf(id: Identifier): 'SECMP' | 'DP' | 'MP' {
  if (id.startsWith('SECMP')) return 'SECMP';
  return id.startsWith('DP') ? 'DP' : 'MP';
}

/** What an identifier keeps for life: `128` of DP128 and MP128, `128A` of a part, `SECMP0009`. */
export function numberOf(id: Identifier): string {
  return id.replace(/^(?:DP|MP)/, '');
}

/** The identifier a Draft Proposal goes on under when it is converted: the number is kept. */
export function convertedId(id: Identifier): Identifier {
  return id.replace(/^DP/, 'MP');
}

/** Whether an identifier is that of a part: MP128A. */
export function isPart(id: Identifier): boolean {
  return /[A-Z]$/.test(id);
}

/** The identifier before any split: MP128 of MP128A. */
export function wholeOf(id: Identifier): Identifier {
  return id.replace(/[A-Z]$/, '');
}

/**
 * Whether `child` is the number of `parent` with a letter of its own, as MP128A is to MP128, and MP128C to MP128A where a part is split
 * again.
 */
export function isPartOf(child: Identifier, parent: Identifier): boolean {
  return child !== parent && isPart(child) && child.slice(0, -1) === wholeOf(parent);
}
