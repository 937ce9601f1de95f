import type { Point } from './gestures';

/** A graph with where a layout has put its nodes. */
export interface Laid {
  readonly ids: readonly string[];
  readonly at: readonly Point[];
  /** Width and height of each node. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly links: readonly (readonly [number, number])[];
}

export interface Quality {
  /** How far distances in the picture are from those in the network, the picture scaled so that it is least; 0 is perfect. */
  readonly stress: number;
  readonly overlaps: number;
}

const mostSources = 500;

export function qualityOf(laid: Laid): Quality {
  return { stress: stressOf(laid), overlaps: overlapsIn(laid) };
}

/** Mean over pairs of (drawn − steps)² / steps²; of large graphs the pairs of every so many nodes. */
function stressOf({ at, links }: Laid): number {
  const next = at.map((): number[] => []);
  for (const [a, b] of links) {
    next[a]?.push(b);
    next[b]?.push(a);
  }
  let [count, drawn, squared] = [0, 0, 0];
  const stride = Math.max(1, Math.floor(at.length / mostSources));
  for (let source = 0; source < at.length; source += stride) {
    const steps = stepsFrom(source, next);
    const from = at[source];
    for (const [node, to] of at.entries()) {
      const step = steps[node] ?? 0;
      if (!from || step <= 0) continue;
      const share = Math.hypot(to.x - from.x, to.y - from.y) / step;
      count++;
      drawn += share;
      squared += share * share;
    }
  }
  const scale = drawn / squared;
  return count > 0 ? (squared * scale * scale - 2 * drawn * scale + count) / count : 0;
}

function stepsFrom(source: number, next: readonly (readonly number[])[]): Int32Array {
  const steps = new Int32Array(next.length).fill(-1);
  steps[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const other of next[node] ?? []) {
      if (steps[other] !== -1) continue;
      steps[other] = (steps[node] ?? 0) + 1;
      queue.push(other);
    }
  }
  return steps;
}

function overlapsIn({ at, sizes }: Laid): number {
  const order = at.map(({ x }, i) => ({ i, left: x - (sizes[i]?.width ?? 0) / 2 })).sort((a, b) => a.left - b.left);
  const slack = 0.01;
  let count = 0;
  for (const [k, { i, left }] of order.entries()) {
    const right = left + (sizes[i]?.width ?? 0) - slack;
    for (let m = k + 1; m < order.length; m++) {
      const other = order[m];
      if (!other || other.left >= right) break;
      const apart = Math.abs((at[i]?.y ?? 0) - (at[other.i]?.y ?? 0));
      if (apart < ((sizes[i]?.height ?? 0) + (sizes[other.i]?.height ?? 0)) / 2 - slack) count++;
    }
  }
  return count;
}
