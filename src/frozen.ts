/** Freezes a value all the way down; what is frozen already is shared and left alone. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) value.forEach(frozen);
  else for (const key in value) frozen(value[key]);
  return Object.freeze(value);
}
