/** Nodes by number and who is next to whom, without loops and doubles: what a layout sees of a picture. */
export interface Network {
  readonly size: number;
  /** The neighbours of node `i` are `neighbours[starts[i]]` up to before `neighbours[starts[i + 1]]`. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

export function networkOf(size: number, links: readonly (readonly [number, number])[]): Network {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const [a, b] of links) {
    const key = Math.min(a, b) * size + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    pairs.push([a, b]);
  }
  const starts = new Int32Array(size + 1);
  for (const [a, b] of pairs) for (const end of [a, b]) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice(0, size);
  const neighbours = new Int32Array(2 * pairs.length);
  for (const [a, b] of pairs) {
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const at = next[from] ?? 0;
      neighbours[at] = to;
      next[from] = at + 1;
    }
  }
  return { size, starts, neighbours };
}

/** Steps from one node to every other, into `steps`; -1 where there is no way. `queue` is room to work in. */
export function stepsFrom(network: Network, source: number, steps: Int32Array, queue: Int32Array): void {
  const { starts, neighbours } = network;
  steps.fill(-1);
  steps[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail; head++) {
    const node = queue[head]!;
    const step = (steps[node]!) + 1;
    for (let i = starts[node]!; i < (starts[node + 1]!); i++) {
      const other = neighbours[i]!;
      if (steps[other] !== -1) continue;
      steps[other] = step;
      queue[tail++] = other;
    }
  }
}

/** The parts that hang together, the largest first. */
export function componentsOf(network: Network): Int32Array[] {
  const seen = new Uint8Array(network.size);
  const queue = new Int32Array(network.size);
  const found: Int32Array[] = [];
  for (let start = 0; start < network.size; start++) {
    if (seen[start]) continue;
    let tail = 1;
    queue[0] = start;
    seen[start] = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let i = network.starts[node]!; i < (network.starts[node + 1]!); i++) {
        const other = network.neighbours[i]!;
        if (seen[other]) continue;
        seen[other] = 1;
        queue[tail++] = other;
      }
    }
    found.push(queue.slice(0, tail));
  }
  return found.sort((a, b) => b.length - a.length);
}

/** Some nodes of a network as a network of their own, in the order given. */
export function partOf({ size, starts, neighbours }: Network, nodes: Int32Array): Network {
  const index = new Int32Array(size).fill(-1);
  nodes.forEach((node, i) => (index[node] = i));
  const links: (readonly [number, number])[] = [];
  nodes.forEach((node, i) => {
    for (let n = starts[node]!; n < (starts[node + 1]!); n++) {
      const other = index[neighbours[n]!]!;
      if (other > i) links.push([i, other]);
    }
  });
  return networkOf(nodes.length, links);
}
