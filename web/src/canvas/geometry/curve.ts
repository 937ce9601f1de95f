import type { Box, Point } from './box';
import { segmentCrossesBox, segmentsCross } from './segment';

/** A quadratic Bézier curve: the only form a line of the picture has. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** A curve cut into short segments, so that boxes and other curves can be tested against it. */
export interface Track {
  readonly points: readonly Point[];
  readonly bounds: Box;
}

export function pointAt({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** Unit vector along the curve at `t`. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  const dx = 2 * u * (control.x - from.x) + 2 * t * (to.x - control.x);
  const dy = 2 * u * (control.y - from.y) + 2 * t * (to.y - control.y);
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length };
}

/** A curve from `from` to `to` that swerves by `bend` times its length; positive bends swerve to the left of travel. */
export function bentCurve(from: Point, to: Point, bend: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return { from, to, control: { x: (from.x + to.x) / 2 + dy * bend * 2, y: (from.y + to.y) / 2 - dx * bend * 2 } };
}

export function lengthOf(curve: Curve): number {
  return Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
}

export function trackOf(curve: Curve, pieces = 10): Track {
  const straight =
    Math.abs((curve.from.x + curve.to.x) / 2 - curve.control.x) < 0.5 &&
    Math.abs((curve.from.y + curve.to.y) / 2 - curve.control.y) < 0.5;
  const count = straight ? 1 : pieces;
  const points: Point[] = [];
  let x1 = Infinity;
  let y1 = Infinity;
  let x2 = -Infinity;
  let y2 = -Infinity;
  for (let i = 0; i <= count; i++) {
    const point = pointAt(curve, i / count);
    points.push(point);
    x1 = Math.min(x1, point.x);
    y1 = Math.min(y1, point.y);
    x2 = Math.max(x2, point.x);
    y2 = Math.max(y2, point.y);
  }
  return { points, bounds: { x1, y1, x2, y2 } };
}

function reaches(a: Box, b: Box): boolean {
  return a.x1 <= b.x2 && b.x1 <= a.x2 && a.y1 <= b.y2 && b.y1 <= a.y2;
}

export function trackCrossesBox(track: Track, box: Box): boolean {
  if (!reaches(track.bounds, box)) return false;
  for (let i = 1; i < track.points.length; i++) {
    const [a, b] = [track.points[i - 1], track.points[i]];
    if (a && b && segmentCrossesBox(a, b, box)) return true;
  }
  return false;
}

export function countCrossings(a: Track, b: Track): number {
  if (!reaches(a.bounds, b.bounds)) return 0;
  let count = 0;
  for (let i = 1; i < a.points.length; i++) {
    const [p, q] = [a.points[i - 1], a.points[i]];
    if (!p || !q || !segmentReaches(p, q, b.bounds)) continue;
    for (let j = 1; j < b.points.length; j++) {
      const [r, s] = [b.points[j - 1], b.points[j]];
      if (r && s && segmentsCross(p, q, r, s)) count++;
    }
  }
  return count;
}

function segmentReaches(a: Point, b: Point, box: Box): boolean {
  return !(
    (a.x < box.x1 && b.x < box.x1) || (a.x > box.x2 && b.x > box.x2) || (a.y < box.y1 && b.y < box.y1) || (a.y > box.y2 && b.y > box.y2)
  );
}
