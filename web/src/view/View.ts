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

/** Everything that makes up a picture; changed only by making a new one, so that each step can be undone. */
export interface View {
  readonly nodes: ReadonlyMap<ElementId, GraphNode>;
  readonly relationships: ReadonlyMap<ElementId, GraphRelationship>;
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** Nodes that the user put where they are. */
  readonly placed: ReadonlySet<ElementId>;
  readonly bends: Bends;
  readonly more: Dictionary<number>;
  /** The community of a node, where the layout has found any. */
  readonly communities: ReadonlyMap<ElementId, number>;
  readonly layout: LayoutName;
  /** The claim in the middle of the sides layout. */
  readonly focus: ElementId | undefined;
  /** What each expansion brought, so that it can be collapsed again. */
  readonly expanded: ReadonlyMap<ElementId, readonly ElementId[]>;
  readonly offKinds: ReadonlySet<Kind>;
  readonly offLines: ReadonlySet<LineKind>;
  readonly query: ViewQuery | undefined;
}

export const emptyView: View = {
  nodes: new Map(),
  relationships: new Map(),
  positions: new Map(),
  placed: new Set(),
  bends: new Map(),
  more: {},
  communities: new Map(),
  layout: 'organic',
  focus: undefined,
  expanded: new Map(),
  offKinds: new Set(),
  offLines: new Set(),
  query: undefined,
};
