import type { ElementId } from '../api/ids';
import { contains, type Point } from '../canvas/geometry/box';
import type { CanvasBoxes } from '../canvas/GraphCanvas';

export type Hit =
  | { readonly kind: 'node'; readonly id: ElementId }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'canvas' };

/** How far beside a line, on the screen, a pointer still means it. */
const reach = 7;

/** What is drawn at a point of the picture. */
export function hitTest({ nodes, labels, pills, lines, zoom }: CanvasBoxes, at: Point): Hit {
  const node = nodes.find(({ box }) => contains(box, at)) ?? labels.find(({ box }) => contains(box, at));
  if (node) return { kind: 'node', id: node.id };
  const pill = pills.find(({ box }) => contains(box, at));
  if (pill) return { kind: 'line', id: pill.id };
  const line = lines.find(({ points }) => points.some((p, i) => i > 0 && distanceTo(points[i - 1] ?? p, p, at) <= reach / zoom));
  return line ? { kind: 'line', id: line.id } : { kind: 'canvas' };
}

function distanceTo(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
  return Math.hypot(at.x - a.x - along * dx, at.y - a.y - along * dy);
}
