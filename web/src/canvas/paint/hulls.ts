import type { ElementId } from '../../api/ids';
import type { Community, Line, Positions } from '../drawing';
import type { Point, Size } from '../geometry/box';

/** The outline around a community, in the picture's coordinates. */
export interface Hull {
  readonly community: Community;
  readonly points: readonly Point[];
  readonly middle: Point;
  /** Its highest point is at this height. */
  readonly top: number;
}

/** Many lines between two communities, as one. */
export interface Trunk {
  readonly from: Hull;
  readonly to: Hull;
  readonly lines: number;
}

/** Of the members, so many may stand outside: one that is far from all others makes no hull of half the picture. */
const outside = 0.06;
const leastPoints = 3;

export function hullsOf(communities: readonly Community[], positions: Positions): Hull[] {
  return communities.flatMap((community) => {
    const all = [...community.members].flatMap((id) => positions.get(id) ?? []);
    const middle = { x: medianOf(all.map(({ x }) => x)), y: medianOf(all.map(({ y }) => y)) };
    const far = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
    const near = all.sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(all.length * (1 - outside)));
    const points = around(near);
    return points.length < leastPoints ? [] : [{ community, points, middle, top: Math.min(...points.map(({ y }) => y)) }];
  });
}

/** The lines between communities, those of most first; what is within one, or at a node of none, is no part of it. */
export function trunksOf(hulls: readonly Hull[], lines: readonly Line[]): Trunk[] {
  const of = new Map(hulls.flatMap((hull, i) => [...hull.community.members].map((id): [ElementId, number] => [id, i])));
  const counts = new Map<number, number>();
  for (const { start, end } of lines) {
    const [a, b] = [of.get(start), of.get(end)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * hulls.length + Math.max(a, b);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, count]) => {
    const [from, to] = [hulls[Math.floor(key / hulls.length)], hulls[key % hulls.length]];
    return from && to ? [{ from, to, lines: count }] : [];
  }).sort((a, b) => b.lines - a.lines);
}

/** Whether a line runs from one community to another. */
export function isBetween({ start, end }: Pick<Line, 'start' | 'end'>, of: ReadonlyMap<ElementId, number>): boolean {
  const [a, b] = [of.get(start), of.get(end)];
  return a !== undefined && b !== undefined && a !== b;
}

/** How large what is written over a hull is, in pixels. */
export function captionSize({ name, members }: Community): Size {
  return { width: name.size.width + captionGap + String(members.size).length * 7, height: name.size.height };
}

export const captionGap = 7;

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The convex hull, after Andrew: from left to right below, and back above. */
function around(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (from: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of from) {
      for (let a = chain.at(-2), b = chain.at(-1); a && b && turn(a, b, point) <= 0; a = chain.at(-2), b = chain.at(-1)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
