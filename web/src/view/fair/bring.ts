import type { GraphRelationship } from '../../api/types';
import type { Point } from '../../canvas/geometry/box';
import { kindOf } from '../../model/kinds';
import { lineKindOf } from '../../model/stances';
import { relationsAmong } from '../actions';
import { addPicture } from '../changes';
import type { Explorer } from '../Explorer';
import type { View } from '../View';
import type { Ghost } from './ghosts';

/** Makes a ghost a part of the view, where it stands, and takes back what had filtered it away. */
export async function bringGhost(explorer: Explorer, ghost: Ghost, at: Point | undefined): Promise<void> {
  await explorer.once(`bring ${ghost.claim} ${ghost.actor.elementId}`, () => bring(explorer, ghost, at));
}

async function bring(explorer: Explorer, ghost: Ghost, at: Point | undefined): Promise<void> {
  const id = ghost.actor.elementId;
  const asked = explorer.snapshot().view;
  const among = asked.nodes.has(id) ? undefined : await relationsAmong(explorer, [...asked.nodes.keys(), id]);
  const { view } = explorer.snapshot();
  if (!view.nodes.has(ghost.claim)) return;
  const there = (r: GraphRelationship) => [r.start, r.end].every((end) => end === id || view.nodes.has(end));
  const own = among?.relationships.filter((r) => (r.start === id || r.end === id) && there(r)) ?? [];
  const picture = { nodes: [ghost.actor], relationships: [...own, ...ghost.stances], more: among?.more ?? {} };
  explorer.push(unfiltered(addPicture(view, picture, new Map(at ? [[id, at]] : [])), ghost));
  const [stance] = ghost.stances;
  if (stance) explorer.selectRelationship(stance.elementId);
  await explorer.tidy();
}

/** A view whose filters let a ghost through. */
export function unfiltered(view: View, { actor, stances }: Ghost): View {
  const lines = new Set(stances.map(lineKindOf));
  return {
    ...view,
    offKinds: new Set([...view.offKinds].filter((kind) => kind !== kindOf(actor))),
    offLines: new Set([...view.offLines].filter((line) => !lines.has(line))),
  };
}
