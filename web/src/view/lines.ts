import type { ElementId } from '../api/ids';
import type { GraphRelationship } from '../api/types';
import { figureStyle, noteStyle } from '../canvas/captions';
import type { Backing, Line, Pill } from '../canvas/drawing';
import type { MeasureText } from '../canvas/labels/textMeasure';
import { lineText } from '../model/captions';
import { holdsBothWays } from '../model/direction';
import { deniesOnlyWording, isHedged, lineKindOf, type LineKind } from '../model/stances';
import { strokeOf } from './looks';

const mostNames = 3;

/** A line of a view: it may stand for several parallel relationships. */
export interface ViewLine extends Line {
  readonly kind: LineKind;
  readonly relationships: readonly GraphRelationship[];
}

interface Bundle {
  readonly start: ElementId;
  readonly end: ElementId;
  readonly relationships: GraphRelationship[];
}

/**
 * Bundles parallel relationships of one kind into one line, so that "ally · trade · border" is a line and not three.
 * @param at The node that stands for another in the picture; what lies within one node is no line.
 */
export function linesOf(relationships: readonly GraphRelationship[], at: (id: ElementId) => ElementId, drawn: ReadonlySet<ElementId>, measure: MeasureText, ghosts = false): ViewLine[] {
  const bundles = new Map<string, Bundle>();
  for (const relationship of relationships) {
    const [start, end] = [at(relationship.start), at(relationship.end)];
    if (!drawn.has(start) || !drawn.has(end) || (start === end && relationship.start !== relationship.end)) continue;
    const key = bundleKey(relationship, start, end);
    const bundle = bundles.get(key);
    if (bundle) bundle.relationships.push(relationship);
    else bundles.set(key, { start, end, relationships: [relationship] });
  }
  return [...bundles].map(([id, bundle]) => lineOf(id, bundle, at, measure, ghosts));
}

function bundleKey(relationship: GraphRelationship, start: ElementId, end: ElementId): string {
  const kind = lineKindOf(relationship);
  if (kind !== 'fact') return `${kind}|${start}|${end}|${deniesOnlyWording(relationship) ? 'wording' : ''}`;
  return start < end ? `fact|${start}|${end}` : `fact|${end}|${start}`;
}

/** A line whose pill is measured when it is first asked for: of many lines few have room for one. */
class LazyLine implements ViewLine {
  readonly start: ElementId;
  readonly end: ElementId;
  readonly kind: LineKind;
  readonly relationships: readonly GraphRelationship[];
  readonly stroke: ViewLine['stroke'];
  readonly bar: ViewLine['bar'];
  readonly side: ViewLine['side'];
  readonly backing: readonly Backing[];
  private known: { readonly pill: Pill | undefined } | undefined;

  constructor(
    readonly id: string, { start, end, relationships }: Bundle, first: GraphRelationship, at: (id: ElementId) => ElementId,
    private readonly measure: MeasureText, readonly ghost: boolean,
  ) {
    const kind = lineKindOf(first);
    const pointed = relationships.every((r) => at(r.start) === start) && !relationships.every((r) => holdsBothWays(r.type));
    [this.start, this.end, this.kind, this.relationships] = [start, end, kind, relationships];
    this.stroke = strokeOf(kind, { hedged: relationships.every(isHedged), pointed });
    this.bar = kind !== 'deny' ? undefined : deniesOnlyWording(first) ? 'hollow' : 'solid';
    this.side = kind === 'uphold' || kind === 'deny' ? kind : undefined;
    this.backing = relationships.flatMap((r) => backingOf(r.type, at(r.start), at(r.end)));
  }

  get pill(): Pill | undefined {
    return (this.known ??= { pill: pillOf(this.relationships, this.measure) }).pill;
  }
}

function lineOf(id: string, bundle: Bundle, at: (id: ElementId) => ElementId, measure: MeasureText, ghost: boolean): ViewLine {
  const [first] = bundle.relationships;
  if (!first) throw new Error('A bundle holds at least one relationship.');
  return new LazyLine(ghost ? `ghost|${id}` : id, bundle, first, at, measure, ghost);
}

/** Types that put a node behind another: the ministry behind its spokesperson, the state behind the ministry. */
const behindTypes = new Set(['PART_OF', 'SPEAKS_FOR', 'MANDATED_BY', 'LEADS', 'MEMBER_OF', 'QUOTES']);

/** A spokesperson, a part and an outlet stand behind the one they point at; the state behind its own part. */
function backingOf(type: string, start: ElementId, end: ElementId): Backing[] {
  if (!behindTypes.has(type)) return [];
  const pointing = { front: end, back: start };
  return type === 'QUOTES' || start === end ? [pointing] : [pointing, { front: start, back: end }];
}

function pillOf(bundle: readonly GraphRelationship[], measure: MeasureText): Pill | undefined {
  const names = [...new Set(bundle.map(lineText).filter(Boolean))];
  const rest = names.length - mostNames;
  const text = [
    names.slice(0, mostNames).join(' · ') + (rest > 0 ? ` · +${rest}` : ''),
    bundle.length > Math.max(1, names.length) ? `×${bundle.length}` : '',
    bundle.every((r) => r.properties.inferred === true) ? '†' : '',
  ].filter(Boolean).join(' ');
  if (text === '') return undefined;
  const emphasis = bundle.some((r) => lineKindOf(r) !== 'fact' && lineKindOf(r) !== 'report');
  const style = emphasis ? figureStyle : noteStyle;
  return {
    text,
    emphasis,
    size: { width: Math.ceil(measure(text, style)) + (emphasis ? 20 : 10), height: emphasis ? 22 : 16 },
  };
}
