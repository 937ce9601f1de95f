import type { LineKind } from '../model/stances';
import { lineToken } from '../view/looks';

const dashes: Partial<Record<LineKind, string>> = { deny: '7 4', question: '2 4', decline: '1.5 3.5', dispute: '5 3' };
const widths: Partial<Record<LineKind, number>> = { uphold: 3, deny: 3, question: 2.5, feeling: 2.5, appeal: 2, invoke: 2, dispute: 2, fact: 1.2 };

/** A short piece of a line as the picture draws it. */
export function LineSample({ kind, width = 26 }: { readonly kind: LineKind; readonly width?: number }) {
  const color = `var(${lineToken(kind)})`;
  return (
    <svg width={width} height={12} viewBox={`0 0 ${width} 12`} aria-hidden="true" style={{ flex: 'none' }}>
      <line x1={0} y1={6} x2={width - 3} y2={6} stroke={color} strokeWidth={widths[kind] ?? 1.5} strokeDasharray={dashes[kind]} />
      {kind === 'deny' && <line x1={width - 2} y1={0} x2={width - 2} y2={12} stroke={color} strokeWidth={3} />}
      {kind === 'appeal' && <path d={`M${width - 8} 2 L${width - 3} 6 L${width - 8} 10`} stroke={color} strokeWidth={2} fill="none" />}
    </svg>
  );
}
