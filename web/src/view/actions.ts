import { api } from '../api/client';
import { graphIn, runCypher } from '../api/cypher';
import { empty } from '../api/dictionary';
import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship, Picture } from '../api/types';
import { placeBeside } from '../canvas/layouts/besideExisting';
import { layoutNames } from '../canvas/layouts/layoutJob';
import { texts } from '../texts';
import { addPicture, broughtOnlyBy, removeNodes } from './changes';
import type { Explorer } from './Explorer';
import { unpackView } from './link';
import { emptyView, type View, type ViewQuery } from './View';

export async function openFirstView(explorer: Explorer): Promise<void> {
  const isWanted = explorer.takeTurn();
  const first = await api.firstView();
  if (!isWanted() || explorer.snapshot().view.nodes.size > 0) return;
  const layout = layoutNames.find((name) => name === first.layout);
  await explorer.show(first, layout, first.focus ?? undefined, true);
}

const nodesById = 'MATCH (node) WHERE elementId(node) IN $ids RETURN node';

const relationshipsAmong =
  'MATCH (start)-[relationship]->(end) WHERE elementId(start) IN $ids AND elementId(end) IN $ids RETURN relationship';

/** The relationships among nodes; of many nodes nothing is counted that is not drawn. */
async function relationsAmong({ limits }: Explorer, ids: readonly ElementId[]): Promise<Pick<Picture, 'relationships' | 'more'>> {
  if (ids.length <= limits.drawNodes) return api.relationsBetween(ids);
  return { relationships: graphIn(await runCypher(relationshipsAmong, { ids: [...ids] })).relationships, more: {} };
}

/** Brings back the view of a link; what is gone from the case is said. */
export async function openLink(explorer: Explorer, link: string): Promise<void> {
  const isWanted = explorer.takeTurn();
  const linked = await unpackView(link);
  if (!isWanted()) return;
  if (!linked || linked.nodeIds.length === 0) {
    await openFirstView(explorer);
    if (!linked) explorer.set({ notice: { kind: 'error', text: texts.errors.badLink } });
    return;
  }
  const { nodes } = graphIn(await runCypher(nodesById, { ids: [...linked.nodeIds] }));
  const between = await relationsAmong(explorer, nodes.map((n) => n.elementId));
  if (!isWanted()) return;
  const byId = new Map(nodes.map((n) => [n.elementId, n]));
  const inOrder = linked.nodeIds.flatMap((id) => byId.get(id) ?? []);
  const { nodeIds, hadRelationship, ...view } = linked;
  explorer.begin({
    ...emptyView,
    ...view,
    nodes: new Map(inOrder.map((n) => [n.elementId, n])),
    relationships: new Map(
      between.relationships.filter((r) => hadRelationship(r.start, r.type, r.end)).map((r) => [r.elementId, r]),
    ),
    more: between.more,
  });
  const gone = nodeIds.length - inOrder.length;
  if (gone > 0) explorer.set({ notice: { kind: 'info', text: texts.errors.gone(gone) } });
  explorer.fit();
  await explorer.tidy();
}

/** Draws the neighbours of a node, at most as many as may come at once; again, takes them away. */
export async function toggleExpansion(explorer: Explorer, id: ElementId): Promise<void> {
  const { view } = explorer.snapshot();
  if (view.expanded.has(id)) {
    const gone = broughtOnlyBy(view, id);
    const smaller = removeNodes(view, gone);
    const expanded = new Map([...smaller.expanded].filter(([key]) => key !== id));
    explorer.push({ ...smaller, expanded });
    await explorer.tidy();
    return;
  }
  await expand(explorer, id);
}

/** What is asked for again while it is on its way comes once. */
export function expand(explorer: Explorer, id: ElementId, types?: readonly string[]): Promise<void> {
  return explorer.once(`expand ${id} ${types?.join(' ') ?? ''}`, () => bringNeighbours(explorer, id, types));
}

async function bringNeighbours(explorer: Explorer, id: ElementId, types?: readonly string[]): Promise<void> {
  const asked = explorer.snapshot();
  const expansion = await api.expand(id, types, [...asked.view.nodes.keys()]);
  const { view, selection } = explorer.snapshot();
  if (!view.nodes.has(id)) return;
  if (expansion.nodes.length === 0 && expansion.relationships.length === 0) {
    explorer.set({ notice: { kind: 'info', text: texts.expand.none } });
    return;
  }
  const anchor = view.positions.get(id) ?? { x: 0, y: 0 };
  const added = expansion.nodes.map((n) => n.elementId).filter((other) => !view.nodes.has(other));
  const sizes = new Map(expansion.nodes.map((n) => [n.elementId, widthOf(n)]));
  const sizeOf = (other: ElementId) => sizes.get(other) ?? widthOf(explorer.snapshot().view.nodes.get(other));
  const next = addPicture(view, { ...expansion, relationships: withEnds(expansion, view) }, placeBeside(anchor, added, view.positions, sizeOf));
  const brought = [...(view.expanded.get(id) ?? []), ...added];
  explorer.push({ ...next, expanded: new Map([...next.expanded, [id, brought]]) });
  if (selection === asked.selection) explorer.selectNode(id, false);
  const left = types ? 0 : (expansion.more[id] ?? 0);
  if (left > 0) explorer.set({ notice: { kind: 'info', text: texts.expand.rest(added.length, left) } });
  explorer.fit();
  await explorer.tidy();
}

