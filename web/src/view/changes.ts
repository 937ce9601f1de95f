import { dictionaryOf, type Dictionary } from '../api/dictionary';
import type { ElementId } from '../api/ids';
import type { Picture } from '../api/types';
import type { Point } from '../canvas/geometry/box';
import { placeBeside } from '../canvas/layouts/besideExisting';
import { emptyView, type View } from './View';

/** A fresh view of what a query found; filters stay as they were set. */
export function showPicture(picture: Picture, before: View, layout: View['layout'], focus?: ElementId): View {
  return {
    ...emptyView,
    offKinds: before.offKinds,
    offLines: before.offLines,
    nodes: new Map(picture.nodes.map((n) => [n.elementId, n])),
    relationships: new Map(picture.relationships.map((r) => [r.elementId, r])),
    more: picture.more,
    layout,
    focus,
    query: { cypher: picture.cypher, parameters: picture.parameters },
  };
}

/** Adds what is not there yet; what is there keeps its place. */
export function addPicture(view: View, picture: Pick<Picture, 'nodes' | 'relationships' | 'more'>, positions: ReadonlyMap<ElementId, Point>): View {
  return {
    ...view,
    nodes: new Map([...view.nodes, ...picture.nodes.map((n) => [n.elementId, n] as const)]),
    relationships: new Map([...view.relationships, ...picture.relationships.map((r) => [r.elementId, r] as const)]),
    positions: new Map([...positions, ...view.positions]),
    more: dictionaryOf([...Object.entries(view.more), ...Object.entries(picture.more)]),
  };
}

/** Takes nodes out of the view, with their lines; the data stays. */
export function removeNodes(view: View, ids: ReadonlySet<ElementId>): View {
  const keep = <T>(map: ReadonlyMap<ElementId, T>) => new Map([...map].filter(([id]) => !ids.has(id)));
  return {
    ...view,
    nodes: keep(view.nodes),
    positions: keep(view.positions),
    placed: new Set([...view.placed].filter((id) => !ids.has(id))),
    expanded: keep(view.expanded),
    relationships: new Map([...view.relationships].filter(([, r]) => !ids.has(r.start) && !ids.has(r.end))),
    more: moreAfterRemoval(view, ids),
    focus: view.focus && ids.has(view.focus) ? undefined : view.focus,
  };
}

/** A neighbour that is taken away is one more that is not drawn. */
function moreAfterRemoval(view: View, ids: ReadonlySet<ElementId>): Dictionary<number> {
  const more = new Map(Object.entries(view.more).filter(([id]) => !ids.has(id as ElementId)));
  const lost = new Map<ElementId, Set<ElementId>>();
  for (const { start, end } of view.relationships.values()) {
    for (const [kept, gone] of [[start, end], [end, start]] as const) {
      if (ids.has(kept) || !ids.has(gone)) continue;
      lost.set(kept, (lost.get(kept) ?? new Set()).add(gone));
    }
  }
  for (const [id, gone] of lost) more.set(id, (more.get(id) ?? 0) + gone.size);
  return dictionaryOf(more);
}

export function removeRelationships(view: View, ids: ReadonlySet<ElementId>): View {
  return { ...view, relationships: new Map([...view.relationships].filter(([id]) => !ids.has(id))) };
}

export function moveNodes(view: View, moved: ReadonlyMap<ElementId, Point>): View {
  return {
    ...view,
    positions: new Map([...view.positions, ...moved]),
    placed: new Set([...view.placed, ...moved.keys()]),
  };
}

/** Whether something in it has no place yet: such a picture still has to be arranged. */
export function isUnplaced(view: View): boolean {
  return [...view.nodes.keys()].some((id) => !view.positions.has(id));
}

/** What has no place gets one beside the rest. */
export function placeRest(view: View): View {
  const rest = [...view.nodes.keys()].filter((id) => !view.positions.has(id));
  return rest.length === 0 ? view : { ...view, positions: new Map([...view.positions, ...placeBeside({ x: 0, y: 0 }, rest, view.positions)]) };
}

/** What collapsing takes away: what the expansion brought, except what has been built on since. */
export function broughtOnlyBy(view: View, id: ElementId): Set<ElementId> {
  const brought = new Set(view.expanded.get(id) ?? []);
  const taken = new Set<ElementId>();
  for (const other of brought) {
    if (!view.nodes.has(other) || view.expanded.has(other) || view.placed.has(other)) continue;
    const heldByOthers = [...view.relationships.values()].some((r) => {
      const far = r.start === other ? r.end : r.end === other ? r.start : undefined;
      return far !== undefined && far !== id && view.expanded.has(far) && (view.expanded.get(far) ?? []).includes(other);
    });
    if (!heldByOthers) taken.add(other);
  }
  return taken;
}

export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
