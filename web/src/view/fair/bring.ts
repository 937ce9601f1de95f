import type { Point } from '../../canvas/geometry/box';
import { kindOf } from '../../model/kinds';
import { lineKindOf } from '../../model/stances';
import type { Command } from '../commands';
import { relationshipsWith } from '../expanding';
import type { Explorer } from '../Explorer';
import type { View } from '../View';
import type { Ghost } from './ghosts';

/** Makes a ghost a part of the view, where it stands, and takes back what had filtered it away. */
export async function bringGhost(explorer: Explorer, ghost: Ghost, at: Point | undefined): Promise<void> {
  await explorer.concerns.once(`bring ${ghost.claim} ${ghost.actor.elementId}`, () => bring(explorer, ghost, at));
}

async function bring(explorer: Explorer, ghost: Ghost, at: Point | undefined): Promise<void> {
  const id = ghost.actor.elementId;
  const among = explorer.view.nodes.has(id) ? [] : await relationshipsWith(explorer, ghost.actor);
  if (!explorer.view.nodes.has(ghost.claim)) return;
  const bringing: Command = {
    do: 'bring', by: undefined, nodes: [ghost.actor], relationships: [...among, ...ghost.stances], places: new Map(at ? [[id, at]] : []),
  };
  explorer.do({ do: 'all', commands: [bringing, ...unfiltering(explorer.view, ghost)] });
  const [stance] = ghost.stances;
  if (stance) explorer.selectRelationship(stance.elementId);
  await explorer.arranging.tidy();
}

/** What lifts the filters that keep a ghost out. */
export function unfiltering(view: View, { actor, stances }: Ghost): Command[] {
  const kind = kindOf(actor);
  const lines = [...new Set(stances.map(lineKindOf))].filter((line) => view.offLines.has(line));
  return [
    ...(view.offKinds.has(kind) ? [{ do: 'toggleKind', kind } as const] : []),
    ...lines.map((line) => ({ do: 'toggleLine', line }) as const),
  ];
}
