import type { ElementId } from '../api/ids';
import type { CanvasViewport } from './framing';
import type { Point, Size } from './geometry/box';
import type { Level } from './level/level';
import type { Placement } from './level/placement';
import { paintAxis } from './paint/paintAxis';
import { paintCommunities } from './paint/paintCommunities';
import { faded, paint, paintOn, type Frame, type Marks } from './paint/Painter';
import { readPalette, type Palette } from './paint/palette';
import { SlowPicture } from './paint/SlowPicture';
import type { Picture } from './Picture';

/** More nodes and lines than this take longer to paint than a frame lasts. */
const mostAtOnce = 3000;
/** What is painted behind the scenes reaches so far beyond the window. */
const slowMargin = 220;
const noRoutes: Frame['routes'] = new Map();
const noMarks: Marks = { nodes: new Set(), lines: new Set(), fresh: new Set(), lit: undefined };

/** What is to be seen now. */
export interface View {
  readonly picture: Picture;
  readonly viewport: CanvasViewport;
  /** Where texts stand; it may have to be found out first. */
  readonly placement: () => Placement;
  readonly marks: Marks;
  readonly dragged: readonly ElementId[];
  /** Nothing moves, so that what takes long may begin. */
  readonly atRest: boolean;
}

/** The canvas of the page and what is painted on it: at once where that is quick, else behind the scenes. */
export class Screen {
  readonly canvas = document.createElement('canvas');
  area: Size = { width: 0, height: 0 };
  private readonly surface: CanvasRenderingContext2D;
  private readonly slow: SlowPicture;
  private palette: Palette;
  private ratio = 1;
  private isSlow = false;
  private begun: readonly unknown[] = [];

  constructor(private readonly container: HTMLElement, onMore: () => void) {
    this.canvas.className = 'ag-picture';
    const surface = this.canvas.getContext('2d');
    if (!surface) throw new Error('This browser cannot draw on a canvas.');
    this.surface = surface;
    this.slow = new SlowPicture(onMore);
    this.palette = readPalette(container);
  }

  /** Takes the size that the container has now. */
  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.container;
    const dots = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * dots), Math.round(height * dots)];
    this.area = { width, height };
    this.ratio = width > 0 ? across / width : 1;
    if (this.canvas.width !== across) this.canvas.width = across;
    if (this.canvas.height !== down) this.canvas.height = down;
  }

  /** Reads the colours of the page again. */
  restyle(): void {
    this.palette = readPalette(this.container);
  }

  show(view: View): void {
    this.showPicture(view);
    const communities = view.picture.communitiesAt(view.viewport, this.area);
    if (communities) {
      if (!this.isSlow) this.showMarked(view);
      paintCommunities(this.surface, communities, view.viewport, this.palette);
    }
    if (view.picture.axis) paintAxis(this.surface, view.picture.axis, view.viewport, this.area, this.palette);
  }

  private showPicture(view: View): void {
    this.surface.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    if (!this.isSlow || view.atRest) {
      const { level } = view.picture.look(view.viewport, this.area);
      this.isSlow = level.faces.size + level.lines.length > mostAtOnce;
      if (!this.isSlow) {
        this.slow.stop();
        this.begun = [];
        paint(this.surface, this.frameOf(view, level, view.marks));
        return;
      }
      this.begin(view, level);
    }
    this.showSlow(view);
  }

  /** A loop drawn by hand, over what is shown. */
  showLoop(loop: readonly Point[]): void {
    this.surface.setLineDash([5, 4]);
    this.surface.lineWidth = 1.5;
    this.surface.strokeStyle = this.palette.accent;
    this.surface.beginPath();
    for (const { x, y } of loop) this.surface.lineTo(x, y);
    this.surface.closePath();
    this.surface.stroke();
    this.surface.setLineDash([]);
  }

  remove(): void {
    this.slow.stop();
    this.canvas.remove();
  }

  private frameOf({ picture, viewport, placement }: View, level: Level, marks: Marks): Frame {
    const routes = level.detail === 'full' ? picture.look(viewport, this.area).routes : noRoutes;
    return { level, routes, placement: placement(), pan: viewport.pan, ...this.area, palette: this.palette, marks };
  }

  /** Begins to paint everything, where that has not been begun for what there is and from where it is looked at; what was begun is ended first. */
  private begin(view: View, level: Level): void {
    if (this.slow.isPainting) return;
    const { zoom, pan } = view.viewport;
    const key = [view.picture.version, this.palette, zoom, pan.x, pan.y, this.area.width, this.area.height];
    if (key.every((part, i) => part === this.begun[i])) return;
    this.begun = key;
    const around = { x: pan.x + slowMargin, y: pan.y + slowMargin };
    const [width, height] = [this.area.width + 2 * slowMargin, this.area.height + 2 * slowMargin];
    this.slow.begin({ ...this.frameOf(view, level, noMarks), pan: around, width, height }, { zoom, pan: around }, this.ratio);
  }

  /** What was painted behind the scenes, and over it what is selected, pointed at or dragged. */
  private showSlow(view: View): void {
    const { viewport, marks } = view;
    this.surface.clearRect(0, 0, this.area.width, this.area.height);
    this.surface.globalAlpha = marks.lit ? faded : 1;
    this.slow.draw(this.surface, viewport, this.ratio);
    this.surface.globalAlpha = 1;
    this.showMarked(view);
  }

  /** What is selected, pointed at or dragged, with every line of it. */
  private showMarked(view: View): void {
    const { picture, viewport, marks, dragged } = view;
    const nodes = new Set([...marks.nodes, ...(marks.lit?.nodes ?? []), ...dragged]);
    const lines = new Set([...marks.lines, ...(marks.lit?.lines ?? []), ...picture.linesAt(dragged)]);
    if (nodes.size + lines.size === 0) return;
    paintOn(this.surface, { ...this.frameOf(view, picture.some(viewport.zoom, nodes, lines), { ...marks, lit: undefined }) });
  }
}
