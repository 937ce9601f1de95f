import type { Face } from '../drawing';
import { cardStyle, nameLine, nameStyle } from '../captions';
import type { Size } from '../geometry/box';
import type { Wrapped } from '../labels/textMeasure';

/** The texts beside a node, in pixels of the screen; they are never smaller than can be read, or are left out. */
export interface LabelTexts {
  readonly lines: readonly string[];
  readonly sub: readonly string[];
  readonly font: number;
  readonly lineHeight: number;
  readonly size: Size;
}

/** Further away than this only names are read. */
const leastWholeZoom = 0.5;
/** No text is smaller than this, in pixels. */
export const leastFont = 11;
const lineShare = nameLine / nameStyle.size;
const mostCardLines = 2;

/** What stands beside a node at a zoom, or beside the blank card that stands for one; `brief` is without its second line. */
export function labelAt(face: Face, zoom: number, brief = false): LabelTexts | undefined {
  if (face.outline === 'card') return shortened(face);
  if (!face.label) return undefined;
  const font = fontAt(nameStyle.size, zoom);
  const sub = face.firm === true || (zoom >= leastWholeZoom && !brief) ? face.sub : nothing;
  return textsOf(face.name.lines, face.name.size.width * (font / nameStyle.size), font, sub);
}

/** A size of text at a zoom: it shrinks with the picture until it can just be read, and does not grow with it. */
export function fontAt(size: number, zoom: number): number {
  return Math.max(leastFont, size * Math.min(1, zoom));
}

/** The beginning of what a card says, beside the blank card that stands for it. */
function shortened(face: Face): LabelTexts {
  const lines = face.name.lines.slice(0, mostCardLines);
  const last = lines.at(-1);
  if (last !== undefined && face.name.lines.length > mostCardLines) lines[lines.length - 1] = last.endsWith('…') ? last : `${last} …`;
  return textsOf(lines, face.name.size.width * (leastFont / cardStyle.size) + 8, leastFont, nothing);
}

const nothing: Wrapped = { lines: [], size: { width: 0, height: 0 } };

function textsOf(lines: readonly string[], width: number, font: number, sub: Wrapped): LabelTexts {
  const lineHeight = font * lineShare;
  const size = { width: Math.max(width, sub.size.width) + 4, height: lines.length * lineHeight + sub.size.height + 2 };
  return { lines, sub: sub.lines, font, lineHeight, size };
}
