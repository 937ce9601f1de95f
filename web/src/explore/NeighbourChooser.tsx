import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '../api/client';
import type { ElementId } from '../api/ids';
import type { Connections } from '../api/types';
import type { Point, Size } from '../canvas/geometry/box';
import { nameOf, typeName } from '../model/captions';
import { kindOf } from '../model/kinds';
import { KindIcon } from '../shell/KindIcon';
import { texts } from '../texts';
import { expand } from '../view/expanding';
import type { Explorer } from '../view/Explorer';
import { asked, bringable, usualWays, waysOf, type Way } from '../view/ways';

interface NeighbourChooserProps {
  readonly explorer: Explorer;
  readonly id: ElementId;
  /** Where the node is, in the canvas, and how large the canvas is. */
  readonly at: Point;
  readonly area: Size;
}

const width = 268;
const beside = 44;

/** Counts the neighbours of a node by the ways in which they are connected with it, before any of them is drawn. */
export function NeighbourChooser({ explorer, id, at, area }: NeighbourChooserProps) {
  const [counted, setCounted] = useState<Connections>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<HTMLDivElement>(null);
  const node = explorer.view.nodes.get(id);
  const close = () => explorer.set({ choosing: undefined });

  useEffect(() => {
    const stop = new AbortController();
    api.connections(id, [...explorer.view.nodes.keys()], stop.signal).then(
      (found) => {
        setCounted(found);
        setChosen(new Set(usualWays(waysOf(found)).map(keyOf)));
        panel.current?.focus();
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        explorer.fail(error);
        explorer.set({ choosing: undefined });
      },
    );
    return () => stop.abort();
  }, [explorer, id]);

  if (!node) return null;
  const name = nameOf(node, explorer.view.captions.get(kindOf(node)));
  const ways = counted ? waysOf(counted) : [];
  const picked = ways.filter((way) => chosen.has(keyOf(way)));
  const all = counted ? bringable(counted, picked) : 0;
  const brings = Math.min(all, explorer.limits.expand);
  const bring = () => {
    close();
    if (brings > 0) expand(explorer, id, asked(picked)).catch((error: unknown) => explorer.fail(error));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) bring();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const toggle = (way: Way) => setChosen((before) => {
    const next = new Set(before);
    if (!next.delete(keyOf(way))) next.add(keyOf(way));
    return next;
  });
  const sections = [
    { title: texts.choose.into(name), ways: ways.filter((way) => way.direction === 'in') },
    { title: texts.choose.out(name), ways: ways.filter((way) => way.direction === 'out') },
    { title: texts.choose.both, ways: ways.filter((way) => way.direction === 'both') },
  ].filter((section) => section.ways.length > 0);
  // On the freest side, and never over the node itself.
  const left = at.x > area.width / 2 ? Math.max(8, at.x - beside - width) : Math.min(area.width - width - 8, at.x + beside);
  return (
    <div
      ref={panel}
      className="chooser"
      role="dialog"
      aria-label={texts.choose.title(name)}
      tabIndex={-1}
      style={{ left, width, ...(at.y > area.height / 2 ? { bottom: Math.max(8, area.height - at.y - 60) } : { top: Math.max(44, at.y - 60) }) }}
      onKeyDown={onKeyDown}
    >
      <div className="between">
        <b className="row"><KindIcon kind={kindOf(node)} /> {name}</b>
        <CloseButton size="sm" aria-label={texts.close} onClick={close} />
      </div>
      {!counted && <p className="note">{texts.choose.loading}</p>}
      <div className="chooser-ways">
        {sections.map((section) => (
          <fieldset key={section.title}>
            <legend className="note">{section.title}</legend>
            {section.ways.map((way) => <WayRow key={keyOf(way)} way={way} chosen={chosen.has(keyOf(way))} onToggle={() => toggle(way)} />)}
          </fieldset>
        ))}
      </div>
      {counted && (
        <div className="between chooser-bring">
          {ways.every((way) => way.undrawn === 0) ? <span className="note">{texts.choose.nothing}</span> : (
            <>
              <span>
                <b>{texts.choose.brings(brings, all)}</b>
                {brings < all && <span className="note"> {texts.choose.first}</span>}
              </span>
              <Button size="xs" disabled={brings === 0} onClick={bring}>{texts.choose.bring}</Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function WayRow({ way, chosen, onToggle }: { readonly way: Way; readonly chosen: boolean; readonly onToggle: () => void }) {
  const name = typeName(way.type);
  if (way.undrawn === 0) return <div className="way drawn"><span>✓ {name}</span><span className="note">{texts.choose.drawn}</span></div>;
  return (
    <div className="way">
      <label><input type="checkbox" checked={chosen} onChange={onToggle} /> {name}</label>
      <span className="note">{way.record ? `${texts.choose.record} · ` : ''}{way.undrawn.toLocaleString('en')}</span>
    </div>
  );
}

function keyOf({ type, direction }: Way): string {
  return `${direction} ${type}`;
}
