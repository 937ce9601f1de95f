import { figureStyle, noteStyle } from '../captions';
import type { Line, Pill } from '../drawing';
import { fontAt } from './labelAt';

/** The text of a pill at a zoom, in pixels. */
export function pillFontAt({ emphasis }: Pick<Pill, 'emphasis'>, zoom: number): number {
  return fontAt(emphasis ? figureStyle.size : noteStyle.size, zoom);
}

const padding = { figure: 20, note: 10, least: 0.6 };

/** Lines become thinner with the picture, but no thinner than this share. */
const leastStroke = 0.7;

/** A line with its pill as large as it is at a zoom. */
export function lineAt<T extends Line>(line: T, zoom: number): T {
  const { pill } = line;
  if (zoom >= 1) return line;
  const stroke = { ...line.stroke, width: line.stroke.width * Math.max(leastStroke, zoom) };
  if (!pill) return { ...line, stroke };
  const around = pill.emphasis ? padding.figure : padding.note;
  const share = pillFontAt(pill, zoom) / pillFontAt(pill, 1);
  const width = (pill.size.width - around) * share + around * Math.max(padding.least, zoom);
  return { ...line, stroke, pill: { ...pill, size: { width, height: pill.size.height * Math.max(share, Math.min(1, zoom)) } } };
}
