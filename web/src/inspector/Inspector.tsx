import { ActionIcon, Button } from '@mantine/core';
import { ArrowLeft, X } from 'lucide';
import { useEffect, useRef } from 'react';
import { Icon } from '../shell/Icon';
import { texts } from '../texts';
import type { Explorer } from '../view/Explorer';
import type { ViewLine } from '../view/lines';
import { noSelection, type ExploreState } from '../view/state';
import { InspectorContext } from './InspectorContext';
import { LineInspector } from './LineInspector';
import { NodeInspector } from './NodeInspector';
import { NodeLink } from './NodeLink';

interface InspectorProps {
  readonly explorer: Explorer;
  readonly state: ExploreState;
  readonly lines: readonly ViewLine[];
}

/** What is selected, as something to read. */
export function Inspector({ explorer, state, lines }: InspectorProps) {
  const { selection, view, trail } = state;
  const panel = useRef<HTMLElement>(null);
  const [nodeId] = selection.nodes;
  const node = nodeId && view.nodes.get(nodeId);
  const line = lines.find((candidate) => selection.lines.has(candidate.id));
  const count = selection.nodes.size + selection.lines.size;
  const shown = node?.elementId ?? line?.id;

  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [shown]);

  if (!node && !line) return null;
  return (
    <aside ref={panel} className="inspector" aria-label={texts.inspector.label} tabIndex={-1}>
      <div className="inspector-bar">
        {trail.length > 0 && (
          <button type="button" className="link row" onClick={() => explorer.back()}>
            <Icon icon={ArrowLeft} size={14} /> {texts.inspector.back}
          </button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          className="inspector-close"
          aria-label={texts.close}
          onClick={() => explorer.select(noSelection)}
        >
          <Icon icon={X} />
        </ActionIcon>
      </div>
      <InspectorContext value={explorer}>
        {count > 1 ? (
          <Several explorer={explorer} state={state} />
        ) : node ? (
          <NodeInspector key={node.elementId} node={node} view={view} />
        ) : (
          line && <LineInspector key={line.id} line={line} />
        )}
      </InspectorContext>
    </aside>
  );
}

function Several({ explorer, state: { selection, view } }: { readonly explorer: Explorer; readonly state: ExploreState }) {
  const nodes = [...selection.nodes].flatMap((id) => view.nodes.get(id) ?? []);
  return (
    <>
      <h2>{texts.inspector.selected(selection.nodes.size + selection.lines.size)}</h2>
      <ul className="plain">
        {nodes.map((node) => <li key={node.elementId}><NodeLink node={node} icon /></li>)}
      </ul>
      <div className="inspector-actions">
        <Button variant="default" size="xs" onClick={() => explorer.hideSelected()}>{texts.inspector.hideSelected}</Button>
      </div>
    </>
  );
}
