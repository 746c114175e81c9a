import type { PartyCategory, Refusal, RegimeId } from 'sec-modifications';

/** `awaitingVote` and `large_suppliers` are written "awaiting vote" and "large suppliers". */
export function spaced(key: string): string {
  return key
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ')
    .trim();
}

export function sentence(key: string): string {
  const words = spaced(key);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const categories: Readonly<Record<PartyCategory, string>> = {
  large_suppliers: 'Large Suppliers',
  small_suppliers: 'Small Suppliers',
  electricity_networks: 'Electricity Networks',
  gas_networks: 'Gas Networks',
  other_sec_parties: 'Other SEC Parties',
  consumers: 'Consumers',
};

/** Who takes the decisions on the way to the vote, under each regime. */
export const regimes: Readonly<Record<RegimeId, string>> = {
  panel: 'The Panel',
  panel_interim: 'The Panel',
  csc_advises: 'The Panel, advised by the Change Sub-Committee',
  panel_or_csc: 'The Panel or the Change Sub-Committee',
  csc_decides: 'The Change Sub-Committee',
};

/** How sure we are of a rule. */
export const bases: Readonly<Record<Refusal['rule']['basis'], string>> = {
  seen: 'Seen: a source at hand states it',
  inferred: 'Inferred from what was seen',
  assumed: 'Assumed: no source at hand states it',
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2021-05-26` is written "26 May 2021". */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
