import { texts } from '../texts';
import { isOwn, type Kind } from './kinds';

/** One thing of a kind, as words: "Ministry"; a label that the model does not know stands as it is. */
export function kindName(kind: Kind): string {
  return isOwn(kind) ? kind.slice(1) : texts.kinds[kind][0];
}

/** Several of a kind: "Ministries". */
export function kindNames(kind: Kind): string {
  return isOwn(kind) ? kind.slice(1) : texts.kinds[kind][1];
}

/** As it stands in the middle of a line: "ministry", but "Movie". */
export function kindInLine(kind: Kind): string {
  return isOwn(kind) ? kind.slice(1) : texts.kinds[kind][0].toLowerCase();
}
