import { describe, expect, it } from 'vitest';
import { elementId, type ElementId } from '../../../src/api/ids';
import type { Face } from '../../../src/canvas/drawing';
import { boxAround, overlaps } from '../../../src/canvas/geometry/box';
import { timeLayout } from '../../../src/canvas/layouts/time';
import { axisOf, placeOn } from '../../../src/canvas/paint/axis';
import { randomOf } from '../../fixture/generatedCase';

function dated(count: number, seed: number): Map<ElementId, Face> {
  const random = randomOf(seed);
  return new Map(Array.from({ length: count }, (_, i) => {
    const id = elementId(`t${i}`);
    const face: Face = {
      id, outline: i % 4 === 0 ? 'card' : 'circle', colour: '', icon: [], size: i % 4 === 0 ? { width: 170, height: 70 } : { width: 40, height: 40 },
      name: { lines: [], size: { width: 0, height: 0 } }, sub: { lines: [], size: { width: 0, height: 0 } },
      label: i % 4 === 0 ? undefined : { width: 90, height: 30 }, more: 0, when: i % 3 === 0 ? undefined : 18_000 + Math.floor(random() * 40) * 30,
    };
    return [id, face] as const;
  }));
}

describe('time layout', () => {
  it.each([0, 1, 2, 20, 100])('puts %d nodes from left to right by date, those without one below, and none over another', (count) => {
    const faces = dated(count, 5);
    const positions = timeLayout({ faces, room: { width: 850, height: 640 } });
    const all = [...faces.values()].map((face) => {
      const at = positions.get(face.id) ?? { x: NaN, y: NaN };
      return { face, at, box: boxAround(at, face.size) };
    });
    expect(all.every(({ at }) => Number.isFinite(at.x) && Number.isFinite(at.y))).toBe(true);
    expect(all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlaps(a.box, b.box)))).toEqual([]);
    const known = all.flatMap(({ face: { when }, at }) => (when === undefined ? [] : [{ when, at }])).sort((a, b) => a.when - b.when);
    for (const [i, { when, at }] of known.entries()) {
      const next = known[i + 1];
      if (next) expect(next.when > when ? next.at.x > at.x : next.at.x === at.x).toBe(true);
    }
    const lowest = Math.max(...known.map(({ at }) => at.y));
    for (const { face, at } of all) if (face.when === undefined && known.length > 0) expect(at.y).toBeGreaterThan(lowest);
  });

  it('has an axis on which every date stands where its nodes do, also when one was put elsewhere', () => {
    const faces = dated(40, 8);
    const positions = new Map(timeLayout({ faces, room: { width: 850, height: 640 } }));
    const moved = elementId('t1');
    positions.set(moved, { x: -4000, y: 0 });
    const axis = axisOf({ faces, lines: [], positions });
    for (const { id, when } of faces.values()) {
      if (when !== undefined && id !== moved && when !== faces.get(moved)?.when) expect(placeOn(axis, when)).toBeCloseTo(positions.get(id)?.x ?? NaN);
    }
    expect(axis.undated?.count).toBe([...faces.values()].filter(({ when }) => when === undefined).length);
  });
});
