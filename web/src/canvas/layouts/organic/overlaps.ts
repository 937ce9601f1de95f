import type { Coordinates } from './Mover';

/** Half widths and half heights of what stands at each node, with the room it keeps. */
export interface Extents {
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
}

const slack = 1e-6;

/** So often all are pushed before more room is made: what is crowded everywhere does not come apart by pushing. */
const rounds = 14;
const easings = 60;
const easing = 1.07;

/** Moves nodes apart until no two overlap; those that are fixed stay, and two of them may. Gives whether none overlaps. */
export function removeOverlaps(at: Coordinates, extents: Extents, fixed?: Uint8Array): boolean {
  const order = Int32Array.from({ length: at.x.length }, (_, i) => i);
  const left = Float64Array.from(at.x, (x, i) => x - (extents.halfWidth[i]!));
  order.sort((a, b) => (left[a]!) - (left[b]!) || a - b);
  for (let ease = 0; ease < easings; ease++) {
    for (let round = 0; round < rounds; round++) {
      if (!push(at, extents, order, left, fixed)) return true;
    }
    if (fixed?.includes(1)) return false;
    for (let i = 0; i < at.x.length; i++) {
      at.x[i] = (at.x[i]!) * easing;
      at.y[i] = (at.y[i]!) * easing;
    }
  }
  return false;
}

/** One round: every pair that overlaps is pushed apart, each by half, along the shorter way. */
function push({ x, y }: Coordinates, { halfWidth, halfHeight }: Extents, order: Int32Array, left: Float64Array, fixed: Uint8Array | undefined): boolean {
  for (let i = 0; i < x.length; i++) left[i] = (x[i]!) - (halfWidth[i]!);
  sortAgain(order, left);
  let pushed = false;
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    const right = (left[i]!) + 2 * (halfWidth[i]!);
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b]!;
      if ((left[j]!) >= right) break;
      const down = (halfHeight[i]!) + (halfHeight[j]!) - Math.abs((y[i]!) - (y[j]!));
      if (down <= slack) continue;
      const across = (halfWidth[i]!) + (halfWidth[j]!) - Math.abs((x[i]!) - (x[j]!));
      if (across <= slack) continue;
      const movable = Number(fixed?.[i] !== 1) + Number(fixed?.[j] !== 1);
      if (movable === 0) continue;
      pushed = true;
      if (across < down) part(x, i, j, across / movable, fixed);
      else part(y, i, j, down / movable, fixed);
    }
  }
  return pushed;
}

/** By insertion, since from one round to the next little changes its place. */
function sortAgain(order: Int32Array, by: Float64Array): void {
  for (let a = 1; a < order.length; a++) {
    const moved = order[a]!;
    const key = by[moved]!;
    let b = a - 1;
    for (; b >= 0 && (by[order[b]!]!) > key; b--) order[b + 1] = order[b]!;
    order[b + 1] = moved;
  }
}

function part(axis: Float64Array, i: number, j: number, by: number, fixed: Uint8Array | undefined): void {
  const sign = (axis[i]!) < (axis[j]!) || (axis[i] === axis[j] && i < j) ? 1 : -1;
  const step = by + 0.001;
  if (fixed?.[i] !== 1) axis[i] = (axis[i]!) - sign * step;
  if (fixed?.[j] !== 1) axis[j] = (axis[j]!) + sign * step;
}
