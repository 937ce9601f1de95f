import type { CanvasViewport } from '../framing';
import { paintInSteps, type Frame } from './Painter';

/** So long, in milliseconds, painting goes on in one turn, before the page may do something else. */
const turn = 14;

/**
 * A picture of so many things that painting it takes longer than a frame. It is painted behind the scenes, a part in each turn, and shown when
 * it is whole; until then the one before is shown, moved and scaled to where it is looked at from. The first is seen as it comes.
 */
export class SlowPicture {
  private shown: { readonly canvas: HTMLCanvasElement; readonly from: CanvasViewport } | undefined;
  private work: { readonly canvas: HTMLCanvasElement; readonly from: CanvasViewport; readonly steps: Generator<undefined, void> } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onMore: () => void) {}

  get isPainting(): boolean {
    return this.work !== undefined;
  }

  /** Begins to paint a frame as it is seen from a viewport. */
  begin(frame: Frame, from: CanvasViewport, ratio: number): void {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(frame.width * ratio);
    canvas.height = Math.round(frame.height * ratio);
    const surface = canvas.getContext('2d');
    if (!surface) return;
    surface.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.work = { canvas, from, steps: paintInSteps(surface, frame) };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.goOn());
  }

  /** Draws what there is, as it looks from a viewport. */
  draw(surface: CanvasRenderingContext2D, viewport: CanvasViewport, ratio: number): void {
    const seen = this.shown ?? this.work;
    if (!seen) return;
    const { canvas, from } = seen;
    const by = viewport.zoom / from.zoom;
    const [x, y] = [viewport.pan.x - from.pan.x * by, viewport.pan.y - from.pan.y * by];
    surface.drawImage(canvas, x, y, (canvas.width / ratio) * by, (canvas.height / ratio) * by);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.shown = undefined;
    this.work = undefined;
  }

  private goOn(): void {
    const work = this.work;
    if (!work) return;
    const end = performance.now() + turn;
    while (performance.now() < end) {
      if (work.steps.next().done === true) {
        this.finish(work.canvas, work.from);
        return;
      }
    }
    if (!this.shown) this.onMore();
    this.timer = setTimeout(() => this.goOn());
  }

  private finish(canvas: HTMLCanvasElement, from: CanvasViewport): void {
    this.shown = { canvas, from };
    this.work = undefined;
    this.onMore();
  }
}
