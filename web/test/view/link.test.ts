import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { GraphRelationship } from '../../src/api/types';
import { packView, unpackView } from '../../src/view/link';
import { emptyView, type View } from '../../src/view/View';

const [a, b, c] = ['4:store:1', '4:store:2', '4:store:3'].map(elementId) as [ReturnType<typeof elementId>, ReturnType<typeof elementId>, ReturnType<typeof elementId>];
const node = (id: typeof a) => [id, { elementId: id, labels: ['Actor'], properties: {} }] as const;
const partOf: GraphRelationship = { elementId: elementId('5:store:1'), type: 'PART_OF', start: a, end: b, properties: {} };

const view: View = {
  ...emptyView,
  nodes: new Map([node(a), node(b), node(c)]),
  relationships: new Map([[partOf.elementId, partOf]]),
  positions: new Map([[a, { x: 12, y: -34 }], [b, { x: 0, y: 0 }], [c, { x: 5, y: 6 }]]),
  placed: new Set([b]),
  layout: 'layered',
  focus: c,
  expanded: new Map([[a, [b, c]]]),
  offKinds: new Set(['place']),
  offLines: new Set(['dispute']),
  query: { cypher: 'MATCH (n) WHERE n.name = $näme RETURN n', parameters: { näme: '한국', list: [1, null] } },
};

describe('link', () => {
  it('brings back everything that makes up a view', async () => {
    const back = await unpackView(await packView(view));
    expect(back).toMatchObject({
      nodeIds: [a, b, c],
      positions: view.positions,
      placed: view.placed,
      layout: 'layered',
      focus: c,
      expanded: view.expanded,
      offKinds: view.offKinds,
      offLines: view.offLines,
      query: view.query,
    });
  });

  it('knows relationships by their ends and type, whatever their ids have become', async () => {
    const back = await unpackView(await packView(view));
    expect([back?.hadRelationship(a, 'PART_OF', b), back?.hadRelationship(b, 'PART_OF', a), back?.hadRelationship(a, 'LEADS', b)]).toEqual([true, false, false]);
  });

  it('is made of what an address may hold', async () => {
    expect(await packView(view)).toMatch(/^[\w-]+$/);
  });

  it.each(['', 'x', 'AAAA', '%%%', 'a'.repeat(2_000_001)])('refuses what is none without failing', async (link) => {
    expect(await unpackView(link)).toBeUndefined();
  });
});
