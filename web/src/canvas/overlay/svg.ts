import type { IconNode } from 'lucide';

const space = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function svg(name: string, attributes: Attributes = {}, children: readonly Node[] = []): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

export function svgText(content: string, attributes: Attributes): SVGElement {
  const element = svg('text', attributes);
  element.textContent = content;
  return element;
}

/** An icon of 24 by 24 units, centred on (`x`, `y`) at the given size. */
export function svgIcon(icon: IconNode, x: number, y: number, size: number, color: string): SVGElement {
  const scale = size / 24;
  return svg(
    'g',
    {
      transform: `translate(${x - size / 2} ${y - size / 2}) scale(${scale})`,
      fill: 'none',
      stroke: color,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    icon.map(([tag, attributes]) => svg(tag, attributes)),
  );
}
