import { describe, expect, it } from 'vitest';
import { boxAround, overlaps, type Point, type Size } from '../../../../src/canvas/geometry/box';
import { organicLayout, type OrganicInput } from '../../../../src/canvas/layouts/organic/organic';
import { lattice, scaleFree } from './networks';

const sizesOf = (count: number) => Array.from({ length: count }, (_, i): Size => (i % 9 === 0 ? { width: 230, height: 90 } : { width: 120, height: 92 }));
const nothing = { fixed: new Map(), ratio: 1.5 };

function placesOf(input: OrganicInput): Point[] {
  const { x, y } = organicLayout(input);
  return Array.from(x, (left, i) => ({ x: left, y: y[i]! }));
}

function overlapping(at: readonly Point[], sizes: readonly Size[]): number {
  const boxes = at.map((point, i) => boxAround(point, sizes[i]!));
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlaps(box, other))).length;
}

describe('organicLayout', () => {
  it.each([
    ['no node', 0, []],
    ['one node', 1, []],
    ['nodes without any line', 40, []],
    ['a lattice', 64, lattice(8)],
    ['a hub', 60, Array.from({ length: 59 }, (_, i) => [0, i + 1] as const)],
    ['several parts', 90, [...scaleFree(40, 70, 2), ...scaleFree(30, 40, 2).map(([a, b]) => [a + 40, b + 40] as const)]],
    ['many nodes', 1200, scaleFree(1200, 3000, 2)],
  ])('places %s so that no two overlap', (_, count, links) => {
    const sizes = sizesOf(count);
    const at = placesOf({ ...nothing, sizes, links });
    expect(at).toHaveLength(count);
    expect(at.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(overlapping(at, sizes)).toBe(0);
  }, 30_000);

  it('leaves nodes where they are that were put there', () => {
    const fixed = new Map([[3, { x: 500, y: -200 }], [17, { x: -900, y: 40 }]]);
    const at = placesOf({ ...nothing, fixed, sizes: sizesOf(50), links: scaleFree(50, 90, 4) });
    for (const [node, place] of fixed) expect(at[node]).toEqual(place);
  });

  it('says how far it has come, with a picture each time', () => {
    const shares: number[] = [];
    organicLayout({
      ...nothing, sizes: sizesOf(300), links: scaleFree(300, 600, 4),
      onProgress: (done, places) => {
        shares.push(done);
        expect(places().x).toHaveLength(300);
      },
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
