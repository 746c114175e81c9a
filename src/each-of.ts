/** The same of every row of a table, under the names of its rows. */
export function eachOf<N extends string, A, B>(table: Readonly<Record<N, A>>, of: (row: A, name: N) => B): Readonly<Record<N, B>>;
export function eachOf<A, B>(table: Readonly<Record<string, A>>, of: (row: A, name: string) => B): Readonly<Record<string, B>> {
  return Object.freeze(Object.fromEntries(Object.entries(table).map(([name, row]) => [name, of(row, name)])));
}
