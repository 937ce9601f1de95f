import type { Mover } from './Mover';
import { stepsFrom, type Network } from './Network';
import type { Pivots } from './pivots';

/** How far from one another nodes wish to be, and how much each wish weighs. */
export interface Wishes {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  /** Looks at every wish once, by node in the order given, and fulfils `step` × weight of it. */
  readonly descend: (step: number, order: Int32Array) => void;
}

/** Every pair counts. Distances lie in rows, and a round goes along them: memory that is read here and there takes most of the time. */
export function wishesOfAll(network: Network, mover: Mover): Wishes {
  const { size } = network;
  const rows = new Uint16Array(size * size);
  const [steps, queue] = [new Int32Array(size), new Int32Array(size)];
  let farthest = 1;
  for (let i = 0; i < size; i++) {
    stepsFrom(network, i, steps, queue);
    rows.set(steps, i * size);
    for (let j = 0; j < size; j++) if (steps[j]! > farthest) farthest = steps[j]!;
  }
  const weights = Float64Array.from({ length: farthest + 1 }, (_, step) => 1 / (step * step));
  const descend = (step: number, order: Int32Array) => {
    for (let a = 0; a < size; a++) {
      const i = order[a]!;
      for (let b = a + 1; b < size; b++) {
        const j = order[b]!;
        const distance = rows[i * size + j]!;
        mover.both(i, j, distance, weights[distance]! * step);
      }
    }
  };
  return { count: (size * (size - 1)) / 2, least: weights[farthest]!, most: 1, descend };
}

/** Each node keeps its distance to its neighbours and to the pivots, which are not moved by it. */
export function wishesOfSome({ size, starts, neighbours }: Network, { pivots, steps, weights, farthest }: Pivots, mover: Mover): Wishes {
  const count = pivots.length;
  const stride = farthest + 1;
  let [least, most] = [1, 1];
  for (let p = 0; p < count; p++) {
    for (let i = 0; i < size; i++) {
      const distance = steps[p * size + i]!;
      if (distance <= 1) continue;
      const weight = weights[p * stride + distance]!;
      if (weight < least) least = weight;
      if (weight > most) most = weight;
    }
  }
  // Between two looks at pivots some nodes look at their neighbours, so that neither has the last word.
  const share = Math.ceil(size / count);
  const descend = (step: number, order: Int32Array) => {
    for (let p = 0; p < count; p++) {
      mover.around(pivots[p]!, steps.subarray(p * size, (p + 1) * size), weights.subarray(p * stride, (p + 1) * stride), step);
      for (let a = p * share; a < Math.min(size, (p + 1) * share); a++) {
        const i = order[a]!;
        for (let n = starts[i]!; n < starts[i + 1]!; n++) {
          const j = neighbours[n]!;
          if (j > i) mover.both(i, j, 1, step);
        }
      }
    }
  };
  return { count: steps.length + neighbours.length / 2, least, most, descend };
}
