import { Mover, type Coordinates } from './Mover';
import type { Network } from './Network';
import { choosePivots, type Pivots } from './pivots';
import { wishesOfAll, wishesOfSome, type Wishes } from './wishes';

/** Up to so many nodes every pair counts; with more, each node keeps its distance to some that stand for the others. */
const mostWhole = 2200;
const mostPivots = 240;
/** So many distances are looked at in all: it bounds the time. */
const mostWork = 32_000_000;
const mostRounds = 40;
const leastRounds = 16;
const lastStep = 0.1;
/** What has a good beginning is not thrown about at first. */
const gentleStep = 0.1;

export interface StressOptions {
  readonly random: () => number;
  /** Nodes that stay where they are. */
  readonly fixed?: Uint8Array | undefined;
  /** Nodes stand roughly where they should already. */
  readonly begun?: boolean | undefined;
  /** Called after each round with the share that is done; ends the search by giving false. */
  readonly onRound?: ((done: number) => boolean) | undefined;
}

/**
 * Moves nodes until their distances are those of the network: stress majorization by stochastic gradient descent (Zheng, Pawar
 * and Goodman 2019), with the sparse model of Ortmann, Klimenta and Brandes (2017) for large networks. The network hangs together.
 */
export function relaxStress(network: Network, at: Coordinates, { random, fixed, begun = false, onRound }: StressOptions): void {
  if (network.size < 2) return;
  const mover = new Mover(at, random, fixed);
  const wishes = network.size <= mostWhole ? wishesOfAll(network, mover) : wishesOfSome(network, choosePivots(network, pivotsFor(network.size), random), mover);
  const rounds = Math.max(leastRounds, Math.min(mostRounds, Math.round(mostWork / wishes.count)));
  descend(wishes, { size: network.size, rounds, first: begun ? gentleStep : 1, random, onRound });
}

function pivotsFor(size: number): number {
  return Math.min(mostPivots, Math.ceil(mostWork / leastRounds / size));
}

const mostTries = 4;
const roughPivots = 60;
const roughRounds = 20;
/** So many nodes are laid out in all tries together. */
const mostTried = 48_000;

/**
 * Where nodes may begin. A network can be laid out in ways that are twisted, and from which small moves lead nowhere: of some quick ones, each
 * from another beginning, this is the one whose distances are best.
 */
export function beginRoughly(network: Network, random: () => number): Coordinates {
  const { size } = network;
  const side = Math.sqrt(size);
  const scattered = () => Float64Array.from({ length: size }, () => (random() - 0.5) * side);
  let best: Coordinates = { x: scattered(), y: scattered() };
  if (size <= roughPivots) return best;
  const pivots = choosePivots(network, roughPivots, random);
  let least = Infinity;
  const tries = Math.max(1, Math.min(mostTries, Math.floor(mostTried / size)));
  for (let i = 0; i < tries; i++) {
    const at = { x: scattered(), y: scattered() };
    descend(wishesOfSome(network, pivots, new Mover(at, random)), { size, rounds: roughRounds, first: 1, random });
    const stress = stressTo(pivots, at);
    if (stress < least) [best, least] = [at, stress];
  }
  return best;
}

interface Descent extends Pick<StressOptions, 'random' | 'onRound'> {
  readonly size: number;
  readonly rounds: number;
  /** How much of the lightest wish the first round fulfils. */
  readonly first: number;
}

function descend({ least, most, descend: go }: Wishes, { size, rounds, first, random, onRound }: Descent): void {
  const decay = Math.log((lastStep / most) * (least / first)) / (rounds - 1);
  const order = Int32Array.from({ length: size }, (_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    go((first / least) * Math.exp(decay * round), order);
    if (onRound?.((round + 1) / rounds) === false) return;
  }
}

function stressTo({ pivots, steps }: Pivots, { x, y }: Coordinates): number {
  let [squares, products] = [0, 0];
  for (let i = 0; i < steps.length; i++) {
    if (steps[i] === 0) continue;
    const [node, pivot] = [i % x.length, pivots[Math.floor(i / x.length)]!];
    const share = Math.hypot(x[node]! - x[pivot]!, y[node]! - y[pivot]!) / steps[i]!;
    squares += share * share;
    products += share;
  }
  return 1 - (products * products) / squares / steps.length;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
