import type { ElementId } from '../api/ids';
import type { View } from './View';

/** What collapsing takes away: what the expansion brought, except what has been built on since. */
export function broughtOnlyBy(view: View, id: ElementId): Set<ElementId> {
  const brought = new Set(view.expanded.get(id) ?? []);
  const taken = new Set<ElementId>();
  for (const other of brought) {
    if (!view.nodes.has(other) || view.expanded.has(other) || view.placed.has(other) || view.pinned.has(other)) continue;
    const heldByOthers = [...view.relationships.values()].some((r) => {
      const far = r.start === other ? r.end : r.end === other ? r.start : undefined;
      return far !== undefined && far !== id && view.expanded.has(far) && (view.expanded.get(far) ?? []).includes(other);
    });
    if (!heldByOthers) taken.add(other);
  }
  return taken;
}
