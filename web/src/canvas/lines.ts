import { lineText } from '../model/captions';
import type { GraphRelationship } from '../model/graph';
import type { ElementId } from '../model/ids';
import { deniesOnlyWording, isHedged, lineKindOf, type LineKind } from '../model/stances';
import type { Line, Pill } from './drawing';
import type { MeasureText, TextStyle } from './labels/textMeasure';

export const figureStyle: TextStyle = { size: 12, weight: 600 };
export const noteStyle: TextStyle = { size: 11, weight: 400 };
const mostNames = 3;
const undirected = new Set(['ALLIED_WITH', 'TRADES_WITH', 'BORDERS', 'LINKED_TO', 'DISPUTES']);

/** Bundles parallel relationships of one kind into one line, so that "ally · trade · border" is a line and not three. */
export function linesOf(relationships: readonly GraphRelationship[], drawn: ReadonlySet<ElementId>, measure: MeasureText): Line[] {
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

function lineOf(id: string, bundle: readonly GraphRelationship[], measure: MeasureText): Line {
  const first = bundle[0];
  if (!first) throw new Error('A bundle holds at least one relationship.');
  const sameWay = bundle.every((r) => r.start === first.start);
  return {
    id,
    start: first.start,
    end: first.end,
    kind: lineKindOf(first),
    relationships: bundle,
    hedged: bundle.every(isHedged),
    hollow: deniesOnlyWording(first),
    arrow: sameWay && !bundle.every((r) => undirected.has(r.type)),
    inferred: bundle.every((r) => r.properties.inferred === true),
    pill: pillOf(bundle, measure),
  };
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
