import { useMemo, type ReactNode } from 'react';
import type { ElementId } from '../api/ids';
import type { GraphRelationship } from '../api/types';
import { namingKeys, typeName } from '../model/captions';
import { kindNames } from '../model/kindNames';
import { inOrder, isOwn, kindOf, type Kind } from '../model/kinds';
import { lineKindOf, lineKinds } from '../model/stances';
import { KindIcon } from '../shell/KindIcon';
import { LineSample } from '../shell/LineSample';
import { texts } from '../texts';
import type { Command } from '../view/commands';
import type { View } from '../view/View';

interface LegendProps {
  readonly view: View;
  readonly onChange: (command: Command) => void;
  /** Shows where the nodes of a row are; none when the pointer has left. */
  readonly onPoint: (nodes: ReadonlySet<ElementId>) => void;
}

const nowhere: ReadonlySet<ElementId> = new Set();

/** What is in the picture, counted: a legend that filters. */
export function Legend({ view, onChange, onPoint }: LegendProps) {
  const byKind = useMemo(() => grouped([...view.nodes.values()], kindOf), [view.nodes]);
  const relationships = useMemo(() => [...view.relationships.values()], [view.relationships]);
  const byLine = useMemo(() => grouped(relationships, lineKindOf), [relationships]);
  const byType = useMemo(() => grouped(byLine.get('fact') ?? [], (r) => r.type), [byLine]);
  const stances = lineKinds.filter((line) => byLine.has(line) && line !== 'fact');
  return (
    <aside className="legend" aria-label={texts.legend.title}>
      <section>
        <h2>{texts.legend.title}</h2>
        <ul>
          {inOrder(byKind.keys()).map((kind) => {
            const nodes = byKind.get(kind) ?? [];
            return (
              <Item
                key={kind}
                className="legend-item kind"
                name={kindNames(kind)}
                count={nodes.length}
                on={!view.offKinds.has(kind)}
                onToggle={() => onChange({ do: 'toggleKind', kind })}
                onPoint={(on) => onPoint(on ? new Set(nodes.map((n) => n.elementId)) : nowhere)}
                beside={isOwn(kind) && <Caption kind={kind} keys={keysOf(nodes)} chosen={view.captions.get(kind)} onChange={onChange} />}
              >
                <KindIcon kind={kind} />
              </Item>
            );
          })}
        </ul>
      </section>
      {stances.length > 0 && (
        <section>
          <h2>{texts.legend.stance}</h2>
          <ul>
            {lineKinds.filter((line) => byLine.has(line)).map((line) => (
              <Item
                key={line}
                className="legend-item"
                name={texts.lines[line]}
                count={byLine.get(line)?.length ?? 0}
                on={!view.offLines.has(line)}
                onToggle={() => onChange({ do: 'toggleLine', line })}
                onPoint={(on) => onPoint(on ? endsOf(byLine.get(line) ?? []) : nowhere)}
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
      )}
      {byType.size > 0 && (
        <section>
          <details open={stances.length === 0}>
            <summary>{stances.length > 0 ? texts.legend.facts : texts.legend.relationships}</summary>
            <ul>
              {[...byType].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([type, ofType]) => (
                <Item
                  key={type}
                  className="legend-item type"
                  name={typeName(type)}
                  count={ofType.length}
                  on={!view.offTypes.has(type)}
                  onToggle={() => onChange({ do: 'toggleType', type })}
                  onPoint={(on) => onPoint(on ? endsOf(ofType) : nowhere)}
                />
              ))}
            </ul>
          </details>
        </section>
      )}
    </aside>
  );
}

interface ItemProps {
  readonly className: string;
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly onPoint: (on: boolean) => void;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

function Item({ className, name, count, on, onToggle, onPoint, beside, children }: ItemProps) {
  return (
    <li onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
      <button type="button" className={className} aria-pressed={on} title={texts.legend.toggle(name, on)} onClick={onToggle}>
        {children}
        <span>{name}</span>
        <span className="count">{count.toLocaleString('en')}</span>
      </button>
      {beside}
    </li>
  );
}

interface CaptionProps {
  readonly kind: Kind;
  readonly keys: readonly string[];
  readonly chosen: string | undefined;
  readonly onChange: (command: Command) => void;
}

/** By which property nodes of a kind are named: guessed, or chosen here. */
function Caption({ kind, keys, chosen, onChange }: CaptionProps) {
  if (keys.length < 2) return null;
  return (
    <label className="caption-choice">
      <span className="note">{texts.legend.caption}</span>
      <select
        aria-label={texts.legend.captionOf(kindNames(kind))}
        value={chosen ?? ''}
        onChange={(event) => onChange({ do: 'caption', kind, property: event.currentTarget.value || undefined })}
      >
        <option value="">{texts.legend.captionGuess}</option>
        {keys.map((key) => <option key={key} value={key}>{key}</option>)}
      </select>
    </label>
  );
}

const lookedThrough = 200;

function keysOf(nodes: readonly Parameters<typeof namingKeys>[0][]): string[] {
  return [...new Set(nodes.slice(0, lookedThrough).flatMap(namingKeys))].sort();
}

function endsOf(relationships: readonly GraphRelationship[]): ReadonlySet<ElementId> {
  return new Set(relationships.flatMap((r) => [r.start, r.end]));
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
