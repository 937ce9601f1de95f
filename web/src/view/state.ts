import type { ElementId } from '../api/ids';
import type { Picture } from '../api/types';
import type { Sight } from '../canvas/camera/Sight';
import type { LayoutName } from '../canvas/layouts/layoutJob';
import type { Counterparts } from './fair/counterparts';
import { emptyView, type View, type ViewQuery } from './View';

export interface Selection {
  readonly nodes: ReadonlySet<ElementId>;
  /** Line ids; a line may stand for several relationships. */
  readonly lines: ReadonlySet<string>;
}

export interface Notice {
  readonly kind: 'error' | 'info';
  readonly text: string;
}

/** Where the canvas is asked to look: at something, or so that these nodes are seen. A new object each time it is asked. */
export type Look = { readonly at: Sight } | { readonly reveal: readonly ElementId[] };

/** How a view is looked at; undoing a step brings it back as well. */
export interface Moment {
  readonly selection: Selection;
  readonly sight: Sight;
}

/** What the last step did, in words, and what it brought. */
export interface LastStep {
  readonly text: string;
  readonly brought: ReadonlySet<ElementId>;
}

export interface ExploreState {
  readonly view: View;
  readonly selection: Selection;
  /** What was selected before, newest last: the way back through what was read. */
  readonly trail: readonly Selection[];
  readonly arranging: LayoutName | undefined;
  /** How far the arranging has come, from 0 to 1, where it says so. */
  readonly arranged: number | undefined;
  /** A result that is larger than can be drawn well waits for the user's word. */
  readonly asked: Picture | undefined;
  readonly notice: Notice | undefined;
  readonly last: LastStep | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly look: Look | undefined;
  /** Where the canvas looks, as it said when it came to rest. */
  readonly sight: Sight;
  /** Goes up whenever more has been learnt of the case around the picture. */
  readonly learnt: number;
  /** A node whose neighbours are being chosen before any is brought. */
  readonly choosing: ElementId | undefined;
  /** What stands in the editor where that is not the query of the picture. */
  readonly draft: ViewQuery | undefined;
  readonly queryOpen: boolean;
  /** Who takes which side of the claims that are drawn, as far as the case has said so. */
  readonly counterparts: Counterparts;
}

export const noSelection: Selection = { nodes: new Set(), lines: new Set() };

export function isNothing(selection: Selection): boolean {
  return selection.nodes.size === 0 && selection.lines.size === 0;
}

export const initialState: ExploreState = {
  view: emptyView,
  selection: noSelection,
  trail: [],
  arranging: undefined,
  arranged: undefined,
  asked: undefined,
  notice: undefined,
  last: undefined,
  canUndo: false,
  canRedo: false,
  look: undefined,
  sight: 'all',
  learnt: 0,
  choosing: undefined,
  draft: undefined,
  queryOpen: false,
  counterparts: new Map(),
};
