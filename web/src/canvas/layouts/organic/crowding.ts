import type { Coordinates } from './Mover';
import type { Extents } from './overlaps';

/** Half of the nodes stand in squares that are full by no more than this; crowds within a square come apart by pushing. */
const fullest = 0.8;
/** A square is so many nodes wide, and more in a larger picture. */
const across = { least: 4, perRoot: 0.15 };
const rounds = 4;
/** The more nodes there are beyond these, the more evenly they are spread. */
const leastEven = 700;
const mostFar = 3;

/** Spreads a picture until what stands in it has room almost everywhere: pushing then moves each node only a little. */
export function makeRoom(at: Coordinates, extents: Extents): void {
  if (at.x.length < 2) return;
  if (at.x.length > leastEven) evenOut(at, 1 - leastEven / at.x.length);
  for (let round = 0; round < rounds; round++) {
    const by = Math.sqrt(fillOf(at, extents) / fullest);
    if (by < 1.02) return;
    for (let i = 0; i < at.x.length; i++) {
      at.x[i] = at.x[i]! * by;
      at.y[i] = at.y[i]! * by;
    }
  }
}

/**
 * Brings nodes, each in its direction and in their order from the middle, nearer to where they would be if the picture were everywhere as dense:
 * a few far ones would make all of it small, and the middle of a large network is a crowd.
 */
function evenOut({ x, y }: Coordinates, share: number): void {
  const [middleX, middleY] = [medianOf(x), medianOf(y)];
  const far = Float64Array.from(x, (left, i) => Math.hypot(left - middleX, y[i]! - middleY));
  const order = Int32Array.from(far, (_, i) => i).sort((a, b) => far[a]! - far[b]!);
  const radius = medianOf(far) * Math.SQRT2;
  order.forEach((node, rank) => {
    const even = Math.sqrt((rank + 0.5) / order.length) * radius;
    const by = far[node]! > 0 ? ((1 - share) * Math.min(far[node]!, radius * mostFar) + share * even) / far[node]! : 1;
    x[node] = middleX + (x[node]! - middleX) * by;
    y[node] = middleY + (y[node]! - middleY) * by;
  });
}

function medianOf(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1]!;
}

/** How full the square is in which the middle one of all nodes stands, by the fill of their squares. */
function fillOf({ x, y }: Coordinates, { halfWidth, halfHeight }: Extents): number {
  let area = 0;
  for (let i = 0; i < x.length; i++) area += 4 * halfWidth[i]! * halfHeight[i]!;
  const side = Math.max(across.least, across.perRoot * Math.sqrt(x.length)) * Math.sqrt(area / x.length);
  const squares = new Map<number, number>();
  const keyOf = (i: number) => Math.floor(x[i]! / side) * 1_048_576 + Math.floor(y[i]! / side);
  for (let i = 0; i < x.length; i++) {
    const key = keyOf(i);
    squares.set(key, (squares.get(key) ?? 0) + (4 * halfWidth[i]! * halfHeight[i]!) / (side * side));
  }
  return medianOf(Float64Array.from(x, (_, i) => squares.get(keyOf(i))!));
}
