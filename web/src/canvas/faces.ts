import type { Dictionary } from '../dictionary';
import { type GraphNode, type GraphRelationship } from '../model/graph';
import type { ElementId } from '../model/ids';
import { kindOf, outlineOf } from '../model/kinds';
import { nameOf, subtitleOf } from '../model/captions';
import type { Face } from './drawing';
import type { Size } from './geometry/box';
import { wrapText, type MeasureText, type TextStyle } from './labels/textMeasure';

export const nameStyle: TextStyle = { size: 13, weight: 600 };
export const subStyle: TextStyle = { size: 11, weight: 400 };
export const cardStyle: TextStyle = { size: 14, weight: 600 };
export const nameLine = 16;
export const subLine = 14;
export const cardLine = 19;
const labelWidth = 158;
const cardWidth = 220;
const cardPadding = { x: 11, top: 14, between: 10, bottom: 12 };

const node: Size = { width: 46, height: 46 };
const small: Size = { width: 40, height: 40 };

/** What a node looks like in this picture: its second line says what it does here, where it does something. */
export function faceOf(
  graphNode: GraphNode,
  around: readonly GraphRelationship[],
  more: number,
  measure: MeasureText,
): Face {
  const kind = kindOf(graphNode);
  const outline = outlineOf(kind);
  const inferred = graphNode.properties.inferred === true;
  const card = outline === 'card';
  const name = nameOf(graphNode);
  const nameLines = card
    ? wrapText(name, cardStyle, cardWidth - 2 * cardPadding.x, 4, cardLine, measure)
    : wrapText(inferred ? `${name} †` : name, nameStyle, labelWidth, 2, nameLine, measure);
  const sub = wrapText(subtitleOf(graphNode, around), subStyle, card ? cardWidth - 2 * cardPadding.x : labelWidth, card ? 1 : 2, subLine, measure);
  const common = { id: graphNode.elementId, node: graphNode, kind, outline, name: nameLines, sub, inferred, more };
  if (card) {
    const height = cardPadding.top + nameLines.size.height + cardPadding.between + sub.size.height + cardPadding.bottom;
    return { ...common, size: { width: cardWidth, height }, label: undefined };
  }
  const size = kind === 'place' || kind === 'treaty' || kind === 'group' || kind === 'person' ? small : node;
  const width = Math.max(nameLines.size.width, sub.size.width) + 4;
  return { ...common, size, label: { width, height: nameLines.size.height + sub.size.height + 2 } };
}

/** One face per node, with the relationships that are drawn at it. */
export function facesOf(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
  more: Dictionary<number>,
  measure: MeasureText,
): Map<ElementId, Face> {
  const around = new Map<ElementId, GraphRelationship[]>();
  for (const relationship of relationships) {
    for (const end of new Set([relationship.start, relationship.end])) {
      const list = around.get(end);
      if (list) list.push(relationship);
      else around.set(end, [relationship]);
    }
  }
  return new Map(
    nodes.map((n) => [n.elementId, faceOf(n, around.get(n.elementId) ?? [], more[n.elementId] ?? 0, measure)]),
  );
}

