import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import { cardLine, cardStyle, nameLine, nameStyle, subLine, subStyle } from '../canvas/captions';
import type { Face } from '../canvas/drawing';
import type { Size } from '../canvas/geometry/box';
import { wrapText, type MeasureText } from '../canvas/labels/textMeasure';
import { nameOf, subtitleOf } from '../model/captions';
import { kindOf, type Kind } from '../model/kinds';
import { texts } from '../texts';
import { iconOf } from './icons';
import { kindToken, outlineOf } from './looks';

const labelWidth = 158;
const cardWidth = 220;
const cardPadding = { x: 11, top: 14, between: 10, bottom: 12 };

const node: Size = { width: 46, height: 46 };
const small: Size = { width: 40, height: 40 };

/** What the picture around a node says of it. */
export interface Surroundings {
  readonly relationships: readonly GraphRelationship[];
  /** Which property nodes of a kind are called by, where one was chosen. */
  readonly captions: ReadonlyMap<Kind, string>;
  /** How many other nodes are drawn as part of it. */
  readonly parts: ReadonlyMap<ElementId, number>;
  /** How many of its neighbours are not drawn. */
  readonly more: (id: ElementId) => number;
  readonly measure: MeasureText;
}

/** One face per node, with the relationships that are drawn at it. */
export function facesOf(nodes: readonly GraphNode[], surroundings: Surroundings): Map<ElementId, Face> {
  const around = new Map<ElementId, GraphRelationship[]>();
  for (const relationship of surroundings.relationships) {
    for (const end of new Set([relationship.start, relationship.end])) {
      const list = around.get(end);
      if (list) list.push(relationship);
      else around.set(end, [relationship]);
    }
  }
  const { captions, parts, more, measure } = surroundings;
  return new Map(nodes.map((n) => {
    const id = n.elementId;
    const inside = parts.get(id) ?? 0;
    const second = inside > 0 ? texts.canvas.parts(inside) : subtitleOf(n, around.get(id) ?? []);
    return [id, faceOf(n, { name: nameOf(n, captions.get(kindOf(n))), second }, more(id), measure)];
  }));
}

/** What a node looks like with these words: its name, and a second line that says what it does in the picture. */
export function faceOf(graphNode: GraphNode, { name, second }: { readonly name: string; readonly second: string }, more: number, measure: MeasureText): Face {
  const id = graphNode.elementId;
  const kind = kindOf(graphNode);
  const outline = outlineOf(kind);
  const inferred = graphNode.properties.inferred === true;
  const card = outline === 'card';
  const nameLines = card
    ? wrapText(name, cardStyle, cardWidth - 2 * cardPadding.x, 4, cardLine, measure)
    : wrapText(inferred ? `${name} †` : name, nameStyle, labelWidth, 2, nameLine, measure);
  const sub = wrapText(second, subStyle, card ? cardWidth - 2 * cardPadding.x : labelWidth, card ? 1 : 2, subLine, measure);
  const common = { id, outline, colour: kindToken(kind), icon: iconOf(kind), name: nameLines, sub, more };
  if (card) {
    const height = cardPadding.top + nameLines.size.height + cardPadding.between + sub.size.height + cardPadding.bottom;
    return { ...common, size: { width: cardWidth, height }, label: undefined };
  }
  const size = kind === 'place' || kind === 'treaty' || kind === 'group' || kind === 'person' ? small : node;
  const width = Math.max(nameLines.size.width, sub.size.width) + 4;
  return { ...common, size, label: { width, height: nameLines.size.height + sub.size.height + 2 } };
}
