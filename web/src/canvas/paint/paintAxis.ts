import type { CanvasViewport } from '../framing';
import type { Size } from '../geometry/box';
import { fontFamily } from '../labels/textMeasure';
import { texts } from '../../texts';
import { placeOn, type Axis } from './axis';
import { ticksBetween } from './calendar';
import type { Palette } from './palette';

/** Where the dates are written, from the top of the window, beside the button at its left. */
const line = { top: 34, left: 56, font: 11, apart: 14 };
/** More dates than this are not looked at for a place. */
const mostTicks = 400;
const above = 26;

/** The dates of a picture by time: written along the upper edge of the window, with a hairline down from each, behind everything. */
export function paintAxis(surface: CanvasRenderingContext2D, axis: Axis, { zoom, pan }: CanvasViewport, area: Size, palette: Palette): void {
  surface.save();
  surface.font = `400 ${line.font}px ${fontFamily}`;
  surface.textAlign = 'center';
  surface.fillStyle = palette.soft;
  const taken: { readonly from: number; readonly to: number }[] = [];
  const lines: number[] = [];
  const [first, last] = [axis.stops[0], axis.stops.at(-1)];
  for (const { when, text } of first && last ? ticksBetween(first.when, last.when, mostTicks) : []) {
    const place = placeOn(axis, when);
    if (place === undefined) continue;
    const x = place * zoom + pan.x;
    const half = surface.measureText(text).width / 2 + line.apart / 2;
    if (x - half < line.left || x + half > area.width || taken.some(({ from, to }) => x - half < to && from < x + half)) continue;
    taken.push({ from: x - half, to: x + half });
    lines.push(x);
    surface.fillText(text, x, line.top);
  }
  if (axis.undated) {
    surface.textAlign = 'left';
    const { count, at } = axis.undated;
    surface.fillText(texts.canvas.undated(count), at.x * zoom + pan.x, at.y * zoom + pan.y - above);
  }
  surface.globalCompositeOperation = 'destination-over';
  surface.strokeStyle = palette.of('--ag-line');
  surface.lineWidth = 1;
  surface.beginPath();
  for (const x of lines) {
    surface.moveTo(Math.round(x) + 0.5, line.top + 8);
    surface.lineTo(Math.round(x) + 0.5, axis.undated ? axis.undated.at.y * zoom + pan.y - 2 * above : area.height);
  }
  surface.stroke();
  surface.restore();
}
