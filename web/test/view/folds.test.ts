import { beforeEach, describe, expect, it, vi } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { GraphNode, GraphRelationship } from '../../src/api/types';
import { estimateText } from '../../src/canvas/labels/textMeasure';
import { LayoutRunner } from '../../src/canvas/layouts/LayoutRunner';
import { Explorer } from '../../src/view/Explorer';
import { emptyView } from '../../src/view/View';

vi.mock('../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(LayoutRunner.prototype, 'run').mockResolvedValue(undefined);
});

const node = (id: string, label: string): readonly [GraphNode['elementId'], GraphNode] => [elementId(id), { elementId: elementId(id), labels: [label], properties: { name: id } }];
const line = (start: string, type: string, end: string): readonly [GraphRelationship['elementId'], GraphRelationship] => {
  const id = elementId(`${start} ${type} ${end}`);
  return [id, { elementId: id, type, start: elementId(start), end: elementId(end), properties: {} }];
};

/** A state with its ministry and a spokesperson, who each say something of a claim. */
function explorer(): Explorer {
  const made = new Explorer(estimateText);
  const nodes = new Map([node('state', 'State'), node('ministry', 'Ministry'), node('person', 'Person'), node('claim', 'Claim'), node('ngo', 'NGO')]);
  made.begin({ do: 'restore', view: {
    ...emptyView,
    nodes,
    relationships: new Map([
      line('ministry', 'PART_OF', 'state'), line('person', 'SPEAKS_FOR', 'ministry'), line('ministry', 'DENIED', 'claim'), line('person', 'DENIED', 'claim'), line('ngo', 'ASSERTED', 'claim'),
    ]),
    positions: new Map([...nodes.keys()].map((id, i) => [id, { x: 200 * i, y: 0 }])),
  } });
  return made;
}

const drawn = (one: Explorer) => ({
  nodes: [...one.scene().faces.keys()],
  lines: one.scene().lines.map((l) => `${l.start} ${l.kind} ${l.end} ×${l.relationships.length}`),
});

describe('Rolled up', () => {
  it('people and ministries are drawn as their state, and lines keep the statements they stand for', () => {
    const one = explorer();
    one.rollUp();
    expect(drawn(one)).toEqual({ nodes: ['state', 'claim', 'ngo'], lines: ['state deny claim ×2', 'ngo uphold claim ×1'] });
  });

  it('they come back as they were', () => {
    const one = explorer();
    const before = drawn(one);
    one.rollUp();
    one.undo();
    expect(drawn(one)).toEqual(before);
  });
});

describe('A group', () => {
  it('is one node for its members, which come back with its parting', () => {
    const one = explorer();
    const before = drawn(one);
    one.group(new Set([elementId('person'), elementId('ngo')]));
    const [id] = one.snapshot().selection.nodes;
    expect(drawn(one).nodes).toEqual(['state', 'ministry', 'claim', id]);
    one.change({ do: 'unfold', into: new Set([id ?? elementId('')]) });
    expect(drawn(one)).toEqual(before);
  });

  it('that is hidden takes its members along', () => {
    const one = explorer();
    one.group(new Set([elementId('person'), elementId('ngo')]));
    one.hideSelected();
    expect([...one.view.nodes.keys()]).toEqual(['state', 'ministry', 'claim']);
  });
});

it('Undo brings back the selection and the sight', () => {
  const one = explorer();
  one.readSight = () => ({ centre: { x: 1, y: 2 }, zoom: 3 });
  one.selectNode(elementId('ngo'), false);
  one.hideSelected();
  one.readSight = () => 'all';
  one.undo();
  expect([...one.snapshot().selection.nodes]).toEqual(['ngo']);
  expect(one.snapshot().look).toEqual({ at: { centre: { x: 1, y: 2 }, zoom: 3 } });
});
