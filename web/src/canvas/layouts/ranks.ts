import type { Point, Size } from '../geometry/box';

export interface RanksInput {
  /** The room that each node takes, its label included where it has one. */
  readonly sizes: readonly Size[];
  /** From who acts to what is acted on. */
  readonly links: readonly (readonly [number, number])[];
  /** Width by height of the window. */
  readonly ratio: number;
}

const gap = { across: 26, within: 30, between: 84 };
const sweeps = 10;

/** Ranks from who acts down to what is acted on, for any number of nodes: a rank that is wider than the picture takes several rows. */
export function ranksLayout({ sizes, links, ratio }: RanksInput): Point[] {
  const neighbours = sizes.map((): number[] => []);
  for (const [a, b] of links) {
    if (a === b) continue;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const ranks = ranksOf(sizes.length, links, neighbours);
  order(ranks, neighbours);
  const width = widthFor(sizes, ratio);
  const at: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  let top = 0;
  for (const rank of ranks) {
    for (const row of rowsOf(rank, sizes, width)) {
      const wide = row.reduce((sum, node) => sum + (sizes[node]?.width ?? 0) + gap.across, -gap.across);
      const high = Math.max(...row.map((node) => sizes[node]?.height ?? 0));
      let x = -wide / 2;
      for (const node of row) {
        const own = sizes[node]?.width ?? 0;
        at[node] = { x: x + own / 2, y: top + high / 2 };
        x += own + gap.across;
      }
      top += high + gap.within;
    }
    top += gap.between - gap.within;
  }
  return at;
}

/** By the longest way to a node; lines that would close a circle do not count, and what has no line comes last. */
function ranksOf(size: number, links: RanksInput['links'], neighbours: readonly (readonly number[])[]): number[][] {
  const to = Array.from({ length: size }, (): number[] => []);
  const incoming = new Int32Array(size);
  for (const [a, b] of links) {
    if (a === b) continue;
    to[a]?.push(b);
    incoming[b] = (incoming[b] ?? 0) + 1;
  }
  const [left, rank] = [Int32Array.from(incoming), new Int32Array(size)];
  const done = new Uint8Array(size);
  const ready = Array.from({ length: size }, (_, i) => i).filter((i) => incoming[i] === 0);
  const rest = Array.from({ length: size }, (_, i) => i).sort((a, b) => (incoming[a] ?? 0) - (incoming[b] ?? 0) || a - b);
  for (let next = 0; ready.length > 0 || next < size;) {
    // Where all that is left stands in circles, one of those least pointed at begins.
    const node = ready.pop() ?? rest[next++];
    if (node === undefined || done[node] === 1) continue;
    done[node] = 1;
    for (const other of to[node] ?? []) {
      if (done[other] === 1) continue;
      rank[other] = Math.max(rank[other] ?? 0, (rank[node] ?? 0) + 1);
      left[other] = (left[other] ?? 0) - 1;
      if (left[other] === 0) ready.push(other);
    }
  }
  const ranks: number[][] = [];
  const alone: number[] = [];
  for (let i = 0; i < size; i++) {
    if (neighbours[i]?.length === 0) alone.push(i);
    else (ranks[rank[i] ?? 0] ??= []).push(i);
  }
  return [...ranks.filter((nodes) => nodes.length > 0), ...(alone.length > 0 ? [alone] : [])];
}

/** Puts the nodes of each rank near what they are connected with, so that lines cross little. */
function order(ranks: readonly number[][], neighbours: readonly (readonly number[])[]): void {
  const place = new Float64Array(neighbours.length);
  const settle = (rank: readonly number[]) => {
    for (const [i, node] of rank.entries()) place[node] = (i + 0.5) / rank.length;
  };
  ranks.forEach(settle);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const rank of sweep % 2 === 0 ? ranks : ranks.toReversed()) {
      const wanted = new Map(rank.map((node) => {
        const around = neighbours[node] ?? [];
        return [node, around.length === 0 ? (place[node] ?? 0) : around.reduce((sum, other) => sum + (place[other] ?? 0), 0) / around.length];
      }));
      rank.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      settle(rank);
    }
  }
}

function widthFor(sizes: readonly Size[], ratio: number): number {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap.across) * (height + gap.within), 0);
  return Math.max(Math.sqrt(area * ratio), ...sizes.map(({ width }) => width));
}

/** As many rows as a rank needs; those next to each other in it stay near each other. */
function rowsOf(rank: readonly number[], sizes: readonly Size[], width: number): number[][] {
  const wide = rank.reduce((sum, node) => sum + (sizes[node]?.width ?? 0) + gap.across, 0);
  const count = Math.max(1, Math.ceil(wide / width));
  const rows = Array.from({ length: count }, (): number[] => []);
  for (const [i, node] of rank.entries()) rows[i % count]?.push(node);
  return rows.filter((row) => row.length > 0);
}
