import { stepsFrom, type Network } from './Network';

/** Some nodes that stand for all: each for those that are nearest to it. */
export interface Pivots {
  readonly pivots: Int32Array;
  /** Steps from each pivot to each node, by pivot. */
  readonly steps: Uint16Array;
  /** How much a distance to a pivot weighs, by pivot and steps. */
  readonly weights: Float64Array;
  readonly farthest: number;
}

/** Chooses nodes far from one another. */
export function choosePivots(network: Network, most: number, random: () => number): Pivots {
  const { size } = network;
  const count = Math.min(most, size);
  const [own, queue] = [new Int32Array(size), new Int32Array(size)];
  const nearest = new Int32Array(size).fill(0x7fffffff);
  const owner = new Int32Array(size);
  const pivots = new Int32Array(count);
  const steps = new Uint16Array(size * count);
  let farthest = 1;
  let pivot = Math.floor(random() * size);
  for (let p = 0; p < count; p++) {
    pivots[p] = pivot;
    stepsFrom(network, pivot, own, queue);
    let next = 0;
    for (let i = 0; i < size; i++) {
      const step = own[i]!;
      steps[p * size + i] = step;
      if (step > farthest) farthest = step;
      if (step < nearest[i]!) {
        nearest[i] = step;
        owner[i] = p;
      }
      if (nearest[i]! > nearest[next]!) next = i;
    }
    // With every node next to a pivot, chance spreads them better than distance.
    pivot = nearest[next]! > 1 ? next : Math.floor(random() * size);
  }
  return { pivots, steps, farthest, weights: weightsOf(count, farthest, owner, nearest) };
}

/** A pivot stands for those of its region that are nearer to it than half the way. */
function weightsOf(count: number, farthest: number, owner: Int32Array, nearest: Int32Array): Float64Array {
  const stride = farthest + 1;
  const within = new Int32Array(count * stride);
  owner.forEach((p, i) => within[p * stride + nearest[i]!]!++);
  const weights = new Float64Array(count * stride);
  for (let p = 0; p < count; p++) {
    for (let step = 1; step < stride; step++) {
      within[p * stride + step]! += within[p * stride + step - 1]!;
    }
    for (let step = 1; step < stride; step++) weights[p * stride + step] = Math.max(1, within[p * stride + (step >> 1)]!) / (step * step);
  }
  return weights;
}
