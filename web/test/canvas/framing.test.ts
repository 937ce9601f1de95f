import { describe, expect, it } from 'vitest';
import { roomWithin, viewportFor } from '../../src/canvas/framing';

describe('viewportFor', () => {
  it.each([
    [{ x1: 0, y1: 0, x2: 400, y2: 300 }, { width: 900, height: 700 }],
    [{ x1: -500, y1: 200, x2: 2500, y2: 900 }, { width: 753, height: 500 }],
    [{ x1: 10, y1: 10, x2: 11, y2: 3000 }, { width: 390, height: 800 }],
  ])('brings all of %o into %o', (bounds, area) => {
    const { zoom, pan } = viewportFor(bounds, area, 0.01);
    const room = roomWithin(area);
    expect((bounds.x2 - bounds.x1) * zoom).toBeLessThanOrEqual(room.width + 1e-6);
    expect((bounds.y2 - bounds.y1) * zoom).toBeLessThanOrEqual(room.height + 1e-6);
    expect(bounds.x1 * zoom + pan.x).toBeGreaterThanOrEqual(0);
    expect(bounds.y1 * zoom + pan.y).toBeGreaterThanOrEqual(0);
    expect(bounds.x2 * zoom + pan.x).toBeLessThanOrEqual(area.width);
    expect(bounds.y2 * zoom + pan.y).toBeLessThanOrEqual(area.height);
  });
});
