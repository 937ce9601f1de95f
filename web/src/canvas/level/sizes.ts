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
/** Of the room that dots have, none of them takes more than this, but stays visible. */
const share = 0.9;
const leastDot = 1.5;
export const blankCard = { width: 1.4, height: 1.05 };
/** From this radius on, in pixels, an outline has room for its icon. */
export const leastIconRadius = 9;

/** How large a dot would like to be, in pixels, to tell how many lines a node has. */
export function dotOf(degree: number): number {
  return Math.min(dot.most, dot.least + dot.perDegree * Math.sqrt(degree));
}

/** The room that there is at a zoom, in pixels. */
interface Room {
  readonly spacing: number;
  readonly loose: number;
}

/** How large a node is on the screen: as it is drawn, but where there is room never smaller than a dot that tells its connections. */
export function sizeAt(face: Pick<Face, 'outline' | 'size'>, degree: number, zoom: number, { spacing, loose }: Room): Size {
  const small = Math.max(leastDot, dotOf(degree) * Math.min(1, loose * share));
  if (face.outline === 'card') return { width: small * blankCard.width, height: small * blankCard.height };
  const roomy = Math.min(leastScale, (spacing * outlineShare) / Math.max(face.size.width, face.size.height));
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
