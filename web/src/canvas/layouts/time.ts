import type { ElementId } from '../../api/ids';
import type { Face } from '../drawing';
import type { Point, Size } from '../geometry/box';

interface TimeInput {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly room: Size;
}

/** Of its place from left to right, a date has so much from the calendar; the rest from its place in the order, so that busy days get room. */
const calendarShare = 0.5;
const gap = { across: 14, down: 16, undated: 84 };

/** From left to right by date, those of the same time above each other; what has no date stands below, apart. */
export function timeLayout({ faces, room }: TimeInput): Map<ElementId, Point> {
  const dated = [...faces.values()].filter(isDated).sort((a, b) => a.when - b.when || (a.id < b.id ? -1 : 1));
  const undated = [...faces.values()].filter((face) => !isDated(face));
  const sizes = new Map([...faces.values()].map((face) => [face.id, takenBy(face)]));
  const edge = Math.max(0, ...[...sizes.values()].map(({ width }) => width)) / 2;
  const width = widthFor([...sizes.values()], room);
  const along = placesOf(dated.map(({ when }) => when), Math.max(1, width - 2 * edge));
  const positions = new Map<ElementId, Point>();
  const rows = new Rows();
  for (const [i, face] of dated.entries()) {
    const size = sizes.get(face.id) ?? face.size;
    const x = edge + (along[i] ?? 0);
    positions.set(face.id, { x, y: rows.add(x, size) + face.size.height / 2 });
  }
  placeUndated(undated, sizes, width, rows.bottom + (dated.length > 0 ? gap.undated : 0), positions);
  return positions;
}

/** The room's width, or more where all of it would be higher than the room is. */
function widthFor(sizes: readonly Size[], room: Size): number {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap.across) * (height + gap.down), 0) * looseness;
  return Math.max(room.width, Math.sqrt((area * room.width) / Math.max(1, room.height)));
}

/** Rows are not full: what stands in one is where its date is. */
const looseness = 1.6;

function isDated(face: Face): face is Face & { readonly when: number } {
  return face.when !== undefined;
}

function takenBy({ size, label }: Face): Size {
  return { width: Math.max(size.width, label?.width ?? 0), height: size.height + (label ? label.height + 5 : 0) };
}

/** How far along each of the dates, which are in order, stands. */
function placesOf(dates: readonly number[], width: number): number[] {
  const distinct = [...new Set(dates)];
  const [first, last] = [distinct[0] ?? 0, distinct.at(-1) ?? 0];
  const order = new Map(distinct.map((date, i) => [date, distinct.length > 1 ? i / (distinct.length - 1) : 0.5]));
  return dates.map((date) => {
    const inCalendar = last > first ? (date - first) / (last - first) : 0.5;
    return width * (calendarShare * inCalendar + (1 - calendarShare) * (order.get(date) ?? 0));
  });
}

/** Rows that are as high as what stands in them; each takes what begins after its last. */
class Rows {
  private readonly rows: { top: number; height: number; right: number }[] = [];

  get bottom(): number {
    const last = this.rows.at(-1);
    return last ? last.top + last.height : 0;
  }

  /** The top of the first row that has room around `x`. */
  add(x: number, { width, height }: Size): number {
    let row = this.rows.find(({ right, height: high }) => right + gap.across <= x - width / 2 && high >= height);
    if (!row) {
      row = { top: this.rows.length > 0 ? this.bottom + gap.down : 0, height, right: 0 };
      this.rows.push(row);
    }
    row.right = x + width / 2;
    return row.top;
  }
}

function placeUndated(faces: readonly Face[], sizes: ReadonlyMap<ElementId, Size>, width: number, top: number, positions: Map<ElementId, Point>): void {
  let [x, y, high] = [0, top, 0];
  for (const face of faces) {
    const size = sizes.get(face.id) ?? face.size;
    if (x > 0 && x + size.width > width) [x, y, high] = [0, y + high + gap.down, 0];
    positions.set(face.id, { x: x + size.width / 2, y: y + face.size.height / 2 });
    x += size.width + gap.across;
    high = Math.max(high, size.height);
  }
}
