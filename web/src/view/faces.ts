import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import { cardLine, cardStyle, nameLine, nameStyle, subLine, subStyle } from '../canvas/captions';
import type { Face } from '../canvas/drawing';
import type { Size } from '../canvas/geometry/box';
import { wrapText, type MeasureText, type Wrapped } from '../canvas/labels/textMeasure';
import { nameOf, subtitleOf } from '../model/captions';
import { kindOf, type Kind } from '../model/kinds';
import { texts } from '../texts';
import { iconOf } from './icons';
import { kindToken, outlineOf } from './looks';
import { whenOf } from './when';

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
  const add = (end: ElementId, relationship: GraphRelationship) => {
    const list = around.get(end);
    if (list) list.push(relationship);
    else around.set(end, [relationship]);
  };
  for (const relationship of surroundings.relationships) {
    add(relationship.start, relationship);
    if (relationship.end !== relationship.start) add(relationship.end, relationship);
  }
  const { captions, parts, more, measure } = surroundings;
  return new Map(nodes.map((n) => {
    const id = n.elementId;
    const inside = parts.get(id) ?? 0;
    const words = () => ({
      name: nameOf(n, captions.get(kindOf(n))),
      second: inside > 0 ? texts.canvas.parts(inside) : subtitleOf(n, around.get(id) ?? []),
    });
    return [id, faceOf(n, words, { more: more(id), when: whenOf(n, around.get(id) ?? []) }, measure)];
  }));
}

type Texts = Pick<Face, 'size' | 'name' | 'sub' | 'label'>;

/** What a node is called, and a second line that says what it does in the picture. */
type Words = () => { readonly name: string; readonly second: string };

/** What is known of a node beside its words. */
type Marks = Pick<Face, 'more' | 'ghost' | 'firm' | 'when'>;

/** A face whose texts are broken into lines when they are first asked for: of many nodes few are named at once. */
class LazyFace implements Face {
  readonly id: ElementId;
  readonly outline: Face['outline'];
  readonly colour: string;
  readonly icon: Face['icon'];
  readonly more: number;
  readonly ghost: boolean;
  readonly firm: boolean;
  readonly when: Face['when'];
  private known: Texts | undefined;

  constructor(
    node: GraphNode,
    { more, when, ghost = false, firm = false }: Marks,
    /** The size of an outline that is as large whatever it is called. */
    private readonly own: Size | undefined,
    private readonly write: () => Texts,
  ) {
    const kind = kindOf(node);
    [this.id, this.outline, this.colour, this.icon] = [node.elementId, outlineOf(kind), kindToken(kind), iconOf(kind)];
    [this.more, this.ghost, this.firm, this.when] = [more, ghost, firm, when];
  }

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

/** What a node looks like with these words. */
export function faceOf(graphNode: GraphNode, words: Words, marks: Marks, measure: MeasureText): Face {
  const kind = kindOf(graphNode);
  const size = outlineOf(kind) === 'card' ? undefined : kind === 'place' || kind === 'treaty' || kind === 'group' || kind === 'person' ? small : node;
  return new LazyFace(graphNode, marks, size, () => textsOf(words(), graphNode.properties.inferred === true, size, measure));
}

/** The texts of a node whose outline has a size of its own, or of one that is a card around them. */
function textsOf({ name: title, second }: ReturnType<Words>, inferred: boolean, own: Size | undefined, measure: MeasureText): Texts {
  const cardText = cardWidth - 2 * cardPadding.x;
  const name = own
    ? wrapText(inferred ? `${title} †` : title, nameStyle, labelWidth, 2, nameLine, measure)
    : wrapText(title, cardStyle, cardText, 4, cardLine, measure);
  const sub = wrapText(second, subStyle, own ? labelWidth : cardText, own ? 2 : 1, subLine, measure);
  if (own) {
    const width = Math.max(name.size.width, sub.size.width) + 4;
    return { name, sub, size: own, label: { width, height: name.size.height + sub.size.height + 2 } };
  }
  const height = cardPadding.top + name.size.height + cardPadding.between + sub.size.height + cardPadding.bottom;
  return { name, sub, size: { width: cardWidth, height }, label: undefined };
}
