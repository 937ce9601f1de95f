import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { ElementId } from '../../api/ids';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';

cytoscape.use(fcose);

export interface GraphInput {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly fixed: ReadonlySet<ElementId>;
  readonly room: Size;
}

/** Runs one of Cytoscape's own layouts without drawing; nodes count with their labels. */
export async function cytoscapeLayout(
  name: 'organic' | 'concentric' | 'circle' | 'grid',
  input: GraphInput,
): Promise<Map<ElementId, Point>> {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }] });
  try {
    cy.add([...input.faces.values()].map((face) => nodeOf(face, input.positions.get(face.id))));
    cy.add(
      input.lines
        .filter((l) => l.start !== l.end)
        .map((l) => ({ group: 'edges' as const, data: { id: `line:${l.id}`, source: l.start, target: l.end } })),
    );
    const layout = cy.layout(optionsFor(name, input));
    await new Promise<void>((done) => {
      layout.one('layoutstop', () => done());
      layout.run();
    });
    return new Map(cy.nodes().map((n) => [n.id() as ElementId, { ...n.position() }]));
  } finally {
    cy.destroy();
  }
}

function nodeOf(face: Face, at: Point | undefined) {
  const label = face.label ?? { width: 0, height: 0 };
  return {
    group: 'nodes' as const,
    data: { id: face.id, width: Math.max(face.size.width, label.width * 0.8), height: face.size.height + label.height },
    position: at ? { ...at } : { x: 0, y: 0 },
  };
}

function optionsFor(name: 'organic' | 'concentric' | 'circle' | 'grid', input: GraphInput): LayoutOptions {
  const side = Math.max(600, Math.sqrt(input.faces.size) * 170);
  const ratio = input.room.width > 0 && input.room.height > 0 ? input.room.width / input.room.height : 1.4;
  const boundingBox = { x1: 0, y1: 0, w: side * Math.sqrt(ratio), h: side / Math.sqrt(ratio) };
  const common = { animate: false, fit: false, nodeDimensionsIncludeLabels: false } as const;
  switch (name) {
    case 'organic':
      return {
        ...common,
        name: 'fcose',
        quality: input.faces.size > 800 ? 'draft' : 'default',
        randomize: true,
        idealEdgeLength: () => 150,
        nodeRepulsion: () => 9000,
        nodeSeparation: 110,
        packComponents: true,
        fixedNodeConstraint: [...input.fixed].flatMap((id) => {
          const at = input.positions.get(id);
          return at && input.faces.has(id) ? [{ nodeId: id, position: { ...at } }] : [];
        }),
      } as unknown as LayoutOptions;
    case 'concentric':
      return { ...common, name: 'concentric', minNodeSpacing: 46, boundingBox, avoidOverlap: true };
    case 'circle':
      return { ...common, name: 'circle', boundingBox, avoidOverlap: true };
    case 'grid':
      return { ...common, name: 'grid', boundingBox, avoidOverlap: true, avoidOverlapPadding: 40, condense: false };
  }
}
