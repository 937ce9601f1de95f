import { api } from '../api/client';
import { graphIn, runCypher } from '../api/cypher';
import type { GraphNode, Picture, Value } from '../model/graph';
import type { ElementId } from '../model/ids';
import { placeBeside } from '../canvas/layouts/besideExisting';
import { addPicture, broughtOnlyBy, removeNodes } from '../view/changes';
import { unpackView } from '../view/link';
import { emptyView } from '../view/View';
import { texts } from '../texts';
import { layoutNames } from '../canvas/layouts/layoutJob';
import type { Explorer } from './Explorer';

export async function openFirstView(explorer: Explorer): Promise<void> {
  const first = await api.firstView();
  const layout = layoutNames.find((name) => name === first.layout);
  await explorer.show(first, layout, first.focus ?? undefined, true);
  if (!first.focus) return;
  // The inspector takes room from the canvas, so the picture is fitted anew beside it.
  explorer.selectNode(first.focus, false);
  explorer.fit();
}

const nodesById = 'MATCH (node) WHERE elementId(node) IN $ids RETURN node';

/** Brings back the view of a link; what is gone from the case is said. */
export async function openLink(explorer: Explorer, link: string): Promise<void> {
  const linked = await unpackView(link);
  if (!linked || linked.nodeIds.length === 0) {
    await openFirstView(explorer);
    if (!linked) explorer.set({ notice: { kind: 'error', text: texts.errors.badLink } });
    return;
  }
  const { nodes } = graphIn(await runCypher(nodesById, { ids: [...linked.nodeIds] }));
  const between = await api.relationsBetween(nodes.map((n) => n.elementId));
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
    explorer.push({ ...smaller, expanded }, { offer: undefined });
    await explorer.tidy();
    return;
  }
  await expand(explorer, id);
}

export async function expand(explorer: Explorer, id: ElementId, types?: readonly string[]): Promise<void> {
  const { view } = explorer.snapshot();
  const expansion = await api.expand(id, types, [...view.nodes.keys()], expandLimit);
  if (expansion.nodes.length === 0 && expansion.relationships.length === 0) {
    explorer.set({ notice: { kind: 'info', text: texts.expand.none } });
    return;
  }
  const anchor = view.positions.get(id) ?? { x: 0, y: 0 };
  const added = expansion.nodes.map((n) => n.elementId).filter((other) => !view.nodes.has(other));
  const sizes = new Map(expansion.nodes.map((n) => [n.elementId, widthOf(n)]));
  const sizeOf = (other: ElementId) => sizes.get(other) ?? widthOf(explorer.snapshot().view.nodes.get(other));
  const next = addPicture(view, expansion, placeBeside(anchor, added, view.positions, sizeOf));
  const brought = [...(view.expanded.get(id) ?? []), ...added];
  const left = expansion.counts.some((c) => c.brought < c.count);
  explorer.push(
    { ...next, expanded: new Map([...next.expanded, [id, brought]]) },
    { offer: left ? { id, counts: expansion.counts } : undefined },
  );
  explorer.fit();
  await explorer.tidy();
}

const expandLimit = 50;

function widthOf(node: GraphNode | undefined): number {
  return node?.labels.includes('Claim') ? 232 : 46;
}

/** Puts a found node into the picture, with its relationships to what is there, or selects it when it is drawn already. */
export async function addNode(explorer: Explorer, node: GraphNode): Promise<void> {
  const { view } = explorer.snapshot();
  if (!view.nodes.has(node.elementId)) {
    const between = await api.relationsBetween([...view.nodes.keys(), node.elementId]);
    const mine = between.relationships.filter((r) => r.start === node.elementId || r.end === node.elementId);
    const neighbour = mine.map((r) => (r.start === node.elementId ? r.end : r.start)).find((id) => view.positions.has(id));
    const anchor = (neighbour && view.positions.get(neighbour)) ?? [...view.positions.values()][0] ?? { x: 0, y: 0 };
    const picture: Picture = { ...between, nodes: [node], relationships: mine };
    const place = placeBeside(anchor, [node.elementId], view.positions, (id) => widthOf(id === node.elementId ? node : view.nodes.get(id)));
    explorer.push(addPicture(view, picture, place));
    explorer.selectNode(node.elementId, false);
    explorer.fit();
    await explorer.tidy();
    return;
  }
  explorer.selectNode(node.elementId, false);
}

/** Draws what a query found, and asks first when that is more than can be drawn well. */
export async function drawResult(
  explorer: Explorer,
  found: Pick<Picture, 'nodes' | 'relationships'>,
  cypher: string,
  parameters: Readonly<Record<string, Value>>,
  limits: { readonly drawNodes: number; readonly drawRelationships: number },
): Promise<void> {
  const picture: Picture = { ...(await complete(found, limits.drawNodes)), cypher, parameters };
  if (picture.nodes.length > limits.drawNodes || picture.relationships.length > limits.drawRelationships) {
    explorer.set({ asked: { picture, limit: limits.drawNodes } });
    return;
  }
  await explorer.show(picture);
}

/** A result may name a relationship without its ends; a line needs both. Small results also learn what is not drawn. */
async function complete(
  { nodes, relationships }: Pick<Picture, 'nodes' | 'relationships'>,
  most: number,
): Promise<Pick<Picture, 'nodes' | 'relationships' | 'more'>> {
  const known = new Set(nodes.map((n) => n.elementId));
  const missing = [...new Set(relationships.flatMap((r) => [r.start, r.end]))].filter((id) => !known.has(id));
  const ends = missing.length > 0 ? graphIn(await runCypher(nodesById, { ids: missing })).nodes : [];
  const all = [...nodes, ...ends];
  const more = all.length > 0 && all.length <= most ? (await api.relationsBetween(all.map((n) => n.elementId))).more : {};
  return { nodes: all, relationships, more };
}

/** The first part of a result that was too large, with the lines among it. */
export function firstOf(picture: Picture, limit: number): Picture {
  const nodes = picture.nodes.slice(0, limit);
  const kept = new Set(nodes.map((n) => n.elementId));
  return { ...picture, nodes, relationships: picture.relationships.filter((r) => kept.has(r.start) && kept.has(r.end)) };
}

