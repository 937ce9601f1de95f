import type { ElementId } from '../api/ids';
import type { Picture } from '../api/types';
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
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Goes up whenever the whole picture should be brought into the window. */
  readonly fitRequests: number;
  /** A node that should be where it can be seen; a new object each time it is asked for. */
  readonly revealed: { readonly id: ElementId } | undefined;
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
  canUndo: false,
  canRedo: false,
  fitRequests: 0,
  revealed: undefined,
  draft: undefined,
  queryOpen: false,
  counterparts: new Map(),
};
