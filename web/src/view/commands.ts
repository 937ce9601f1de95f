import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import type { Bends } from '../canvas/arrange';
import type { Point } from '../canvas/geometry/box';
import type { LayoutName } from '../canvas/layouts/layoutJob';
import type { Kind } from '../model/kinds';
import type { LineKind } from '../model/stances';
import { broughtOnlyBy } from './collapse';
import { drawnAs } from './folds';
import { placeRest } from './places';
import { emptyView, type View, type ViewQuery } from './View';

type Places = ReadonlyMap<ElementId, Point>;

interface Elements {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** What can be done to a view. A command says what is meant, so that it can be applied to whatever the view has become meanwhile. */
export type Command =
  /** Another picture; filters and captions stay as they were set. */
  | ({ readonly do: 'show'; readonly layout: LayoutName; readonly focus: ElementId | undefined; readonly query: ViewQuery | undefined } & Elements)
  /** The view of a link, as it was. */
  | { readonly do: 'restore'; readonly view: View }
  /** Adds what is not there yet; what is there keeps its place. `by` is the node that was expanded, where one was. */
  | ({ readonly do: 'bring'; readonly by: ElementId | undefined; readonly places: Places } & Elements)
  | { readonly do: 'collapse'; readonly id: ElementId }
  /** Takes nodes with their lines, and lines, out of the view; the data stays. */
  | { readonly do: 'hide'; readonly nodes: ReadonlySet<ElementId>; readonly relationships: ReadonlySet<ElementId> }
  | { readonly do: 'move'; readonly places: Places }
  | { readonly do: 'pin'; readonly nodes: ReadonlySet<ElementId>; readonly on: boolean }
  /** A layout that was asked for: what was put somewhere by hand may move again, what is pinned may not. */
  | { readonly do: 'arrange'; readonly layout: LayoutName; readonly focus: ElementId | undefined }
  /** What a layout has found, as far as it has come. */
  | { readonly do: 'place'; readonly places: Places; readonly bends: Bends; readonly communities?: View['communities'] | undefined; readonly layout?: LayoutName; readonly focus?: ElementId | undefined }
  | { readonly do: 'toggleKind'; readonly kind: Kind }
  | { readonly do: 'toggleLine'; readonly line: LineKind }
  | { readonly do: 'toggleType'; readonly type: string }
  | { readonly do: 'clearFilters' }
  | { readonly do: 'caption'; readonly kind: Kind; readonly property: string | undefined }
  /** Draws nodes as part of others, or by themselves again. */
  | { readonly do: 'fold'; readonly folds: ReadonlyMap<ElementId, ElementId> }
  | { readonly do: 'unfold'; readonly into: ReadonlySet<ElementId> }
  | { readonly do: 'group'; readonly id: ElementId; readonly name: string; readonly members: ReadonlySet<ElementId> }
  /** Several as one step. */
  | { readonly do: 'all'; readonly commands: readonly Command[] };
/** The view after a command; the same view where it changes nothing. */
export function reduce(view: View, command: Command): View {
  switch (command.do) {
    case 'show':
      return show(view, command);
    case 'restore':
      return command.view;
    case 'bring':
      return bring(view, command);
    case 'collapse':
      return collapse(view, command.id);
    case 'hide':
      return hide(view, command.nodes, command.relationships);
    case 'move':
      return move(view, command.places);
    case 'pin':
      return { ...view, pinned: command.on ? union(view.pinned, there(view, command.nodes)) : without(view.pinned, command.nodes) };
    case 'arrange':
      return { ...view, layout: command.layout, focus: there(view, [command.focus])[0], placed: new Set() };
    case 'place':
      return place(view, command);
    case 'toggleKind':
      return { ...view, offKinds: toggled(view.offKinds, command.kind) };
    case 'toggleLine':
      return { ...view, offLines: toggled(view.offLines, command.line) };
    case 'toggleType':
      return { ...view, offTypes: toggled(view.offTypes, command.type) };
    case 'clearFilters':
      return { ...view, offKinds: new Set(), offLines: new Set(), offTypes: new Set() };
    case 'caption':
      return { ...view, captions: command.property === undefined ? lessKeys(view.captions, new Set([command.kind])) : new Map([...view.captions, [command.kind, command.property]]) };
    case 'fold':
      return { ...view, folds: [...command.folds].reduce((folds, [id, into]) => folded(view, folds, id, into), view.folds) };
    case 'unfold':
      return unfold(view, command.into);
    case 'group':
      return group(view, command);
    case 'all':
      return command.commands.reduce(reduce, view);
  }
}

function show({ offKinds, offLines, offTypes, captions }: View, command: Extract<Command, { do: 'show' }>): View {
  const elements = withLines(new Map(), new Map(), command);
  const focus = command.focus && elements.nodes.has(command.focus) ? command.focus : undefined;
  return { ...emptyView, offKinds, offLines, offTypes, captions, ...elements, layout: command.layout, focus, query: command.query };
}

function withLines(
  nodes: ReadonlyMap<ElementId, GraphNode>,
  relationships: ReadonlyMap<ElementId, GraphRelationship>,
  { nodes: more, relationships: moreLines }: Elements,
): Pick<View, 'nodes' | 'relationships'> {
  const all = new Map([...nodes, ...more.map((n) => [n.elementId, n] as const)]);
  // Some ends may have been hidden while the lines were on their way.
  const lines = moreLines.filter((r) => all.has(r.start) && all.has(r.end));
  return { nodes: all, relationships: new Map([...relationships, ...lines.map((r) => [r.elementId, r] as const)]) };
}

function bring(view: View, command: Extract<Command, { do: 'bring' }>): View {
  if (command.by !== undefined && !view.nodes.has(command.by)) return view;
  const elements = withLines(view.nodes, view.relationships, command);
  if (elements.nodes.size === view.nodes.size && elements.relationships.size === view.relationships.size) return view;
  const added = command.nodes.map((n) => n.elementId).filter((id) => !view.nodes.has(id));
  const places = [...command.places].filter(([id]) => elements.nodes.has(id) && !view.positions.has(id));
  const brought = command.by === undefined ? [] : [[command.by, [...(view.expanded.get(command.by) ?? []), ...added]] as const];
  return { ...view, ...elements, positions: new Map([...view.positions, ...places]), expanded: new Map([...view.expanded, ...brought]) };
}

function collapse(view: View, id: ElementId): View {
  if (!view.expanded.has(id)) return view;
  const smaller = hide(view, broughtOnlyBy(view, id), new Set());
  return { ...smaller, expanded: lessKeys(smaller.expanded, new Set([id])) };
}

function hide(view: View, ids: ReadonlySet<ElementId>, lines: ReadonlySet<ElementId>): View {
  const gone = new Set(ids);
  // What is drawn as part of a hidden node goes along with it.
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const [id, into] of view.folds) if (gone.has(into)) gone.add(id);
  }
  const groups = lessKeys(view.groups, gone);
  return {
    ...view,
    nodes: lessKeys(view.nodes, gone),
    relationships: new Map([...view.relationships].filter(([id, r]) => !lines.has(id) && !gone.has(r.start) && !gone.has(r.end))),
    positions: lessKeys(view.positions, gone),
    placed: without(view.placed, gone),
    pinned: without(view.pinned, gone),
    expanded: lessKeys(view.expanded, gone),
    communities: lessKeys(view.communities, gone),
    folds: lessKeys(view.folds, gone),
    groups,
    focus: view.focus && gone.has(view.focus) ? undefined : view.focus,
  };
}

