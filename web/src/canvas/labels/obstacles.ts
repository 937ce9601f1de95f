import type { ElementId } from '../../model/ids';
import type { Face, Line, Positions, Route } from '../drawing';
import { boxAround, grow, overlaps, type Box } from '../geometry/box';
import { segmentCrossesBox } from '../geometry/segment';
import { SpatialIndex } from '../geometry/SpatialIndex';
import type { Point } from '../geometry/box';

interface Piece {
  readonly line: Line;
  readonly a: Point;
  readonly b: Point;
}

/** Room that labels keep from nodes and from lines. */
const nodeClearance = 2;
const lineClearance = 2;
export const badgeSize = 18;

/** Everything that does not move when labels are placed: nodes with their badges, and lines. */
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
      if (!at) continue;
      for (const box of [boxAround(at, face.size), ...(face.more > 0 ? [badgeBox(face, at)] : [])]) {
        this.solids.add(box, face.id);
      }
    }
    for (const line of lines) {
      const points = routes.get(line.id)?.track.points ?? [];
      for (let i = 1; i < points.length; i++) {
        const [a, b] = [points[i - 1], points[i]];
        if (a && b) this.pieces.add(spanOf(a, b), { line, a, b });
      }
      const bar = routes.get(line.id)?.bar;
      if (bar) this.pieces.add(spanOf(...bar), { line, a: bar[0], b: bar[1] });
    }
  }

  /** How many nodes stand closer to the box than `clearance`. */
  nodesTouched(box: Box, clearance = nodeClearance): number {
    const wide = grow(box, clearance);
    const touched: ElementId[] = [];
    this.solids.visit(wide, (id, solid) => {
      if (overlaps(wide, solid) && !touched.includes(id)) touched.push(id);
    });
    return touched.length;
  }

  linesTouched(box: Box, except?: Line): number {
    const wide = grow(box, lineClearance);
    const touched: Line[] = [];
    this.pieces.visit(wide, ({ line, a, b }) => {
      if (line !== except && !touched.includes(line) && segmentCrossesBox(a, b, wide)) touched.push(line);
    });
    return touched.length;
  }
}

/** The box of a node's "+n" badge, at the upper right of its outline. */
export function badgeBox(face: Face, at: Point): Box {
  const width = badgeSize + Math.max(0, String(face.more).length - 1) * 6;
  const right = at.x + face.size.width / 2 + 7;
  const top = at.y - face.size.height / 2 - 7;
  return { x1: right - width, y1: top, x2: right, y2: top + badgeSize };
}

function spanOf(a: Point, b: Point): Box {
  return { x1: Math.min(a.x, b.x), y1: Math.min(a.y, b.y), x2: Math.max(a.x, b.x), y2: Math.max(a.y, b.y) };
}
