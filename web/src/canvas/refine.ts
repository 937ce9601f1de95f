import type { ElementId } from '../model/ids';
import { arrange, usualBends, type Arranged, type Bends, type Scene } from './arrange';
import type { Point, Size } from './geometry/box';

export interface Refined {
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly bends: Bends;
  readonly arranged: Arranged;
}

export interface RefineOptions {
  /** Nodes that may be moved; the others stay exactly where they are. */
  readonly movable: ReadonlySet<ElementId>;
  /** Most arrangements to try. A count and not a time, so that a picture comes out alike on every machine. */
  readonly attempts: number;
  /** Nodes and labels that leave this room cost. */
  readonly keepInside?: Size | undefined;
}

const swerves = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32];
const nudges: readonly Point[] = [
  { x: 0, y: -18 }, { x: 0, y: 18 }, { x: -18, y: 0 }, { x: 18, y: 0 },
  { x: 0, y: -44 }, { x: 0, y: 44 }, { x: -44, y: 0 }, { x: 44, y: 0 },
  { x: -30, y: -30 }, { x: 30, y: -30 }, { x: -30, y: 30 }, { x: 30, y: 30 },
];
/** A node that moves away from where the layout wanted it should have a reason. */
const driftCost = 0.12;

/**
 * Improves a layout until no label touches anything, or nothing helps, or the time is over: lines take another swerve and
 * nodes move a little, one at a time, and only a change that makes the whole picture better is kept.
 */
export function refine(scene: Scene, { movable, attempts, keepInside }: RefineOptions): Refined {
  const home = scene.positions;
  const usual = usualBends(scene.lines);
  const bends = new Map(usual);
  const positions = new Map(scene.positions);
  const priceOf = (arranged: Arranged) =>
    arranged.cost + driftOf(positions, home) + (keepInside ? outsideOf(arranged, keepInside) : 0);
  let best = arrange({ ...scene, positions }, bends);
  let bestCost = priceOf(best);
  let left = attempts;
  const attempt = (): boolean => {
    left--;
    const next = arrange({ ...scene, positions }, bends);
    const cost = priceOf(next);
    if (cost >= bestCost - 0.5) return false;
    [best, bestCost] = [next, cost];
    return true;
  };
  for (let changed = true; changed && left > 0; ) {
    changed = false;
    for (const line of scene.lines) {
      for (const swerve of swerves) {
        const kept = bends.get(line.id) ?? 0;
        if (left <= 0 || swerve === kept || (swerve === 0 && usual.get(line.id) !== 0)) continue;
        bends.set(line.id, swerve);
        if (attempt()) changed = true;
        else bends.set(line.id, kept);
      }
    }
    for (const id of movable) {
      for (const nudge of nudges) {
        const kept = positions.get(id);
        if (left <= 0 || !kept) break;
        positions.set(id, { x: kept.x + nudge.x, y: kept.y + nudge.y });
        if (attempt()) changed = true;
        else positions.set(id, kept);
      }
    }
  }
  return { positions, bends, arranged: best };
}

/** How far labels reach out of the room, as a price. */
function outsideOf(arranged: Arranged, room: Size): number {
  let out = 0;
  for (const { box } of [...arranged.labels.values(), ...arranged.pills.values()]) {
    out += Math.max(0, -box.x1, box.x2 - room.width) + Math.max(0, -box.y1, box.y2 - room.height);
  }
  return out * 3;
}

function driftOf(positions: ReadonlyMap<ElementId, Point>, home: ReadonlyMap<ElementId, Point>): number {
  let drift = 0;
  for (const [id, at] of positions) {
    const was = home.get(id);
    if (was) drift += Math.hypot(at.x - was.x, at.y - was.y) * driftCost;
  }
  return drift;
}
