import type { NodeSingular, EdgeSingular, StylesheetJson } from 'cytoscape';
import type { Face, Stroke } from './drawing';
import type { Outline } from './geometry/outline';

type Read = (token: string) => string;

/** A drop that stands on its point, as a polygon in the unit square from -1 to 1. */
const dropPoints = Array.from({ length: 21 }, (_, i) => {
  const angle = Math.PI * (0.86 + (i / 20) * 1.28) + Math.PI / 2 - Math.PI * 0.5;
  return `${(Math.cos(angle) * 0.82).toFixed(3)} ${(Math.sin(angle) * 0.82 - 0.18).toFixed(3)}`;
}).join(' ') + ' 0 1';

const shapes: Readonly<Record<Outline, Record<string, unknown>>> = {
  rounded: { shape: 'round-rectangle', 'corner-radius': 8 },
  circle: { shape: 'ellipse' },
  dotted: { shape: 'ellipse', 'border-style': 'dotted', 'border-width': 2.4 },
  square: { shape: 'rectangle' },
  diamond: { shape: 'diamond' },
  drop: { shape: 'polygon', 'shape-polygon-points': dropPoints },
  card: { shape: 'round-rectangle', 'corner-radius': 10, 'border-width': 1.6 },
};

const heads: Readonly<Record<Stroke['head'], Record<string, unknown>>> = {
  triangle: {},
  vee: { 'target-arrow-shape': 'vee' },
  dot: { 'target-arrow-shape': 'circle', 'arrow-scale': 0.7 },
  none: { 'target-arrow-shape': 'none' },
};

/** What the styles below read of a face. */
export function nodeData({ id, size, colour }: Face) {
  return { id, width: size.width, height: size.height, colour };
}

/** What the styles below read of a stroke. */
export function strokeData({ colour, width, dash }: Stroke) {
  return { colour, width, dash };
}

export function strokeClasses({ dash, round, head }: Stroke): string {
  return [`head-${head}`, dash ? 'dashed' : '', round ? 'round' : ''].filter(Boolean).join(' ');
}

const marked = (accent: string) => ({ 'underlay-color': accent, 'underlay-opacity': 0.22, 'underlay-padding': 5 });

/** What Cytoscape draws: outlines and lines. Everything with text is the overlay's. */
export function cytoscapeStyle(read: Read): StylesheetJson {
  const colour = (element: NodeSingular | EdgeSingular) => read(element.data('colour') as string);
  const rules: { selector: string; style: Record<string, unknown> }[] = [
    {
      selector: 'node',
      style: {
        width: 'data(width)', height: 'data(height)', 'background-color': read('--ag-node-fill'), 'border-width': 2,
        'border-color': colour, 'overlay-opacity': 0, 'underlay-shape': 'round-rectangle',
      },
    },
    ...Object.entries(shapes).map(([outline, style]) => ({ selector: `node.${outline}`, style })),
    { selector: 'node.card', style: { 'background-color': read('--ag-card'), 'border-color': read('--ag-card-border') } },
    { selector: 'node:selected, node.marked', style: marked(read('--ag-accent')) },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight', 'edge-distances': 'endpoints', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.85,
        'overlay-opacity': 0, 'source-endpoint': 'outside-to-node', 'target-endpoint': 'outside-to-node',
        width: 'data(width)', 'line-color': colour, 'target-arrow-color': colour,
      },
    },
    {
      selector: 'edge.dashed',
      style: { 'line-style': 'dashed', 'line-dash-pattern': (edge: EdgeSingular) => edge.data('dash') as number[] },
    },
    { selector: 'edge.round', style: { 'line-cap': 'round' } },
    ...Object.entries(heads).map(([head, style]) => ({ selector: `edge.head-${head}`, style })),
    { selector: 'edge:selected, edge.marked', style: marked(read('--ag-accent')) },
    { selector: '.faded', style: { opacity: 0.16 } },
  ];
  return rules;
}
