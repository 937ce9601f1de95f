import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import { kindOf } from '../model/kinds';

export interface SideCount {
  /** Who takes this side in their own words. */
  readonly actors: number;
  /** Outlets that repeat one of them and are no origin of their own. */
  readonly outlets: number;
}

export interface SideCounts {
  readonly uphold: SideCount;
  readonly deny: SideCount;
}

/** How many stand on either side of a claim, and how many only pass on what one of them said. */
export function sideCounts(
  focus: ElementId | undefined,
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
): SideCounts {
  const outlets = new Set(nodes.filter((n) => kindOf(n) === 'outlet').map((n) => n.elementId));
  const takers = (types: readonly string[]) =>
    new Set(relationships.filter((r) => r.end === focus && types.includes(r.type)).map((r) => r.start));
  const reporters = takers(['REPORTED']);
  const countOf = (actors: ReadonlySet<ElementId>): SideCount => {
    const quoting = relationships.filter((r) => r.type === 'QUOTES' && actors.has(r.end) && !actors.has(r.start));
    const repeating = new Set(quoting.map((r) => r.start).filter((id) => outlets.has(id) && reporters.has(id)));
    return { actors: actors.size, outlets: repeating.size };
  };
  return { uphold: countOf(takers(['ASSERTED', 'CONFIRMED'])), deny: countOf(takers(['DENIED'])) };
}
