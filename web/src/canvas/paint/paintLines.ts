import type { Line, Route, Stroke } from '../drawing';
import type { Point } from '../geometry/box';
import { directionAt, type Curve } from '../geometry/curve';
import type { Level } from '../level/level';
import type { Surface } from './Painter';
import type { Palette } from './palette';

const halo = { alpha: 0.22, wider: 10 };
const barThickness = 7;
/** Lines of an overview are thin, so that many of them do not become an area. */
const overviewWidth = 0.6;

/** A line as it runs from outline to outline, with its head or its bar. */
export function paintLine(surface: Surface, line: Line, { curve, bar }: Route, palette: Palette, marked: boolean): void {
  const { width, head, colour } = line.stroke;
  if (marked) paintHalo(surface, curve, width, palette);
  surface.strokeStyle = surface.fillStyle = palette.of(colour);
  surface.lineWidth = width;
  strokeCurve(surface, shortened(curve, head, width), line.stroke);
  paintHead(surface, head, curve.to, directionAt(curve, 1), width);
  if (bar) paintBar(surface, line, bar, palette);
}

/** A line of an overview: straight from dot to dot, and only as much of it as tells its kind. */
export function paintStraight(surface: Surface, line: Line, { positions, faces }: Level, palette: Palette, lit: boolean): void {
  const [from, to] = [positions.get(line.start), positions.get(line.end)];
  if (!from || !to || line.start === line.end) return;
  const { width, colour } = line.stroke;
  surface.strokeStyle = palette.of(colour);
  surface.lineWidth = lit ? width : Math.max(0.5, width * overviewWidth);
  setDash(surface, line.stroke);
  surface.beginPath();
  surface.moveTo(from.x, from.y);
  surface.lineTo(to.x, to.y);
  surface.stroke();
  if (line.bar) paintSmallBar(surface, from, to, faces.get(line.end)?.size.width ?? 0);
}

function strokeCurve(surface: Surface, { from, control, to }: Curve, stroke: Stroke): void {
  setDash(surface, stroke);
  surface.beginPath();
  surface.moveTo(from.x, from.y);
  surface.quadraticCurveTo(control.x, control.y, to.x, to.y);
  surface.stroke();
}

function setDash(surface: Surface, { dash, round }: Stroke): void {
  surface.lineCap = round ? 'round' : 'butt';
  surface.setLineDash(dash ? [...dash] : through);
}

const through: number[] = [];

function paintHalo(surface: Surface, { from, control, to }: Curve, width: number, palette: Palette): void {
  const alpha = surface.globalAlpha;
  surface.globalAlpha = alpha * halo.alpha;
  surface.strokeStyle = palette.accent;
  surface.lineWidth = width + halo.wider;
  surface.lineCap = 'round';
  surface.setLineDash([]);
  surface.beginPath();
  surface.moveTo(from.x, from.y);
  surface.quadraticCurveTo(control.x, control.y, to.x, to.y);
  surface.stroke();
  surface.globalAlpha = alpha;
}

/** The line ends at the back of its arrow, so that the tip is sharp. */
function shortened(curve: Curve, head: Stroke['head'], width: number): Curve {
  if (head !== 'triangle') return curve;
  const { x, y } = directionAt(curve, 1);
  const back = headLength(width) * 0.8;
  return { ...curve, to: { x: curve.to.x - x * back, y: curve.to.y - y * back } };
}

function headLength(width: number): number {
  return 5 + width * 2;
}

function paintHead(surface: Surface, head: Stroke['head'], tip: Point, { x, y }: Point, width: number): void {
  if (head === 'none') return;
  surface.setLineDash([]);
  const length = headLength(width);
  const half = length * 0.48;
  const [left, right] = [1, -1].map((side) => ({ x: tip.x - x * length - y * half * side, y: tip.y - y * length + x * half * side }));
  if (!left || !right) return;
  surface.beginPath();
  if (head === 'dot') {
    surface.arc(tip.x - x * 2, tip.y - y * 2, 3.2, 0, 2 * Math.PI);
    surface.fill();
    return;
  }
  surface.moveTo(left.x, left.y);
  surface.lineTo(tip.x, tip.y);
  surface.lineTo(right.x, right.y);
  if (head === 'vee') surface.stroke();
  else surface.fill();
}

function paintBar(surface: Surface, line: Line, [from, to]: readonly [Point, Point], palette: Palette): void {
  surface.save();
  surface.translate((from.x + to.x) / 2, (from.y + to.y) / 2);
  surface.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  surface.setLineDash([]);
  surface.lineCap = 'butt';
  surface.beginPath();
  surface.roundRect(-length / 2, -barThickness / 2, length, barThickness, 1);
  surface.fillStyle = line.bar === 'hollow' ? palette.canvas : palette.of(line.stroke.colour);
  surface.fill();
  surface.lineWidth = 1.8;
  surface.strokeStyle = palette.of(line.stroke.colour);
  surface.stroke();
  surface.restore();
}

function paintSmallBar(surface: Surface, from: Point, to: Point, size: number): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const before = size / 2 + 3;
  if (length < before * 2) return;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = { x: to.x - x * before, y: to.y - y * before };
  surface.setLineDash([]);
  surface.lineWidth = 2;
  surface.beginPath();
  surface.moveTo(at.x - y * 4, at.y + x * 4);
  surface.lineTo(at.x + y * 4, at.y - x * 4);
  surface.stroke();
}
