import type { IconNode } from 'lucide';

const known = new Map<IconNode, Path2D>();

/** An icon in its square of 24 by 24 units, to be stroked. */
export function iconPath(icon: IconNode): Path2D {
  let path = known.get(icon);
  if (!path) known.set(icon, (path = pathOf(icon)));
  return path;
}

function pathOf(icon: IconNode): Path2D {
  const path = new Path2D();
  for (const [tag, attributes] of icon) {
    const number = (name: string) => Number(attributes[name] ?? 0);
    const points = String(attributes.points ?? '').trim().split(/[\s,]+/).map(Number);
    switch (tag) {
      case 'path':
        path.addPath(new Path2D(String(attributes.d)));
        break;
      case 'circle':
        path.moveTo(number('cx') + number('r'), number('cy'));
        path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
        break;
      case 'ellipse':
        path.moveTo(number('cx') + number('rx'), number('cy'));
        path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI);
        break;
      case 'rect':
        path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
        break;
      case 'line':
        path.moveTo(number('x1'), number('y1'));
        path.lineTo(number('x2'), number('y2'));
        break;
      case 'polyline':
      case 'polygon':
        for (let i = 0; i + 1 < points.length; i += 2) path[i === 0 ? 'moveTo' : 'lineTo'](points[i] ?? 0, points[i + 1] ?? 0);
        if (tag === 'polygon') path.closePath();
        break;
      default:
        break;
    }
  }
  return path;
}
