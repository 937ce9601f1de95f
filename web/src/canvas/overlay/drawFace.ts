import { texts } from '../../texts';
import { cardLine, nameLine, subLine } from '../captions';
import type { Face, PlacedLabel } from '../drawing';
import type { Point } from '../geometry/box';
import { badgeBox } from '../labels/obstacles';
import { svg, svgIcon, svgText } from './svg';

/** The icon, texts and badge of one node. */
export function drawFace(face: Face, at: Point, label: PlacedLabel | undefined, labelHidden: boolean): SVGElement {
  const parts: SVGElement[] = [];
  if (face.outline === 'card') parts.push(...cardTexts(face, at));
  else {
    const lift = face.outline === 'drop' ? -5 : 0;
    parts.push(svgIcon(face.icon, at.x, at.y + lift, face.size.width * 0.5, `var(${face.colour})`));
    if (label) parts.push(labelTexts(face, label, labelHidden));
  }
  if (face.more > 0) parts.push(badge(face, at));
  return svg('g', { class: 'ag-face', 'data-id': face.id }, parts);
}

function cardTexts(face: Face, at: Point): SVGElement[] {
  const top = at.y - face.size.height / 2 + 14;
  const lines = face.name.lines.map((line, i) =>
    svgText(line, { class: 'ag-card-text', x: at.x, y: top + i * cardLine + 14, 'text-anchor': 'middle' }),
  );
  const sub = svgText(face.sub.lines.join(' '), {
    class: 'ag-sub', x: at.x, y: at.y + face.size.height / 2 - 14, 'text-anchor': 'middle',
  });
  return [...lines, sub];
}

function labelTexts(face: Face, { box, anchor }: PlacedLabel, hidden: boolean): SVGElement {
  const x = anchor === 'start' ? box.x1 + 2 : anchor === 'end' ? box.x2 - 2 : (box.x1 + box.x2) / 2;
  const names = face.name.lines.map((line, i) =>
    svgText(line, { class: 'ag-name', x, y: box.y1 + 13 + i * nameLine, 'text-anchor': anchor }),
  );
  const top = box.y1 + face.name.size.height + 11;
  const subs = face.sub.lines.map((line, i) => svgText(line, { class: 'ag-sub', x, y: top + i * subLine, 'text-anchor': anchor }));
  return svg('g', { class: hidden ? 'ag-label ag-crowded' : 'ag-label' }, [...names, ...subs]);
}

function badge(face: Face, at: Point): SVGElement {
  const box = badgeBox(face, at);
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  return svg('g', { class: 'ag-badge' }, [
    svg('rect', { x: box.x1, y: box.y1, width, height, rx: height / 2 }),
    svgText(texts.canvas.more(face.more), { x: (box.x1 + box.x2) / 2, y: box.y1 + 12.5, 'text-anchor': 'middle' }),
  ]);
}
