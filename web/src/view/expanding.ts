import { api } from '../api/client';
import { dictionaryOf } from '../api/dictionary';
import type { ElementId } from '../api/ids';
import type { ExpandRequest, Expansion, GraphNode, GraphRelationship } from '../api/types';
import { nameOf } from '../model/captions';
import { kindOf } from '../model/kinds';
import { texts } from '../texts';
import type { Explorer } from './Explorer';
import { placesBeside } from './places';
import { readRelationships } from './reading';
import type { View } from './View';

/** In which ways a neighbour has to be connected to be brought; none for all of the picture. */
export type Ways = NonNullable<ExpandRequest['only']>;

/** Draws the neighbours of a node, at most as many as may come at once; again, takes them away. */
export async function toggleExpansion(explorer: Explorer, id: ElementId): Promise<void> {
  if (!explorer.view.expanded.has(id)) return expand(explorer, id);
  const before = explorer.view.nodes.size;
  explorer.do({ do: 'collapse', id });
  explorer.set({ last: { text: texts.steps.collapsed(nameIn(explorer.view, id), before - explorer.view.nodes.size), brought: new Set() } });
  await explorer.arranging.tidy();
}

/** What is asked for again while it is on its way comes once. */
export function expand(explorer: Explorer, id: ElementId, ways: Ways = []): Promise<void> {
  const name = `expand ${id} ${ways.map((way) => `${way.direction} ${way.type}`).join(' ')}`;
  return explorer.concerns.once(name, () => bringNeighbours(explorer, id, ways));
}

async function bringNeighbours(explorer: Explorer, id: ElementId, ways: Ways): Promise<void> {
  const asked = explorer.snapshot();
  const drawn = [...asked.view.nodes.keys()];
  const expansion = await api.expand({ elementId: id, only: [...ways], exclude: drawn });
  if (!explorer.view.nodes.has(id)) return;
  explorer.learn({ relationships: expansion.relationships, neighbours: countable(explorer, expansion) });
  const relationships = [...expansion.relationships, ...(await toNewcomers(explorer, expansion, new Set(drawn)))];
  const { view } = explorer;
  const added = expansion.nodes.filter((n) => !view.nodes.has(n.elementId));
  const places = placesBeside(view, view.positions.get(id) ?? { x: 0, y: 0 }, added, relationships, explorer.readWindow());
  if (!explorer.do({ do: 'bring', by: id, nodes: expansion.nodes, relationships, places })) {
    if (view.nodes.has(id)) explorer.set({ notice: { kind: 'info', text: texts.expand.none } });
    return;
  }
  const { selection } = explorer.snapshot();
  const ids = added.map((n) => n.elementId);
  explorer.set({ last: { text: texts.steps.brought(nameIn(view, id), added.length), brought: new Set(ids) } });
  if (selection === asked.selection) explorer.selectNode(id, false);
  const left = ways.length > 0 ? 0 : explorer.known.undrawn(id, explorer.view.nodes);
  if (left > 0) explorer.set({ notice: { kind: 'info', text: texts.expand.rest(added.length, left) } });
  explorer.look({ reveal: [id, ...ids] });
  await explorer.arranging.tidy(new Set(ids));
  explorer.look({ reveal: [id, ...ids] });
}

/** What came while the answer was on its way has lines to what the answer brings, which it does not know of. */
async function toNewcomers(explorer: Explorer, { nodes }: Pick<Expansion, 'nodes'>, asked: Set<ElementId>): Promise<readonly GraphRelationship[]> {
  const fresh = new Set(nodes.map((n) => n.elementId));
  const found: GraphRelationship[] = [];
  for (;;) {
    const newcomers = [...explorer.view.nodes.keys()].filter((id) => !asked.has(id) && !fresh.has(id));
    if (newcomers.length === 0 || fresh.size === 0) return found;
    for (const id of newcomers) asked.add(id);
    const between = await readRelationships(explorer, [...fresh, ...newcomers]);
    found.push(...between.filter((r) => fresh.has(r.start) !== fresh.has(r.end)));
  }
}

/** Of whom the answer tells all neighbours that are drawn: those it brings, and those of whom that was known before. */
function countable(explorer: Explorer, { nodes, neighbours }: Expansion): Expansion['neighbours'] {
  const brought = new Set(nodes.map((n) => n.elementId));
  return dictionaryOf(Object.entries(neighbours).filter(([id]) => brought.has(id as ElementId) || explorer.known.hasCounted(id as ElementId)));
}

/** Puts a found node into the picture, with its relationships to what is there, or selects it when it is drawn already. */
export async function addNode(explorer: Explorer, node: GraphNode): Promise<void> {
  if (!explorer.view.nodes.has(node.elementId)) await explorer.concerns.once(`add ${node.elementId}`, () => bringNode(explorer, node));
  else explorer.goTo(node.elementId);
}

async function bringNode(explorer: Explorer, node: GraphNode): Promise<void> {
  const id = node.elementId;
  const mine = await relationshipsWith(explorer, node);
  const { view } = explorer;
  if (!view.nodes.has(id)) {
    const neighbour = mine.map((r) => (r.start === id ? r.end : r.start)).find((other) => view.positions.has(other));
    const anchor = (neighbour && view.positions.get(neighbour)) ?? [...view.positions.values()][0] ?? { x: 0, y: 0 };
    const places = view.positions.size === 0 ? new Map([[id, anchor]]) : placesBeside(view, anchor, [node], mine, explorer.readWindow());
    explorer.do({ do: 'bring', by: undefined, nodes: [node], relationships: mine, places });
    explorer.set({ last: { text: texts.steps.added(nameOf(node, view.captions.get(kindOf(node)))), brought: new Set([id]) } });
  }
  explorer.goTo(id);
  await explorer.arranging.tidy(new Set([id]));
  explorer.look({ reveal: [id] });
}

/** What a node that is to be drawn has in common with what is drawn, also with what comes while the case is asked. */
export async function relationshipsWith(explorer: Explorer, node: GraphNode): Promise<readonly GraphRelationship[]> {
  const id = node.elementId;
  const asked = new Set<ElementId>([...explorer.view.nodes.keys(), id]);
  const read = await readRelationships(explorer, [...asked]);
  return [...read.filter((r) => r.start === id || r.end === id), ...(await toNewcomers(explorer, { nodes: [node] }, asked))];
}

/** Selects the line of a relationship, after bringing its other end into the picture where that was not drawn. */
export async function readLine(explorer: Explorer, relationship: GraphRelationship, other: GraphNode): Promise<void> {
  if (!explorer.view.nodes.has(other.elementId)) await addNode(explorer, other);
  const { nodes, relationships } = explorer.view;
  if (!relationships.has(relationship.elementId) && nodes.has(relationship.start) && nodes.has(relationship.end)) {
    explorer.do({ do: 'bring', by: undefined, nodes: [], relationships: [relationship], places: new Map() });
    await explorer.arranging.tidy();
  }
  explorer.selectRelationship(relationship.elementId);
}

function nameIn(view: View, id: ElementId): string {
  const node = view.nodes.get(id);
  return node ? nameOf(node, view.captions.get(kindOf(node))) : '';
}
