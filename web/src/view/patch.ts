import { emptyView, type View } from './View';

type Change =
  | { readonly of: 'map'; readonly set: readonly (readonly [unknown, unknown])[]; readonly gone: readonly unknown[] }
  | { readonly of: 'set'; readonly added: readonly unknown[]; readonly gone: readonly unknown[] }
  | { readonly of: 'value'; readonly value: unknown };

/** What makes one view out of another, part by part: entries that come, go or change. */
export type Patch = ReadonlyMap<keyof View, Change>;

const parts = Object.keys(emptyView) as (keyof View)[];

/** The patch that makes `to` out of `from`. */
export function patchBetween(from: View, to: View): Patch {
  return new Map(parts.filter((part) => from[part] !== to[part]).map((part) => [part, changeBetween(from[part], to[part])]));
}

/** The view that the patch makes of this one. */
export function patched(view: View, patch: Patch): View {
  const next: Record<string, unknown> = { ...view };
  for (const [part, change] of patch) next[part] = changed(view[part], change);
  return next as unknown as View;
}

function changeBetween(from: unknown, to: unknown): Change {
  if (from instanceof Map && to instanceof Map) {
    const set = [...to].filter(([key, value]) => !from.has(key) || from.get(key) !== value);
    return { of: 'map', set, gone: [...from.keys()].filter((key) => !to.has(key)) };
  }
  if (from instanceof Set && to instanceof Set) {
    return { of: 'set', added: [...to].filter((item) => !from.has(item)), gone: [...from].filter((item) => !to.has(item)) };
  }
  return { of: 'value', value: to };
}

function changed(part: unknown, change: Change): unknown {
  switch (change.of) {
    case 'map': {
      const next = new Map(part as ReadonlyMap<unknown, unknown>);
      for (const key of change.gone) next.delete(key);
      for (const [key, value] of change.set) next.set(key, value);
      return next;
    }
    case 'set': {
      const next = new Set(part as ReadonlySet<unknown>);
      for (const item of change.gone) next.delete(item);
      for (const item of change.added) next.add(item);
      return next;
    }
    case 'value':
      return change.value;
  }
}
