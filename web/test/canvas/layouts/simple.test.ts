import { describe, expect, it } from 'vitest';
import { boxAround, overlaps } from '../../../src/canvas/geometry/box';
import { circleLayout, concentricLayout, gridLayout } from '../../../src/canvas/layouts/simple';
import { scaleFree } from './organic/networks';

describe.each([['grid', gridLayout], ['circle', circleLayout], ['concentric', concentricLayout]])('%s layout', (_, layout) => {
  it.each([0, 1, 2, 20, 100])('places %d nodes so that no two overlap', (count) => {
    const sizes = Array.from({ length: count }, (_, i) => ({ width: i % 5 === 0 ? 220 : 140, height: 90 }));
    const at = layout({ sizes, links: scaleFree(count, count * 2, 3).filter(([a, b]) => a < count && b < count), ratio: 1.6 });
    const boxes = at.map((point, i) => boxAround(point, sizes[i] ?? { width: 0, height: 0 }));
    expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlaps(box, other)))).toEqual([]);
    expect(at).toHaveLength(count);
  });
});
