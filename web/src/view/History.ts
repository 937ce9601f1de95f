import { patchBetween, patched, type Patch } from './patch';
import type { View } from './View';

const mostSteps = 200;

interface Step<M> {
  /** Makes the view before the step out of that after it, and the other way round. */
  readonly back: Patch;
  readonly forth: Patch;
  /** How the view was looked at before the step, and once it was taken back, after it. */
  readonly before: M;
  readonly after: M | undefined;
}

/** A view with its past and its future, kept as patches; `M` is how the view was looked at. */
export class History<M> {
  private past: Step<M>[] = [];
  private future: Step<M>[] = [];

  constructor(private present: View) {}

  get value(): View {
    return this.present;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A step of its own, which `undo` takes back. */
  push(next: View, before: M): void {
    this.past.push({ ...patchesBetween(this.present, next), before, after: undefined });
    if (this.past.length > mostSteps) this.past.shift();
    this.present = next;
    this.future = [];
  }

  /** Completes the last step: a layout that ends belongs to what started it. */
  amend(next: View): void {
    const last = this.past.at(-1);
    if (last) this.past[this.past.length - 1] = { ...last, ...patchesBetween(patched(this.present, last.back), next) };
    this.present = next;
  }

  /** Takes the last step back; gives how the view was looked at before it, and keeps how it is looked at `now`. */
  undo(now: M): M | undefined {
    const step = this.past.pop();
    if (!step) return undefined;
    this.future.push({ ...step, after: now });
    this.present = patched(this.present, step.back);
    return step.before;
  }

  /** Does the step again that was taken back last; gives how the view was looked at after it. */
  redo(now: M): M | undefined {
    const step = this.future.pop();
    if (!step) return undefined;
    // What was undone to may have been completed since.
    const next = patched(this.present, step.forth);
    this.past.push({ ...patchesBetween(this.present, next), before: now, after: undefined });
    this.present = next;
    return step.after;
  }
}

function patchesBetween(before: View, after: View): Pick<Step<unknown>, 'back' | 'forth'> {
  return { back: patchBetween(after, before), forth: patchBetween(before, after) };
}
