import type { Point, Size } from '../geometry/box';
import { removeOverlaps } from './organic/overlaps';

/** Of the room that a community's nodes take, so much more is around them. */
const looseness = 3.4;
const between = 40;

/**
 * Brings the members of each community together and the communities apart, near where they were. `of` says to which community each node
 * belongs; what belongs to none goes with nobody.
 */
export function gather(at: readonly Point[], sizes: readonly Size[], of: readonly (number | undefined)[], stays: (node: number) => boolean): Point[] {
  const groups = groupsOf(of);
  const circles = groups.map((nodes) => circleOf(nodes, at, sizes));
  const middles = { x: Float64Array.from(circles, ({ x }) => x), y: Float64Array.from(circles, ({ y }) => y) };
  const reach = Float64Array.from(circles, ({ radius }, i) => radius + ((groups[i]?.length ?? 0) > 1 ? between : 0));
  removeOverlaps(middles, { halfWidth: reach, halfHeight: reach });
  const placed = { x: Float64Array.from(at, ({ x }) => x), y: Float64Array.from(at, ({ y }) => y) };
  const fixed = Uint8Array.from(at, (_, i) => Number(stays(i)));
  for (const [i, nodes] of groups.entries()) {
    const circle = circles[i];
    if (!circle) continue;
    const from = (node: number) => Math.hypot((at[node]?.x ?? 0) - circle.x, (at[node]?.y ?? 0) - circle.y);
    for (const [rank, node] of nodes.toSorted((a, b) => from(a) - from(b)).entries()) {
      if (fixed[node] === 1) continue;
      const [dx, dy] = [(at[node]?.x ?? 0) - circle.x, (at[node]?.y ?? 0) - circle.y];
      const far = Math.hypot(dx, dy);
      // In the direction that it had, and as far out as its rank says: so the circle is filled evenly.
      const share = far > 0 ? (circle.radius * Math.sqrt(rank / nodes.length)) / far : 0;
      placed.x[node] = (middles.x[i] ?? 0) + dx * share;
      placed.y[node] = (middles.y[i] ?? 0) + dy * share;
    }
  }
  removeOverlaps(placed, { halfWidth: Float64Array.from(sizes, ({ width }) => width / 2), halfHeight: Float64Array.from(sizes, ({ height }) => height / 2) }, fixed);
  return at.map((_, i) => ({ x: placed.x[i] ?? 0, y: placed.y[i] ?? 0 }));
}

/** Communities, and each node of none by itself. */
function groupsOf(of: readonly (number | undefined)[]): number[][] {
  const groups = new Map<number, number[]>();
  const alone: number[][] = [];
  for (const [node, community] of of.entries()) {
    if (community === undefined) alone.push([node]);
    else groups.set(community, [...(groups.get(community) ?? []), node]);
  }
  return [...groups.values(), ...alone];
}

/** Where the nodes of a community are, as most of them stand, and how far the room reaches that they take. */
function circleOf(nodes: readonly number[], at: readonly Point[], sizes: readonly Size[]): Point & { readonly radius: number } {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const area = nodes.reduce((sum, node) => sum + (sizes[node]?.width ?? 0) * (sizes[node]?.height ?? 0), 0);
  return {
    x: middle(nodes.map((node) => at[node]?.x ?? 0)), y: middle(nodes.map((node) => at[node]?.y ?? 0)),
    radius: Math.sqrt((area * (nodes.length > 1 ? looseness : 1)) / Math.PI),
  };
}
