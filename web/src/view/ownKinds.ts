import { isOwn, kindOf, type Kind } from '../model/kinds';

/**
 * Which place each kind has that the model does not know, so that no two look alike as long as there are looks enough. A case has one
 * order of them, whatever part of it is drawn first.
 */
const places = new Map<Kind, number>();

/** Takes in the labels of the case; those that have a place keep it. */
export function knowLabels(labels: readonly string[]): void {
  for (const label of labels.toSorted()) {
    const kind = kindOf({ labels: [label] });
    if (isOwn(kind)) placeOf(kind);
  }
}

export function placeOf(kind: Kind): number {
  const known = places.get(kind);
  if (known !== undefined) return known;
  places.set(kind, places.size);
  return places.size - 1;
}
