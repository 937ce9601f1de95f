import type { ElementId } from '../api/ids';
import { usualBends, type Bends, type Scene } from './arrange';
import { Arranger, type Arranged } from './Arranger';
import type { Line } from './drawing';
import { boxAround, grow, overlaps, type Box, type Point, type Size } from './geometry/box';
import { trackCrossesBox } from './geometry/curve';

export interface Refined {
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly bends: Bends;
  readonly arranged: Arranged;
  /** Everything that is drawn in one box. */
  readonly extent: Box | undefined;
  /** What is wrong with the picture, and how far it had to leave its layout. */
  readonly cost: number;
}

export interface RefineOptions {
  /** Nodes that may be moved; the others stay exactly where they are. */
  readonly movable: ReadonlySet<ElementId>;
  /** Most arrangements to try. A count and not a time, so that a picture comes out alike on every machine. */
  readonly attempts: number;
  /** Nodes and labels that leave this room cost. */
  readonly keepInside?: Size | undefined;
  /** Nodes move only up and down. */
  readonly upright?: boolean;
  /** How lines swerve to begin with. */
  readonly bends?: Bends | undefined;
}

const swerves = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32];
const wideSwerves = [...swerves, 0.05, -0.05, 0.15, -0.15, 0.26, -0.26];
const farSwerves = [...wideSwerves, 0.4, -0.4, 0.5, -0.5];
const nudges = around([12, 32]);
const wideNudges = around([12, 26, 48]);
const farNudges = around([30, 60, 100, 150]);
/** So many more arrangements are tried to get cards off lines that are not theirs, as a share of all. */
const clearing = 0.6;
/** A node that moves away from where the layout wanted it should have a reason; most of all one that leaves its column. */
const driftCost = { x: 0.03, y: 0.015 };
const outsideCost = 12;
/** How far around a label without a place its neighbours are asked to make room. */
const vicinity = { nodes: 70, lines: 30 };
/** Below this a gain is not worth another look at the whole picture. */
const leastGain = 0.5;
/** A change that frees a label is taken without looking for a better one; mild changes are tried first. */
const greatGain = 800;

/**
 * Improves a layout until no label touches anything and nothing helps, or the attempts are used up: first lines take another
 * swerve, which costs the layout nothing, then nodes move a little, one change at a time, and only a change that makes the
 * whole picture better is kept. What stands around a label without a place goes first.
 */
export function refine(scene: Scene, options: RefineOptions): Refined {
  const search = new Search(scene, options);
  while (search.swerve());
  while (search.loosen() || search.swerve() || search.nudge());
  search.more(clearing);
  while (search.clear());
  return search.result();
}

interface Change {
  readonly make: () => void;
  readonly undo: () => void;
}

class Search {
  private readonly usual: Bends;
  private readonly bends: Map<string, number>;
  private readonly positions: Map<ElementId, Point>;
  private readonly arranger: Arranger;
  private best: Arranged;
  private bestCost: number;
  private left: number;

  constructor(private readonly scene: Scene, private readonly options: RefineOptions) {
    this.arranger = new Arranger(scene.faces, scene.lines);
    this.usual = usualBends(scene.lines);
    this.bends = new Map(options.bends ?? this.usual);
    this.positions = new Map(scene.positions);
    this.left = options.attempts;
    this.best = this.arranged();
    this.bestCost = this.price();
  }

  /** Looks once at every line. */
  swerve(): boolean {
    let changed = false;
    for (const { id } of this.scene.lines) changed = this.take(this.bestOf(this.swervesOf(id, swerves))) || changed;
    return changed;
  }

  /** Looks once at every node. */
  nudge(): boolean {
    let changed = false;
    for (const id of this.options.movable) changed = this.take(this.bestOf(this.nudgesOf(id, nudges))) || changed;
    return changed;
  }

