import type { ElementId } from '../../api/ids';
import type { Face, Line, Route } from '../drawing';
import type { Point } from '../geometry/box';
import type { Level } from '../level/level';
import type { Placement } from '../level/placement';
import { paintLine, paintStraight } from './paintLines';
import { paintNode } from './paintNodes';
import { paintCard, paintBadge, paintLabel, paintPill } from './paintTexts';
import type { Palette } from './palette';

/** What stands out among what is drawn. */
export interface Marks {
  readonly nodes: ReadonlySet<ElementId>;
  readonly lines: ReadonlySet<string>;
  /** What came last. */
  readonly fresh: ReadonlySet<ElementId>;
  /** What a pointer is on, with what belongs to it; the rest fades. */
  readonly lit: Lit | undefined;
}

export interface Lit {
  /** What is pointed at itself. */
  readonly on: string;
  readonly nodes: ReadonlySet<ElementId>;
  readonly lines: ReadonlySet<string>;
}

export interface Frame {
  readonly level: Level;
  readonly routes: ReadonlyMap<string, Route>;
  readonly placement: Placement;
  readonly pan: Point;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly marks: Marks;
}

export type Surface = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** How much is seen of what does not belong to what is pointed at. */
export const faded = 0.16;

/** How much is seen of a ghost, apart from its words. */
const ghostly = 0.38;

/** So many things are painted between two looks at the clock. */
const stride = 200;

/** Paints a frame at once. The surface is in pixels of the page. */
export function paint(surface: Surface, frame: Frame): void {
  const steps = paintInSteps(surface, frame);
  while (steps.next().done !== true);
}

/** Paints a frame over what is there. */
export function paintOn(surface: Surface, frame: Frame): void {
  const steps = stepsOn(surface, frame);
  while (steps.next().done !== true);
}

/** Paints a frame a few things at each step: the caller goes on when it has time. */
export function paintInSteps(surface: Surface, frame: Frame): Generator<undefined, void> {
  surface.clearRect(0, 0, frame.width, frame.height);
  return stepsOn(surface, frame);
}

/** Lines below nodes, texts above both. */
function* stepsOn(surface: Surface, frame: Frame): Generator<undefined, void> {
  surface.save();
  surface.translate(frame.pan.x, frame.pan.y);
  const { level, marks } = frame;
  let count = 0;
  const pauses = () => ++count % stride === 0;
  for (const line of level.lines) {
    paintOneLine(surface, line, frame);
    if (pauses()) yield;
  }
  surface.setLineDash([]);
  surface.lineCap = 'butt';
  for (const face of level.faces.values()) {
    const at = level.positions.get(face.id);
    if (!at) continue;
    surface.globalAlpha = alphaOf(marks.lit?.nodes.has(face.id), marks) * (face.ghost ? ghostly : 1);
    paintNode(surface, face, at, frame.palette, marks.nodes.has(face.id) ? 'selected' : marks.fresh.has(face.id) ? 'fresh' : undefined);
    if (pauses()) yield;
  }
  for (const line of level.lines) {
    paintOnLine(surface, line, frame);
    if (pauses()) yield;
  }
  for (const face of level.faces.values()) {
    paintAtNode(surface, face, frame);
    if (pauses()) yield;
  }
  surface.globalAlpha = 1;
  surface.restore();
}

/** Thinner lines say only that two are connected. */
const leastTold = 1.5;
const plain = 400;
const faintest = 0.16;

/** The more lines there are, the fainter each of them is, so that nodes are seen before them. */
function faintOf(lines: number): number {
  return Math.max(faintest, Math.min(1, Math.sqrt(plain / lines)));
}

function alphaOf(lit: boolean | undefined, { lit: any }: Marks): number {
  return !any || lit === true ? 1 : faded;
}

function paintOneLine(surface: Surface, line: Line, { level, routes, marks, palette }: Frame): void {
  const lit = marks.lit?.lines.has(line.id);
  surface.globalAlpha = alphaOf(lit, marks) * (line.ghost ? ghostly : 1);
  const marked = marks.lines.has(line.id);
  const route = routes.get(line.id);
  if (route) {
    paintLine(surface, line, route, palette, marked);
    return;
  }
  const stands = marked || lit === true;
  if (!stands && line.stroke.width < leastTold) surface.globalAlpha *= faintOf(level.lines.length);
  paintStraight(surface, line, level, palette, stands);
}

function paintOnLine(surface: Surface, line: Line, { level, routes, placement, marks, palette }: Frame): void {
  const [place, route] = [placement.pills.get(line.id), routes.get(line.id)];
  if (!line.pill || !place || !route) return;
  const lit = marks.lit?.lines.has(line.id);
  if (placement.hidden.has(line.id) && marks.lit?.on !== line.id && !marks.lines.has(line.id)) return;
  surface.globalAlpha = alphaOf(lit, marks);
  paintPill(surface, line, line.pill, route, place, level.zoom, palette);
}

function paintAtNode(surface: Surface, face: Face, { level, placement, marks, palette }: Frame): void {
  const at = level.positions.get(face.id);
  if (!at) return;
  const place = placement.labels.get(face.id);
  const lit = marks.lit?.nodes.has(face.id);
  // What is pointed at or alone selected is always named.
  const must = marks.lit?.on === face.id || (marks.nodes.size === 1 && marks.nodes.has(face.id));
  // Most nodes of an overview have no name, and none is found out for them.
  if (level.detail === 'overview' && !must && !place) return;
  surface.globalAlpha = alphaOf(lit, marks);
  if (!face.label) paintCard(surface, face, at, level.zoom, palette);
  else if (must || (place && (lit === true || !placement.hidden.has(face.id)))) paintLabel(surface, face, at, place, level.zoom, palette);
  if (face.more > 0 && level.detail === 'full') paintBadge(surface, face, at, palette);
}
