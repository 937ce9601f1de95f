import { elementId, type ElementId } from '../../../src/api/ids';
import type { GraphNode, GraphRelationship } from '../../../src/api/types';
import type { Counterparts, HeldSide } from '../../../src/view/fair/counterparts';
import { emptyView, type View } from '../../../src/view/View';

export const claim = (id: string): GraphNode => ({ elementId: elementId(id), labels: ['Claim'], properties: { text: id } });
export const actor = (id: string, label = 'State'): GraphNode => ({ elementId: elementId(id), labels: ['Actor', label], properties: { name: id } });

/** `a DENIED c`. */
export function stance(words: string, properties: GraphRelationship['properties'] = {}): GraphRelationship {
  const [start = '', type = '', end = ''] = words.split(' ');
  return { elementId: elementId(words), type, start: elementId(start), end: elementId(end), properties };
}

/** A view of claims (named `c…`) and actors, each in a place of its own. */
export function viewOf(nodes: readonly GraphNode[], stances: readonly GraphRelationship[], change: Partial<View> = {}): View {
  return {
    ...emptyView,
    nodes: new Map(nodes.map((n) => [n.elementId, n])),
    relationships: new Map(stances.map((r) => [r.elementId, r])),
    positions: new Map(nodes.map((n, i) => [n.elementId, { x: 300 * i, y: 0 }])),
    ...change,
  };
}

/** What the case holds of claims: each stance with the actor that takes it. */
export function held(...stances: readonly GraphRelationship[]): Counterparts {
  const known = new Map<ElementId, { uphold: HeldSide; deny: HeldSide }>();
  for (const one of stances) {
    const sides = known.get(one.end) ?? { uphold: { actors: 0, takers: [] }, deny: { actors: 0, takers: [] } };
    const side = one.type === 'DENIED' ? 'deny' : 'uphold';
    sides[side] = { actors: sides[side].actors + 1, takers: [...sides[side].takers, { actor: actor(one.start), stances: [one] }].slice(0, 3) };
    known.set(one.end, sides);
  }
  return known;
}
