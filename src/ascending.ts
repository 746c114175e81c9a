/** The order of two texts, such as days, as `toSorted` asks for it. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
