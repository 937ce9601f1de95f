import { describe, expect, it } from 'vitest';
import { boxAround, overlaps } from '../../../src/canvas/geometry/box';
import { communitiesOf } from '../../../src/canvas/layouts/communities';
import { nobody } from '../../../src/canvas/layouts/networkJob';
import { gather } from '../../../src/canvas/layouts/gather';
import { randomOf } from '../../fixture/generatedCase';

/** Four groups of forty with many lines within and few between them, and some nodes that have none. */
function grouped() {
  const random = randomOf(3);
  const any = (from: number, count: number) => from + Math.floor(random() * count);
  const within = [0, 1, 2, 3].flatMap((group) => Array.from({ length: 140 }, () => [any(group * 40, 40), any(group * 40, 40)] as const));
  const between = Array.from({ length: 20 }, () => [any(0, 160), any(0, 160)] as const);
  return [...within, ...between];
}

describe('communitiesOf', () => {
  it('finds who belongs together, the same each time, and names nobody who belongs nowhere', () => {
    const links = grouped();
    const found = communitiesOf(170, links);
    expect(communitiesOf(170, links)).toEqual(found);
    for (let group = 0; group < 4; group++) {
      const numbers = [...found.slice(group * 40, group * 40 + 40)].filter((number) => number !== nobody);
      const most = Math.max(...[...new Set(numbers)].map((number) => numbers.filter((other) => other === number).length));
      expect(most).toBeGreaterThanOrEqual(34);
    }
    expect([...found.slice(160)].every((number) => number === nobody)).toBe(true);
  });

  it('finds nothing where there is nothing', () => expect(communitiesOf(0, [])).toEqual(new Int32Array(0)));

  it('finds nothing where lines lie by chance', () => {
    const random = randomOf(5);
    const any = () => Math.floor(random() * 200);
    const links = Array.from({ length: 2000 }, () => [any(), any()] as const);
    expect([...communitiesOf(200, links)].every((number) => number === nobody)).toBe(true);
  });
});

describe('gather', () => {
  it('lets communities hang together and keeps every node off every other', () => {
    const random = randomOf(9);
    const of = Array.from({ length: 170 }, (_, i) => (i < 160 ? Math.floor(i / 40) : undefined));
    const sizes = of.map(() => ({ width: 56, height: 56 }));
    const at = gather(of.map(() => ({ x: random() * 900, y: random() * 900 })), sizes, of, () => false);
    const boxes = at.map((point) => boxAround(point, { width: 55.9, height: 55.9 }));
    expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlaps(box, other)))).toEqual([]);
    const spans = [0, 1, 2, 3].map((group) => at.slice(group * 40, group * 40 + 40)).map((own) => ({
      x1: Math.min(...own.map(({ x }) => x)), x2: Math.max(...own.map(({ x }) => x)), y1: Math.min(...own.map(({ y }) => y)), y2: Math.max(...own.map(({ y }) => y)),
    }));
    expect(spans.flatMap((a, i) => spans.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([]);
  });
});
