import type { ElementId } from '../../api/ids';
import type { Scene } from '../arrange';
import type { Face, Line } from '../drawing';
import { boxAround, grow, overlaps, type Box, type Point, type Size } from '../geometry/box';
import { labelAt } from './labelAt';
import { lineAt } from './pillAt';
import { readCardAt, sizeAt } from './sizes';

/** How much is drawn of each thing: everything, or what an overview of many has room for. */
export type Detail = 'full' | 'overview';

/** What of a scene is seen from one zoom through one window, in pixels of the screen from where the picture has its origin. */
export interface Level extends Scene {
  readonly zoom: number;
  readonly detail: Detail;
  readonly window: Box;
}

/** More than this at once is an overview. */
const mostFull = { faces: 130, lines: 300 };
/** Smaller scenes are taken whole: what is outside of the window then has its labels when it comes in. */
export const leastCulled = 400;

/** The scene as it is seen from a zoom. `window` is what is to be seen, with some room around it. */
export function levelOf(scene: Scene, crowd: Crowd, zoom: number, window: Box): Level {
  const whole = scene.faces.size <= leastCulled;
  const positions = new Map<ElementId, Point>();
  const faces = new Map<ElementId, Face>();
  const add = (face: Face) => {
    const at = scene.positions.get(face.id);
    if (!at) return;
    positions.set(face.id, { x: at.x * zoom, y: at.y * zoom });
    faces.set(face.id, faceAt(face, crowd, zoom));
  };
  for (const face of scene.faces.values()) {
    const at = scene.positions.get(face.id);
    if (at && (whole || isWithin(at, zoom, window))) add(face);
  }
  const lines = whole ? scene.lines : scene.lines.filter((line) => reachesWindow(line, scene, zoom, window));
  const detail = faces.size <= mostFull.faces && lines.length <= mostFull.lines ? 'full' : 'overview';
  for (const line of lines) {
    for (const end of [line.start, line.end]) {
      const face = scene.faces.get(end);
      if (face && !faces.has(end)) add(face);
    }
  }
  if (detail === 'full') openCards(scene, crowd, zoom, faces, positions);
  return { zoom, detail, window, faces, lines: detail === 'full' ? lines.map((line) => lineAt(line, zoom)) : lines, positions };
}

/** Shows cards with their text where they have room, those with most lines first. */
function openCards(scene: Scene, { degrees }: Crowd, zoom: number, faces: Map<ElementId, Face>, positions: ReadonlyMap<ElementId, Point>): void {
  const cards = [...faces.keys()].filter((id) => scene.faces.get(id)?.outline === 'card');
  cards.sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1));
  let left = zoom < usualCardZoom ? mostFarCards : Infinity;
  for (const id of cards) {
    if (left === 0) break;
    const [face, at] = [scene.faces.get(id), positions.get(id)];
    const size = face && readCardAt(face, zoom);
    if (!face || !at || !size) continue;
    const box = grow(boxAround(at, size), cardGap);
    const free = [...faces].every(([other, { size: taken }]) => {
      const there = positions.get(other);
      return other === id || !there || !overlaps(box, boxAround(there, taken));
    });
    if (!free) continue;
    faces.set(id, { ...face, size, label: undefined, brief: undefined });
    left--;
  }
}

const cardGap = 4;
/** From further away than this only few cards are read. */
const usualCardZoom = 0.4;
const mostFarCards = 4;

function faceAt(face: Face, { degrees, spacing }: Crowd, zoom: number): Face {
  return { ...face, size: sizeAt(face, degrees.get(face.id) ?? 0, zoom, spacing * zoom), ...labelRooms(face, zoom) };
}

function labelRooms(face: Face, zoom: number): Pick<Face, 'label' | 'brief'> {
  const label = labelAt(face, zoom);
  return { label: label?.size, brief: label && label.sub.length > 0 ? labelAt(face, zoom, true)?.size : undefined };
}

/** What a layout has to find room for at a zoom, in pixels of the screen: as a level will show it where nodes stand so far from each other. */
export function readAt({ faces, lines }: Pick<Scene, 'faces' | 'lines'>, zoom: number, room: number): Pick<Scene, 'faces' | 'lines'> {
  const degrees = degreesOf(lines);
  const read = [...faces].map(([id, face]): [ElementId, Face] => {
    const card = face.outline === 'card' ? readCardAt(face, zoom) : undefined;
    return [id, card ? { ...face, size: card, label: undefined } : { ...face, size: sizeAt(face, degrees.get(id) ?? 0, zoom, room), ...labelRooms(face, zoom) }];
  });
  return { faces: new Map(read), lines: lines.map((line) => lineAt(line, zoom)) };
}

function isWithin({ x, y }: Point, zoom: number, { x1, y1, x2, y2 }: Box): boolean {
  return x * zoom >= x1 && x * zoom <= x2 && y * zoom >= y1 && y * zoom <= y2;
}

function reachesWindow(line: Line, { positions }: Scene, zoom: number, window: Box): boolean {
  const [a, b] = [positions.get(line.start), positions.get(line.end)];
  if (!a || !b) return false;
  const box = {
    x1: Math.min(a.x, b.x) * zoom - 1, y1: Math.min(a.y, b.y) * zoom - 1, x2: Math.max(a.x, b.x) * zoom + 1, y2: Math.max(a.y, b.y) * zoom + 1,
  };
  return overlaps(box, window);
}

/** What a picture is like as a whole. */
export interface Crowd {
  /** How many lines a node has. */
  readonly degrees: ReadonlyMap<ElementId, number>;
  /** How far nodes stand from each other, in the picture's coordinates, were they spread evenly. */
  readonly spacing: number;
}

export function crowdOf({ faces, lines, positions }: Scene): Crowd {
  const degrees = degreesOf(lines);
  let [x1, y1, x2, y2, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const id of faces.keys()) {
    const at = positions.get(id);
    if (!at) continue;
    [x1, y1, x2, y2] = [Math.min(x1, at.x), Math.min(y1, at.y), Math.max(x2, at.x), Math.max(y2, at.y)];
    count++;
  }
  return { degrees, spacing: count > 1 ? spacingOf(nearest(faces, positions), spacingIn({ width: x2 - x1, height: y2 - y1 }, count), count) : Infinity };
}

/** In a crowd dots may touch where it is thick, so that they are seen where it is thin. */
function spacingOf(next: number, even: number, count: number): number {
  return count > leastCulled ? Math.min(even, Math.sqrt(even * next)) : Math.min(even, next);
}

/** How far nodes stand from the next one, as most of them do; where there are many, some of them are asked. */
function nearest(faces: Scene['faces'], positions: Scene['positions']): number {
  const all = [...faces.keys()].flatMap((id) => positions.get(id) ?? []);
  const step = all.length > leastCulled ? Math.ceil(all.length / mostAsked) : 1;
  const asked = all.filter((_, i) => i % step === 0);
  const distances = asked.map((a) => all.reduce((least, b) => (a === b ? least : Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))), Infinity));
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? Infinity;
}

const mostAsked = 60;

function degreesOf(lines: readonly Line[]): Map<ElementId, number> {
  const degrees = new Map<ElementId, number>();
  for (const { start, end } of lines) {
    degrees.set(start, (degrees.get(start) ?? 0) + 1);
    if (end !== start) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

/** How far so many nodes stand from each other when they fill a room. */
export function spacingIn({ width, height }: Size, count: number): number {
  return Math.sqrt((width * height * roundness) / Math.max(1, count));
}

/** A picture fills so much of the box around it. */
const roundness = 0.78;
