import type { ElementId } from '../../api/ids';
import { boxAround, grow, overlaps, type Box, type Point, type Size } from '../geometry/box';
import { segmentCrossesBox, segmentsCross } from '../geometry/segment';

/** A node that comes into a picture, with its room and those of the picture that it has a line to. */
export interface Newcomer {
  readonly id: ElementId;
  readonly size: Size;
  readonly neighbours: readonly ElementId[];
}

/** The picture that is there, in its own coordinates. */
export interface Surroundings {
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly sizeOf: (id: ElementId) => Size;
  /** Lines as the straight way from end to end. */
  readonly lines: readonly (readonly [Point, Point])[];
  /** What is seen of it, and how large: names keep their size on the screen. */
  readonly window: Box;
  readonly zoom: number;
}

/** Room that a name takes beside its node, in pixels of the screen. */
const nameRoom: Size = { width: 124, height: 34 };
const gap = 14;
/** How far apart places are that are looked at, in pixels of the screen, and how many of them lie between a node and its newcomers at most. */
const step: Size = { width: 56, height: 40 };
const reach = 11;
/** With more lines than this around, a place is not judged by what crosses it. */
const mostLines = 400;
const price = { away: 1, otherNeighbours: 0.5, underLine: 1.6, crossing: 0.9, near: 3, outside: 14 };

/**
 * Finds places for newcomers around the node that they come from: free of nodes and their names, crossed by few lines, inside of what is seen
 * where that has room. What is there already never moves.
 */
export function placeNewcomers(anchor: Point, newcomers: readonly Newcomer[], around: Surroundings): Map<ElementId, Point> {
  const { positions, sizeOf, zoom, window } = around;
  const taken = [...positions].map(([id, at]) => boxAround(at, withName(sizeOf(id), zoom)));
  const lines = around.lines.length <= mostLines ? [...around.lines] : [];
  const placed = new Map<ElementId, Point>();
  for (const { id, size, neighbours } of newcomers) {
    const others = neighbours.flatMap((other) => positions.get(other) ?? placed.get(other) ?? []);
    const room = withName(size, zoom);
    const best = bestSpot(spotsAround(anchor, zoom), (at) => {
      const box = boxAround(at, room);
      if (taken.some((other) => overlaps(box, other))) return Infinity;
      return costOf(at, box, { anchor, others, lines, window, zoom });
    });
    const at = best ?? beyond(anchor, taken, room);
    placed.set(id, at);
    taken.push(boxAround(at, room));
    for (const other of [anchor, ...others]) lines.push([at, other]);
  }
  return placed;
}

function withName({ width, height }: Size, zoom: number): Size {
  return { width: Math.max(width, nameRoom.width / zoom) + gap, height: height + nameRoom.height / zoom + gap };
}

interface Judged {
  readonly anchor: Point;
  readonly others: readonly Point[];
  readonly lines: readonly (readonly [Point, Point])[];
  readonly window: Box;
  readonly zoom: number;
}

function costOf(at: Point, box: Box, { anchor, others, lines, window, zoom }: Judged): number {
  const away = (point: Point) => (Math.hypot(at.x - point.x, at.y - point.y) * zoom) / 150;
  const ways = [anchor, ...others];
  let cost = price.away * away(anchor) + price.near * Math.max(0, 1 - away(anchor));
  for (const other of others) cost += (price.otherNeighbours * away(other)) / others.length;
  for (const [a, b] of lines) {
    if (segmentCrossesBox(a, b, box)) cost += price.underLine;
    for (const way of ways) if (segmentsCross(at, way, a, b)) cost += price.crossing / ways.length;
  }
  return cost + price.outside * shareOutside(box, window);
}

/** How much larger the window would have to be, as a share of it. */
function shareOutside(box: Box, window: Box): number {
  const across = Math.max(0, window.x1 - box.x1) + Math.max(0, box.x2 - window.x2);
  const down = Math.max(0, window.y1 - box.y1) + Math.max(0, box.y2 - window.y2);
  return Math.max(across / (window.x2 - window.x1), down / (window.y2 - window.y1));
}

function bestSpot(spots: readonly Point[], priceOf: (at: Point) => number): Point | undefined {
  let [best, least] = [undefined as Point | undefined, Infinity];
  for (const at of spots) {
    const cost = priceOf(at);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

function spotsAround({ x, y }: Point, zoom: number): Point[] {
  const spots: Point[] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      if (row !== 0 || column !== 0) spots.push({ x: x + (column * step.width) / zoom, y: y + (row * step.height) / zoom });
    }
  }
  return spots;
}

/** Where all around is full: on a spiral out of it. */
function beyond(anchor: Point, taken: readonly Box[], room: Size): Point {
  for (let turn = 0; ; turn++) {
    const [angle, radius] = [turn * 2.4, Math.sqrt(turn + 1) * Math.max(room.width, room.height)];
    const at = { x: anchor.x + Math.cos(angle) * radius, y: anchor.y + Math.sin(angle) * radius };
    const box = boxAround(at, room);
    if (!taken.some((other) => overlaps(box, other))) return at;
  }
}

/** The window that holds all of a picture, for one that nobody looks at. */
export function windowAround(positions: ReadonlyMap<ElementId, Point>): Box {
  const all = [...positions.values()];
  if (all.length === 0) return { x1: -400, y1: -300, x2: 400, y2: 300 };
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  return grow({ x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) }, 120);
}
