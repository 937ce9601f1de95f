import type { Anchor, Face, Line, PlacedLabel, PlacedPill, Route } from '../drawing';
import { hidesDenial } from './denials';
import { boxAround, type Box, type Point, type Size } from '../geometry/box';
import { directionAt, lengthOf, pointAt, type Curve } from '../geometry/curve';


const labelGap = 5;

interface Spot {
  /** Centre of the label, in half widths and half heights of node and label from the node's centre. */
  readonly side: 'below' | 'above' | 'right' | 'left';
  readonly shift: number;
  readonly cost: number;
}

/** Under the node is best; then a little aside, beside it, and only then above, where it could be the label of a node over it. */
const spots: readonly Spot[] = [
  { side: 'below', shift: 0, cost: 0 },
  { side: 'below', shift: 0.22, cost: 3 },
  { side: 'below', shift: -0.22, cost: 3 },
  { side: 'right', shift: 0, cost: 8 },
  { side: 'left', shift: 0, cost: 8 },
  { side: 'below', shift: 0.45, cost: 10 },
  { side: 'below', shift: -0.45, cost: 10 },
  { side: 'right', shift: 0.6, cost: 11 },
  { side: 'left', shift: 0.6, cost: 11 },
  { side: 'right', shift: -0.6, cost: 12 },
  { side: 'left', shift: -0.6, cost: 12 },
  { side: 'above', shift: 0, cost: 16 },
  { side: 'above', shift: 0.35, cost: 20 },
  { side: 'above', shift: -0.35, cost: 20 },
];
/** A place that a label or pill could take, whatever else is there. */
export interface Option<Place> {
  readonly box: Box;
  readonly place: Place;
  /** How little the place is liked, 0 for the best. */
  readonly dislike: number;
}

/** What a label would rather do than lose its second line: stand anywhere. */
const briefCost = 90;

export function labelOptions(face: Face, at: Point): Option<PlacedLabel>[] {
  const whole = face.label ? optionsOf(face, at, face.label, false) : [];
  return face.brief ? [...whole, ...optionsOf(face, at, face.brief, true)] : whole;
}

function optionsOf(face: Face, at: Point, size: Size, brief: boolean): Option<PlacedLabel>[] {
  return spots.map(({ side, shift, cost }) => {
    const box = boxAround(labelCenter(face, at, size, side, shift), size);
    const anchor: Anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
    return { box, dislike: cost + (brief ? briefCost : 0), place: { box, anchor, brief } };
  });
}

function labelCenter(face: Face, at: Point, size: Size, side: Spot['side'], shift: number): Point {
  const down = face.size.height / 2 + labelGap + size.height / 2;
  const across = face.size.width / 2 + labelGap + 1 + size.width / 2;
  switch (side) {
    case 'below':
      return { x: at.x + shift * size.width, y: at.y + down };
    case 'above':
      return { x: at.x + shift * size.width, y: at.y - down };
    case 'right':
      return { x: at.x + across, y: at.y + shift * size.height };
    case 'left':
      return { x: at.x - across, y: at.y + shift * size.height };
  }
}

/** Places along the line, from its middle outwards: a pill slides, and stands beside its line only where on it it would hide a denial or have no place. */
export function pillOptions(line: Line, route: Route): Option<PlacedPill>[] {
  const { pill } = line;
  if (!pill) return [];
  const length = lengthOf(route.curve);
  const steps = Math.min(10, Math.max(5, Math.floor(length / 24)));
  const options: Option<PlacedPill>[] = [];
  for (let i = 0; i <= steps; i++) {
    for (const sign of i === 0 ? [1] : [-1, 1]) {
      const at = 0.5 + (sign * i * 0.4) / steps;
      const dislike = Math.abs(at - 0.5) * 20;
      for (const beside of besideOf(line, pill.size, route, at)) {
        const box = boxAround(pillCenter(route.curve, { at, beside }), pill.size);
        const hides = line.bar !== undefined && hidesDenial(route, box);
        options.push({ box, dislike: dislike + (beside === 0 ? 0 : dislikes.beside) + (hides ? dislikes.hiding : 0), place: { box, at, beside } });
      }
    }
  }
  return options;
}

/** On the line, or else beside it where it is a figure. */
function besideOf(line: Line, size: Size, route: Route, at: number): readonly number[] {
  if (!line.pill?.emphasis) return [0];
  const { x, y } = directionAt(route.curve, at);
  const away = (Math.abs(y) * size.width + Math.abs(x) * size.height) / 2 + besideGap;
  return [0, away, -away];
}

const besideGap = 5;
/** A pill leaves its line only where it would hide a denial, or would be left out. */
const dislikes = { beside: 50, hiding: 10_000 };

/** The middle of a pill on its line or beside it. */
export function pillCenter(curve: Curve, { at, beside }: Pick<PlacedPill, 'at' | 'beside'>): Point {
  const point = pointAt(curve, at);
  if (beside === 0) return point;
  const { x, y } = directionAt(curve, at);
  return { x: point.x + y * beside, y: point.y - x * beside };
}
