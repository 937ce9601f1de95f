import type { ElementId } from '../api/ids';
import type { View } from './View';

/** The node that stands for another in the picture: itself, or what it is drawn as a part of. */
export function drawnAs(folds: View['folds'], id: ElementId): ElementId {
  let at = id;
  for (let into = folds.get(at); into !== undefined; into = folds.get(at)) at = into;
  return at;
}
