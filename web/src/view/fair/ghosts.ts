import type { ElementId } from '../../api/ids';
import type { GraphNode, GraphRelationship } from '../../api/types';
import type { Side } from '../../canvas/drawing';
import { kindOf } from '../../model/kinds';
import { shownNodes, shownRelationships } from '../scene';
import type { View } from '../View';
import { sideOf, sides, type Counterparts, type Taker } from './counterparts';

/** One whose words on a claim the case holds, of a side that the picture would otherwise be without. */
export interface Ghost extends Taker {
  readonly claim: ElementId;
  readonly side: Side;
  /** It is part of the view, and a filter hides it. */
  readonly filtered: boolean;
  /** How many more take this side and are not drawn; said at the last of them. */
  readonly rest: number;
}

/** In a large picture one stands for its side, so that the picture stays what it is. */
const most = { claims: 20, ofFew: 3, ofMany: 1 };

/** Whom a view has to show beside what it draws: the other side of each claim that it draws with one side only. */
export function ghostsOf(view: View, counterparts: Counterparts): Ghost[] {
  const shown = takersByClaim(shownRelationships(view), view.nodes);
  const drawn = new Set(shownNodes(view).filter((n) => kindOf(n) === 'claim').map((n) => n.elementId));
  const oneSided = [...shown].filter(([claim, held]) => drawn.has(claim) && sides.some((side) => !held[side]));
  if (oneSided.length === 0) return [];
  const all = takersByClaim([...view.relationships.values()], view.nodes);
  const atMost = oneSided.length > most.claims ? most.ofMany : most.ofFew;
  return oneSided.flatMap(([claim, held]) => {
    const side = held.uphold ? 'deny' : 'uphold';
    const filtered = all.get(claim)?.[side] ?? new Map<ElementId, Taker>();
    const inCase = counterparts.get(claim)?.[side];
    const others = inCase?.takers.filter(({ actor }) => !filtered.has(actor.elementId)) ?? [];
    const takers = [...[...filtered.values()].map((taker) => ({ taker, filtered: true })), ...others.map((taker) => ({ taker, filtered: false }))];
    const count = Math.max(inCase?.actors ?? 0, takers.length);
    const first = takers.slice(0, atMost);
    return first.map(({ taker, filtered: isFiltered }, i): Ghost => ({
      ...taker, claim, side, filtered: isFiltered, rest: i === first.length - 1 ? count - first.length : 0,
    }));
  });
}

type Takers = ReadonlyMap<ElementId, Taker>;

function takersByClaim(
  relationships: readonly GraphRelationship[],
  nodes: ReadonlyMap<ElementId, GraphNode>,
): ReadonlyMap<ElementId, Readonly<Partial<Record<Side, Takers>>>> {
  const found = new Map<ElementId, Partial<Record<Side, Map<ElementId, Taker>>>>();
  for (const relationship of relationships) {
    const side = sideOf(relationship);
    const actor = side && nodes.get(relationship.start);
    if (!actor) continue;
    const held = found.get(relationship.end) ?? {};
    const takers = (held[side] ??= new Map<ElementId, Taker>());
    takers.set(actor.elementId, { actor, stances: [...(takers.get(actor.elementId)?.stances ?? []), relationship] });
    found.set(relationship.end, held);
  }
  return found;
}

/** How a side of a claim stands: who is drawn, who is part of the view and filtered out, and who is only in the case. */
export interface SideStanding {
  readonly shown: number;
  readonly filtered: number;
  /** Unknown until the case has said so. */
  readonly elsewhere: number | undefined;
}

export function standingOf(view: View, counterparts: Counterparts, claim: ElementId, side: Side): SideStanding {
  const takers = (relationships: Iterable<GraphRelationship>) =>
    new Set([...relationships].filter((r) => r.end === claim && sideOf(r) === side).map((r) => r.start));
  const shown = takers(shownRelationships(view)).size;
  const all = takers(view.relationships.values()).size;
  const held = counterparts.get(claim)?.[side].actors;
  return { shown, filtered: all - shown, elsewhere: held === undefined ? undefined : Math.max(0, held - all) };
}
