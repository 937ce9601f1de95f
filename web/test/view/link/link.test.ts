import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../../src/api/client';
import { runCypher } from '../../../src/api/cypher';
import { elementId, type ElementId } from '../../../src/api/ids';
import type { GraphNode, GraphRelationship } from '../../../src/api/types';
import { estimateText } from '../../../src/canvas/labels/textMeasure';
import { LayoutRunner } from '../../../src/canvas/layouts/LayoutRunner';
import { Explorer } from '../../../src/view/Explorer';
import { linkOf } from '../../../src/view/link/linkOf';
import { packLink, unpackLink, type Packed } from '../../../src/view/link/packed';
import { openLink } from '../../../src/view/opening';
import { noSelection, type Moment } from '../../../src/view/state';
import { emptyView, type View } from '../../../src/view/View';

vi.mock('../../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));
vi.mock('../../../src/api/cypher', async (original) => ({ ...(await original<object>()), runCypher: vi.fn() }));

/** A case whose element ids begin with a word of its own, as each database gives its own. */
function caseOf(store: string) {
  const node = (id: string, label: string, properties: GraphNode['properties'] = { id }): GraphNode => ({ elementId: elementId(`${store}:${id}`), labels: ['Actor', label].sort(), properties });
  const nodes = [node('state.kr', 'State'), node('ministry.kr', 'Ministry'), node('claim 1', 'Claim'), node('nameless', 'State', {})];
  const relationship = (type: string, from: number, to: number): GraphRelationship => ({
    elementId: elementId(`${store}:${type}`), type, start: nodes[from]?.elementId ?? elementId(''), end: nodes[to]?.elementId ?? elementId(''), properties: {},
  });
  return { nodes, relationships: [relationship('PART_OF', 1, 0), relationship('DENIED', 0, 2), relationship('ALLIED_WITH', 0, 3)] };
}
type Case = ReturnType<typeof caseOf>;

function answering({ nodes, relationships }: Case): void {
  vi.mocked(runCypher).mockImplementation((query, { ids }) => {
    const wanted = new Set(ids as string[]);
    const label = /node:`(.*?)`/.exec(query)?.[1];
    const found = nodes.filter((n) => (label === undefined ? wanted.has(n.elementId) : n.labels.includes(label) && wanted.has(n.properties.id as string)));
    return Promise.resolve({ rows: found.map((node) => [{ kind: 'node', node }]) } as never);
  });
  vi.spyOn(api, 'relationsBetween').mockResolvedValue({ nodes, relationships, cypher: '', parameters: {}, neighbours: {} });
}

function viewOver({ nodes, relationships }: Case): View {
  const [kr, ministry, claim, nameless] = nodes.map((n) => n.elementId) as [ElementId, ElementId, ElementId, ElementId];
  const group = elementId('group:0');
  return {
    ...emptyView,
    nodes: new Map(nodes.map((n) => [n.elementId, n])),
    relationships: new Map(relationships.slice(0, 2).map((r) => [r.elementId, r])),
    positions: new Map([[kr, { x: 12, y: -34 }], [ministry, { x: 0, y: 0 }], [claim, { x: 5, y: 6 }], [nameless, { x: 50, y: 60 }], [group, { x: 1, y: 1 }]]),
    placed: new Set([ministry]),
    pinned: new Set([claim]),
    layout: 'layered',
    focus: claim,
    expanded: new Map([[kr, [ministry, claim]]]),
    folds: new Map([[ministry, group], [nameless, group]]),
    groups: new Map([[group, 'Ours']]),
    offKinds: new Set(['place', ':Movie']),
    offLines: new Set(['dispute']),
    offTypes: new Set(['ALLIED_WITH']),
    captions: new Map([[':Movie', 'tagline']]),
    query: { cypher: 'MATCH (n) WHERE n.name = $näme RETURN n', parameters: { näme: '한국', list: [1, null] } },
  };
}

const moment: Moment = { selection: noSelection, sight: { centre: { x: 10, y: 20 }, zoom: 1.25 } };

async function opened(link: string): Promise<Explorer> {
  const explorer = new Explorer(estimateText);
  await openLink(explorer, link);
  return explorer;
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(LayoutRunner.prototype, 'run').mockResolvedValue(undefined);
});

