/** Reads the tokens as the page has them now, in the theme that is on. */
export function tokenReader(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim() || '#888888';
}
