import type { ElementId } from '../../api/ids';
import type { Scene } from '../arrange';
import { dotOf } from './sizes';

/** What a picture is like as a whole. */
export interface Crowd {
  /** How many lines a node has. */
  readonly degrees: ReadonlyMap<ElementId, number>;
  /** How far nodes stand from each other, in the picture's coordinates, were they spread evenly. */
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
  for (const id of faces.keys()) {
    const at = positions.get(id);
    if (!at) continue;
    const { x, y } = at;
    if (x < x1) x1 = x;
    if (y < y1) y1 = y;
    if (x > x2) x2 = x;
    if (y > y2) y2 = y;
    dots.push({ x, y, size: dotOf(degrees.get(id) ?? 0) });
  }
  const spacing = dots.length > 1 ? Math.sqrt(((x2 - x1) * (y2 - y1) * roundness) / dots.length) : Infinity;
  return { degrees, spacing, loose: loosenessOf(dots) };
}

/** A picture fills so much of the box around it. */
const roundness = 0.78;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Nearer to each other than this nodes were laid onto each other, and make nothing smaller. */
const onOther = 40;
/** Further away than this, two dots have room enough. */
const reach = 120;
const rows = 1_048_576;

function loosenessOf(dots: readonly Dot[]): number {
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
