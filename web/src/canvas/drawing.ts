import type { IconNode } from 'lucide';
import type { ElementId } from '../api/ids';
import type { Box, Point, Size } from './geometry/box';
import type { Curve, Track } from './geometry/curve';
import type { Outline } from './geometry/outline';
import type { Wrapped } from './labels/textMeasure';

/** A node as it is drawn: outline, size and texts, all at zoom 1. */
export interface Face {
  readonly id: ElementId;
  readonly outline: Outline;
  /** The CSS variable that colours outline and icon. */
  readonly colour: string;
  /** What stands inside of an outline that is no card. */
  readonly icon: IconNode;
  readonly size: Size;
  readonly name: Wrapped;
  readonly sub: Wrapped;
  /** Room of the label beside the node; a card carries its text inside and has none. */
  readonly label: Size | undefined;
  /** Room of the name alone, for where its second line has none. */
  readonly brief?: Size | undefined;
  /** When it is, as a number that grows with time; a layout by time has it stand there. */
  readonly when?: number | undefined;
  /** Neighbours that are not drawn. */
  readonly more: number;
  /** Drawn faintly, beside what the picture holds: only its words are as strong as others'. */
  readonly ghost?: boolean;
  /** What its second line says has to be said wherever it is named. */
  readonly firm?: boolean;
}

export type Side = 'uphold' | 'deny';

export interface Pill {
  readonly text: string;
  readonly size: Size;
  /** A figure as it was said stands out; the name of a fact is a note. */
  readonly emphasis: boolean;
}

/** How a line is drawn, apart from where. */
export interface Stroke {
  /** The CSS variable that colours it. */
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[] | undefined;
  /** Its dashes have round ends. */
  readonly round: boolean;
  readonly head: 'triangle' | 'vee' | 'dot' | 'none';
}

/** Who takes part in a position without taking it: `back` is put behind `front`. */
export interface Backing {
  readonly front: ElementId;
  readonly back: ElementId;
}

/** One line of the picture. */
export interface Line {
  readonly id: string;
  readonly start: ElementId;
  readonly end: ElementId;
  readonly stroke: Stroke;
  /** The bar that it ends in, where it ends in one. */
  readonly bar: 'solid' | 'hollow' | undefined;
  /** On which side of the card at its end it puts the node it comes from. */
  readonly side: Side | undefined;
  readonly backing: readonly Backing[];
  readonly pill: Pill | undefined;
  /** Drawn faintly, beside what the picture holds. */
  readonly ghost?: boolean;
}

/** Nodes that have more to do with each other than with the rest, and what they are called together. */
export interface Community {
  readonly members: ReadonlySet<ElementId>;
  readonly name: Wrapped;
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
  /** It is the name alone, without its second line. */
  readonly brief: boolean;
}

export interface PlacedPill {
  readonly box: Box;
  /** Where on the line, from 0 to 1. */
  readonly at: number;
  /** How far beside the line its middle is; 0 for a pill on its line. */
  readonly beside: number;
}
