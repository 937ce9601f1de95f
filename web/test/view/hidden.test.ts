import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { GraphNode, GraphRelationship } from '../../src/api/types';
import { reduce } from '../../src/view/commands';
import { hiding } from '../../src/view/hidden';
import { shownNodes, shownRelationships } from '../../src/view/scene';
import { emptyView, type View } from '../../src/view/View';

const labels = ['State', 'Person', 'Movie'];
const types = ['DENIED', 'ASSERTED', 'ALLIED_WITH', 'ACTED_IN'];
const nodes = Array.from({ length: 8 }, (_, i): GraphNode => ({ elementId: elementId(`n${i}`), labels: [labels[i % 3] ?? ''], properties: {} }));

const view: fc.Arbitrary<View> = fc.record({
  lines: fc.array(fc.tuple(fc.nat(7), fc.nat(3), fc.nat(7)), { maxLength: 14 }),
  kinds: fc.subarray(['state', 'person', ':Movie'] as const),
  offLines: fc.subarray(['deny', 'uphold', 'fact'] as const),
  offTypes: fc.subarray(['ALLIED_WITH', 'ACTED_IN']),
}).map(({ lines, kinds, offLines, offTypes }) => ({
  ...emptyView,
  nodes: new Map(nodes.map((n) => [n.elementId, n])),
  relationships: new Map(lines.map(([start, type, end], i): [GraphRelationship['elementId'], GraphRelationship] => {
    const id = elementId(`r${i}`);
    return [id, { elementId: id, type: types[type] ?? '', start: nodes[start]?.elementId ?? id, end: nodes[end]?.elementId ?? id, properties: {} }];
  })),
  offKinds: new Set(kinds), offLines: new Set(offLines), offTypes: new Set(offTypes),
}));

it('What filters hide adds up to what is not shown, but for lines whose ends are hidden', () => {
  fc.assert(fc.property(view, (one) => {
    const filters = hiding(one);
    const shown = new Set(shownNodes(one).map((n) => n.elementId));
    const withEnds = [...one.relationships.values()].filter((r) => shown.has(r.start) && shown.has(r.end)).length;
    expect(filters.reduce((sum, { nodes: n }) => sum + n, 0)).toBe(one.nodes.size - shown.size);
    expect(filters.reduce((sum, { lines }) => sum + lines, 0)).toBe(withEnds - shownRelationships(one).length);
  }));
});

it('A filter that is lifted hides nothing any more', () => {
  fc.assert(fc.property(view, (one) => {
    const key = (filter: ReturnType<typeof hiding>[number]) => JSON.stringify(filter.of);
    for (const filter of hiding(one)) expect(hiding(reduce(one, filter.lift)).map(key)).not.toContain(key(filter));
  }));
});
