import type { CanvasViewport } from '../framing';
import { boxAround, grow, overlaps, type Box, type Point } from '../geometry/box';
import { segmentCrossesBox } from '../geometry/segment';
import { fontFamily } from '../labels/textMeasure';
import { captionGap, captionSize, type Hull, type Trunk } from './hulls';
import type { Palette } from './palette';

/** How far a hull reaches beyond its outermost nodes, in pixels. */
export const hullRoom = 16;
const font = { name: 12, note: 11 };
const halo = 3;
const trunk = { least: 1.5, perDouble: 1.3, most: 10, mostPainted: 40, mostCounted: 16 };
const pill = { height: 18, around: 8, perLetter: 7 };
/** Fewer lines than this are seen, and not counted. */
const leastCounted = 3;

/** What hulls of a picture look like from where it is seen. */
export interface Communities {
  readonly hulls: readonly Hull[];
  /** Lines between communities, where they are drawn as one. */
  readonly trunks: readonly Trunk[];
  /** Hulls whose names have room. */
  readonly named: ReadonlySet<Hull>;
}

/** Hulls and the trunks between them behind everything, their names before it. */
export function paintCommunities(surface: CanvasRenderingContext2D, { hulls, trunks, named }: Communities, viewport: CanvasViewport, palette: Palette): void {
  surface.save();
  surface.textAlign = 'center';
  for (const hull of named) paintName(surface, hull, captionBox(hull, viewport), palette);
  for (const count of countsOf(trunks, named, viewport)) paintCount(surface, count, palette);
  const drawn = trunks.slice(0, trunk.mostPainted).map((each) => ({ ...each, a: seenAt(each.from.middle, viewport), b: seenAt(each.to.middle, viewport) }));
  surface.globalCompositeOperation = 'destination-over';
  surface.lineJoin = surface.lineCap = 'round';
  const outlines = hulls.map((hull) => hull.points.map((point) => seenAt(point, viewport)));
  surface.fillStyle = surface.strokeStyle = palette.of('--ag-hull');
  for (const points of outlines) paintHull(surface, points, 2 * hullRoom - 2);
  surface.strokeStyle = palette.of('--ag-line');
  for (const points of outlines) paintHull(surface, points, 2 * hullRoom);
  for (const { a, b, lines } of drawn) {
    surface.lineWidth = Math.min(trunk.most, trunk.least + trunk.perDouble * Math.log2(lines));
    surface.beginPath();
    surface.moveTo(a.x, a.y);
    surface.lineTo(b.x, b.y);
    surface.stroke();
  }
  surface.restore();
}

/** How many lines a trunk stands for, where between its two hulls there is room to say so. */
export interface Count {
  readonly text: string;
  readonly box: Box;
}

export function countsOf(trunks: readonly Trunk[], named: ReadonlySet<Hull>, viewport: CanvasViewport): Count[] {
  const taken = [...named].map((hull) => captionBox(hull, viewport));
  const counts: Count[] = [];
  for (const { from, to, lines } of trunks) {
    if (counts.length >= trunk.mostCounted || lines < leastCounted) break;
    const at = between(seenAt(from.middle, viewport), seenAt(to.middle, viewport), from, to, viewport);
    if (!at) continue;
    const text = `×${lines}`;
    const box = boxAround(at, { width: text.length * pill.perLetter + 2 * pill.around, height: pill.height });
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    counts.push({ text, box });
  }
  return counts;
}

/** Where the name of a community stands: over its hull. */
export function captionBox(hull: Hull, viewport: CanvasViewport): Box {
  const size = captionSize(hull.community);
  const { x, y } = seenAt({ x: hull.middle.x, y: hull.top }, viewport);
  return boxAround({ x, y: y - hullRoom - size.height / 2 - 2 }, size);
}

function seenAt({ x, y }: Point, { zoom, pan }: CanvasViewport): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

function paintHull(surface: CanvasRenderingContext2D, points: readonly Point[], width: number): void {
  surface.lineWidth = width;
  surface.beginPath();
  for (const { x, y } of points) surface.lineTo(x, y);
  surface.closePath();
  surface.stroke();
  surface.fill();
}

function paintName(surface: CanvasRenderingContext2D, { community: { name, members } }: Hull, box: Box, palette: Palette): void {
  const line = name.size.height / Math.max(1, name.lines.length);
  surface.textAlign = 'left';
  surface.lineJoin = 'round';
  surface.lineWidth = halo;
  surface.strokeStyle = palette.canvas;
  const written = (text: string, x: number, y: number, weight: number, colour: string) => {
    surface.font = `${weight} ${font.name}px ${fontFamily}`;
    surface.strokeText(text, x, y);
    surface.fillStyle = colour;
    surface.fillText(text, x, y);
  };
  name.lines.forEach((text, i) => written(text, box.x1, box.y1 + font.name + i * line, 600, palette.soft));
  written(String(members.size), box.x1 + name.size.width + captionGap, box.y1 + font.name + (name.lines.length - 1) * line, 400, palette.soft);
  surface.textAlign = 'center';
}

/** The middle of the stretch between two hulls, where there is one. */
function between(a: Point, b: Point, from: Hull, to: Hull, viewport: CanvasViewport): Point | undefined {
  const [leaves, comes] = [shareWithin(a, b, from, viewport), 1 - shareWithin(b, a, to, viewport)];
  if (leaves >= comes) return undefined;
  const share = (leaves + comes) / 2;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

const looks = 24;

/** How much of the way from `a` to `b` lies within the hull around `a`. */
function shareWithin(a: Point, b: Point, hull: Hull, viewport: CanvasViewport): number {
  const outline = hull.points.map((point) => seenAt(point, viewport));
  for (let i = 1; i < looks; i++) {
    const box = grow({ x1: a.x + ((b.x - a.x) * i) / looks, y1: a.y + ((b.y - a.y) * i) / looks, x2: a.x + ((b.x - a.x) * i) / looks, y2: a.y + ((b.y - a.y) * i) / looks }, 4);
    if (outline.some((point, j) => segmentCrossesBox(point, outline[(j + 1) % outline.length] ?? point, box))) return i / looks;
  }
  return 0.5;
}

function paintCount(surface: CanvasRenderingContext2D, { text, box }: Count, palette: Palette): void {
  surface.beginPath();
  surface.roundRect(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1, pill.height / 2);
  surface.fillStyle = palette.panel;
  surface.fill();
  surface.lineWidth = 1;
  surface.strokeStyle = palette.of('--ag-line');
  surface.stroke();
  surface.fillStyle = palette.soft;
  surface.font = `400 ${font.note}px ${fontFamily}`;
  surface.fillText(text, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2 + 4);
}
