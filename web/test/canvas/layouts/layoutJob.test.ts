import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/canvas/arrange';
import { roomWithin } from '../../../src/canvas/framing';
import { runLayout } from '../../../src/canvas/layouts/layoutJob';
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
const areas = { 'a large window': { width: 877, height: 683 }, 'a small window': { width: 753, height: 500 } };

describe('sides layout', () => {
  it.each(Object.keys(cases).flatMap((name) => Object.keys(areas).map((area) => [name, area] as const)))(
    'finds a free place for every label of %s in %s',
    (name, area) => {
      const { nodes, relationships, focus, more } = { more: {}, ...cases[name as keyof typeof cases] };
      const scene = drawn(nodes, relationships, more);
      const room = roomWithin(areas[area as keyof typeof areas]);
      const { positions, bends } = runLayout({ ...scene, name: 'sides', positions: new Map(), fixed: new Set(), focus, room });
      const arranged = arrange({ ...scene, positions }, bends);
      expect([...arranged.hidden]).toEqual([]);
    },
    60_000,
  );
});
