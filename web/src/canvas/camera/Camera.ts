import type { Point } from '../geometry/box';
import type { CanvasViewport } from '../framing';

export const leastZoom = 0.01;
export const mostZoom = 6;

/** Where the picture is seen from; a glide moves there over some frames. */
export class Camera {
  private viewport: CanvasViewport = { zoom: 1, pan: { x: 0, y: 0 } };
  private gliding = 0;

  constructor(private readonly onMove: () => void) {}

  get zoom(): number {
    return this.viewport.zoom;
  }

  get pan(): Point {
    return this.viewport.pan;
  }

  /** Whether it moves by itself at this moment. */
  get isGliding(): boolean {
    return this.gliding !== 0;
  }

  current(): CanvasViewport {
    return this.viewport;
  }

  toPicture({ x, y }: Point): Point {
    const { zoom, pan } = this.viewport;
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  }

  jump(viewport: CanvasViewport): void {
    this.stop();
    this.set(viewport);
  }

  panBy(dx: number, dy: number): void {
    this.stop();
    const { zoom, pan } = this.viewport;
    this.set({ zoom, pan: { x: pan.x + dx, y: pan.y + dy } });
  }

  /** Comes closer or goes away; what lies at `at` on the screen stays there. */
  zoomAt(at: Point, factor: number): void {
    this.stop();
    const { zoom: before, pan } = this.viewport;
    const zoom = Math.max(leastZoom, Math.min(mostZoom, before * factor));
    const share = zoom / before;
    this.set({ zoom, pan: { x: at.x - (at.x - pan.x) * share, y: at.y - (at.y - pan.y) * share } });
  }

  glide(to: CanvasViewport, duration: number): void {
    this.stop();
    const from = this.viewport;
    const start = performance.now();
    const step = (now: number) => {
      const done = Math.min(1, (now - start) / duration);
      const eased = done < 0.5 ? 2 * done * done : 1 - 2 * (1 - done) ** 2;
      const between = (a: number, b: number) => a + (b - a) * eased;
      this.gliding = done < 1 ? requestAnimationFrame(step) : 0;
      this.set({
        zoom: between(from.zoom, to.zoom),
        pan: { x: between(from.pan.x, to.pan.x), y: between(from.pan.y, to.pan.y) },
      });
    };
    this.gliding = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.gliding);
    this.gliding = 0;
  }

  private set(viewport: CanvasViewport): void {
    this.viewport = viewport;
    this.onMove();
  }
}
