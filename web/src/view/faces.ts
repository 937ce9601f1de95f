import type { Dictionary } from '../api/dictionary';
import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import { cardLine, cardStyle, nameLine, nameStyle, subLine, subStyle } from '../canvas/captions';
import type { Face } from '../canvas/drawing';
import type { Size } from '../canvas/geometry/box';
import { wrapText, type MeasureText } from '../canvas/labels/textMeasure';
import { nameOf, subtitleOf } from '../model/captions';
import { kindOf } from '../model/kinds';
import { iconOf } from './icons';
import { kindToken, outlineOf } from './looks';
import { whenOf } from './when';

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
  const common = { id: graphNode.elementId, outline, colour: kindToken(kind), icon: iconOf(kind), name: nameLines, sub, more, when: whenOf(graphNode, around) };
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

