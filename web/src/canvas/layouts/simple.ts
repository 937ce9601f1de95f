import type { Point, Size } from '../geometry/box';

interface SimpleInput {
  /** The room that each node takes, its label included where it has one. */
  readonly sizes: readonly Size[];
  readonly links: readonly (readonly [number, number])[];
  /** Width by height of the window. */
  readonly ratio: number;
}

const gap = 26;

/** Rows and columns that fill the window, the most connected first. */
export function gridLayout({ sizes, links, ratio }: SimpleInput): Point[] {
  const cell = largest(sizes);
  const columns = Math.max(1, Math.round(Math.sqrt((sizes.length * ratio * (cell.height + gap)) / (cell.width + gap))));
  const at: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  byDegree(sizes.length, links).forEach((node, i) => {
    at[node] = { x: (i % columns) * (cell.width + gap), y: Math.floor(i / columns) * (cell.height + gap) };
  });
  return at;
}

/** One ring, in an order in which neighbours in the network stand near each other. */
export function circleLayout({ sizes, links }: SimpleInput): Point[] {
  return ring(walkOrder(sizes.length, links), sizes, 0);
}

/** Rings around the most connected, each with those one step further away. */
export function concentricLayout({ sizes, links }: SimpleInput): Point[] {
  const order = byDegree(sizes.length, links);
  const at: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  const size = largest(sizes);
  // So far apart, two boxes do not overlap in whatever direction.
  const across = Math.hypot(size.width, size.height) + gap / 2;
  const first = order[0];
  if (first !== undefined) at[first] = { x: 0, y: 0 };
  for (let next = 1, radius = across; next < order.length; radius += across) {
    const places = Math.max(6, Math.floor((2 * Math.PI * radius) / across));
    const nodes = order.slice(next, next + places);
    for (const [i, node] of nodes.entries()) at[node] = onCircle((i / nodes.length) * 2 * Math.PI - Math.PI / 2, radius);
    next += places;
  }
  return at;
}

function ring(order: readonly number[], sizes: readonly Size[], least: number): Point[] {
  const at: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  const size = largest(sizes);
  const radius = Math.max(least, (order.length * (Math.hypot(size.width, size.height) + gap / 2)) / (2 * Math.PI));
  for (const [i, node] of order.entries()) at[node] = onCircle((i / order.length) * 2 * Math.PI - Math.PI / 2, radius);
  return at;
}

function onCircle(angle: number, radius: number): Point {
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

function largest(sizes: readonly Size[]): Size {
  return { width: Math.max(0, ...sizes.map((s) => s.width)), height: Math.max(0, ...sizes.map((s) => s.height)) };
}

function degreesOf(size: number, links: SimpleInput['links']): number[] {
  const degrees = new Array<number>(size).fill(0);
  for (const [a, b] of links) for (const end of [a, b]) degrees[end] = (degrees[end] ?? 0) + 1;
  return degrees;
}

function byDegree(size: number, links: SimpleInput['links']): number[] {
  const degrees = degreesOf(size, links);
  return Array.from({ length: size }, (_, i) => i).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
}

/** Depth first from the most connected, so that a line seldom has far to go around the ring. */
function walkOrder(size: number, links: SimpleInput['links']): number[] {
  const next: number[][] = Array.from({ length: size }, () => []);
  for (const [a, b] of links) {
    next[a]?.push(b);
    next[b]?.push(a);
  }
  const seen = new Set<number>();
  const order: number[] = [];
  for (const start of byDegree(size, links)) {
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      order.push(node);
      waiting.push(...(next[node] ?? []).filter((other) => !seen.has(other)));
    }
  }
  return order;
}
