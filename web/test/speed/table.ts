import type { Gesture } from './gestures';
import type { Quality } from './quality';

/** What was measured of one side. */
export interface Measured {
  readonly nodes: number;
  readonly relationships: number;
  /** Milliseconds from the question to the whole answer. */
  readonly answer: number;
  /** Milliseconds from the answer on. */
  readonly firstPicture: number;
  readonly arranged: number | undefined;
  readonly longestTask: number;
  readonly gestures: readonly Gesture[];
  readonly quality: Quality | undefined;
  readonly names: number | undefined;
}

interface Row {
  readonly what: string;
  readonly ours: number | undefined;
  readonly plain: number | undefined;
}

export function rowsOf(ours: Measured, plain: Measured | undefined): Row[] {
  const row = (what: string, of: (side: Measured) => number | undefined): Row => ({ what, ours: of(ours), plain: plain && of(plain) });
  return [
    row('question to answer, ms', (side) => side.answer),
    row('answer to first picture, ms', (side) => side.firstPicture),
    row('answer to arranged, ms', (side) => side.arranged),
    row('longest task till then, ms', (side) => side.longestTask),
    ...ours.gestures.flatMap(({ name }, i) => [
      row(`${name}: pointer to painted, p50, ms`, (side) => side.gestures[i]?.median),
      row(`${name}: pointer to painted, p95, ms`, (side) => side.gestures[i]?.late),
      row(`${name}: repaints a second`, (side) => side.gestures[i]?.repaints),
      row(`${name}: longest task, ms`, (side) => side.gestures[i]?.longestTask),
      row(`${name}: least ink meanwhile, % of that at rest`, (side) => side.gestures[i]?.ink),
    ]),
    row('stress of the layout', (side) => side.quality?.stress),
    row('pairs of nodes that overlap', (side) => side.quality?.overlaps),
    row('names at fit', (side) => side.names),
  ];
}

export function tableOf({ nodes, relationships }: Measured, rows: readonly Row[]): string {
  const shown = (value: number | undefined) => (value === undefined ? '' : value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(value === 0 ? 0 : 3));
  const lines = rows.map(({ what, ours, plain }) =>
    [what.padEnd(48), shown(ours).padStart(10), shown(plain).padStart(10), (ours !== undefined && plain ? (ours / plain).toFixed(2) : '').padStart(8)].join(' '));
  const head = [`${nodes.toLocaleString('en')} nodes, ${relationships.toLocaleString('en')} relationships`.padEnd(48), 'explorer'.padStart(10), 'Cytoscape'.padStart(10), 'ratio'.padStart(8)];
  return `\n${head.join(' ')}\n${lines.join('\n')}`;
}
