const mostSteps = 200;

/** A value with its past and its future. */
export class History<T> {
  private past: T[] = [];
  private future: T[] = [];

  constructor(private present: T) {}

  get value(): T {
    return this.present;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A step of its own, which `undo` takes back. */
  push(next: T): void {
    this.past.push(this.present);
    if (this.past.length > mostSteps) this.past.shift();
    this.present = next;
    this.future = [];
  }

  /** Completes the last step: a layout that ends belongs to what started it. */
  amend(next: T): void {
    this.present = next;
  }

  undo(): void {
    const before = this.past.pop();
    if (before === undefined) return;
    this.future.push(this.present);
    this.present = before;
  }

  redo(): void {
    const after = this.future.pop();
    if (after === undefined) return;
    this.past.push(this.present);
    this.present = after;
  }
}
