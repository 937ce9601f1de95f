import type { ElementId } from '../model/ids';
import type { GraphNode, GraphRelationship } from '../model/graph';
import type { Kind, Outline } from '../model/kinds';
import type { LineKind } from '../model/stances';
import type { Box, Point, Size } from './geometry/box';
import type { Curve, Track } from './geometry/curve';
import type { Wrapped } from './labels/textMeasure';

/** A node as it is drawn: outline, size and texts, all at zoom 1. */
export interface Face {
  readonly id: ElementId;
  readonly node: GraphNode;
  readonly kind: Kind;
  readonly outline: Outline;
  readonly size: Size;
  readonly name: Wrapped;
  readonly sub: Wrapped;
  /** Room of the label beside the node; a card carries its text inside and has none. */
  readonly label: Size | undefined;
  readonly inferred: boolean;
  /** Neighbours that are not drawn. */
  readonly more: number;
}

export interface Pill {
  readonly text: string;
  readonly size: Size;
  /** A figure as it was said stands out; the name of a fact is a note. */
  readonly emphasis: boolean;
}

/** One line of the picture; it may stand for several parallel relationships. */
export interface Line {
  readonly id: string;
  readonly start: ElementId;
  readonly end: ElementId;
  readonly kind: LineKind;
  readonly relationships: readonly GraphRelationship[];
  readonly hedged: boolean;
  /** Ends in a hollow bar: only the wording is denied. */
  readonly hollow: boolean;
  readonly arrow: boolean;
  readonly inferred: boolean;
  readonly pill: Pill | undefined;
}

export type Positions = ReadonlyMap<ElementId, Point>;

export interface Route {
  readonly curve: Curve;
  readonly track: Track;
  /** Points out of the side of the card that the line ends at, where it ends at one. */
  readonly meets?: Point | undefined;
  /** The bar at the head of a denial, from end to end. */
  readonly bar?: readonly [Point, Point] | undefined;
}

/** Where everything is: what the layer over the picture draws and what the rule about labels is checked on. */
export interface Arrangement {
  readonly routes: ReadonlyMap<string, Route>;
  readonly labels: ReadonlyMap<ElementId, PlacedLabel>;
  readonly pills: ReadonlyMap<string, PlacedPill>;
  /** Labels for which no free place was found; they are drawn only when pointed at. */
  readonly hidden: ReadonlySet<string>;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedLabel {
  readonly box: Box;
  readonly anchor: Anchor;
}

export interface PlacedPill {
  readonly box: Box;
  readonly at: number;
}
