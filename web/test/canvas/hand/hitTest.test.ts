import { describe, expect, it } from 'vitest';
import { hitTest } from '../../../src/canvas/hand/hitTest';
import { Picture } from '../../../src/canvas/Picture';
import { elementId } from '../../../src/api/ids';
import { drawn } from '../../fixture/sceneOf';

const [left, right] = [elementId('left'), elementId('right')];
const scene = {
  ...drawn(
    [{ elementId: left, labels: ['Actor', 'NGO'], properties: { name: 'Left' } }, { elementId: right, labels: ['Actor', 'NGO'], properties: { name: 'Right' } }],
    [{ elementId: elementId('r'), type: 'ASSERTED', start: left, end: right, properties: { figures: ['about 600'] } }],
  ),
  positions: new Map([[left, { x: 0, y: 0 }], [right, { x: 400, y: 0 }]]),
};
const area = { width: 800, height: 600 };
const seen = (zoom: number) => {
  const picture = new Picture();
  picture.show(scene, new Map());
  const viewport = { zoom, pan: { x: 100, y: 300 } };
  return { ...picture.look(viewport, area), placement: picture.placement(viewport, area, true, new Set()) };
};

describe('hitTest', () => {
  const { level, routes, placement } = seen(1);
  const hit = (x: number, y: number) => hitTest(level, routes, placement, { x, y });

  it('finds a node by its outline and by its label', () => {
    expect(hit(0, 0)).toEqual({ kind: 'node', id: left });
    expect(hit(400, 20)).toEqual({ kind: 'node', id: right });
    expect(hit(0, 36)).toEqual({ kind: 'node', id: left });
  });

  it('finds a line by its pill and beside its stroke', () => {
    expect(hit(200, 0)).toEqual({ kind: 'line', id: scene.lines[0]?.id });
    expect(hit(60, 6)).toEqual({ kind: 'line', id: scene.lines[0]?.id });
  });

  it('finds nothing where nothing is', () => expect(hit(200, 200)).toEqual({ kind: 'canvas' }));

  it('finds a dot that is smaller than a pointer', () => {
    const far = seen(0.05);
    expect(hitTest(far.level, far.routes, far.placement, { x: 22, y: 3 })).toEqual({ kind: 'node', id: right });
  });
});
