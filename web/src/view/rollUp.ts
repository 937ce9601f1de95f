import type { ElementId } from '../api/ids';
import { kindOf } from '../model/kinds';
import type { View } from './View';

/** How a person belongs to a ministry, and a ministry to a state; the first that leads to something drawn counts. */
const belongings = ['SPEAKS_FOR', 'LEADS', 'PART_OF', 'MEMBER_OF'];
const parts = new Set(['person', 'ministry']);
const wholes = new Set(['ministry', 'state', 'igo', 'ngo', 'organization', 'outlet', 'group']);

/** Who would be drawn as part of whom: people in what they speak for, ministries in their state. */
export function rollUpOf(view: View): ReadonlyMap<ElementId, ElementId> {
  const best = new Map<ElementId, { readonly into: ElementId; readonly rank: number }>();
  for (const { type, start, end } of view.relationships.values()) {
    const rank = belongings.indexOf(type);
    const [part, whole] = [view.nodes.get(start), view.nodes.get(end)];
    if (rank < 0 || !part || !whole || view.folds.has(start) || !parts.has(kindOf(part)) || !wholes.has(kindOf(whole))) continue;
    const known = best.get(start);
    if (!known || rank < known.rank || (rank === known.rank && end < known.into)) best.set(start, { into: end, rank });
  }
  return new Map([...best].map(([id, { into }]) => [id, into]));
}

/** What other nodes are drawn as part of, apart from groups that the user made. */
export function rolledInto(view: View): ReadonlySet<ElementId> {
  return new Set([...view.folds.values()].filter((into) => !view.groups.has(into)));
}
