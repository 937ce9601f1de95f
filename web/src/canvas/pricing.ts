import type { Route } from './drawing';
import { grow, overlaps, type Box } from './geometry/box';
import { countCrossings, directionAt, lengthOf, trackCrossesBox } from './geometry/curve';
import { leastDash } from './labels/denials';

/**
 * What is wrong with a picture apart from its labels, as a price: lines should not run through nodes, and should cross and
 * swerve little; nodes should stand apart. What a label costs that has no place says its rank (arrange.ts).
 */
const price = { dash: 20, crossing: 30, throughNode: 1200, overlap: 2000, grazing: 100, swerve: 40 };
/** Room that nodes keep from one another and from lines that are not theirs. */
const nodeGap = 5;

export function crossingPrice(a: Route, b: Route): number {
  return price.crossing * countCrossings(a.track, b.track);
}

export function throughNodePrice(route: Route, node: Box): number {
  return trackCrossesBox(route.track, grow(node, nodeGap)) ? price.throughNode : 0;
}

/** Grows with the overlap, so that a small move apart is already better. */
export function overlapPrice(a: Box, b: Box): number {
  const [wideA, wideB] = [grow(a, nodeGap), grow(b, nodeGap)];
  if (!overlaps(wideA, wideB)) return 0;
  const across = Math.min(wideA.x2, wideB.x2) - Math.max(wideA.x1, wideB.x1);
  const down = Math.min(wideA.y2, wideB.y2) - Math.max(wideA.y1, wideB.y1);
  return price.overlap + 10 * Math.min(across, down);
}

/** A denial is long enough for its dashes to be seen. */
export function dashPrice({ curve, bar }: Route): number {
  return bar ? price.dash * Math.max(0, leastDash + dashMargin - lengthOf(curve)) : 0;
}

const dashMargin = 8;

/** A line should come to a card's side from before it, not slide along it. */
export function swervePrice({ curve, meets }: Route, bend: number): number {
  const { x, y } = directionAt(curve, 1);
  const grazing = meets ? Math.max(0, 0.6 + (x * meets.x + y * meets.y)) : 0;
  return price.swerve * Math.abs(bend) + price.grazing * grazing;
}
