import { describe, expect, it } from 'vitest';
import { Picture } from '../../src/canvas/Picture';
import { elementId } from '../../src/api/ids';
import { labelAt } from '../../src/canvas/level/labelAt';
import { pillFontAt } from '../../src/canvas/level/pillAt';
import { scaleFree } from './layouts/organic/networks';
import { drawn } from '../fixture/sceneOf';

const area = { width: 1000, height: 700 };
const nodes = (count: number) => Array.from({ length: count }, (_, i) => ({ elementId: elementId(`n${i}`), labels: ['Thing'], properties: { name: `Thing ${i}` } }));
const lines = (count: number) => scaleFree(count, count * 2, 3).filter(([a, b]) => a !== b).map(([a, b], i) => ({
  elementId: elementId(`r${i}`), type: 'KNOWS', start: elementId(`n${a}`), end: elementId(`n${b}`), properties: {},
}));

function pictureOf(count: number): Picture {
  const picture = new Picture();
  const positions = new Map(nodes(count).map(({ elementId: id }, i) => [id, { x: (i % 50) * 90, y: Math.floor(i / 50) * 90 }]));
  picture.show({ ...drawn(nodes(count), lines(count)), positions }, new Map());
  return picture;
}

describe('Picture', () => {
  it('fits everything into the window', () => {
    const picture = pictureOf(40);
    const viewport = picture.fitting(area, 0.02);
    expect(viewport).toBeDefined();
    if (!viewport) return;
    const { level } = picture.look(viewport, area);
    for (const at of level.positions.values()) {
      const [x, y] = [at.x + viewport.pan.x, at.y + viewport.pan.y];
      expect(x >= 0 && x <= area.width && y >= 0 && y <= area.height).toBe(true);
    }
  });

  it.each([1, 0.8, 0.5, 0.2, 0.05])('has no text smaller than 11 pixels at zoom %d', (zoom) => {
    const picture = pictureOf(40);
    const { level } = picture.look({ zoom, pan: { x: 0, y: 0 } }, area);
    for (const face of level.faces.values()) expect(labelAt(face, zoom)?.font ?? 99).toBeGreaterThanOrEqual(11);
    for (const { pill } of level.lines) if (pill) expect(pillFontAt(pill, zoom)).toBeGreaterThanOrEqual(11);
  });

  it('looks at what is in the window only, where there is much', () => {
    const picture = pictureOf(2000);
    const { level } = picture.look({ zoom: 1, pan: { x: 0, y: 0 } }, area);
    expect(level.faces.size).toBeLessThan(1700);
    expect(level.faces.has(elementId('n0'))).toBe(true);
    expect(picture.look({ zoom: 0.1, pan: { x: 0, y: 0 } }, area).level.faces.size).toBe(2000);
  });

  it('keeps labels at their nodes while something moves, and places them again at rest', () => {
    const picture = pictureOf(30);
    const viewport = { zoom: 1, pan: { x: 100, y: 100 } };
    const before = picture.placement(viewport, area, true, new Set());
    const moving = { ...viewport, zoom: 1.4 };
    expect(picture.placement(moving, area, false, new Set())).toBe(before);
    expect(picture.placement(moving, area, true, new Set())).not.toBe(before);
  });

  it('finds the lines at a node', () => {
    const picture = pictureOf(30);
    const [id] = [elementId('n3')];
    const expected = picture.scene.lines.filter((line) => line.start === id || line.end === id).map((line) => line.id);
    expect(picture.linesAt([id])).toEqual(expected);
  });
});
