import type { Face } from '../drawing';
import type { Size } from '../geometry/box';

/** A card's text has 14 pixels; at this scale it has 11, and is never smaller. */
export const leastCardScale = 0.79;
/** From further away than this no card is read; it is a small blank one with a name beside it. */
const leastCardZoom = 0.15;
/** Where there is room, outlines do not shrink further than this while the picture does. */
export const leastScale = 0.6;
/** Of the way to the next node an outline takes no more than this to stay as large. */
const outlineShare = 0.36;
/** Closer than this things stand apart, and are no larger. */
const mostGrowth = 1.25;
const dot = { least: 6, most: 20, perDegree: 2.1 };
/** Of the way to the next node, as far as that is the same for all, a dot takes so much, but stays visible. */
const share = 0.6;
const leastDot = 3;
/** No dot takes more of it, however connected. */
const mostShare = 0.6;
const blankCard = { width: 1.4, height: 1.05 };
/** From this radius on, in pixels, an outline has room for its icon. */
export const leastIconRadius = 9;

/**
 * How large a node is on the screen: as it is drawn, but never smaller than a dot that tells its connections. `room` is how far nodes stand
 * from each other at this zoom.
 */
export function sizeAt(face: Pick<Face, 'outline' | 'size'>, degree: number, zoom: number, room: number): Size {
  const told = Math.min(dot.most, dot.least + dot.perDegree * Math.sqrt(degree));
  const small = Math.max(leastDot, Math.min(told, told * ((room * share) / (dot.least + dot.perDegree)), room * mostShare));
  if (face.outline === 'card') return { width: small * blankCard.width, height: small * blankCard.height };
  const roomy = Math.min(leastScale, (room * outlineShare) / Math.max(face.size.width, face.size.height));
  const by = Math.min(Math.max(zoom, roomy), mostGrowth);
  return scaled(face.size, Math.max(by, small / Math.max(face.size.width, face.size.height)));
}

/** How large a card is when it is read; nothing where it is too far away for that. */
export function readCardAt(face: Pick<Face, 'size'>, zoom: number): Size | undefined {
  return zoom < leastCardZoom ? undefined : scaled(face.size, cardScale(zoom));
}

export function cardScale(zoom: number): number {
  return Math.max(leastCardScale, Math.min(1, zoom));
}

function scaled({ width, height }: Size, by: number): Size {
  return { width: width * by, height: height * by };
}