  /** Makes one change that helps around the labels that have no place. */
  loosen(): boolean {
    if (this.best.hidden.size === 0) return false;
    const { nodes, lines } = this.aroundHidden();
    return this.take(
      this.bestOf([...lines].flatMap((id) => this.swervesOf(id, wideSwerves)).concat([...nodes].flatMap((id) => this.nudgesOf(id, wideNudges)))),
    );
  }

  /** Another share of the attempts. */
  more(share: number): void {
    this.left = Math.max(this.left, Math.round(this.options.attempts * share));
  }

  /** Makes one change that helps a card off a line, also one that leads far. */
  clear(): boolean {
    for (const { line, card } of this.crossed()) {
      const ends = [line.start, line.end].filter((id) => this.scene.faces.get(id)?.outline !== 'card');
      const changes = [...this.swervesOf(line.id, farSwerves), ...[card, ...ends].flatMap((id) => this.nudgesOf(id, farNudges))];
      if (this.take(this.bestOf(changes))) return true;
    }
    return false;
  }

  result(): Refined {
    return { positions: this.positions, bends: this.bends, arranged: this.best, extent: this.arranger.bounds(), cost: this.bestCost };
  }

  private swervesOf(line: string, by: readonly number[]): Change[] {
    const kept = this.bends.get(line) ?? 0;
    return by
      .filter((swerve) => swerve !== kept && (swerve !== 0 || this.usual.get(line) === 0))
      .map((swerve) => ({ make: () => this.bends.set(line, swerve), undo: () => this.bends.set(line, kept) }));
  }

  private nudgesOf(id: ElementId, by: readonly Point[]): Change[] {
    const kept = this.positions.get(id);
    if (!kept || !this.options.movable.has(id)) return [];
    return by.filter(({ x }) => x === 0 || !this.options.upright).map(({ x, y }) => ({
      make: () => this.positions.set(id, { x: kept.x + x, y: kept.y + y }),
      undo: () => this.positions.set(id, kept),
    }));
  }

  /** The change that makes the picture best, if one makes it better; none of them is kept yet. */
  private bestOf(changes: readonly Change[]): Change | undefined {
    let found: Change | undefined;
    let foundCost = this.bestCost - leastGain;
    for (const change of changes) {
      if (this.left <= 0) break;
      this.left--;
      change.make();
      const cost = this.price();
      if (cost < foundCost) [found, foundCost] = [change, cost];
      change.undo();
      if (foundCost < this.bestCost - greatGain) break;
    }
    return found;
  }

  private take(change: Change | undefined): boolean {
    if (!change) return false;
    change.make();
    this.best = this.arranged();
    this.bestCost = this.price();
    return true;
  }

  private arranged(): Arranged {
    return this.arranger.arrange(this.positions, this.bends);
  }

  private price(): number {
    return this.arranger.price(this.positions, this.bends) + this.drift() + this.outside();
  }

  private drift(): number {
    let drift = 0;
    for (const id of this.options.movable) {
      const [at, was] = [this.positions.get(id), this.scene.positions.get(id)];
      if (at && was) drift += (at.x - was.x) ** 2 * driftCost.x + (at.y - was.y) ** 2 * driftCost.y;
    }
    return drift;
  }

  /** How far the picture reaches out of the room: so much smaller would all of it be seen. */
  private outside(): number {
    const room = this.options.keepInside;
    const all = room && this.arranger.bounds();
    if (!room || !all) return 0;
    const out = Math.max(0, -all.x1) + Math.max(0, all.x2 - room.width) + Math.max(0, -all.y1) + Math.max(0, all.y2 - room.height);
    return out * outsideCost;
  }

  private crossed(): { readonly line: Line; readonly card: ElementId }[] {
    const cards = [...this.scene.faces.values()].filter(({ outline }) => outline === 'card');
    return this.scene.lines.flatMap((line) => cards.flatMap((face) => {
      const [route, at] = [this.best.routes.get(line.id), this.positions.get(face.id)];
      if (!route || !at || line.start === face.id || line.end === face.id) return [];
      return trackCrossesBox(route.track, boxAround(at, face.size)) ? [{ line, card: face.id }] : [];
    }));
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
