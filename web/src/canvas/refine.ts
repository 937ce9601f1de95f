import type { ElementId } from '../model/ids';
import { arrange, usualBends, type Arranged, type Bends, type Scene } from './arrange';
import { boxAround, grow, overlaps, type Point, type Size } from './geometry/box';
import { trackCrossesBox } from './geometry/curve';

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
const wideSwerves = [...swerves, 0.05, -0.05, 0.15, -0.15, 0.26, -0.26, 0.4, -0.4];
const nudges = around([18, 44]);
const wideNudges = around([9, 18, 30, 44, 66, 92]);
/** A node that moves away from where the layout wanted it should have a reason. */
const driftCost = 0.12;
/** How far around a label without a place its neighbours are asked to make room. */
const vicinity = { nodes: 70, lines: 30 };
/** Below this a gain is not worth another look at the whole picture. */
const leastGain = 0.5;

/**
 * Improves a layout until no label touches anything and nothing helps, or the attempts are used up: lines take another swerve
 * and nodes move a little, one at a time, and only a change that makes the whole picture better is kept. What stands around
 * a label without a place is tried first, and further.
 */
export function refine(scene: Scene, options: RefineOptions): Refined {
  const search = new Search(scene, options);
  while (search.loosen() || search.polish());
  return search.result();
}

class Search {
  private readonly usual: Bends;
  private readonly bends: Map<string, number>;
  private readonly positions: Map<ElementId, Point>;
  private best: Arranged;
  private bestCost: number;
  private left: number;

  constructor(private readonly scene: Scene, private readonly options: RefineOptions) {
    this.usual = usualBends(scene.lines);
    this.bends = new Map(this.usual);
    this.positions = new Map(scene.positions);
    this.left = options.attempts;
    this.best = this.arranged();
    this.bestCost = this.priceOf(this.best);
  }

  /** Tries to find places for the labels that have none. */
  loosen(): boolean {
    if (this.best.hidden.size === 0) return false;
    const { nodes, lines } = this.aroundHidden();
    let changed = false;
    for (const id of nodes) changed = this.tryNudges(id, wideNudges) || changed;
    for (const id of lines) changed = this.trySwerves(id, wideSwerves) || changed;
    return changed;
  }

  /** Looks once at every line and every node. */
  polish(): boolean {
    let changed = false;
    for (const { id } of this.scene.lines) changed = this.trySwerves(id, swerves) || changed;
    for (const id of this.options.movable) changed = this.tryNudges(id, nudges) || changed;
    return changed;
  }

  result(): Refined {
    return { positions: this.positions, bends: this.bends, arranged: this.best };
  }

  private trySwerves(line: string, by: readonly number[]): boolean {
    let changed = false;
    for (const swerve of by) {
      const kept = this.bends.get(line) ?? 0;
      if (swerve === kept || (swerve === 0 && this.usual.get(line) !== 0)) continue;
      this.bends.set(line, swerve);
      if (this.isBetter()) changed = true;
      else this.bends.set(line, kept);
    }
    return changed;
  }

  private tryNudges(id: ElementId, by: readonly Point[]): boolean {
    if (!this.options.movable.has(id)) return false;
    let changed = false;
    for (const nudge of by) {
      const kept = this.positions.get(id);
      if (!kept) return changed;
      this.positions.set(id, { x: kept.x + nudge.x, y: kept.y + nudge.y });
      if (this.isBetter()) changed = true;
      else this.positions.set(id, kept);
    }
    return changed;
  }

  private isBetter(): boolean {
    if (this.left <= 0) return false;
    this.left--;
    const next = this.arranged();
    const cost = this.priceOf(next);
    if (cost >= this.bestCost - leastGain) return false;
    [this.best, this.bestCost] = [next, cost];
    return true;
  }

  private arranged(): Arranged {
    return arrange({ ...this.scene, positions: this.positions }, this.bends);
  }

  private priceOf(arranged: Arranged): number {
    const { keepInside } = this.options;
    return arranged.cost + this.drift() + (keepInside ? outsideOf(arranged, keepInside) : 0);
  }

  private drift(): number {
    let drift = 0;
    for (const id of this.options.movable) {
      const [at, was] = [this.positions.get(id), this.scene.positions.get(id)];
      if (at && was) drift += Math.hypot(at.x - was.x, at.y - was.y) * driftCost;
    }
    return drift;
  }

  private aroundHidden(): { nodes: ReadonlySet<ElementId>; lines: ReadonlySet<string> } {
    const { labels, pills, hidden, routes } = this.best;
    const nodes = new Set<ElementId>();
    const lines = new Set<string>();
    for (const id of hidden) {
      const box = labels.get(id as ElementId)?.box ?? pills.get(id)?.box;
      if (!box) continue;
      for (const face of this.scene.faces.values()) {
        const at = this.positions.get(face.id);
        if (at && overlaps(grow(box, vicinity.nodes), boxAround(at, face.size))) nodes.add(face.id);
      }
      for (const line of this.scene.lines) {
        const route = routes.get(line.id);
        if (line.id === id || (route && trackCrossesBox(route.track, grow(box, vicinity.lines)))) lines.add(line.id);
      }
    }
    return { nodes, lines };
  }
}

function around(distances: readonly number[]): Point[] {
  return distances.flatMap((d) => {
    const slant = Math.round(d * 0.7);
    return [
      { x: 0, y: -d }, { x: 0, y: d }, { x: -d, y: 0 }, { x: d, y: 0 },
      { x: -slant, y: -slant }, { x: slant, y: -slant }, { x: -slant, y: slant }, { x: slant, y: slant },
    ];
  });
}

/** How far labels reach out of the room, as a price. */
function outsideOf(arranged: Arranged, room: Size): number {
  let out = 0;
  for (const { box } of [...arranged.labels.values(), ...arranged.pills.values()]) {
    out += Math.max(0, -box.x1, box.x2 - room.width) + Math.max(0, -box.y1, box.y2 - room.height);
  }
  return out * 3;
}