function move(view: View, places: Places): View {
  const moved = [...places].filter(([id]) => view.nodes.has(id) || view.groups.has(id));
  return { ...view, positions: new Map([...view.positions, ...moved]), placed: union(view.placed, moved.map(([id]) => id)) };
}

function place(view: View, command: Extract<Command, { do: 'place' }>): View {
  const free = [...command.places].filter(([id]) => (view.nodes.has(id) || view.groups.has(id)) && !view.placed.has(id) && !view.pinned.has(id));
  const positions = new Map([...view.positions, ...free]);
  // What is filtered away is not arranged, but has to be somewhere when it is shown again.
  const found = command.communities ?? (command.layout === undefined ? view.communities : new Map<ElementId, number>());
  const communities = new Map([...found].filter(([id]) => view.nodes.has(id)));
  return placeRest({ ...view, positions, bends: command.bends, communities, layout: command.layout ?? view.layout, focus: there(view, [command.focus])[0] ?? view.focus });
}

/** Nothing is drawn as part of itself, however many steps away. */
function folded(view: View, folds: View['folds'], id: ElementId, into: ElementId): View['folds'] {
  const isThere = (one: ElementId) => view.nodes.has(one) || view.groups.has(one);
  if (!isThere(id) || !isThere(into) || drawnAs(folds, into) === id) return folds;
  return new Map([...folds, [id, into]]);
}

function unfold(view: View, into: ReadonlySet<ElementId>): View {
  const groups = new Set([...into].filter((id) => view.groups.has(id)));
  const folds = new Map([...view.folds].filter(([id, other]) => !into.has(other) && !groups.has(id)));
  return { ...view, folds, groups: lessKeys(view.groups, groups), positions: lessKeys(view.positions, groups) };
}

function group(view: View, { id, name, members }: Extract<Command, { do: 'group' }>): View {
  const inside = there(view, members);
  if (inside.length < 2) return view;
  const at = inside.flatMap((member) => view.positions.get(member) ?? []);
  const middle = { x: at.reduce((sum, p) => sum + p.x, 0) / (at.length || 1), y: at.reduce((sum, p) => sum + p.y, 0) / (at.length || 1) };
  const grouped = { ...view, groups: new Map([...view.groups, [id, name]]) };
  return {
    ...grouped,
    folds: inside.reduce((folds, member) => folded(grouped, folds, member, id), view.folds),
    positions: new Map([...view.positions, [id, middle]]),
  };
}

function there(view: View, ids: Iterable<ElementId | undefined>): ElementId[] {
  return [...ids].filter((id): id is ElementId => id !== undefined && view.nodes.has(id));
}

function union<T>(set: ReadonlySet<T>, items: Iterable<T>): ReadonlySet<T> {
  return new Set([...set, ...items]);
}

function without<T>(set: ReadonlySet<T>, gone: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...set].filter((item) => !gone.has(item)));
}

function lessKeys<K, V>(map: ReadonlyMap<K, V>, gone: ReadonlySet<K>): ReadonlyMap<K, V> {
  return new Map([...map].filter(([key]) => !gone.has(key)));
}

export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
