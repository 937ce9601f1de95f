import type { Line, PlacedPill, Route } from '../drawing';
import type { Point } from '../geometry/box';
import { svg, svgText } from './svg';

const barThickness = 7;

/** What stands on a line: its pill, and the bar at the head of a denial. */
export function drawLine(line: Line, route: Route, pill: PlacedPill | undefined, pillHidden: boolean): SVGElement | undefined {
  const parts: SVGElement[] = [];
  if (route.bar) parts.push(barHead(line, route.bar));
  if (pill && line.pill) parts.push(pillBox(line, line.pill.text, pill, pillHidden));
  if (parts.length === 0) return undefined;
  return svg('g', { class: 'ag-line', 'data-line': line.id }, parts);
}

function barHead(line: Line, [from, to]: readonly [Point, Point]): SVGElement {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return svg('rect', {
    class: line.bar === 'hollow' ? 'ag-bar ag-hollow' : 'ag-bar',
    x: -length / 2,
    y: -barThickness / 2,
    width: length,
    height: barThickness,
    rx: 1,
    transform: `translate(${(from.x + to.x) / 2} ${(from.y + to.y) / 2}) rotate(${angle})`,
  });
}

function pillBox(line: Line, text: string, { box }: PlacedPill, hidden: boolean): SVGElement {
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  const emphasis = line.pill?.emphasis === true;
  const classes = ['ag-pill', emphasis ? 'ag-figure' : 'ag-note', hidden ? 'ag-crowded' : ''].filter(Boolean).join(' ');
  return svg('g', { class: classes, style: `--line: var(${line.stroke.colour})` }, [
    svg('rect', { x: box.x1, y: box.y1, width, height, rx: height / 2 }),
    svgText(text, { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 + 4, 'text-anchor': 'middle' }),
  ]);
}
