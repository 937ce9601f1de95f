import type { ReactNode } from 'react';
import { kindOf, kinds, type Kind } from '../model/kinds';
import { lineKindOf, lineKinds, type LineKind } from '../model/stances';
import { KindIcon } from '../shell/KindIcon';
import { LineSample } from '../shell/LineSample';
import { texts } from '../texts';
import type { View } from '../view/View';

interface LegendProps {
  readonly view: View;
  readonly onKind: (kind: Kind) => void;
  readonly onLine: (line: LineKind) => void;
  readonly onClear: () => void;
}

/** What is in the picture, counted: a legend that filters. */
export function Legend({ view, onKind, onLine, onClear }: LegendProps) {
  const byKind = countBy([...view.nodes.values()].map(kindOf));
  const byLine = countBy([...view.relationships.values()].map(lineKindOf));
  const filtered = view.offKinds.size > 0 || [...view.offLines].some((line) => byLine.has(line));
  return (
    <aside className="legend" aria-label={texts.legend.title}>
      <section>
        <div className="between">
          <h2>{texts.legend.title}</h2>
          {filtered && <button type="button" className="link show-all" onClick={onClear}>{texts.legend.clear}</button>}
        </div>
        <ul>
          {kinds.filter((kind) => byKind.has(kind)).map((kind) => (
            <Item
              key={kind}
              className="legend-item kind"
              name={texts.kinds[kind][1]}
              count={byKind.get(kind) ?? 0}
              on={!view.offKinds.has(kind)}
              onToggle={() => onKind(kind)}
            >
              <KindIcon kind={kind} />
            </Item>
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts.legend.stance}</h2>
        <ul>
          {lineKinds.filter((line) => byLine.has(line)).map((line) => (
            <Item
              key={line}
              className="legend-item"
              name={texts.lines[line]}
              count={byLine.get(line) ?? 0}
              on={!view.offLines.has(line)}
              onToggle={() => onLine(line)}
            >
              <LineSample kind={line} />
            </Item>
          ))}
        </ul>
        <div className="signs">
          <div>{texts.legend.hollow}</div>
          <div>{texts.legend.hedged}</div>
          <div>{texts.legend.inferred}</div>
        </div>
      </section>
    </aside>
  );
}

interface ItemProps {
  readonly className: string;
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Item({ className, name, count, on, onToggle, children }: ItemProps) {
  return (
    <li>
      <button type="button" className={className} aria-pressed={on} title={texts.legend.toggle(name, on)} onClick={onToggle}>
        {children}
        <span>{name}</span>
        <span className="count">{count}</span>
      </button>
    </li>
  );
}

function countBy<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
