/**
 * A map by names that come from data or from the user. It inherits nothing: a parameter, property or column may be called
 * `constructor`, `toString` or `__proto__`, and finds only what was put there.
 */
export type Dictionary<T> = Readonly<Record<string, T>>;

export function dictionaryOf<T>(entries: Iterable<readonly [string, T]>): Dictionary<T> {
  const made = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) made[name] = value;
  return made;
}

/** A table that is written out in the source and asked by names from elsewhere. */
export function table<T>(literal: Readonly<Record<string, T>>): Dictionary<T> {
  return dictionaryOf(Object.entries(literal));
}

export const empty: Dictionary<never> = dictionaryOf([]);

/** Reads JSON, each object of it as a dictionary. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? dictionaryOf(Object.entries(value)) : value);
}
