import { describe, expect, it } from 'vitest';
import { networkOf, stepsFrom, type Network } from '../../../../src/canvas/layouts/organic/Network';
import { seededRandom } from '../../../../src/canvas/layouts/organic/random';
import type { Coordinates } from '../../../../src/canvas/layouts/organic/Mover';
import { relaxStress } from '../../../../src/canvas/layouts/organic/stress';
import { lattice, scaleFree } from './networks';

function scattered(size: number): Coordinates {
  const random = seededRandom(9);
  return { x: Float64Array.from({ length: size }, random), y: Float64Array.from({ length: size }, random) };
}

/** How far distances are from those of the network, at the scale at which they are nearest: 0 where they are the same. */
function stressOf(network: Network, { x, y }: Coordinates): number {
  const [steps, queue] = [new Int32Array(network.size), new Int32Array(network.size)];
  let [squares, products, count] = [0, 0, 0];
  for (let i = 0; i < network.size; i++) {
    stepsFrom(network, i, steps, queue);
    for (let j = i + 1; j < network.size; j++, count++) {
      const share = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) / steps[j]!;
      squares += share * share;
      products += share;
    }
  }
  return 1 - (products * products) / squares / count;
}

function relaxed(size: number, links: readonly (readonly [number, number])[]): { readonly network: Network; readonly at: Coordinates } {
  const network = networkOf(size, links);
  const at = scattered(size);
  relaxStress(network, at, { random: seededRandom(1) });
  return { network, at };
}

describe('relaxStress', () => {
  it.each([
    ['a chain', 30, Array.from({ length: 29 }, (_, i) => [i, i + 1] as const), 0.005],
    ['a lattice', 144, lattice(12), 0.03],
    ['a network of people', 400, scaleFree(400, 1000, 3), 0.15],
    ['a network so large that pivots stand for the rest', 2500, scaleFree(2500, 6000, 3), 0.25],
  ])('makes the distances of %s those of the network', (_, size, links, most) => {
    const { network, at } = relaxed(size, links);
    expect(stressOf(network, at)).toBeLessThan(most);
  }, 30_000);

  it('gives the same picture of the same network', () => {
    const once = relaxed(200, scaleFree(200, 400, 5)).at;
    expect(relaxed(200, scaleFree(200, 400, 5)).at).toEqual(once);
  });

  it('leaves nodes where they are that are fixed', () => {
    const network = networkOf(100, scaleFree(100, 200, 5));
    const at = scattered(100);
    const before = [at.x[7], at.y[7]];
    relaxStress(network, at, { random: seededRandom(1), fixed: Uint8Array.from({ length: 100 }, (_, i) => Number(i === 7)) });
    expect([at.x[7], at.y[7]]).toEqual(before);
  });

  it('ends when it is told to', () => {
    let rounds = 0;
    relaxStress(networkOf(100, scaleFree(100, 200, 5)), scattered(100), { random: seededRandom(1), onRound: () => ++rounds < 3 });
    expect(rounds).toBe(3);
  });
});
