import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/canvas/geometry/box';
import { placeNames, type Named } from '../../../src/canvas/labels/names';
import { seededRandom } from '../../../src/canvas/layouts/organic/random';

const random = seededRandom(4);
const named: Named[] = Array.from({ length: 2000 }, (_, i) => ({
  id: String(i), at: { x: random() * 900, y: random() * 600 }, size: { width: 7, height: 7 }, label: { width: 50 + random() * 60, height: 14 },
}));

describe('placeNames', () => {
  it('names at least 40 of 2,000 dots, and no name overlaps another', () => {
    const placed = [...placeNames(named, named, 160).values()];
    expect(placed.length).toBeGreaterThanOrEqual(40);
    expect(placed.flatMap((a, i) => placed.slice(i + 1).filter((b) => overlaps(a.box, b.box)))).toEqual([]);
  });

  it('takes no name from one that comes before it', () => {
    const few = placeNames(named.slice(0, 60), named, 160);
    const many = placeNames(named, named, 160);
    for (const [id, place] of few) expect(many.get(id)).toEqual(place);
  });

  it('gives no more names than asked for', () => expect(placeNames(named, named, 10).size).toBe(10));
});
