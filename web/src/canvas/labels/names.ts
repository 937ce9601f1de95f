import { boxAround, overlaps, type Box, type Point, type Size } from '../geometry/box';
import { SpatialIndex } from '../geometry/SpatialIndex';
import type { Anchor } from '../drawing';

/** A node whose name wants a place, the more important first. */
export interface Named {
  readonly id: string;
  readonly at: Point;
  readonly size: Size;
  /** How large its name is, where it has one. */
  readonly label: Size | undefined;
}

export interface PlacedName {
  readonly box: Box;
  readonly anchor: Anchor;
}

const gap = 3;
/** The first names stand wherever they do not meet another name; those after them cover so many dots at most. */
const surely = 70;
const mostCovered = 2;
/** So many names without a place, one after the other, end the search: what comes later is of less weight still. */
const mostRefused = 400;
const cells = { names: 90, dots: 36 };

/**
 * Places names of an overview in the order given, each where it covers the fewest dots; none overlaps another. What finds no place goes
 * without, so that a newcomer never takes a name from one before it.
 */
export function placeNames(named: readonly Named[], dots: readonly { readonly at: Point; readonly size: Size }[], most: number, reserved: readonly Box[] = []): Map<string, PlacedName> {
  const taken = new SpatialIndex<string>(cells.names);
  for (const box of reserved) taken.add(box, '');
  const covered = new SpatialIndex<number>(cells.dots);
  dots.forEach(({ at, size }, i) => covered.add(boxAround(at, size), i));
  const placed = new Map<string, PlacedName>();
  let refused = 0;
  for (const name of named) {
    if (placed.size >= most || refused > mostRefused) break;
    let best: PlacedName | undefined;
    let fewest = placed.size < surely ? Infinity : mostCovered + 1;
    for (const option of optionsOf(name)) {
      if (reaches(taken, option.box)) continue;
      const count = countIn(covered, option.box);
      if (count < fewest) [best, fewest] = [option, count];
      if (fewest === 0) break;
    }
    if (!best) {
      refused++;
      continue;
    }
    placed.set(name.id, best);
    taken.add(best.box, name.id);
  }
  return placed;
}

function optionsOf({ at, size, label }: Named): PlacedName[] {
  if (!label) return [];
  const [across, down] = [size.width / 2 + gap + label.width / 2, size.height / 2 + gap + label.height / 2];
  const option = (x: number, y: number, anchor: Anchor): PlacedName => ({ box: boxAround({ x: at.x + x, y: at.y + y }, label), anchor });
  return [
    option(0, down, 'middle'), option(across, 0, 'start'), option(-across, 0, 'end'), option(0, -down, 'middle'),
    option(across * 0.86, down * 0.8, 'start'), option(-across * 0.86, down * 0.8, 'end'),
  ];
}

function reaches(index: SpatialIndex<string>, box: Box): boolean {
  let found = false;
  index.visit(box, (_, other) => {
    found ||= overlaps(box, other);
  });
  return found;
}

function countIn(index: SpatialIndex<number>, box: Box): number {
  let count = 0;
  index.visit(box, (_, other) => {
    if (overlaps(box, other)) count++;
  });
  return count;
}
