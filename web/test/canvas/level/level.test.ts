import { describe, expect, it } from 'vitest';
import { elementId } from '../../../src/api/ids';
import { boxAround, everywhere, overlaps } from '../../../src/canvas/geometry/box';
import { networkLayout } from '../../../src/canvas/layouts/network';
import { networkIn } from '../../../src/canvas/layouts/networkJob';
import { crowdOf, degreesOf } from '../../../src/canvas/level/crowd';
import { levelOf } from '../../../src/canvas/level/level';
import { randomOf } from '../../fixture/generatedCase';
import { drawn } from '../../fixture/sceneOf';

const random = randomOf(3);
const below = (end: number) => Math.floor(random() * end);
const size = 600;
const nodes = Array.from({ length: size }, (_, i) => ({ elementId: elementId(`n${i}`), labels: ['Actor', i % 3 ? 'Person' : 'State'], properties: { name: `Node ${i}` } }));
const relationships = Array.from({ length: 2 * size }, (_, i) => {
  const [start, end] = [elementId(`n${below(size)}`), elementId(`n${below(i % 3 ? size : 12)}`)];
  return { elementId: elementId(`r${i}`), type: 'KNOWS', start, end, properties: {} };
});

function overlapsFrom(zoom: number): number {
  const scene = drawn(nodes, relationships);
  const network = networkIn({ ...scene, positions: new Map(), fixed: new Set(), room: { width: 900, height: 600 } }, 'organic');
  const positions = network.positionsOf(networkLayout(network.job));
  const level = levelOf({ ...scene, positions }, crowdOf({ ...scene, positions }, degreesOf(scene.lines)), zoom, everywhere);
  const boxes = [...level.faces.values()].flatMap((face) => {
    const at = level.positions.get(face.id);
    return at ? [boxAround(at, face.size)] : [];
  });
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlaps(box, other))).length;
}

describe('levelOf', () => {
  it.each([0.05, 0.1, 0.3, 0.7, 1])('shows many nodes at zoom %s so that no two overlap', (zoom) => {
    expect(overlapsFrom(zoom)).toBe(0);
  });
});
