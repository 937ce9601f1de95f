import type { Kind } from '../model/kinds';
import type { LineKind } from '../model/stances';

/** The CSS variable that colours a kind's outline and icon. */
export function kindToken(kind: Kind): string {
  return `--ag-kind-${kind}`;
}

/** The CSS variable that colours a line. */
export function lineToken(kind: LineKind): string {
  return `--ag-line-${kind}`;
}

/** Reads the tokens as the page has them now, in the theme that is on. */
export function tokenReader(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim() || '#888888';
}
