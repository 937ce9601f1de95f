import type { IconNode } from 'lucide';
import { createElement } from 'react';

interface IconProps {
  readonly icon: IconNode;
  readonly size?: number;
  readonly color?: string;
}

/** An icon beside words or in a button; it says nothing that is not said in words too. */
export function Icon({ icon, size = 16, color = 'currentColor' }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke={color}
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {icon.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}
