import type { NodeDetails, GraphNode, GraphRelationship } from '../api/types';
import { isStance, lineKindOf } from './stances';

export interface Position {
  readonly relationship: GraphRelationship;
  readonly actor: GraphNode;
}

/** Where everybody stands on a claim. */
export interface Positions {
  readonly uphold: readonly Position[];
  readonly deny: readonly Position[];
  readonly neither: readonly Position[];
}

export function positionsOf({ relationships }: NodeDetails): Positions {
  const all = relationships
    .filter((group) => group.direction === 'in')
    .flatMap((group) => group.items.map(({ relationship, other }) => ({ relationship, actor: other })))
    .filter(({ relationship }) => isStance(relationship));
  const of = (wanted: (kind: string) => boolean) => all.filter(({ relationship }) => wanted(lineKindOf(relationship)));
  return {
    uphold: of((kind) => kind === 'uphold'),
    deny: of((kind) => kind === 'deny'),
    neither: of((kind) => kind !== 'uphold' && kind !== 'deny'),
  };
}
