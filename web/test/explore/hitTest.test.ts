import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { CanvasBoxes } from '../../src/canvas/GraphCanvas';
import { hitTest } from '../../src/explore/hitTest';

const id = elementId('n');
const boxes: CanvasBoxes = {
  zoom: 1,
  nodes: [{ id, box: { x1: 0, y1: 0, x2: 40, y2: 40 }, badge: null }],
  labels: [{ id, box: { x1: -20, y1: 44, x2: 60, y2: 60 } }],
  pills: [{ id: 'pill', box: { x1: 100, y1: 10, x2: 160, y2: 30 } }],
  lines: [{ id: 'line', start: id, end: elementId('m'), points: [{ x: 40, y: 20 }, { x: 200, y: 20 }] }],
  hidden: [],
};

describe('hitTest', () => {
  it.each([
    [20, 20, { kind: 'node', id }],
    [-10, 50, { kind: 'node', id }],
    [120, 12, { kind: 'line', id: 'pill' }],
    [80, 26, { kind: 'line', id: 'line' }],
    [80, 30, { kind: 'canvas' }],
    [300, 20, { kind: 'canvas' }],
  ])('at %d, %d finds %j', (x, y, hit) => {
    expect(hitTest(boxes, { x, y })).toEqual(hit);
  });

  it('reaches as far on the screen at any zoom', () => {
    expect(hitTest({ ...boxes, zoom: 0.5 }, { x: 80, y: 32 })).toEqual({ kind: 'line', id: 'line' });
  });
});
