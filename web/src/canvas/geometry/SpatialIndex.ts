import type { Box } from './box';

interface Entry<T> {
  readonly box: Box;
  readonly item: T;
  /** The search that last met this entry; it lies in several cells and must be met once. */
  met: number;
}

const cellSize = 160;

/** Finds what may lie near a box without looking at everything: items are filed under the square cells they touch. */
export class SpatialIndex<T> {
  private readonly cells = new Map<number, Entry<T>[]>();
  private search = 0;

  add(box: Box, item: T): void {
    const entry: Entry<T> = { box, item, met: 0 };
    forEachCell(box, (key) => {
      const entries = this.cells.get(key);
      if (entries) entries.push(entry);
      else this.cells.set(key, [entry]);
    });
  }

  /** Takes out what was added with exactly this box and item. */
  remove(box: Box, item: T): void {
    forEachCell(box, (key) => {
      const entries = this.cells.get(key);
      const index = entries?.findIndex((e) => e.item === item && e.box === box) ?? -1;
      if (index >= 0) entries?.splice(index, 1);
    });
  }

  /** Visits every item whose box overlaps or touches this one, each once per box it was filed with. */
  visit(box: Box, found: (item: T, box: Box) => void): void {
    const search = ++this.search;
    forEachCell(box, (key) => {
      for (const entry of this.cells.get(key) ?? []) {
        if (entry.met === search) continue;
        entry.met = search;
        const other = entry.box;
        if (other.x1 <= box.x2 && box.x1 <= other.x2 && other.y1 <= box.y2 && box.y1 <= other.y2) found(entry.item, other);
      }
    });
  }
}

function forEachCell(box: Box, visit: (key: number) => void): void {
  const right = cellOf(box.x2);
  const bottom = cellOf(box.y2);
  for (let x = cellOf(box.x1); x <= right; x++) {
    for (let y = cellOf(box.y1); y <= bottom; y++) visit(keyOf(x, y));
  }
}

function cellOf(at: number): number {
  return Math.floor(at / cellSize);
}

function keyOf(x: number, y: number): number {
  return x * 1_048_576 + y;
}
