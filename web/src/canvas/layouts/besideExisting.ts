import type { ElementId } from '../../api/ids';
import type { Point } from '../geometry/box';

const distance = { first: 150, step: 85 };
const room = { x: 138, y: 92 };

/**
 * Finds free places for new nodes around the node they come from, on rings that open away from the middle of the picture.
 * What is there already never moves.
 */
export function placeBeside(
  anchor: Point,
  added: readonly ElementId[],
  existing: ReadonlyMap<ElementId, Point>,
  sizeOf: (id: ElementId) => number = () => 46,
): Map<ElementId, Point> {
  const taken = [...existing].map(([id, at]) => ({ at, half: sizeOf(id) / 2 }));
  const center = mean([...existing.values()], anchor);
  const outward = Math.atan2(anchor.y - center.y, anchor.x - center.x);
  const placed = new Map<ElementId, Point>();
  const spots = ringSpots(anchor, outward, added.length * 4 + 60);
  for (const id of added) {
    const half = sizeOf(id) / 2;
    const index = spots.findIndex((spot) =>
      taken.every(
        (other) =>
          Math.abs(other.at.x - spot.x) >= Math.max(room.x, half + other.half + 40) || Math.abs(other.at.y - spot.y) >= room.y,
      ),
    );
    const spot = spots[index] ?? { x: anchor.x + distance.first * (placed.size + 2), y: anchor.y };
    placed.set(id, spot);
    taken.push({ at: spot, half });
  }
  return placed;
}

/** Spots on growing rings, those that lead away from the picture first. */
function ringSpots(anchor: Point, outward: number, least: number): Point[] {
  const spots: Point[] = [];
  for (let ring = 0; spots.length < least * 3 && ring < 60; ring++) {
    const radius = distance.first + ring * distance.step;
    const count = Math.max(8, Math.floor((2 * Math.PI * radius) / room.x));
    const onRing = Array.from({ length: count }, (_, i) => ((i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 2 * Math.PI) / count);
    for (const turn of onRing) {
      spots.push({ x: anchor.x + Math.cos(outward + turn) * radius * 1.15, y: anchor.y + Math.sin(outward + turn) * radius });
    }
  }
  return spots;
}

function mean(points: readonly Point[], otherwise: Point): Point {
  if (points.length === 0) return otherwise;
  const sum = points.reduce((a, p) => ({ x: a.x + p.x, y: a.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
