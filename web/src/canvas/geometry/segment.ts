import type { Box, Point } from './box';

/** Does the segment from `a` to `b` pass through the inside of the box? Clipping after Liang and Barsky. */
export function segmentCrossesBox(a: Point, b: Point, box: Box): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  if (dx === 0) {
    if (a.x <= box.x1 || a.x >= box.x2) return false;
  } else {
    const enter = ((dx > 0 ? box.x1 : box.x2) - a.x) / dx;
    const leave = ((dx > 0 ? box.x2 : box.x1) - a.x) / dx;
    if (enter > from) from = enter;
    if (leave < to) to = leave;
    if (from >= to) return false;
  }
  if (dy === 0) return a.y > box.y1 && a.y < box.y2;
  const enter = ((dy > 0 ? box.y1 : box.y2) - a.y) / dy;
  const leave = ((dy > 0 ? box.y2 : box.y1) - a.y) / dy;
  if (enter > from) from = enter;
  if (leave < to) to = leave;
  return from < to;
}

function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Do the segments cross in a point inside both? Touching ends do not count. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
