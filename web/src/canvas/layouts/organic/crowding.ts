import type { Coordinates } from './Mover';
import type { Extents } from './overlaps';

/** Most of the squares of a picture are full by no more than this. */
const fullest = 0.62;
const most = 0.9;
/** A square is so many nodes wide. */
const nodesAcross = 4;
const rounds = 4;

/** Spreads a picture, as it is, until what stands in it has room almost everywhere: pushing then moves each node only a little. */
export function makeRoom(at: Coordinates, extents: Extents): void {
  if (at.x.length < 2) return;
  for (let round = 0; round < rounds; round++) {
    const by = Math.sqrt(fillOf(at, extents) / fullest);
    if (by < 1.02) return;
    for (let i = 0; i < at.x.length; i++) {
      at.x[i] = at.x[i]! * by;
      at.y[i] = at.y[i]! * by;
    }
  }
}

/** How full the squares of the picture are in which nodes stand, but for the fullest. */
function fillOf({ x, y }: Coordinates, { halfWidth, halfHeight }: Extents): number {
  let area = 0;
  for (let i = 0; i < x.length; i++) area += 4 * halfWidth[i]! * halfHeight[i]!;
  const side = nodesAcross * Math.sqrt(area / x.length);
  const squares = new Map<number, number>();
  const keyOf = (i: number) => Math.floor(x[i]! / side) * 1_048_576 + Math.floor(y[i]! / side);
  for (let i = 0; i < x.length; i++) {
    const key = keyOf(i);
    squares.set(key, (squares.get(key) ?? 0) + (4 * halfWidth[i]! * halfHeight[i]!) / (side * side));
  }
  const fills = Float64Array.from(x, (_, i) => squares.get(keyOf(i))!).sort();
  return fills[Math.floor((fills.length - 1) * most)]!;
}
