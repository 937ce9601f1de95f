declare const brand: unique symbol;

/** The database's own name of a node or relationship; opaque, never parsed. */
export type ElementId = string & { readonly [brand]: 'ElementId' };

export function elementId(value: string): ElementId {
  return value as ElementId;
}
