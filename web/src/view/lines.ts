import type { ElementId } from '../api/ids';
import type { GraphRelationship } from '../api/types';
import { figureStyle, noteStyle } from '../canvas/captions';
import type { Backing, Line, Pill } from '../canvas/drawing';
import type { MeasureText } from '../canvas/labels/textMeasure';
import { lineText } from '../model/captions';
import { deniesOnlyWording, isHedged, lineKindOf, type LineKind } from '../model/stances';
import { strokeOf } from './looks';

const mostNames = 3;
const undirected = new Set(['ALLIED_WITH', 'TRADES_WITH', 'BORDERS', 'LINKED_TO', 'DISPUTES']);

/** A line of a view: it may stand for several parallel relationships. */
export interface ViewLine extends Line {
  readonly kind: LineKind;
  readonly relationships: readonly GraphRelationship[];
}

/** Bundles parallel relationships of one kind into one line, so that "ally · trade · border" is a line and not three. */
export function linesOf(relationships: readonly GraphRelationship[], drawn: ReadonlySet<ElementId>, measure: MeasureText): ViewLine[] {
  const bundles = new Map<string, GraphRelationship[]>();
  for (const relationship of relationships) {
    if (!drawn.has(relationship.start) || !drawn.has(relationship.end)) continue;
    const key = bundleKey(relationship, lineKindOf(relationship));
    const bundle = bundles.get(key);
    if (bundle) bundle.push(relationship);
    else bundles.set(key, [relationship]);
  }
  return [...bundles].map(([id, bundle]) => lineOf(id, bundle, measure));
}

function bundleKey(relationship: GraphRelationship, kind: LineKind): string {
  const { start, end } = relationship;
  if (kind !== 'fact') return `${kind}|${start}|${end}|${deniesOnlyWording(relationship) ? 'wording' : ''}`;
  return start < end ? `fact|${start}|${end}` : `fact|${end}|${start}`;
}

/** A line whose pill is measured when it is first asked for: of many lines few have room for one. */
class LazyLine implements ViewLine {
  readonly start: ElementId;
  readonly end: ElementId;
  readonly kind: LineKind;
  readonly stroke: ViewLine['stroke'];
  readonly bar: ViewLine['bar'];
  readonly side: ViewLine['side'];
  readonly backing: readonly Backing[];
  private known: { readonly pill: Pill | undefined } | undefined;

  constructor(readonly id: string, readonly relationships: readonly GraphRelationship[], first: GraphRelationship, private readonly measure: MeasureText) {
    const kind = lineKindOf(first);
    const pointed = relationships.every((r) => r.start === first.start) && !relationships.every((r) => undirected.has(r.type));
    [this.start, this.end, this.kind] = [first.start, first.end, kind];
    this.stroke = strokeOf(kind, { hedged: relationships.every(isHedged), pointed });
    this.bar = kind !== 'deny' ? undefined : deniesOnlyWording(first) ? 'hollow' : 'solid';
    this.side = kind === 'uphold' || kind === 'deny' ? kind : undefined;
    this.backing = relationships.flatMap(backingOf);
  }

  get pill(): Pill | undefined {
    return (this.known ??= { pill: pillOf(this.relationships, this.measure) }).pill;
  }
}

function lineOf(id: string, bundle: readonly GraphRelationship[], measure: MeasureText): ViewLine {
  const [first] = bundle;
  if (!first) throw new Error('A bundle holds at least one relationship.');
  return new LazyLine(id, bundle, first, measure);
}

/** Types that put a node behind another: the ministry behind its spokesperson, the state behind the ministry. */
const behindTypes = new Set(['PART_OF', 'SPEAKS_FOR', 'MANDATED_BY', 'LEADS', 'MEMBER_OF', 'QUOTES']);

/** A spokesperson, a part and an outlet stand behind the one they point at; the state behind its own part. */
function backingOf({ type, start, end }: GraphRelationship): Backing[] {
  if (!behindTypes.has(type)) return [];
  const pointing = { front: end, back: start };
  return type === 'QUOTES' || start === end ? [pointing] : [pointing, { front: start, back: end }];
}

function pillOf(bundle: readonly GraphRelationship[], measure: MeasureText): Pill | undefined {
  const names = [...new Set(bundle.map(lineText).filter(Boolean))];
  if (names.length === 0) return undefined;
  const rest = names.length - mostNames;
  const text = names.slice(0, mostNames).join(' · ') + (rest > 0 ? ` · +${rest}` : '');
  const emphasis = bundle.some((r) => lineKindOf(r) !== 'fact' && lineKindOf(r) !== 'report');
  const style = emphasis ? figureStyle : noteStyle;
  return {
    text,
    emphasis,
    size: { width: Math.ceil(measure(text, style)) + (emphasis ? 20 : 10), height: emphasis ? 22 : 16 },
  };
}
