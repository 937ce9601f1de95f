import type { Kind } from '../model/kinds';
import { kindOf } from '../model/kinds';
import { lineKindOf, type LineKind } from '../model/stances';
import type { Command } from './commands';
import { isLineShown, isShown } from './scene';
import type { View } from './View';

/** A filter that takes something away, and the command that lifts it. */
export interface Filter {
  readonly of: { readonly kind: Kind } | { readonly line: LineKind } | { readonly type: string };
  readonly nodes: number;
  readonly lines: number;
  readonly lift: Command;
}

/**
 * What each filter hides. Every node and line counts once: a node for its kind, a line whose ends are shown for its stance or type; so the
 * parts add up to the whole.
 */
export function hiding(view: View): readonly Filter[] {
  const byKind = new Map<Kind, number>();
  for (const node of view.nodes.values()) {
    if (!isShown(view, node)) count(byKind, kindOf(node));
  }
  const byLine = new Map<LineKind, number>();
  const byType = new Map<string, number>();
  for (const relationship of view.relationships.values()) {
    const [start, end] = [view.nodes.get(relationship.start), view.nodes.get(relationship.end)];
    if (!start || !end || !isShown(view, start) || !isShown(view, end) || isLineShown(view, relationship)) continue;
    const line = lineKindOf(relationship);
    if (view.offLines.has(line)) count(byLine, line);
    else count(byType, relationship.type);
  }
  return [
    ...[...byKind].map(([kind, nodes]): Filter => ({ of: { kind }, nodes, lines: 0, lift: { do: 'toggleKind', kind } })),
    ...[...byLine].map(([line, lines]): Filter => ({ of: { line }, nodes: 0, lines, lift: { do: 'toggleLine', line } })),
    ...[...byType].map(([type, lines]): Filter => ({ of: { type }, nodes: 0, lines, lift: { do: 'toggleType', type } })),
  ];
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
