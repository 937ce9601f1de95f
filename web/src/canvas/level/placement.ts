import type { ElementId } from '../../api/ids';
import { arrange, type Bends } from '../arrange';
import type { Anchor, Face, PlacedPill } from '../drawing';
import type { Box, Point, Size } from '../geometry/box';
import { placeNames, type Named } from '../labels/names';
import type { Level } from './level';

/** A label's box from the middle of its node, so that it goes along with it. */
export interface LabelPlace {
  readonly from: Box;
  readonly anchor: Anchor;
  readonly brief: boolean;
}

/** Where labels and pills stand at one level. */
export interface Placement {
  readonly labels: ReadonlyMap<ElementId, LabelPlace>;
  readonly pills: ReadonlyMap<string, PlacedPill>;
  /** What has no free place; it is drawn only when it is pointed at. */
  readonly hidden: ReadonlySet<string>;
}

export const noPlacement: Placement = { labels: new Map(), pills: new Map(), hidden: new Set() };

/** So many names an overview has at once. */
const mostNames = 160;

/** Places what a level has to say. `first` are nodes whose names come before all others, and `taken` is where nothing may stand in an overview. */
export function placementOf(level: Level, bends: Bends, degrees: ReadonlyMap<ElementId, number>, first: ReadonlySet<ElementId>, taken: readonly Box[] = []): Placement {
  return level.detail === 'full' ? fullPlacement(level, bends, first) : overviewPlacement(level, degrees, first, taken);
}

function fullPlacement(level: Level, bends: Bends, first: ReadonlySet<ElementId>): Placement {
  const { labels, pills, hidden } = arrange(level, bends, first);
  const own = new Map<ElementId, LabelPlace>();
  for (const [id, { box, anchor, brief }] of labels) {
    const at = level.positions.get(id);
    if (at) own.set(id, { from: movedBy(box, -at.x, -at.y), anchor, brief });
  }
  // What has to be said stands where it touches least.
  return { labels: own, pills, hidden: new Set([...hidden].filter((id) => level.faces.get(id as ElementId)?.firm !== true)) };
}

function overviewPlacement(level: Level, degrees: ReadonlyMap<ElementId, number>, first: ReadonlySet<ElementId>, taken: readonly Box[]): Placement {
  const drawn = [...level.faces.values()].flatMap((face) => {
    const at = level.positions.get(face.id);
    return at && inWindow(at, level.window) ? [new Nameable(face, at, first.has(face.id) || face.firm ? Infinity : (degrees.get(face.id) ?? 0))] : [];
  });
  const named = drawn.toSorted((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : b.rank - a.rank));
  const labels = new Map<ElementId, LabelPlace>();
  for (const [id, { box, anchor }] of placeNames(named, drawn, mostNames, taken)) {
    const at = level.positions.get(id as ElementId);
    if (at) labels.set(id as ElementId, { from: movedBy(box, -at.x, -at.y), anchor, brief: true });
  }
  return { labels, pills: new Map(), hidden: new Set() };
}

/** A node that may be named; how large its name is turns out when it is its turn. */
class Nameable implements Named {
  readonly id: ElementId;
  readonly size: Size;

  constructor(private readonly face: Face, readonly at: Point, readonly rank: number) {
    ({ id: this.id, size: this.size } = face);
  }

  get label(): Size | undefined {
    return this.face.brief ?? this.face.label;
  }
}

function inWindow({ x, y }: Point, { x1, y1, x2, y2 }: Box): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2;
}

export function movedBy(box: Box, x: number, y: number): Box {
  return { x1: box.x1 + x, y1: box.y1 + y, x2: box.x2 + x, y2: box.y2 + y };
}
