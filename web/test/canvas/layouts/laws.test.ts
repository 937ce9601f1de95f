import { describe, expect, it } from 'vitest';
import { boxAround, contains, overlaps } from '../../../src/canvas/geometry/box';
import { trackCrossesBox } from '../../../src/canvas/geometry/curve';
import { pillCenter } from '../../../src/canvas/labels/candidates';
import { rolesOf } from '../../../src/canvas/layouts/roles';
import { sideBands } from '../../../src/canvas/paint/sideBands';
import { fitted } from '../../fixture/fitted';
import { layoutNames } from '../../../src/canvas/layouts/layoutJob';
import { network, scenes } from './scenes';

const area = { width: 868, height: 803 };
const names = ['sides', 'organic', 'layered', 'concentric', 'circle', 'grid'] as const;
/** Layouts whose rows, rings or ranks hold a card where it stands: a long line may have no way around it. */
const ordered: ReadonlySet<string> = new Set(['layered', 'concentric', 'grid']);
const made = [...scenes(6)];
const each = names.flatMap((layout) => made.filter(({ focus }) => layout !== 'sides' || focus).map((scene) => ({ layout, scene, named: scene.name })));

describe('a picture of some twenty nodes', () => {
  it.each(each)('in the layout $layout has no node on another, no card on a line that is not its own, and every denial to be seen: $named', ({ layout, scene }) => {
    const { level, routes, placement } = fitted(scene, layout, area, scene.focus);
    const boxes = [...level.faces.values()].map((face) => ({ face, box: boxAround(known(level.positions.get(face.id)), face.size) }));
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a.box, b.box)).map((b) => [a.face.id, b.face.id]))).toEqual([]);
    const crossed = level.lines.flatMap((line) => boxes.filter(({ face, box }) =>
      face.outline === 'card' && line.start !== face.id && line.end !== face.id && trackCrossesBox(known(routes.get(line.id)).track, box)));
    // In a network without sides one card of a picture may find no way out.
    expect(crossed.length).toBeLessThanOrEqual(ordered.has(layout) ? level.lines.length / 5 : layout === 'organic' ? 1 : 0);
    for (const line of level.lines.filter(({ bar }) => bar)) {
      const [route, place] = [known(routes.get(line.id)), placement.pills.get(line.id)];
      const pill = place && line.pill && !placement.hidden.has(line.id) ? boxAround(pillCenter(route.curve, place), line.pill.size) : undefined;
      const length = seenLength(route.track.points, undefined);
      // Wanted are 40: two that stand next to each other on a ring are nearer than that, and are not moved out of it.
      expect(length).toBeGreaterThanOrEqual(layout === 'circle' ? 24 : 30);
      expect(seenLength(route.track.points, pill)).toBeGreaterThanOrEqual(Math.min(38, length));
      if (pill) for (const end of route.bar ?? []) expect(contains(pill, end)).toBe(false);
    }
  }, 60_000);

  it.each(made.filter(({ focus }) => focus))('tints no node that takes no side: $name', ({ focus: claim, ...scene }) => {
    const focus = known(claim);
    const { positions, level } = fitted(scene, 'sides', area, focus);
    const bands = sideBands(focus, { ...scene, positions });
    const card = known(scene.faces.get(focus));
    const middle = known(positions.get(focus));
    const { others, families } = rolesOf(focus, scene.faces, scene.lines);
    for (const id of others) {
      const at = known(positions.get(id));
      const band = at.x < middle.x - card.size.width / 2 ? bands.uphold : at.x > middle.x + card.size.width / 2 ? bands.deny : undefined;
      expect(band && at.y > band.from && at.y < band.to ? id : undefined).toBeUndefined();
    }
    const tinted = families.filter(({ lead, side }) => {
      const [band, at] = [bands[side], known(positions.get(lead))];
      return band && at.y > band.from && at.y < band.to;
    });
    expect(tinted.length).toBeGreaterThanOrEqual(families.length * 0.7);
    expect(level.faces.size).toBe(scene.faces.size);
  }, 60_000);
});

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is known.');
  return value;
}

function seenLength(points: readonly { x: number; y: number }[], pill: Parameters<typeof contains>[0] | undefined): number {
  let seen = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [known(points[i - 1]), known(points[i])];
    for (let k = 0; k < 40; k++) {
      const at = { x: a.x + ((b.x - a.x) * (k + 0.5)) / 40, y: a.y + ((b.y - a.y) * (k + 0.5)) / 40 };
      if (!pill || !contains(pill, at)) seen += Math.hypot(b.x - a.x, b.y - a.y) / 40;
    }
  }
  return seen;
}

describe('a picture of a hundred nodes', () => {
  const scene = network(3, 100);

  it.each(layoutNames)('has no node on another, and names many at once, in the layout %s', (layout) => {
    const { level, boxes } = fitted(scene, layout, area);
    const drawn = [...level.faces.values()].map((face) => boxAround(known(level.positions.get(face.id)), face.size));
    expect(drawn.flatMap((a, i) => drawn.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([]);
    const read = [...level.faces.values()].filter(({ outline, label }) => outline === 'card' && !label).length;
    expect(boxes.labels.length + read).toBeGreaterThanOrEqual(30);
    const all = drawn.reduce((a, b) => ({ x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1), x2: Math.max(a.x2, b.x2), y2: Math.max(a.y2, b.y2) }));
    expect((all.x2 - all.x1) / (all.y2 - all.y1)).toBeGreaterThan(0.4);
    expect((all.x2 - all.x1) / (all.y2 - all.y1)).toBeLessThan(3.5);
  }, 60_000);
});
