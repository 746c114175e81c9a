/** What stands at a place of a list that is known to have it; counted from the end where the place is negative. */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const one = list[place < 0 ? list.length + place : place];
  if (one === undefined) throw new RangeError(`Nothing stands at place ${place} of a list of ${list.length}.`);
  return one;
}
