import { stepsFrom, type Network } from './Network';

/** Where nodes are, in steps of the network: two next to each other are about 1 apart. */
export interface Coordinates {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** One wish: two nodes a distance apart. Only the first is moved where the second only stands for many. */
interface Terms {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly distance: Float32Array;
  readonly weight: Float32Array;
  readonly movesBoth: Uint8Array;
  readonly count: number;
}

/** Up to so many nodes every pair counts; with more, each node keeps its distance to some that stand for the others. */
const mostWhole = 1800;
const mostPivots = 120;
/** So many wishes are looked at in all: it bounds the time. */
const mostWork = 14_000_000;
const mostRounds = 24;
const leastRounds = 10;
const lastStep = 0.1;

export interface StressOptions {
  readonly random: () => number;
  /** Nodes that stay where they are. */
  readonly fixed?: Uint8Array | undefined;
  /** Called after each round with the share that is done; ends the search by giving false. */
  readonly onRound?: ((done: number) => boolean) | undefined;
}

/**
 * Moves nodes until their distances are those of the network: stress majorization by stochastic gradient descent (Zheng, Pawar
 * and Goodman 2019), with the sparse model of Ortmann, Klimenta and Brandes (2017) for large networks. The network hangs together.
 */
export function relaxStress(network: Network, at: Coordinates, { random, fixed, onRound }: StressOptions): void {
  const terms = network.size <= mostWhole ? allTerms(network) : pivotTerms(network, random);
  if (terms.count === 0) return;
  let [least, most] = [Infinity, 0];
  for (let t = 0; t < terms.count; t++) {
    least = Math.min(least, terms.weight[t]!);
    most = Math.max(most, terms.weight[t]!);
  }
  const rounds = Math.max(leastRounds, Math.min(mostRounds, Math.round(mostWork / terms.count)));
  const [first, last] = [1 / least, lastStep / most];
  const decay = Math.log(last / first) / (rounds - 1);
  const order = Int32Array.from({ length: terms.count }, (_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    descend(terms, order, at, first * Math.exp(decay * round), fixed, random);
    if (onRound?.((round + 1) / rounds) === false) return;
  }
}

function descend(terms: Terms, order: Int32Array, { x, y }: Coordinates, step: number, fixed: Uint8Array | undefined, random: () => number): void {
  const { from, to, distance, weight, movesBoth } = terms;
  for (const t of order) {
    const [i, j] = [from[t]!, to[t]!];
    const strength = Math.min(1, (weight[t]!) * step);
    let [dx, dy] = [(x[i]!) - (x[j]!), (y[i]!) - (y[j]!)];
    let length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-9) {
      [dx, dy] = [random() - 0.5, random() - 0.5];
      length = Math.sqrt(dx * dx + dy * dy) || 1;
    }
    const [iStays, jStays] = [fixed?.[i] === 1, fixed?.[j] === 1 || movesBoth[t] === 0];
    const shares = Number(!iStays) + Number(!jStays);
    if (shares === 0) continue;
    const move = (strength * (length - (distance[t]!))) / (movesBoth[t] === 0 ? 1 : shares) / length;
    if (!iStays) {
      x[i] = (x[i]!) - move * dx;
      y[i] = (y[i]!) - move * dy;
    }
    if (!jStays) {
      x[j] = (x[j]!) + move * dx;
      y[j] = (y[j]!) + move * dy;
    }
  }
}

function makeTerms(count: number): Terms {
  return {
    from: new Int32Array(count), to: new Int32Array(count), distance: new Float32Array(count), weight: new Float32Array(count),
    movesBoth: new Uint8Array(count), count,
  };
}

function allTerms(network: Network): Terms {
  const { size } = network;
  const terms = makeTerms((size * (size - 1)) / 2);
  const [steps, queue] = [new Int32Array(size), new Int32Array(size)];
  let t = 0;
  for (let i = 0; i < size; i++) {
    stepsFrom(network, i, steps, queue);
    for (let j = i + 1; j < size; j++, t++) setTerm(terms, t, i, j, steps[j]!, 1, true);
  }
  return terms;
}

function pivotTerms(network: Network, random: () => number): Terms {
  const { size, starts, neighbours } = network;
  const chosen = choosePivots(network, random);
  const links = neighbours.length / 2;
  const terms = makeTerms(links + chosen.length * size);
  let t = 0;
  for (let i = 0; i < size; i++) {
    for (let n = starts[i]!; n < (starts[i + 1]!); n++) {
      const j = neighbours[n]!;
      if (j > i) setTerm(terms, t++, i, j, 1, 1, true);
    }
  }
  for (const { pivot, steps, within } of chosen) {
    for (let i = 0; i < size; i++) {
      const distance = steps[i]!;
      // A pivot stands for those of its region that are nearer to it than half the way.
      if (distance > 1) setTerm(terms, t++, i, pivot, distance, within[distance >> 1]!, false);
    }
  }
  return { ...terms, count: t, from: terms.from.subarray(0, t), weight: terms.weight.subarray(0, t) };
}

interface Pivot {
  readonly pivot: number;
  readonly steps: Int32Array;
  /** How many nodes of the pivot's region are at most so many steps from it. */
  readonly within: Int32Array;
}

/** Nodes far from one another, each with its distances and its region. */
function choosePivots(network: Network, random: () => number): Pivot[] {
  const { size } = network;
  const queue = new Int32Array(size);
  const nearest = new Int32Array(size).fill(0x7fffffff);
  const owner = new Int32Array(size);
  const found: { pivot: number; steps: Int32Array }[] = [];
  let pivot = Math.floor(random() * size);
  for (let p = 0; p < Math.min(mostPivots, Math.ceil(mostWork / leastRounds / size), size); p++) {
    const steps = new Int32Array(size);
    stepsFrom(network, pivot, steps, queue);
    found.push({ pivot, steps });
    let farthest = 0;
    for (let i = 0; i < size; i++) {
      if ((steps[i]!) < (nearest[i]!)) {
        nearest[i] = steps[i]!;
        owner[i] = p;
      }
      if ((nearest[i]!) > (nearest[farthest]!)) farthest = i;
    }
    // With every node next to a pivot, chance spreads them better than distance.
    pivot = (nearest[farthest]!) > 1 ? farthest : Math.floor(random() * size);
  }
  return found.map(({ pivot: node, steps }, p) => {
    const within = new Int32Array(size + 1);
    for (let i = 0; i < size; i++) {
      const step = steps[i]!;
      if (owner[i] === p) within[step] = (within[step]!) + 1;
    }
    for (let step = 1; step <= size; step++) within[step] = (within[step]!) + (within[step - 1]!);
    return { pivot: node, steps, within };
  });
}

function setTerm(terms: Terms, t: number, from: number, to: number, distance: number, share: number, both: boolean): void {
  terms.from[t] = from;
  terms.to[t] = to;
  terms.distance[t] = distance;
  terms.weight[t] = Math.max(1, share) / (distance * distance);
  terms.movesBoth[t] = both ? 1 : 0;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
