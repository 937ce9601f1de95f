import { describe, expect, it } from 'vitest';
import { boxAround, overlaps } from '../../../src/canvas/geometry/box';
import { ranksLayout } from '../../../src/canvas/layouts/ranks';
import { scaleFree } from './organic/networks';

const sizesOf = (count: number) => Array.from({ length: count }, (_, i) => ({ width: i % 5 === 0 ? 220 : 140, height: 90 }));

describe('ranksLayout', () => {
  it.each([0, 1, 2, 100, 2000])('places %d nodes so that no two overlap, in about the shape of the window', (count) => {
    const sizes = sizesOf(count);
    const at = ranksLayout({ sizes, links: scaleFree(count, count * 2, 3).filter(([a, b]) => a < count && b < count), ratio: 1.5 });
    const boxes = at.map((point, i) => boxAround(point, sizes[i] ?? { width: 0, height: 0 })).sort((a, b) => a.y1 - b.y1);
    expect(boxes.some((box, i) => boxes.slice(i + 1, i + 200).some((other) => overlaps(box, other)))).toBe(false);
    if (count < 100) return;
    const [width, height] = [Math.max(...at.map(({ x }) => x)) - Math.min(...at.map(({ x }) => x)), Math.max(...at.map(({ y }) => y))];
    expect(width / height).toBeGreaterThan(0.4);
    expect(width / height).toBeLessThan(4);
  });

  it('puts who acts above what is acted on, and what is in a circle somewhere', () => {
    const at = ranksLayout({ sizes: sizesOf(6), links: [[0, 1], [1, 2], [0, 2], [3, 4], [4, 3]], ratio: 1.5 });
    expect(at[0]?.y).toBeLessThan(at[1]?.y ?? NaN);
    expect(at[1]?.y).toBeLessThan(at[2]?.y ?? NaN);
    expect(at.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
