import type { ElementId } from '../../api/ids';
import type { Face, Line } from '../drawing';
import { boxAround, grow, type Point } from '../geometry/box';
import { segmentCrossesBox, segmentsCross } from '../geometry/segment';

const crossing = 70;
const throughNode = 160;
const tooClose = 220;
/** Two nodes without a side keep at least this far from one another, labels included, and so far from lines that are not theirs; in rows. */
const apart = { x: 1.55, y: 0.96 };
const clear = { width: 1.28, height: 0.88 };

/** Puts nodes into slots so that lines are short and cross little: first each where it is best, then by moves and swaps. */
export function assignSlots(
  ids: readonly ElementId[],
  slots: readonly Point[],
  lines: readonly Line[],
  positions: Map<ElementId, Point>,
  faces: ReadonlyMap<ElementId, Face>,
  row: number,
): void {
  const placed = new Set(positions.keys());
  const degree = (id: ElementId) => lines.filter((l) => l.start === id || l.end === id).length;
  const inOrder = [...ids].sort((a, b) => degree(b) - degree(a));
  for (const id of inOrder) {
    const best = bestSlot(id, slots, lines, positions, faces, row);
    if (best) positions.set(id, best);
    placed.add(id);
  }
  for (let round = 0; round < 6; round++) {
    let changed = false;
    for (const id of inOrder) {
      const before = positions.get(id);
      const best = bestSlot(id, slots, lines, positions, faces, row);
      if (best && before && (best.x !== before.x || best.y !== before.y)) {
        positions.set(id, best);
        changed = true;
      }
    }
    if (!changed) return;
  }
}

function bestSlot(
  id: ElementId,
  slots: readonly Point[],
  lines: readonly Line[],
  positions: ReadonlyMap<ElementId, Point>,
  faces: ReadonlyMap<ElementId, Face>,
  row: number,
): Point | undefined {
  let best: Point | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const slot of slots) {
    const cost = costAt(id, slot, lines, positions, faces, row);
    if (cost < bestCost) [best, bestCost] = [slot, cost];
  }
  return best;
}

function costAt(
  id: ElementId,
  at: Point,
  lines: readonly Line[],
  positions: ReadonlyMap<ElementId, Point>,
  faces: ReadonlyMap<ElementId, Face>,
  row: number,
): number {
  let cost = 0;
  for (const [other, point] of positions) {
    if (other === id) continue;
    const size = faces.get(other)?.size;
    const wide = size && size.width > 100 ? size.width / 2 + 60 : apart.x * row;
    if (Math.abs(point.x - at.x) < wide && Math.abs(point.y - at.y) < apart.y * row) cost += tooClose;
  }
  const own = lines.filter((l) => l.start === id || l.end === id);
  for (const line of own) {
    const far = positions.get(line.start === id ? line.end : line.start);
    if (!far) continue;
    cost += Math.hypot(far.x - at.x, far.y - at.y) * 0.35;
    for (const [other, point] of positions) {
      const face = faces.get(other);
      if (!face || other === line.start || other === line.end) continue;
      if (segmentCrossesBox(at, far, grow(boxAround(point, face.size), 8))) cost += throughNode;
    }
    for (const crossed of lines) {
      const [a, b] = [positions.get(crossed.start), positions.get(crossed.end)];
      if (a && b && crossed.start !== id && crossed.end !== id && segmentsCross(at, far, a, b)) cost += crossing;
    }
  }
  const here = boxAround(at, { width: clear.width * row, height: clear.height * row });
  for (const line of lines) {
    const [a, b] = [positions.get(line.start), positions.get(line.end)];
    if (a && b && line.start !== id && line.end !== id && segmentCrossesBox(a, b, here)) cost += throughNode * 0.6;
  }
  return cost;
}
