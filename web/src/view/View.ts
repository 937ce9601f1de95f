import type { Dictionary } from '../api/dictionary';
import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship, Value } from '../api/types';
import type { Bends } from '../canvas/arrange';
import type { Point } from '../canvas/geometry/box';
import type { LayoutName } from '../canvas/layouts/layoutJob';
import type { Kind } from '../model/kinds';
import type { LineKind } from '../model/stances';

export interface ViewQuery {
  readonly cypher: string;
  readonly parameters: Dictionary<Value>;
}

/** Everything that makes up a picture; changed only by commands, each of which can be undone. */
export interface View {
  readonly nodes: ReadonlyMap<ElementId, GraphNode>;
  readonly relationships: ReadonlyMap<ElementId, GraphRelationship>;
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** Nodes that the user put where they are. */
  readonly placed: ReadonlySet<ElementId>;
  /** Nodes that stay where they are whatever layout is chosen. */
  readonly pinned: ReadonlySet<ElementId>;
  readonly bends: Bends;
  /** The community of a node, where the layout has found any. */
  readonly communities: ReadonlyMap<ElementId, number>;
  readonly layout: LayoutName;
  /** The claim in the middle of the sides layout. */
  readonly focus: ElementId | undefined;
  /** What each expansion brought, so that it can be collapsed again. */
  readonly expanded: ReadonlyMap<ElementId, readonly ElementId[]>;
  /** Nodes that are drawn as part of another one: a person in a ministry, a member in a group. */
  readonly folds: ReadonlyMap<ElementId, ElementId>;
  /** Groups that the user made, with their names. */
  readonly groups: ReadonlyMap<ElementId, string>;
  readonly offKinds: ReadonlySet<Kind>;
  readonly offLines: ReadonlySet<LineKind>;
  /** Types of relationships without a stance that are not drawn. */
  readonly offTypes: ReadonlySet<string>;
  /** Which property nodes of a kind are called by, where the user has chosen one. */
  readonly captions: ReadonlyMap<Kind, string>;
  readonly query: ViewQuery | undefined;
}

export const emptyView: View = {
  nodes: new Map(),
  relationships: new Map(),
  positions: new Map(),
  placed: new Set(),
  pinned: new Set(),
  bends: new Map(),
  communities: new Map(),
  layout: 'organic',
  focus: undefined,
  expanded: new Map(),
  folds: new Map(),
  groups: new Map(),
  offKinds: new Set(),
  offLines: new Set(),
  offTypes: new Set(),
  captions: new Map(),
  query: undefined,
};
