import { describe, expect, it } from 'vitest';
import { makeRoom } from '../../../../src/canvas/layouts/organic/crowding';
import { seededRandom } from '../../../../src/canvas/layouts/organic/random';

function crowd(size: number) {
  const random = seededRandom(5);
  const axis = () => Float64Array.from({ length: size }, () => (random() + random() + random() - 1.5) * 100);
  return { x: axis(), y: axis() };
}

const extentsOf = (size: number) => ({ halfWidth: new Float64Array(size).fill(28), halfHeight: new Float64Array(size).fill(28) });

describe('makeRoom', () => {
  it('gives nodes the room that they need together', () => {
    const at = crowd(3000);
    makeRoom(at, extentsOf(3000));
    expect(Math.PI * Math.max(...at.x.map(Math.abs)) * Math.max(...at.y.map(Math.abs))).toBeGreaterThan(3000 * 56 * 56);
  });

  it('only makes a small picture larger', () => {
    const [before, at] = [crowd(200), crowd(200)];
    makeRoom(at, extentsOf(200));
    const by = at.x[0]! / before.x[0]!;
    expect(by).toBeGreaterThan(1);
    at.x.forEach((x, i) => expect(x).toBeCloseTo(before.x[i]! * by, 6));
  });

  it('leaves a picture as it is that has room', () => {
    const at = { x: Float64Array.from([0, 400, 800]), y: Float64Array.from([0, 90, 0]) };
    makeRoom(at, extentsOf(3));
    expect([...at.x, ...at.y]).toEqual([0, 400, 800, 0, 90, 0]);
  });

  it('does not let a few far nodes make all of a large one small', () => {
    const at = crowd(2000);
    at.x[0] = 9000;
    makeRoom(at, extentsOf(2000));
    const reach = [...at.x].sort((a, b) => a - b);
    expect(at.x[0]).toBe(reach.at(-1));
    expect(at.x[0]).toBeLessThan(2.5 * reach[Math.floor(reach.length * 0.98)]!);
  });
});
