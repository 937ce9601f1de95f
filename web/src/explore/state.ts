import type { LayoutName } from '../canvas/layouts/layoutJob';
import type { ExpandCount } from '../api/types';
import type { Picture } from '../model/graph';
import type { ElementId } from '../model/ids';
import { emptyView, type View } from '../view/View';

export interface Selection {
  readonly nodes: ReadonlySet<ElementId>;
  /** Line ids; a line may stand for several relationships. */
  readonly lines: ReadonlySet<string>;
}

/** A result that is larger than can be drawn well waits for the user's word. */
export interface Asked {
  readonly picture: Picture;
  readonly limit: number;
}

/** A node with more neighbours than come at once: what there is, by type, and what has been drawn. */
export interface ExpandOffer {
  readonly id: ElementId;
  readonly counts: readonly ExpandCount[];
}

export interface Notice {
  readonly kind: 'error' | 'info';
  readonly text: string;
}

export interface ExploreState {
  readonly view: View;
  readonly selection: Selection;
  readonly arranging: LayoutName | undefined;
  readonly running: boolean;
  readonly asked: Asked | undefined;
  readonly offer: ExpandOffer | undefined;
  readonly notice: Notice | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Goes up whenever the whole picture should be brought into the window. */
  readonly fitRequests: number;
}

export const noSelection: Selection = { nodes: new Set(), lines: new Set() };

export const initialState: ExploreState = {
  view: emptyView,
  selection: noSelection,
  arranging: undefined,
  running: false,
  asked: undefined,
  offer: undefined,
  notice: undefined,
  canUndo: false,
  canRedo: false,
  fitRequests: 0,
};
