import { describe, expect, it } from 'vitest';
import { elementId, type ElementId } from '../../src/api/ids';
import { arrange } from '../../src/canvas/arrange';
import { Arranger } from '../../src/canvas/Arranger';
import type { Point } from '../../src/canvas/geometry/box';
import { generateCase, randomOf } from '../fixture/generatedCase';
import { drawn } from '../fixture/sceneOf';

describe('Arranger', () => {
  it.each([1, 2, 3, 4])('gives after any changes what arranging anew gives (case %i)', (seed) => {
    const random = randomOf(seed);
    const { nodes, relationships } = generateCase({
      seed, upholders: 3, deniers: 2, withBackers: 1, outlets: 1, bystanders: 2, longNames: seed % 2 === 0,
    });
    const { faces, lines } = drawn(nodes, relationships, { [nodes[0]?.elementId ?? '']: 4 });
    const somewhere = (): Point => ({ x: random() * 700, y: random() * 500 });
    const positions = new Map<ElementId, Point>([...faces.keys()].map((id) => [id, somewhere()]));
    const bends = new Map<string, number>();
    const arranger = new Arranger(faces, lines);
    for (let step = 0; step < 25; step++) {
      if (random() < 0.5) positions.set([...faces.keys()].at(Math.floor(random() * faces.size)) ?? elementId(''), somewhere());
      else bends.set(lines[Math.floor(random() * lines.length)]?.id ?? '', random() - 0.5);
      const anew = arrange({ faces, lines, positions }, bends);
      const followed = arranger.arrange(positions, bends);
      expect(followed.labels).toEqual(anew.labels);
      expect(followed.pills).toEqual(anew.pills);
      expect(followed.hidden).toEqual(anew.hidden);
      expect(arranger.price(positions, bends)).toBeCloseTo(new Arranger(faces, lines).price(positions, bends), 6);
    }
  }, 60_000);
});
