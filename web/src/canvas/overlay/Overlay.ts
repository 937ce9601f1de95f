import type { ElementId } from '../../api/ids';
import type { Scene } from '../arrange';
import type { Arrangement } from '../drawing';
import { boxAround, grow, overlaps, type Box, type Point } from '../geometry/box';
import { drawFace } from './drawFace';
import { drawLine } from './drawLine';
import { svg } from './svg';

/** More faces than this are not drawn at once; those outside the window wait until they are panned into it. */
const mostFaces = 400;
/** Below this zoom texts cannot be read: only icons, cards and badges are drawn. */
const readableZoom = 0.42;

export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
  readonly width: number;
  readonly height: number;
}

/** The layer over Cytoscape's picture: texts, cards, pills, bars and badges, moved with pan and zoom. */
export class Overlay {
  readonly element: SVGElement;
  private readonly moved: SVGElement;
  private scene: Scene | undefined;
  private arrangement: Arrangement | undefined;
  private viewport: Viewport = { zoom: 1, pan: { x: 0, y: 0 }, width: 0, height: 0 };
  private detail = '';

  constructor(parent: HTMLElement) {
    this.moved = svg('g');
    this.element = svg('svg', { class: 'ag-overlay', 'aria-hidden': 'true' }, [this.moved]);
    parent.append(this.element);
  }

  draw(scene: Scene, arrangement: Arrangement): void {
    this.scene = scene;
    this.arrangement = arrangement;
    this.redraw();
  }

  move(viewport: Viewport): void {
    this.viewport = viewport;
    this.moved.setAttribute('transform', `translate(${viewport.pan.x} ${viewport.pan.y}) scale(${viewport.zoom})`);
    if (this.detailNow() !== this.detail) this.redraw();
  }

  /** Fades everything but what is named; nothing is faded when called without. */
  highlight(nodes: ReadonlySet<ElementId> | undefined, lines: ReadonlySet<string> | undefined): void {
    for (const child of this.moved.children) {
      const id = child.getAttribute('data-id');
      const line = child.getAttribute('data-line');
      const kept = nodes === undefined || (id !== null ? nodes.has(id as ElementId) : line !== null && lines?.has(line) === true);
      child.classList.toggle('ag-faded', !kept);
      child.classList.toggle('ag-lit', nodes !== undefined && kept);
    }
  }

  private redraw(): void {
    const { scene, arrangement } = this;
    if (!scene || !arrangement) return;
    this.detail = this.detailNow();
    const texts = this.viewport.zoom >= readableZoom || scene.faces.size <= 40;
    const window = this.isLarge() ? this.window() : undefined;
    const parts: Node[] = [];
    for (const line of texts ? scene.lines : scene.lines.filter((l) => l.bar)) {
      const route = arrangement.routes.get(line.id);
      if (!route || (window && !overlaps(grow(route.track.bounds, 1), window))) continue;
      const drawn = drawLine(line, route, texts ? arrangement.pills.get(line.id) : undefined, arrangement.hidden.has(line.id));
      if (drawn) parts.push(drawn);
      if (parts.length > mostFaces) break;
    }
    let faces = 0;
    for (const face of scene.faces.values()) {
      const at = scene.positions.get(face.id);
      if (!at || (window && !overlaps(boxAround(at, face.size), window))) continue;
      parts.push(drawFace(face, at, texts ? arrangement.labels.get(face.id) : undefined, arrangement.hidden.has(face.id)));
      if (++faces > mostFaces) break;
    }
    this.moved.replaceChildren(...parts);
  }

  private isLarge(): boolean {
    return (this.scene?.faces.size ?? 0) > mostFaces / 2;
  }

  /** Changes whenever something else has to be drawn than before. */
  private detailNow(): string {
    const { zoom, pan } = this.viewport;
    const readable = zoom >= readableZoom;
    if (!this.isLarge()) return String(readable);
    return `${readable} ${Math.round(pan.x / 160)} ${Math.round(pan.y / 160)} ${Math.round(Math.log2(zoom) * 4)}`;
  }

  private window(): Box {
    const { zoom, pan, width, height } = this.viewport;
    const box = { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (width - pan.x) / zoom, y2: (height - pan.y) / zoom };
    return grow(box, 200 / zoom);
  }
}
