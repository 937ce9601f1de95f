import { describe, expect, it } from 'vitest';
import { segmentCrossesBox, segmentsCross } from '../../../src/canvas/geometry/segment';
import { randomOf } from '../../fixture/generatedCase';

const box = { x1: 10, y1: 10, x2: 30, y2: 20 };

describe('segmentCrossesBox', () => {
  it.each([
    ['level through the middle', { x: 0, y: 15 }, { x: 40, y: 15 }, true],
    ['upright through the middle', { x: 20, y: 0 }, { x: 20, y: 40 }, true],
    ['along an edge', { x: 0, y: 10 }, { x: 40, y: 10 }, false],
    ['past a corner', { x: 0, y: 14 }, { x: 14, y: 0 }, false],
    ['inside', { x: 12, y: 12 }, { x: 14, y: 14 }, true],
    ['ending before', { x: 0, y: 15 }, { x: 9, y: 15 }, false],
  ])('%s', (_, a, b, crosses) => {
    expect(segmentCrossesBox(a, b, box)).toBe(crosses);
    expect(segmentCrossesBox(b, a, box)).toBe(crosses);
  });

  it('agrees with looking at many points of the segment', () => {
    const random = randomOf(7);
    for (let i = 0; i < 2000; i++) {
      const a = { x: random() * 40, y: random() * 30 };
      const b = { x: random() * 40, y: random() * 30 };
      const inside = Array.from({ length: 401 }, (_, k) => ({ x: a.x + ((b.x - a.x) * k) / 400, y: a.y + ((b.y - a.y) * k) / 400 }))
        .some((p) => p.x > box.x1 + 0.2 && p.x < box.x2 - 0.2 && p.y > box.y1 + 0.2 && p.y < box.y2 - 0.2);
      if (inside) expect(segmentCrossesBox(a, b, box)).toBe(true);
      else if (segmentCrossesBox(a, b, { x1: 10.5, y1: 10.5, x2: 29.5, y2: 19.5 })) expect(inside).toBe(true);
    }
  });
});

describe('segmentsCross', () => {
  it('knows a crossing from a touch', () => {
    expect(segmentsCross({ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }, { x: 10, y: 0 })).toBe(true);
    expect(segmentsCross({ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 10, y: 10 }, { x: 20, y: 0 })).toBe(false);
  });
});
