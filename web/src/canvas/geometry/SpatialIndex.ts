import type { Box } from './box';

interface Entry<T> {
  readonly box: Box;
  readonly item: T;
  /** The search that last met this entry; it lies in several cells and must be met once. */
  met: number;
}

const usualCell = 160;

/** Finds what may lie near a box without looking at everything: items are filed under the square cells they touch. */
export class SpatialIndex<T> {
  private readonly cells = new Map<number, Entry<T>[]>();
  private search = 0;

  /** Cells of about the size of what is filed and asked for are the quickest. */
  constructor(private readonly cellSize = usualCell) {}

  add(box: Box, item: T): void {
    const entry: Entry<T> = { box, item, met: 0 };
    this.forEachCell(box, (key) => {
      const entries = this.cells.get(key);
      if (entries) entries.push(entry);
      else this.cells.set(key, [entry]);
    });
  }

  /** Takes out what was added with exactly this box and item. */
  remove(box: Box, item: T): void {
    this.forEachCell(box, (key) => {
      const entries = this.cells.get(key);
      const index = entries?.findIndex((e) => e.item === item && e.box === box) ?? -1;
      if (index >= 0) entries?.splice(index, 1);
    });
  }

  /** Visits every item whose box overlaps or touches this one, each once per box it was filed with. */
  visit(box: Box, found: (item: T, box: Box) => void): void {
    const search = ++this.search;
    this.forEachCell(box, (key) => {
      for (const entry of this.cells.get(key) ?? []) {
        if (entry.met === search) continue;
        entry.met = search;
        const other = entry.box;
        if (other.x1 <= box.x2 && box.x1 <= other.x2 && other.y1 <= box.y2 && box.y1 <= other.y2) found(entry.item, other);
      }
    });
  }

  private forEachCell(box: Box, visit: (key: number) => void): void {
    const right = Math.floor(box.x2 / this.cellSize);
    const bottom = Math.floor(box.y2 / this.cellSize);
    for (let x = Math.floor(box.x1 / this.cellSize); x <= right; x++) {
      for (let y = Math.floor(box.y1 / this.cellSize); y <= bottom; y++) visit(x * rows + y);
    }
  }
}

const rows = 1_048_576;