/** The lines of an answer whose ends are there: some may have been hidden while it was on its way. */
function withEnds({ nodes, relationships }: Pick<Picture, 'nodes' | 'relationships'>, view: View): GraphRelationship[] {
  const there = new Set([...view.nodes.keys(), ...nodes.map((n) => n.elementId)]);
  return relationships.filter((r) => there.has(r.start) && there.has(r.end));
}

function widthOf(node: GraphNode | undefined): number {
  return node?.labels.includes('Claim') ? 232 : 46;
}

/** Puts a found node into the picture, with its relationships to what is there, or selects it when it is drawn already. */
export async function addNode(explorer: Explorer, node: GraphNode): Promise<void> {
  if (!explorer.snapshot().view.nodes.has(node.elementId)) await explorer.once(`add ${node.elementId}`, () => bringNode(explorer, node));
  else explorer.goTo(node.elementId);
}

async function bringNode(explorer: Explorer, node: GraphNode): Promise<void> {
  const id = node.elementId;
  const { relationships, more } = await relationsAmong(explorer, [...explorer.snapshot().view.nodes.keys(), id]);
  const { view } = explorer.snapshot();
  if (!view.nodes.has(id)) {
    const mine = withEnds({ nodes: [node], relationships }, view).filter((r) => r.start === id || r.end === id);
    const neighbour = mine.map((r) => (r.start === id ? r.end : r.start)).find((other) => view.positions.has(other));
    const anchor = (neighbour && view.positions.get(neighbour)) ?? [...view.positions.values()][0] ?? { x: 0, y: 0 };
    const place = placeBeside(anchor, [id], view.positions, (other) => widthOf(other === id ? node : view.nodes.get(other)));
    explorer.push(addPicture(view, { nodes: [node], relationships: mine, more }, place));
    explorer.fit();
  }
  explorer.goTo(id);
  await explorer.tidy();
}

/** Selects the line of a relationship, after bringing its other end into the picture where that was not drawn. */
export async function readLine(explorer: Explorer, relationship: GraphRelationship, other: GraphNode): Promise<void> {
  const { view } = explorer.snapshot();
  if (!view.nodes.has(other.elementId)) await addNode(explorer, other);
  const now = explorer.snapshot().view;
  if (!now.relationships.has(relationship.elementId) && now.nodes.has(relationship.start) && now.nodes.has(relationship.end)) {
    explorer.push({ ...now, relationships: new Map([...now.relationships, [relationship.elementId, relationship]]) });
    await explorer.tidy();
  }
  explorer.selectRelationship(relationship.elementId);
}

/** Draws what a query found, and asks first when that is more than can be drawn well. */
export async function drawResult(
  explorer: Explorer,
  found: Pick<Picture, 'nodes' | 'relationships'>,
  { cypher, parameters }: ViewQuery,
  signal?: AbortSignal,
): Promise<void> {
  const { limits } = explorer;
  const isWanted = explorer.takeTurn();
  const picture: Picture = { ...(await complete(explorer, found)), cypher, parameters };
  signal?.throwIfAborted();
  if (!isWanted()) return;
  if (picture.nodes.length > limits.drawNodes || picture.relationships.length > limits.drawRelationships) {
    explorer.set({ asked: picture });
    return;
  }
  const shown = explorer.show(picture);
  if (picture.nodes.length > mostCountedFirst) bringCounts(explorer).catch((error: unknown) => explorer.fail(error));
  await shown;
}

/** Of more nodes than this is counted after they are drawn what is not drawn of their neighbours: it takes longer than to draw them. */
const mostCountedFirst = 300;

/** Brings what is not drawn around the nodes of a picture, and asks once more where they have become others meanwhile. */
async function bringCounts(explorer: Explorer): Promise<void> {
  const { nodes, query } = explorer.snapshot().view;
  if (nodes.size > explorer.limits.drawNodes) return;
  const { more } = await relationsAmong(explorer, [...nodes.keys()]);
  const { view } = explorer.snapshot();
  if (view.nodes === nodes) explorer.amend({ ...view, more });
  else if (view.query === query) await bringCounts(explorer);
}

/** A result may name a relationship without its ends; a line needs both. Small results also learn at once what is not drawn. */
async function complete(
  explorer: Explorer,
  { nodes, relationships }: Pick<Picture, 'nodes' | 'relationships'>,
): Promise<Pick<Picture, 'nodes' | 'relationships' | 'more'>> {
  const known = new Set(nodes.map((n) => n.elementId));
  const missing = [...new Set(relationships.flatMap((r) => [r.start, r.end]))].filter((id) => !known.has(id));
  const ends = missing.length > 0 ? graphIn(await runCypher(nodesById, { ids: missing })).nodes : [];
  const all = [...nodes, ...ends];
  const more = all.length > 0 && all.length <= mostCountedFirst ? (await relationsAmong(explorer, all.map((n) => n.elementId))).more : empty;
  return { nodes: all, relationships, more };
}

/** The first part of a result that was too large, with the lines among it. */
export function firstOf(picture: Picture, { drawNodes, drawRelationships }: Explorer['limits']): Picture {
  const nodes = picture.nodes.slice(0, drawNodes);
  const kept = new Set(nodes.map((n) => n.elementId));
  const relationships = picture.relationships.filter((r) => kept.has(r.start) && kept.has(r.end)).slice(0, drawRelationships);
  return { ...picture, nodes, relationships };
}
