import { tokenReader } from '../tokens';

/** The colours of the theme that is on, as the page has them. */
export interface Palette {
  readonly canvas: string;
  readonly nodeFill: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly panel: string;
  readonly badge: string;
  readonly card: string;
  readonly cardBorder: string;
  /** The colour behind a CSS variable that a node or a line names. */
  readonly of: (token: string) => string;
}

export function readPalette(element: Element): Palette {
  const read = tokenReader(element);
  const known = new Map<string, string>();
  const of = (token: string) => {
    let colour = known.get(token);
    if (colour === undefined) known.set(token, (colour = read(token)));
    return colour;
  };
  return {
    canvas: read('--ag-canvas'), nodeFill: read('--ag-node-fill'), ink: read('--ag-ink'), soft: read('--ag-soft'),
    accent: read('--ag-accent'), panel: read('--ag-panel'), badge: read('--ag-badge'), card: read('--ag-card'),
    cardBorder: read('--ag-card-border'), of,
  };
}
