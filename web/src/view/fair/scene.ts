import type { ElementId } from '../../api/ids';
import type { GraphNode, GraphRelationship } from '../../api/types';
import type { Face } from '../../canvas/drawing';
import type { MeasureText } from '../../canvas/labels/textMeasure';
import { nameOf, subtitleOf } from '../../model/captions';
import { kindOf } from '../../model/kinds';
import { isStance } from '../../model/stances';
import { texts } from '../../texts';
import { faceOf } from '../faces';
import { drawnAs } from '../folds';
import { linesOf, type ViewLine } from '../lines';
import type { ViewScene } from '../scene';
import type { View } from '../View';
import type { Counterparts } from './counterparts';
import { ghostsOf, type Ghost } from './ghosts';
import { placeGhosts } from './places';

/** What is drawn of a view, completed by whose words on its claims it would leave out. */
export interface FairScene extends ViewScene {
  readonly ghosts: readonly Ghost[];
}

export function fairSceneOf(scene: ViewScene, view: View, counterparts: Counterparts, measure: MeasureText): FairScene {
  const ghosts = ghostsOf(view, counterparts);
  if (ghosts.length === 0) return { ...scene, ghosts };
  const faces = new Map([...scene.faces, ...facesFor(ghosts, scene, view, measure)]);
  return {
    ghosts,
    faces,
    lines: [...scene.lines, ...linesFor(ghosts, view, new Set(faces.keys()), measure)],
    positions: new Map([...scene.positions, ...placeGhosts(ghosts, scene)]),
  };
}

/** A face for each that is not drawn itself; who is drawn already keeps theirs, and it says so too. */
function facesFor(ghosts: readonly Ghost[], scene: ViewScene, { captions }: View, measure: MeasureText): Map<ElementId, Face> {
  const faces = new Map<ElementId, Face>();
  for (const { actor } of ghosts) {
    const id = actor.elementId;
    if (faces.has(id)) continue;
    const own = ghosts.filter((ghost) => ghost.actor.elementId === id);
    const drawn = scene.faces.get(id);
    const around = drawn ? scene.lines.filter((line) => line.start === id).flatMap((line) => line.relationships) : [];
    const words = { name: nameOf(actor, captions.get(kindOf(actor))), second: secondLineOf(actor, around, own) };
    faces.set(id, faceOf(actor, () => words, { more: drawn?.more ?? 0, ghost: !drawn, firm: true }, measure));
  }
  return faces;
}

/** "confirmed · denied · also in the case": what is drawn of it comes before what is not. */
function secondLineOf(actor: GraphNode, around: readonly GraphRelationship[], ghosts: readonly Ghost[]): string {
  const drawn = around.some(isStance) ? subtitleOf(actor, around) : '';
  return [drawn, subtitleOf(actor, ghosts.flatMap(({ stances }) => stances)), noteOf(ghosts)].filter(Boolean).join(' · ');
}

function noteOf(ghosts: readonly Ghost[]): string {
  const rest = ghosts.reduce((sum, ghost) => sum + ghost.rest, 0);
  return rest > 0 ? texts.sides.alsoWithRest(rest) : texts.sides.also;
}

function linesFor(ghosts: readonly Ghost[], { folds }: View, drawn: ReadonlySet<ElementId>, measure: MeasureText): ViewLine[] {
  return linesOf(ghosts.flatMap(({ stances }) => stances), (id) => drawnAs(folds, id), drawn, measure, true);
}
