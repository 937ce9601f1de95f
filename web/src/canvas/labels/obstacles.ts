import type { ElementId } from '../../api/ids';
import type { Face, Line, Positions, Route } from '../drawing';
import { boxAround, grow, overlaps, type Box, type Point } from '../geometry/box';
import { trackCrossesBox } from '../geometry/curve';
import { segmentCrossesBox } from '../geometry/segment';
import { SpatialIndex } from '../geometry/SpatialIndex';

/** Room that labels keep from nodes and lines. */
const clearance = 2;
/** A label this close to a node that is not its own could be read as that node's. */
const doubtful = { distance: 16, cost: 18 };
const badgeSize = 18;

/** A node as something in the way: its outline's box, and its badge's. */
export type Solid = readonly Box[];

export function solidOf(face: Face, at: Point): Solid {
  return face.more > 0 ? [boxAround(at, face.size), badgeBox(face, at)] : [boxAround(at, face.size)];
}

/** The box of a node's "+n" badge, at the upper right of its outline. */
export function badgeBox(face: Face, at: Point): Box {
  const width = badgeSize + Math.max(0, String(face.more).length - 1) * 6;
  // Beside a small outline, so that it does not cover it.
  const right = at.x + Math.max(face.size.width / 2 + 7, width);
  const top = at.y - Math.max(face.size.height / 2 + 7, badgeSize);
  return { x1: right - width, y1: top, x2: right, y2: top + badgeSize };
}

/** The box of a label or pill with the room it keeps; what reaches into it touches. */
export function keptFree(box: Box): Box {
  return grow(box, clearance);
}

/** The box of a label with all around it that should be empty, so that nobody doubts whose label it is. */
export function undoubted(box: Box): Box {
  return grow(box, doubtful.distance);
}

export function solidReaches(solid: Solid, into: Box): boolean {
  for (const part of solid) if (overlaps(part, into)) return true;
  return false;
}

export function routeReaches({ track, bar }: Route, into: Box): boolean {
  return trackCrossesBox(track, into) || (bar !== undefined && segmentCrossesBox(bar[0], bar[1], into));
}

/** In a picture of more nodes than this lines are everywhere, and names stand over them. */
const mostWithoutCrossing = 40;
const crossedCost = 70;

/**
 * Whether a line is in the way of a name: not one of the node's own, which it may cross at a price unless it is a denial, whose dashes are to
 * be seen; nor any in a crowded picture.
 */
export function isInWay({ start, end, bar }: Line, of: ElementId, nodes: number): boolean {
  return nodes <= mostWithoutCrossing && (bar !== undefined || (start !== of && end !== of));
}

/** How many lines a crossed one counts for: those that take a side are what the picture is about. */
export function crossedAs({ bar, side }: Line): number {
  return bar ? 5 : side ? 3 : 1;
}

/** What it costs a label to stand over lines, which then show on both sides of it. */
export function crossedLinesCost(lines: number): number {
  return lines * crossedCost;
}

/** What it costs a label that `near` nodes stand close by, its own among them. */
export function doubtCost(near: number): number {
  return Math.max(0, near - 1) * doubtful.cost;
}

interface Piece {
  readonly line: Line;
  readonly a: Point;
  readonly b: Point;
}

/** Everything that does not move when labels are placed, filed so that a picture of any size can be asked quickly. */
export class Obstacles {
  private readonly solids = new SpatialIndex<ElementId>();
  private readonly pieces = new SpatialIndex<Piece>();

  constructor(
    faces: ReadonlyMap<ElementId, Face>,
    positions: Positions,
    lines: readonly Line[],
    routes: ReadonlyMap<string, Route>,
  ) {
    for (const face of faces.values()) {
      const at = positions.get(face.id);
      if (at) for (const box of solidOf(face, at)) this.solids.add(box, face.id);
    }
    for (const line of lines) {
      const route = routes.get(line.id);
      const points = route?.track.points ?? [];
      for (let i = 1; i < points.length; i++) this.addPiece(line, points[i - 1], points[i]);
      if (route?.bar) this.addPiece(line, ...route.bar);
    }
  }

  nodesTouched(box: Box): number {
    return this.nodesWithin(keptFree(box));
  }

  nodesNear(box: Box): number {
    return this.nodesWithin(undoubted(box));
  }

  linesTouched(box: Box): readonly Line[] {
    const wide = keptFree(box);
    const touched: Line[] = [];
    this.pieces.visit(wide, ({ line, a, b }) => {
      if (!touched.includes(line) && segmentCrossesBox(a, b, wide)) touched.push(line);
    });
    return touched;
  }

  private nodesWithin(wide: Box): number {
    const touched: ElementId[] = [];
    this.solids.visit(wide, (id, solid) => {
      if (overlaps(wide, solid) && !touched.includes(id)) touched.push(id);
    });
    return touched.length;
  }

  private addPiece(line: Line, a: Point | undefined, b: Point | undefined): void {
    if (a && b) this.pieces.add(spanOf(a, b), { line, a, b });
  }
}

function spanOf(a: Point, b: Point): Box {
  return { x1: Math.min(a.x, b.x), y1: Math.min(a.y, b.y), x2: Math.max(a.x, b.x), y2: Math.max(a.y, b.y) };
}
