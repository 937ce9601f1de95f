import type { ElementId } from '../api/ids';
import { placeBeside } from '../canvas/layouts/besideExisting';
import type { View } from './View';

/** Whether something in it has no place yet: such a picture still has to be arranged. */
export function isUnplaced(view: View): boolean {
  return unplaced(view).length > 0;
}

/** What has no place gets one beside the rest. */
export function placeRest(view: View): View {
  const rest = unplaced(view);
  return rest.length === 0 ? view : { ...view, positions: new Map([...view.positions, ...placeBeside({ x: 0, y: 0 }, rest, view.positions)]) };
}

function unplaced(view: View): ElementId[] {
  return [...view.nodes.keys()].filter((id) => !view.positions.has(id));
}
