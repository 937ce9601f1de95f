import type { Scene } from '../arrange';
import type { Point } from '../geometry/box';

/** Where dates stand from left to right, in the picture's coordinates, and where what has none begins. */
export interface Axis {
  /** Dates in order, with their places, which are in order too. */
  readonly stops: readonly { readonly when: number; readonly x: number }[];
  readonly undated: { readonly count: number; readonly at: Point } | undefined;
}

/** The axis of a picture by time, read off where its nodes stand; nodes that were put elsewhere by hand have no say. */
export function axisOf({ faces, positions }: Scene): Axis {
  const stops: { when: number; x: number }[] = [];
  const without: Point[] = [];
  for (const face of faces.values()) {
    const at = positions.get(face.id);
    if (!at) continue;
    if (face.when === undefined) without.push({ x: at.x - face.size.width / 2, y: at.y - face.size.height / 2 });
    else stops.push({ when: face.when, x: at.x });
  }
  stops.sort((a, b) => a.when - b.when || a.x - b.x);
  const at = { x: Math.min(...without.map(({ x }) => x)), y: Math.min(...without.map(({ y }) => y)) };
  return { stops: rising(stops), undated: without.length > 0 ? { count: without.length, at } : undefined };
}

/** The longest run of stops, not all next to each other, whose places are in order as their dates are. */
function rising<T extends { readonly when: number; readonly x: number }>(stops: readonly T[]): T[] {
  const before: number[] = [];
  const ends: number[] = [];
  for (const [i, stop] of stops.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = stops[ends[middle] ?? 0];
      if (end && end.x < stop.x && end.when < stop.when) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  }
  const run: T[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const stop = stops[i];
    if (stop) run.unshift(stop);
  }
  return run;
}

/** Where a date stands; nothing before the first and after the last that there is. */
export function placeOn({ stops }: Axis, when: number): number | undefined {
  const next = stops.findIndex((stop) => stop.when >= when);
  const [a, b] = [stops[next - 1], stops[next]];
  if (!b) return undefined;
  if (b.when === when) return b.x;
  return a && a.x + ((when - a.when) / (b.when - a.when)) * (b.x - a.x);
}