describe('A link', () => {
  it('brings back everything that makes up a view, and how it was looked at', async () => {
    const before = caseOf('4:store');
    const view = viewOver(before);
    const explorer = new Explorer(estimateText);
    explorer.begin({ do: 'restore', view });
    const denial = explorer.scene().lines.find((line) => line.kind === 'deny');
    const selection = { nodes: new Set([before.nodes[0]?.elementId ?? elementId('')]), lines: new Set([denial?.id ?? '']) };
    answering(before);
    const link = await linkOf(view, { ...moment, selection }, explorer.scene().lines);
    const state = (await opened(link)).snapshot();
    expect(state.view).toEqual(view);
    expect([state.selection, state.look]).toEqual([selection, { at: moment.sight }]);
  });

  it('brings back the view in a case that was exported and imported, but for what has no id', async () => {
    const before = caseOf('4:store');
    const after = caseOf('4:another');
    answering(after);
    const explorer = await opened(await linkOf(viewOver(before), moment, []));
    const { nodes, relationships } = explorer.view;
    expect([...nodes.keys()]).toEqual(['4:another:state.kr', '4:another:ministry.kr', '4:another:claim 1']);
    expect([...relationships.values()].map((r) => r.type)).toEqual(['PART_OF', 'DENIED']);
    expect(explorer.snapshot().notice?.text).toContain('One element');
  });

  it('is made of what an address may hold', async () => {
    expect(await linkOf(viewOver(caseOf('4:store')), moment, [])).toMatch(/^[\w-]+$/);
  });

  it('of the first version is still read', async () => {
    const { nodes, relationships } = caseOf('4:store');
    answering({ nodes, relationships });
    const old = {
      v: 1, n: nodes.map((n) => n.elementId), p: [1, 2, 3, 4, 5, 6, 7, 8], u: [1], t: ['PART_OF'], r: [1, 0, 0], l: 'sides', f: 2, k: ['state'], s: [],
      q: null, x: [],
    } satisfies Packed;
    const { view, look } = (await opened(await packLink(old))).snapshot();
    expect([view.nodes.size, [...view.relationships.values()].map((r) => r.type), view.layout, look]).toEqual([4, ['PART_OF'], 'sides', { at: 'all' }]);
  });

  it('that draws something as part of itself is read without it', async () => {
    const { nodes, relationships } = caseOf('4:store');
    answering({ nodes, relationships });
    const circle = {
      v: 2, n: nodes.map((n) => n.elementId), b: [-1, -1, -1, -1], L: [], p: [], u: [], t: [], r: [], l: 'organic', f: -1, k: [], s: [], q: null, x: [], d: [0, 1, 1, 0, 2, 2],
    } satisfies Packed;
    expect((await opened(await packLink(circle))).view.folds.size).toBe(1);
  });
});

describe('What is no link', () => {
  it.each(['', 'x', 'AAAA', '%%%', 'a'.repeat(2_000_001)])('gives nothing: %#', async (link) => {
    expect(await unpackLink(link)).toBeUndefined();
  });

  it.each([
    [{}], [null], [[]], [{ v: 3, n: ['a'] }], [{ v: 2, n: [] }], [{ v: 2, n: [1], p: [], u: [], t: [], r: [], l: 'grid', f: 0, k: [], s: [], q: null, x: [] }],
    [{ v: 2, n: ['a'], p: ['1'], u: [], t: [], r: [], l: 'grid', f: 0, k: [], s: [], q: null, x: [] }],
    [{ v: 2, n: ['a'], p: [], u: [], t: [], r: [], l: 'grid', f: 0, k: [], s: [], q: null, x: [[0, null]] }],
    [{ v: 2, n: ['a'], p: [], u: [], t: [], r: [], l: 'grid', f: 0, k: [], s: [], q: null, x: [], z: [1, 2] }],
  ])('gives nothing though it is packed like one: %j', async (packed) => {
    expect(await unpackLink(await packLink(packed as never))).toBeUndefined();
  });

  it('gives nothing when it stands for an endless text', async () => {
    const endless = await packLink({ n: 'a'.repeat(64 * 1024 * 1024) } as never);
    expect(endless.length).toBeLessThan(200_000);
    expect(await unpackLink(endless)).toBeUndefined();
  }, 30_000);
});
