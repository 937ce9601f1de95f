import { Graph, layout } from '@dagrejs/dagre';
import type { ElementId } from '../../api/ids';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';

export interface LayeredInput {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly room: Size;
}

type Direction = 'TB' | 'LR';

/** Between nodes of a layer, and between layers where lines have their names. */
const gaps = { nodesep: 20, edgesep: 10, ranksep: { TB: 44, LR: 84 } };

/** Layers from who acts to what is acted on, downwards or to the right: whichever is seen larger in the room. */
export function layeredLayout(input: LayeredInput): Map<ElementId, Point> {
  const [down, right] = [layersOf(input, 'TB'), layersOf(input, 'LR')];
  const { width, height } = input.room;
  const share = ({ size }: typeof down) => Math.min(1, width / size.width, height / size.height);
  return (share(right) > share(down) ? right : down).positions;
}

function layersOf({ faces, lines }: LayeredInput, direction: Direction): { readonly positions: Map<ElementId, Point>; readonly size: Size } {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: gaps.nodesep, ranksep: gaps.ranksep[direction], edgesep: gaps.edgesep });
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
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return { positions, size: { width, height } };
}
