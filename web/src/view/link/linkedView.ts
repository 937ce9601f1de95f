import { graphIn, runCypher } from '../../api/cypher';
import { elementId, type ElementId } from '../../api/ids';
import type { GraphNode, GraphRelationship } from '../../api/types';
import { layoutNames } from '../../canvas/layouts/layoutJob';
import { isKind } from '../../model/kinds';
import { lineKinds } from '../../model/stances';
import { text } from '../../model/values';
import { reduce } from '../commands';
import type { Explorer } from '../Explorer';
import { readNodes, readRelationships } from '../reading';
import type { Moment } from '../state';
import { emptyView, type View } from '../View';
import { namesIn, type Packed } from './packed';

/** What the case holds of a link: the node behind each of its names, and the relationships among them. */
export interface Found {
  readonly nodes: readonly (GraphNode | undefined)[];
  readonly relationships: readonly GraphRelationship[];
}

export async function readLink(explorer: Explorer, link: Packed, signal: AbortSignal): Promise<Found> {
  const names = namesIn(link);
  const byElementId = new Map<string, GraphNode>();
  const unnamed = names.flatMap((name) => ('elementId' in name ? [elementId(name.elementId)] : []));
  for (const node of await readNodes(unnamed, signal)) byElementId.set(node.elementId, node);
  const byId = new Map<string, GraphNode>();
  for (const label of new Set(names.flatMap((name) => ('label' in name ? [name.label] : [])))) {
    const ids = names.flatMap((name) => ('label' in name && name.label === label ? [name.id] : []));
    for (const node of await readByIds(label, ids, signal)) {
      const key = `${label} ${text(node.properties, 'id')}`;
      if (!byId.has(key)) byId.set(key, node);
    }
  }
  const nodes = names.map((name) => ('label' in name ? byId.get(`${name.label} ${name.id}`) : byElementId.get(name.elementId)));
  const relationships = await readRelationships(explorer, [...new Set(nodes.flatMap((node) => node?.elementId ?? []))], signal);
  return { nodes, relationships };
}

async function readByIds(label: string, ids: string[], signal: AbortSignal): Promise<readonly GraphNode[]> {
  const escaped = label.replaceAll('`', '``');
  const query = `MATCH (node:\`${escaped}\`) WHERE node.id IN $ids RETURN node ORDER BY elementId(node)`;
  return graphIn(await runCypher(query, { ids }, signal)).nodes;
}

/** What a link shows of what the case holds: the view, where it is looked at, and how much is gone. */
export interface Linked extends Moment {
  readonly view: View;
  /** Relationships whose lines are selected. */
  readonly selected: readonly ElementId[];
  readonly gone: number;
}

/** Ids of relationships change when they are derived anew, so ends and type say which were in the picture. */
export function viewOf(link: Packed, { nodes, relationships }: Found): Linked {
  const groups = (link.g ?? []).map((name, i) => [elementId(`group:${i}`), name] as const);
  const ids = [...nodes.map((node) => node?.elementId), ...groups.map(([id]) => id)];
  const named = (places: readonly number[]) => places.flatMap((place) => ids[place] ?? []);
  const pairs = pairsIn(link.d ?? []).flatMap(([part, into]) => (ids[part] && ids[into] ? [[ids[part], ids[into]] as const] : []));
  const drawn = new Map(nodes.flatMap((node) => (node ? [[node.elementId, node] as const] : [])));
  const triples = new Map(triplesIn(link.r).map(([start, type, end], i) => [`${ids[start]} ${link.t[type]} ${ids[end]}`, i]));
  const tripleOf = (r: GraphRelationship) => triples.get(`${r.start} ${r.type} ${r.end}`);
  const shown = relationships.filter((r) => tripleOf(r) !== undefined);
  const [selectedNodes, selectedLines] = link.m ?? [[], []];
  const view: View = {
    ...emptyView,
    nodes: drawn,
    relationships: new Map(shown.map((r) => [r.elementId, r])),
    positions: new Map(ids.flatMap((id, i) => (id ? [[id, { x: link.p[2 * i] ?? 0, y: link.p[2 * i + 1] ?? 0 }] as const] : []))),
    placed: new Set(named(link.u)),
    pinned: new Set(named(link.i ?? [])),
    layout: layoutNames.find((name) => name === link.l) ?? 'organic',
    focus: ids[link.f],
    offKinds: new Set(link.k.filter(isKind)),
    offLines: new Set(lineKinds.filter((line) => link.s.includes(line))),
    offTypes: new Set(link.y ?? []),
    captions: new Map((link.c ?? []).flatMap(([kind, property]) => (isKind(kind) ? [[kind, property] as const] : []))),
    query: link.q ? { cypher: link.q[0], parameters: link.q[1] } : undefined,
    expanded: new Map(link.x.flatMap(([place, brought]) => (ids[place] ? [[ids[place], named(brought)] as const] : []))),
    groups: new Map(groups),
  };
  return {
    view: reduce(view, { do: 'fold', folds: new Map(pairs) }),
    selection: { nodes: new Set(named(selectedNodes)), lines: new Set() },
    selected: shown.filter((r) => selectedLines.includes(tripleOf(r) ?? -1)).map((r) => r.elementId),
    sight: link.z ? { centre: { x: link.z[0], y: link.z[1] }, zoom: link.z[2] } : 'all',
    gone: nodes.filter((node) => node === undefined).length,
  };
}

function pairsIn(numbers: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [numbers[2 * i] ?? -1, numbers[2 * i + 1] ?? -1]);
}

function triplesIn(numbers: readonly number[]): (readonly [number, number, number])[] {
  return Array.from({ length: Math.floor(numbers.length / 3) }, (_, i) => [numbers[3 * i] ?? -1, numbers[3 * i + 1] ?? -1, numbers[3 * i + 2] ?? -1]);
}
