import type { Dictionary } from '../api/dictionary';
import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import { cardLine, cardStyle, nameLine, nameStyle, subLine, subStyle } from '../canvas/captions';
import type { Face } from '../canvas/drawing';
import type { Size } from '../canvas/geometry/box';
import { wrapText, type MeasureText, type Wrapped } from '../canvas/labels/textMeasure';
import { nameOf, subtitleOf } from '../model/captions';
import { kindOf } from '../model/kinds';
import { iconOf } from './icons';
import { kindToken, outlineOf } from './looks';

const labelWidth = 158;
const cardWidth = 220;
const cardPadding = { x: 11, top: 14, between: 10, bottom: 12 };

const node: Size = { width: 46, height: 46 };
const small: Size = { width: 40, height: 40 };

type Texts = Pick<Face, 'size' | 'name' | 'sub' | 'label'>;

/** A face whose texts are broken into lines when they are first asked for: of many nodes few are named at once. */
class LazyFace implements Face {
  private known: Texts | undefined;

  constructor(
    readonly id: ElementId,
    readonly outline: Face['outline'],
    readonly colour: string,
    readonly icon: Face['icon'],
    readonly more: number,
    /** The size of an outline that is as large whatever it is called. */
    private readonly own: Size | undefined,
    private readonly write: () => Texts,
  ) {}

  get size(): Size {
    return this.own ?? this.texts().size;
  }

  get name(): Wrapped {
    return this.texts().name;
  }

  get sub(): Wrapped {
    return this.texts().sub;
  }

  get label(): Size | undefined {
    return this.outline === 'card' ? undefined : this.texts().label;
  }

  private texts(): Texts {
    return (this.known ??= this.write());
  }
}

/** What a node looks like in this picture: its second line says what it does here, where it does something. */
export function faceOf(
  graphNode: GraphNode,
  around: readonly GraphRelationship[],
  more: number,
  measure: MeasureText,
): Face {
  const kind = kindOf(graphNode);
  const outline = outlineOf(kind);
  const size = outline === 'card' ? undefined : kind === 'place' || kind === 'treaty' || kind === 'group' || kind === 'person' ? small : node;
  return new LazyFace(graphNode.elementId, outline, kindToken(kind), iconOf(kind), more, size, () => textsOf(graphNode, around, size, measure));
}

/** The texts of a node whose outline has a size of its own, or of one that is a card around them. */
function textsOf(graphNode: GraphNode, around: readonly GraphRelationship[], own: Size | undefined, measure: MeasureText): Texts {
  const inferred = graphNode.properties.inferred === true;
  const title = nameOf(graphNode);
  const cardText = cardWidth - 2 * cardPadding.x;
  const name = own
    ? wrapText(inferred ? `${title} †` : title, nameStyle, labelWidth, 2, nameLine, measure)
    : wrapText(title, cardStyle, cardText, 4, cardLine, measure);
  const sub = wrapText(subtitleOf(graphNode, around), subStyle, own ? labelWidth : cardText, own ? 2 : 1, subLine, measure);
  if (own) {
    const width = Math.max(name.size.width, sub.size.width) + 4;
    return { name, sub, size: own, label: { width, height: name.size.height + sub.size.height + 2 } };
  }
  const height = cardPadding.top + name.size.height + cardPadding.between + sub.size.height + cardPadding.bottom;
  return { name, sub, size: { width: cardWidth, height }, label: undefined };
}

/** One face per node, with the relationships that are drawn at it. */
export function facesOf(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
  more: Dictionary<number>,
  measure: MeasureText,
): Map<ElementId, Face> {
  const around = new Map<ElementId, GraphRelationship[]>();
  const add = (end: ElementId, relationship: GraphRelationship) => {
    const list = around.get(end);
    if (list) list.push(relationship);
    else around.set(end, [relationship]);
  };
  for (const relationship of relationships) {
    add(relationship.start, relationship);
    if (relationship.end !== relationship.start) add(relationship.end, relationship);
  }
  return new Map(
    nodes.map((n) => [n.elementId, faceOf(n, around.get(n.elementId) ?? [], more[n.elementId] ?? 0, measure)]),
  );
}
