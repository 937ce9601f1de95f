import type { ElementId } from '../../api/ids';
import type { Scene } from '../arrange';
import type { Size } from '../geometry/box';
import { blankCard, dotOf } from './sizes';

/** What a picture is like as a whole. */
export interface Crowd {
  /** How many lines a node has. */
  readonly degrees: ReadonlyMap<ElementId, number>;
  /** How far nodes stand from each other, in the picture's coordinates. */
  readonly spacing: number;
  /** Dots as large as they would like to be could grow so much at zoom 1 before two of them met. */
  readonly loose: number;
}

export function degreesOf(lines: Scene['lines']): Crowd['degrees'] {
  const degrees = new Map<ElementId, number>();
  for (const { start, end } of lines) {
    degrees.set(start, (degrees.get(start) ?? 0) + 1);
    if (end !== start) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

export function crowdOf({ faces, positions }: Pick<Scene, 'faces' | 'positions'>, degrees: Crowd['degrees']): Crowd {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  const dots: Dot[] = [];
  for (const [id, { outline }] of faces) {
    const at = positions.get(id);
    if (!at) continue;
    const { x, y } = at;
    if (x < x1) x1 = x;
    if (y < y1) y1 = y;
    if (x > x2) x2 = x;
    if (y > y2) y2 = y;
    dots.push({ x, y, size: dotOf(degrees.get(id) ?? 0) * (outline === 'card' ? blankCard.width : 1) });
  }
  if (dots.length < 2) return { degrees, spacing: Infinity, loose: Infinity };
  const even = spacingIn({ width: x2 - x1, height: y2 - y1 }, dots.length);
  const loose = loosenessOf(dots, Math.max(leastReach, even * 1.5));
  return { degrees, spacing: spacingOf(dots, even, loose), loose };
}

/** How far so many nodes stand from each other when they fill a room. */
export function spacingIn({ width, height }: Size, count: number): number {
  return Math.sqrt((width * height * roundness) / Math.max(1, count));
}

/** A picture fills so much of the box around it. */
const roundness = 0.78;
/** Of more nodes than this it is not asked one by one who is next to whom. */
const mostAsked = 400;

/** How far nodes stand from the next one, as most of them do; of many, as the closest do. */
function spacingOf(dots: readonly Dot[], even: number, loose: number): number {
  if (dots.length > mostAsked) return Math.min(even, loose * dotOf(0));
  const distances = dots.map((a) => dots.reduce((least, b) => (a === b ? least : Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))), Infinity));
  return Math.min(even, distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? Infinity);
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Nearer to each other than this nodes were laid onto each other, and make nothing smaller. */
const onOther = 8;
/** Further away than this, and than most stand from each other, two dots have room enough. */
const leastReach = 120;
const rows = 1_048_576;

function loosenessOf(dots: readonly Dot[], reach: number): number {
  const squares = new Map<number, Dot[]>();
  let least = Infinity;
  for (const dot of dots) {
    const [column, row] = [Math.floor(dot.x / reach), Math.floor(dot.y / reach)];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const { x, y, size } of squares.get(c * rows + r) ?? nobody) {
          const apart = Math.max(Math.abs(x - dot.x), Math.abs(y - dot.y));
          if (apart > onOther) least = Math.min(least, (2 * apart) / (size + dot.size));
        }
      }
    }
    const key = column * rows + row;
    const square = squares.get(key);
    if (square) square.push(dot);
    else squares.set(key, [dot]);
  }
  return least;
}

const nobody: readonly Dot[] = [];
