
import type { Point, Size } from './box';

export type Outline = 'rounded' | 'circle' | 'dotted' | 'square' | 'diamond' | 'drop' | 'card';

/** Where the ray from a node's centre towards `target` leaves its outline, `gap` outside of it. */
export function leavePoint(center: Point, size: Size, outline: Outline, target: Point, gap: number): Point {
  const dx = target.x - center.x;
  const dy = target.y - center.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: center.x, y: center.y + size.height / 2 + gap };
  const reach = reachOf(outline, size, dx / length, dy / length) + gap;
  return { x: center.x + (dx / length) * reach, y: center.y + (dy / length) * reach };
}

/** Distance from the centre to the outline in the direction of the unit vector (`ux`, `uy`). */
function reachOf(outline: Outline, size: Size, ux: number, uy: number): number {
  const halfWidth = size.width / 2;
  const halfHeight = size.height / 2;
  switch (outline) {
    case 'circle':
    case 'dotted':
    case 'drop':
      return 1 / Math.hypot(ux / halfWidth, uy / halfHeight);
    case 'diamond':
      return 1 / (Math.abs(ux) / halfWidth + Math.abs(uy) / halfHeight);
    case 'rounded':
    case 'square':
    case 'card':
      return Math.min(
        ux === 0 ? Number.POSITIVE_INFINITY : halfWidth / Math.abs(ux),
        uy === 0 ? Number.POSITIVE_INFINITY : halfHeight / Math.abs(uy),
      );
  }
}
