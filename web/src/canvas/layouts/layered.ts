import { Graph, layout } from '@dagrejs/dagre';
import type { ElementId } from '../../api/ids';
import type { Face, Line } from '../drawing';
import type { Point } from '../geometry/box';

export interface LayeredInput {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
}

/** Rows from who acts down to what is acted on, with room for every label and pill. */
export function layeredLayout({ faces, lines }: LayeredInput): Map<ElementId, Point> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 44, ranksep: 76, edgesep: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const face of faces.values()) {
    const label = face.label ?? { width: 0, height: 0 };
    graph.setNode(face.id, { width: Math.max(face.size.width, label.width), height: face.size.height + label.height + 6 });
  }
  for (const line of lines) {
    if (line.start !== line.end) graph.setEdge(line.start, line.end, {});
  }
  layout(graph);
  const positions = new Map<ElementId, Point>();
  for (const face of faces.values()) {
    const at = graph.node(face.id) as { x?: number; y?: number };
    // The box dagre placed holds node and label; the node stands at its top.
    positions.set(face.id, { x: at.x ?? 0, y: (at.y ?? 0) - (face.label ? (face.label.height + 6) / 2 : 0) });
  }
  return positions;
}
