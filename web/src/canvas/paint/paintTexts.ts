import type { Face, Line, Pill, PlacedPill, Route } from '../drawing';
import { cardLine, cardStyle, subLine, subStyle } from '../captions';
import { boxAround, type Box, type Point } from '../geometry/box';
import { pillCenter } from '../labels/candidates';
import { badgeBox } from '../labels/obstacles';
import { fontFamily } from '../labels/textMeasure';
import { labelAt } from '../level/labelAt';
import { pillFontAt } from '../level/pillAt';
import { cardScale } from '../level/sizes';
import { movedBy, type LabelPlace } from '../level/placement';
import { figureStyle, noteStyle } from '../captions';
import { texts } from '../../texts';
import type { Surface } from './Painter';
import type { Palette } from './palette';

const outline = 3;
const badgeFont = 11;

/** The texts beside a node, outlined in the colour of the canvas; without a place of their own they stand below it. */
export function paintLabel(surface: Surface, face: Face, at: Point, place: LabelPlace | undefined, zoom: number, palette: Palette): void {
  const label = labelAt(face, zoom, place?.brief);
  if (!label) return;
  const below = { x: at.x, y: at.y + face.size.height / 2 + 5 + label.size.height / 2 };
  const box = place ? movedBy(place.from, at.x, at.y) : boxAround(below, label.size);
  const align = place?.anchor === 'start' ? 'left' : place?.anchor === 'end' ? 'right' : 'center';
  const x = align === 'left' ? box.x1 + 2 : align === 'right' ? box.x2 - 2 : (box.x1 + box.x2) / 2;
  surface.textAlign = align;
  surface.font = fontOf(label.font, 600);
  label.lines.forEach((line, i) => outlined(surface, line, x, box.y1 + label.font + i * label.lineHeight, palette.ink, palette));
  if (label.sub.length === 0) return;
  const top = box.y1 + label.lines.length * label.lineHeight + subStyle.size;
  surface.font = fontOf(subStyle.size, subStyle.weight);
  label.sub.forEach((line, i) => outlined(surface, line, x, top + i * subLine, palette.soft, palette));
}

/** What a card says. Its text is as large as the card, and never smaller than can be read. */
export function paintCard(surface: Surface, face: Face, at: Point, zoom: number, palette: Palette): void {
  const by = cardScale(zoom);
  const top = at.y - face.size.height / 2 + 14 * by;
  surface.textAlign = 'center';
  surface.fillStyle = palette.ink;
  surface.font = fontOf(cardStyle.size * by, cardStyle.weight);
  face.name.lines.forEach((line, i) => surface.fillText(line, at.x, top + (i * cardLine + 14) * by));
  surface.fillStyle = palette.soft;
  surface.font = fontOf(subStyle.size, subStyle.weight);
  surface.fillText(face.sub.lines.join(' '), at.x, at.y + face.size.height / 2 - 14 * by, face.size.width - 16);
}

/** A figure or a note on its line. */
export function paintPill(surface: Surface, line: Line, pill: Pill, route: Route, place: PlacedPill, zoom: number, palette: Palette): void {
  const box = boxAround(pillCenter(route.curve, place), pill.size);
  const height = box.y2 - box.y1;
  const style = pill.emphasis ? figureStyle : noteStyle;
  roundBox(surface, box, height / 2);
  surface.fillStyle = palette.canvas;
  surface.fill();
  if (pill.emphasis) {
    surface.strokeStyle = palette.of(line.stroke.colour);
    surface.lineWidth = 1.3;
    surface.stroke();
  }
  surface.fillStyle = pill.emphasis ? palette.of(line.stroke.colour) : palette.soft;
  surface.font = fontOf(pillFontAt(pill, zoom), style.weight);
  surface.textAlign = 'center';
  surface.fillText(pill.text, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2 + 4);
}

/** How many neighbours of a node are not drawn. */
export function paintBadge(surface: Surface, face: Face, at: Point, palette: Palette): void {
  const box = badgeBox(face, at);
  roundBox(surface, box, (box.y2 - box.y1) / 2);
  surface.fillStyle = palette.badge;
  surface.fill();
  surface.strokeStyle = palette.canvas;
  surface.lineWidth = 1.5;
  surface.stroke();
  surface.fillStyle = palette.panel;
  surface.font = fontOf(badgeFont, 600);
  surface.textAlign = 'center';
  surface.fillText(texts.canvas.more(face.more), (box.x1 + box.x2) / 2, box.y1 + 12.5);
}

function outlined(surface: Surface, text: string, x: number, y: number, colour: string, palette: Palette): void {
  surface.lineJoin = 'round';
  surface.lineWidth = outline;
  surface.strokeStyle = palette.canvas;
  surface.strokeText(text, x, y);
  surface.fillStyle = colour;
  surface.fillText(text, x, y);
}

function roundBox(surface: Surface, { x1, y1, x2, y2 }: Box, radius: number): void {
  surface.beginPath();
  surface.roundRect(x1, y1, x2 - x1, y2 - y1, radius);
}

function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px ${fontFamily}`;
}
