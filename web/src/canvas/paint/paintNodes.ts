import type { Face } from '../drawing';
import type { Point } from '../geometry/box';
import { leastIconRadius } from '../level/sizes';
import { iconPath } from './iconPath';
import { traceOutline } from './outlines';
import type { Surface } from './Painter';
import type { Palette } from './palette';

const halo = { selected: 0.22, fresh: 0.1, around: 5 };

export type Halo = 'selected' | 'fresh';
const dropLift = 5 / 46;

/** The outline of a node with its icon; where that has no room, a filled shape in the colour of its kind. */
export function paintNode(surface: Surface, face: Face, at: Point, palette: Palette, marked: Halo | undefined): void {
  const card = face.outline === 'card';
  const colour = card ? palette.cardBorder : palette.of(face.colour);
  if (marked) paintHalo(surface, face, at, palette, halo[marked]);
  const small = Math.min(face.size.width, face.size.height) / 2 < leastIconRadius;
  surface.beginPath();
  traceOutline(surface, face.outline, at, face.size);
  surface.fillStyle = card ? palette.card : small ? colour : palette.nodeFill;
  surface.fill();
  if (small && !card) return;
  surface.setLineDash(face.outline === 'dotted' ? [2.4, 3.2] : []);
  surface.lineWidth = card ? 1.6 : face.outline === 'dotted' ? 2.4 : 2;
  surface.strokeStyle = colour;
  surface.stroke();
  surface.setLineDash([]);
  if (!card) paintIcon(surface, face, at, colour);
}

function paintIcon(surface: Surface, face: Face, at: Point, colour: string): void {
  const size = face.size.width * 0.5;
  const lift = face.outline === 'drop' ? face.size.height * dropLift : 0;
  surface.save();
  surface.translate(at.x - size / 2, at.y - size / 2 - lift);
  surface.scale(size / 24, size / 24);
  surface.lineWidth = 2;
  surface.lineCap = surface.lineJoin = 'round';
  surface.strokeStyle = colour;
  surface.stroke(iconPath(face.icon));
  surface.restore();
}

function paintHalo(surface: Surface, face: Face, at: Point, palette: Palette, strength: number): void {
  const alpha = surface.globalAlpha;
  surface.globalAlpha = alpha * strength;
  surface.fillStyle = palette.accent;
  surface.beginPath();
  const [width, height] = [face.size.width + 2 * halo.around, face.size.height + 2 * halo.around];
  surface.roundRect(at.x - width / 2, at.y - height / 2, width, height, Math.min(12, width / 3));
  surface.fill();
  surface.globalAlpha = alpha;
}
