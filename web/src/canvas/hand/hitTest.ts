import type { ElementId } from '../../api/ids';
import type { Line, Route } from '../drawing';
import { boxAround, contains, grow, type Point } from '../geometry/box';
import { pillCenter } from '../labels/candidates';
import type { Level } from '../level/level';
import { movedBy, type Placement } from '../level/placement';

export type Hit =
  | { readonly kind: 'node'; readonly id: ElementId }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'canvas' };

/** How far beside a line or a small dot a pointer still means it, in pixels. */
const reach = { line: 7, dot: 3 };

/** What is drawn at a point, in the level's pixels: what lies on top first. */
export function hitTest(level: Level, routes: ReadonlyMap<string, Route>, placement: Placement, at: Point): Hit {
  const node = nodeAt(level, at) ?? labelAt(level, placement, at);
  if (node) return { kind: 'node', id: node };
  const line = pillAt(level, routes, placement, at) ?? lineAt(level, routes, at);
  return line ? { kind: 'line', id: line } : { kind: 'canvas' };
}

/** Of dots that lie close, the nearest. */
function nodeAt({ faces, positions }: Level, at: Point): ElementId | undefined {
  let found: ElementId | undefined;
  let nearest = Infinity;
  for (const face of faces.values()) {
    const center = positions.get(face.id);
    if (!center || !contains(grow(boxAround(center, face.size), reach.dot), at)) continue;
    const distance = Math.hypot(center.x - at.x, center.y - at.y);
    if (distance < nearest) [found, nearest] = [face.id, distance];
  }
  return found;
}

function labelAt({ positions }: Level, { labels, hidden }: Placement, at: Point): ElementId | undefined {
  for (const [id, { from }] of labels) {
    const center = positions.get(id);
    if (center && !hidden.has(id) && contains(movedBy(from, center.x, center.y), at)) return id;
  }
  return undefined;
}

function pillAt({ lines }: Level, routes: ReadonlyMap<string, Route>, { pills, hidden }: Placement, at: Point): string | undefined {
  return lines.find(({ id, pill }) => {
    const [place, route] = [pills.get(id), routes.get(id)];
    return pill && place && route && !hidden.has(id) && contains(boxAround(pillCenter(route.curve, place), pill.size), at);
  })?.id;
}

function lineAt(level: Level, routes: ReadonlyMap<string, Route>, at: Point): string | undefined {
  return level.lines.find((line) => distanceToLine(line, level, routes, at) <= reach.line)?.id;
}

function distanceToLine({ id, start, end }: Line, { positions }: Level, routes: ReadonlyMap<string, Route>, at: Point): number {
  const points = routes.get(id)?.track.points;
  if (!points) {
    const [a, b] = [positions.get(start), positions.get(end)];
    return a && b ? distanceTo(a, b, at) : Infinity;
  }
  let nearest = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b) nearest = Math.min(nearest, distanceTo(a, b, at));
  }
  return nearest;
}

function distanceTo(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
  return Math.hypot(at.x - a.x - along * dx, at.y - a.y - along * dy);
}
