import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/canvas/geometry/box';
import { trackCrossesBox } from '../../../src/canvas/geometry/curve';
import { fitted } from '../../fixture/fitted';
import { firstView } from '../../fixture/firstView';
import { generateCase } from '../../fixture/generatedCase';
import { drawn } from '../../fixture/sceneOf';
import { readSeedCase } from '../../fixture/seedCase';

const seed = firstView(readSeedCase());
const crowded = { outlets: 2, bystanders: 3, longNames: true };
const cases = {
  seed: { nodes: seed.nodes, relationships: seed.relationships, focus: seed.focus, more: seed.more },
  'eight against six with long names': generateCase({ seed: 1, upholders: 8, deniers: 6, withBackers: 2, ...crowded }),
  'two against none': generateCase({ seed: 2, upholders: 2, deniers: 0, withBackers: 1, outlets: 1, bystanders: 1, longNames: false }),
  'one against nine': generateCase({ seed: 3, upholders: 1, deniers: 9, withBackers: 3, ...crowded, longNames: false }),
};
const areas = { 'a large window': { width: 877, height: 683 }, 'a small window': { width: 744, height: 623 }, 'a low window': { width: 753, height: 500 } };
const each = Object.keys(cases).flatMap((name) => Object.keys(areas).map((area) => [name, area] as const));

function seen(name: string, area: string) {
  const { nodes, relationships, focus, more } = { more: {}, ...cases[name as keyof typeof cases] };
  return { focus, ...fitted(drawn(nodes, relationships, more), 'sides', areas[area as keyof typeof areas], focus) };
}

describe('sides layout', () => {
  it.each(each)('shows no text of %s in %s that touches anything but its own lines', (name, area) => {
    const { level, routes, boxes: { labels, pills, nodes, zoom } } = seen(name, area);
    const texts = [...labels, ...pills];
    const touched = texts.flatMap((text, i) => {
      const box = { x1: text.box.x1 * zoom, y1: text.box.y1 * zoom, x2: text.box.x2 * zoom, y2: text.box.y2 * zoom };
      return [
        ...texts.slice(i + 1).filter((other) => overlaps(text.box, other.box)),
        ...nodes.filter((node) => overlaps(text.box, node.box) || (node.badge && overlaps(text.box, node.badge))),
        ...level.lines.filter(({ id, start, end }) => id !== text.id && start !== text.id && end !== text.id && trackCrossesBox(routes.get(id)?.track ?? { points: [], bounds: box }, box)),
      ].map(({ id }) => [text.id, id]);
    });
    expect(touched).toEqual([]);
  }, 60_000);

  it.each(each.filter(([, area]) => area !== 'a low window'))('keeps what matters most of %s in %s: the claim, and more names than are left out', (name, area) => {
    const { focus, level, boxes, placement } = seen(name, area);
    expect(level.faces.get(focus)?.label).toBeUndefined();
    const leftOut = [...placement.hidden].filter((id) => level.faces.has(id as typeof focus));
    expect(leftOut.length).toBeLessThanOrEqual(boxes.labels.length / 3);
  }, 60_000);

  it.each(Object.keys(areas).slice(0, 2).map((area, i) => [area, i] as const))('names everybody and gives every figure of the seed in %s, but for one in the small one', (area, most) => {
    const { level, placement } = seen('seed', area);
    const notes = new Set(level.lines.filter(({ pill }) => pill && !pill.emphasis).map(({ id }) => id));
    expect([...placement.hidden].filter((id) => !notes.has(id)).length).toBeLessThanOrEqual(most);
  }, 60_000);
});
