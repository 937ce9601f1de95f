import cytoscape, { type Core, type EdgeSingular } from 'cytoscape';
import type { ElementId } from '../api/ids';
import type { Scene } from './arrange';
import { cytoscapeStyle, nodeData, strokeClasses, strokeData } from './cytoscapeStyle';
import type { Arrangement, Line, Route } from './drawing';
import type { Point } from './geometry/box';
import { tokenReader } from './tokens';

/** With more lines than this, curves and endpoints of our own are too slow to set; lines are drawn straight. */
const mostCurves = 600;

/** Keeps Cytoscape's nodes and lines equal to a scene. */
export class CytoscapeLayer {
  readonly cy: Core;

  constructor(private readonly container: HTMLElement) {
    this.cy = cytoscape({
      container,
      style: cytoscapeStyle(tokenReader(container)),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: 'single',
      layout: { name: 'preset' },
    });
  }

  restyle(): void {
    this.cy.style(cytoscapeStyle(tokenReader(this.container)));
  }

  show(scene: Scene, arrangement: Arrangement): void {
    this.cy.batch(() => {
      this.showNodes(scene);
      this.showLines(scene.lines, arrangement);
    });
  }

  moveLines(lines: readonly Line[], arrangement: Arrangement): void {
    this.cy.batch(() => this.showLines(lines, arrangement));
  }

  private showNodes({ faces, positions }: Scene): void {
    this.cy.nodes().filter((n) => !faces.has(n.id() as ElementId)).remove();
    for (const face of faces.values()) {
      const at = positions.get(face.id) ?? { x: 0, y: 0 };
      const known = this.cy.getElementById(face.id);
      const data = nodeData(face);
      if (known.empty()) this.cy.add({ group: 'nodes', data, position: { ...at }, classes: face.outline });
      else {
        known.data(data).classes(face.outline);
        known.position({ ...at });
      }
    }
  }

  private showLines(lines: readonly Line[], { routes }: Arrangement): void {
    const wanted = new Map(lines.map((l) => [edgeId(l), l]));
    this.cy.edges().filter((e) => !wanted.has(e.id())).remove();
    const curved = lines.length <= mostCurves;
    for (const [id, line] of wanted) {
      const known = this.cy.getElementById(id);
      const data = { ...strokeData(line.stroke), line: line.id };
      const classes = strokeClasses(line.stroke);
      const edge = known.nonempty()
        ? known.data(data).classes(classes)
        : this.cy.add({ group: 'edges', data: { ...data, id, source: line.start, target: line.end }, classes });
      const route = routes.get(line.id);
      if (curved && route) follow(edge, route);
    }
  }

  destroy(): void {
    this.cy.destroy();
  }
}

/** Edge ids are kept apart from node ids, which share one name space in Cytoscape. */
export function edgeId(line: Line): string {
  return `line:${line.id}`;
}

/** Makes Cytoscape draw exactly the curve that labels were placed against. */
function follow(edge: EdgeSingular, { curve }: Route): void {
  const source = edge.source().position();
  const target = edge.target().position();
  const dx = curve.to.x - curve.from.x;
  const dy = curve.to.y - curve.from.y;
  const length = Math.hypot(dx, dy) || 1;
  const middle = { x: (curve.from.x + curve.to.x) / 2, y: (curve.from.y + curve.to.y) / 2 };
  const away = { x: curve.control.x - middle.x, y: curve.control.y - middle.y };
  // Cytoscape counts distances to the right of travel, in screen coordinates.
  const distance = (away.x * -dy + away.y * dx) / length;
  const along = 0.5 + (away.x * dx + away.y * dy) / (length * length);
  edge.style({
    'curve-style': Math.abs(distance) < 0.5 ? 'straight' : 'unbundled-bezier',
    'control-point-distances': distance,
    'control-point-weights': along,
    'source-endpoint': offset(curve.from, source),
    'target-endpoint': offset(curve.to, target),
  });
}

function offset(point: Point, from: Point): string {
  return `${(point.x - from.x).toFixed(1)}px ${(point.y - from.y).toFixed(1)}px`;
}
