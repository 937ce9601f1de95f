import type { ElementId } from '../../api/ids';
import type { Scene } from '../arrange';
import type { Face, Line } from '../drawing';
import { boxAround, grow, overlaps, type Box, type Point, type Size } from '../geometry/box';
import type { Wrapped } from '../labels/textMeasure';
import { degreesOf, type Crowd } from './crowd';
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
    faces.set(id, new SeenFace(face, size, undefined));
    left--;
  }
}

const cardGap = 4;
/** From further away than this only few cards are read. */
const usualCardZoom = 0.4;
const mostFarCards = 4;

/** A face as large as it is seen from a zoom; what is read of it is asked for when it is. */
class SeenFace implements Face {
  readonly id: ElementId;
  readonly outline: Face['outline'];
  readonly colour: string;
  readonly icon: Face['icon'];
  readonly more: number;
  readonly ghost: boolean;
  readonly firm: boolean;
  readonly when: Face['when'];

  /** Without a zoom its texts stand in it, and none beside it. */
  constructor(private readonly face: Face, readonly size: Size, private readonly zoom: number | undefined) {
    ({ id: this.id, outline: this.outline, colour: this.colour, icon: this.icon, more: this.more, when: this.when } = face);
    [this.ghost, this.firm] = [face.ghost === true, face.firm === true];
  }

  get name(): Wrapped {
    return this.face.name;
  }

  get sub(): Wrapped {
    return this.face.sub;
  }

  get label(): Size | undefined {
    return this.zoom === undefined ? undefined : labelAt(this.face, this.zoom)?.size;
  }

  get brief(): Size | undefined {
    if (this.firm || this.zoom === undefined || !labelAt(this.face, this.zoom)?.sub.length) return undefined;
    return labelAt(this.face, this.zoom, true)?.size;
  }
}

function faceAt(face: Face, { degrees, spacing, loose }: Crowd, zoom: number): Face {
  return new SeenFace(face, sizeAt(face, degrees.get(face.id) ?? 0, zoom, { spacing: spacing * zoom, loose: loose * zoom }), zoom);
}

/** What a layout has to find room for at a zoom, in pixels of the screen: as a level will show it where nodes stand so far from each other. */
export function readAt({ faces, lines }: Pick<Scene, 'faces' | 'lines'>, zoom: number, spacing: number): Pick<Scene, 'faces' | 'lines'> {
  const degrees = degreesOf(lines);
  const read = [...faces].map(([id, face]): [ElementId, Face] => {
    const card = face.outline === 'card' ? readCardAt(face, zoom) : undefined;
    return [id, card ? new SeenFace(face, card, undefined) : new SeenFace(face, sizeAt(face, degrees.get(id) ?? 0, zoom, { spacing, loose: Infinity }), zoom)];
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
