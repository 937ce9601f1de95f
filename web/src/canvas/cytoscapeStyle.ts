import type { StylesheetJson } from 'cytoscape';
import { kinds, outlineOf, type Kind } from '../model/kinds';
import { lineKinds, type LineKind } from '../model/stances';
import { kindToken, lineToken } from './tokens';

type Read = (token: string) => string;

/** A drop that stands on its point, as a polygon in the unit square from -1 to 1. */
const dropPoints = Array.from({ length: 21 }, (_, i) => {
  const angle = Math.PI * (0.86 + (i / 20) * 1.28) + Math.PI / 2 - Math.PI * 0.5;
  return `${(Math.cos(angle) * 0.82).toFixed(3)} ${(Math.sin(angle) * 0.82 - 0.18).toFixed(3)}`;
}).join(' ') + ' 0 1';

function shapeOf(kind: Kind): Record<string, unknown> {
  switch (outlineOf(kind)) {
    case 'rounded':
      return { shape: 'round-rectangle', 'corner-radius': 8 };
    case 'circle':
      return { shape: 'ellipse' };
    case 'dotted':
      return { shape: 'ellipse', 'border-style': 'dotted' };
    case 'square':
      return { shape: 'rectangle' };
    case 'diamond':
      return { shape: 'diamond' };
    case 'drop':
      return { shape: 'polygon', 'shape-polygon-points': dropPoints };
    case 'card':
      return { shape: 'round-rectangle', 'corner-radius': 10 };
  }
}

const widths: Readonly<Record<LineKind, number>> = {
  uphold: 3, deny: 3, question: 2.5, feeling: 2.5, appeal: 2, report: 1.5, decline: 1.5, invoke: 2, dispute: 2, fact: 1.2,
};

function lineShape(kind: LineKind): Record<string, unknown> {
  switch (kind) {
    case 'deny':
      return { 'line-style': 'dashed', 'line-dash-pattern': [11, 6], 'target-arrow-shape': 'none' };
    case 'question':
      return { 'line-style': 'dashed', 'line-dash-pattern': [2, 5], 'line-cap': 'round' };
    case 'decline':
      return { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 4.5], 'line-cap': 'round', 'target-arrow-shape': 'circle', 'arrow-scale': 0.7 };
    case 'appeal':
      return { 'target-arrow-shape': 'vee' };
    case 'dispute':
      return { 'line-style': 'dashed', 'line-dash-pattern': [6, 4], 'target-arrow-shape': 'none' };
    case 'fact':
    case 'report':
    case 'invoke':
    case 'uphold':
    case 'feeling':
      return {};
  }
}

/** What Cytoscape draws: outlines and lines. Everything with text is the overlay's. */
export function cytoscapeStyle(read: Read): StylesheetJson {
  const rules: { selector: string; style: Record<string, unknown> }[] = [
    {
      selector: 'node',
      style: {
        width: 'data(width)', height: 'data(height)', 'background-color': read('--ag-node-fill'), 'border-width': 2,
        'overlay-opacity': 0, 'underlay-shape': 'round-rectangle',
      },
    },
    ...kinds.map((kind) => ({ selector: `node.${kind}`, style: { ...shapeOf(kind), 'border-color': read(kindToken(kind)) } })),
    { selector: 'node.claim', style: { 'background-color': read('--ag-card'), 'border-color': read('--ag-card-border'), 'border-width': 1.6 } },
    { selector: 'node.group', style: { 'border-width': 2.4 } },
    {
      selector: 'node:selected, node.marked',
      style: { 'underlay-color': read('--ag-accent'), 'underlay-opacity': 0.22, 'underlay-padding': 5 },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight', 'edge-distances': 'endpoints', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.85,
        'overlay-opacity': 0, 'source-endpoint': 'outside-to-node', 'target-endpoint': 'outside-to-node',
      },
    },
    ...lineKinds.map((kind) => {
      const colour = read(lineToken(kind));
      return {
        selector: `edge.${kind}`,
        style: { 'line-color': colour, 'target-arrow-color': colour, width: widths[kind], ...lineShape(kind) },
      };
    }),
    { selector: 'edge.hedged', style: { width: 1.8 } },
    { selector: 'edge.plain', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'edge:selected, edge.marked',
      style: { 'underlay-color': read('--ag-accent'), 'underlay-opacity': 0.22, 'underlay-padding': 5 },
    },
    { selector: '.faded', style: { opacity: 0.16 } },
  ];
  return rules;
}
