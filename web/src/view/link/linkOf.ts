import type { ElementId } from '../../api/ids';
import type { GraphNode, GraphRelationship } from '../../api/types';
import type { ViewLine } from '../lines';
import type { Moment } from '../state';
import type { View } from '../View';
import { packLink, type Packed } from './packed';

/** The link that brings back this view as it is looked at. */
export function linkOf(view: View, { selection, sight }: Moment, lines: readonly ViewLine[]): Promise<string> {
  const ids = [...view.nodes.keys(), ...view.groups.keys()];
  const places = new Map(ids.map((id, i) => [id, i]));
  const at = (id: ElementId) => places.get(id) ?? -1;
  const nodes = [...view.nodes.values()];
  const labels = [...new Set(nodes.flatMap((node) => labelOf(node) ?? []))];
  const relationships = [...view.relationships.values()];
  const types = [...new Set(relationships.map((r) => r.type))];
  const selected = new Set(lines.filter((line) => selection.lines.has(line.id)).flatMap((line) => line.relationships.slice(0, 1)));
  return packLink({
    v: 2,
    n: nodes.map((node) => (labelOf(node) === undefined ? node.elementId : idOf(node))),
    b: nodes.map((node) => labels.indexOf(labelOf(node) ?? '')),
    L: labels,
    p: ids.flatMap((id) => [Math.round(view.positions.get(id)?.x ?? 0), Math.round(view.positions.get(id)?.y ?? 0)]),
    u: [...view.placed].map(at),
    i: [...view.pinned].map(at),
    t: types,
    r: relationships.flatMap((r) => [at(r.start), types.indexOf(r.type), at(r.end)]),
    l: view.layout,
    f: view.focus ? at(view.focus) : -1,
    k: [...view.offKinds],
    s: [...view.offLines],
    y: [...view.offTypes],
    c: [...view.captions],
    q: view.query ? [view.query.cypher, view.query.parameters] : null,
    x: [...view.expanded].map(([id, brought]) => [at(id), brought.map(at).filter((place) => place >= 0)]),
    g: [...view.groups.values()],
    d: [...view.folds].flatMap(([id, into]) => [at(id), at(into)]),
    m: [[...selection.nodes].map(at), relationships.flatMap((r: GraphRelationship, i) => (selected.has(r) ? [i] : []))],
    ...(sight === 'all' ? {} : { z: [Math.round(sight.centre.x), Math.round(sight.centre.y), Math.round(sight.zoom * 1000) / 1000] }),
  } satisfies Packed);
}

/** A node that has an `id` keeps it when the case is exported and imported; its label tells where the id holds. */
function labelOf(node: GraphNode): string | undefined {
  return idOf(node) ? node.labels.toSorted()[0] : undefined;
}

function idOf(node: GraphNode): string {
  return typeof node.properties.id === 'string' ? node.properties.id : '';
}
