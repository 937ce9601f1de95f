import { api } from '../../api/client';
import type { ElementId } from '../../api/ids';
import type { CounterpartsAnswer, GraphNode, GraphRelationship } from '../../api/types';
import type { Side } from '../../canvas/drawing';
import { lineKindOf } from '../../model/stances';

/** One who takes a side of a claim, by one stance or several. */
export interface Taker {
  readonly actor: GraphNode;
  readonly stances: readonly GraphRelationship[];
}

/** A side of a claim as the case holds it: how many take it, and the first of them. */
export interface HeldSide {
  readonly actors: number;
  readonly takers: readonly Taker[];
}

/** Both sides of each claim that was asked about. */
export type Counterparts = ReadonlyMap<ElementId, Readonly<Record<Side, HeldSide>>>;

export const sides: readonly Side[] = ['uphold', 'deny'];

/** The side of a claim that a relationship takes, if it takes one. */
export function sideOf(relationship: GraphRelationship): Side | undefined {
  const kind = lineKindOf(relationship);
  return kind === 'uphold' || kind === 'deny' ? kind : undefined;
}

/** Asks the case who takes which side of these claims, so many claims at once as it takes. */
export async function readCounterparts(claims: readonly ElementId[], atOnce: number, signal?: AbortSignal): Promise<Counterparts> {
  const known = new Map<ElementId, Record<Side, HeldSide>>();
  for (let from = 0; from < claims.length; from += atOnce) {
    const asked = claims.slice(from, from + atOnce);
    for (const claim of asked) known.set(claim, { uphold: nobody, deny: nobody });
    addSides(known, await api.counterparts(asked, signal));
  }
  return known;
}

const nobody: HeldSide = { actors: 0, takers: [] };

function addSides(known: Map<ElementId, Record<Side, HeldSide>>, answer: CounterpartsAnswer): void {
  for (const { claim, side, actors, takers } of answer.sides) {
    const held = known.get(claim);
    if (held) held[side] = { actors, takers };
  }
}
