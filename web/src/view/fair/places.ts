import type { ElementId } from '../../api/ids';
import type { Side } from '../../canvas/drawing';
import { boxAround, type Point, type Size } from '../../canvas/geometry/box';
import { SpatialIndex } from '../../canvas/geometry/SpatialIndex';
import type { ViewScene } from '../scene';
import type { Ghost } from './ghosts';

/** Room of a node with its label. */
const room: Size = { width: 170, height: 100 };
const outwards: Readonly<Record<Side, number>> = { uphold: -1, deny: 1 };
const columns = [0, 1, 2, 3];
const rows = [0, -1, 1, -2, 2, -3, 3];
const distance = { first: 300, step: 175, down: 110 };

/** A place for each ghost that has none in the picture: beside its claim, on the side that it takes, where nothing stands. */
export function placeGhosts(ghosts: readonly Ghost[], { faces, positions }: ViewScene): ReadonlyMap<ElementId, Point> {
  const placed = new Map<ElementId, Point>();
  const unplaced = ghosts.filter(({ actor }) => !positions.has(actor.elementId));
  if (unplaced.length === 0) return placed;
  const taken = new SpatialIndex<ElementId>();
  const take = (id: ElementId, at: Point, size: Size) => taken.add(boxAround(at, size), id);
  for (const face of faces.values()) {
    const at = positions.get(face.id);
    if (at) take(face.id, at, { width: Math.max(face.size.width, face.label?.width ?? 0), height: face.size.height });
  }
  const isFree = (at: Point) => {
    let free = true;
    taken.visit(boxAround(at, room), () => (free = false));
    return free;
  };
  for (const { actor, claim, side } of unplaced) {
    const from = positions.get(claim);
    if (!from || placed.has(actor.elementId)) continue;
    const spots = spotsBeside(from, outwards[side]);
    const at = spots.find(isFree) ?? spots[0];
    if (!at) continue;
    placed.set(actor.elementId, at);
    take(actor.elementId, at, room);
  }
  return placed;
}

/** Nearest columns first, from the claim's own height up and down; then the other side of it. */
function spotsBeside(claim: Point, sign: number): Point[] {
  return [sign, -sign].flatMap((way) => columns.flatMap((column) => rows.map((row) => ({
    x: claim.x + way * (distance.first + column * distance.step), y: claim.y + row * distance.down,
  }))));
}
