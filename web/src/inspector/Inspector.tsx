import type { Line } from '../canvas/drawing';
import type { Explorer } from '../explore/Explorer';
import { noSelection, type Selection } from '../explore/state';
import { texts } from '../texts';
import type { View } from '../view/View';
import { LineInspector } from './LineInspector';
import { NodeInspector } from './NodeInspector';

interface InspectorProps {
  readonly explorer: Explorer;
  readonly selection: Selection;
  readonly lines: readonly Line[];
  readonly view: View;
}

/** What is selected, as something to read. */
export function Inspector({ explorer, selection, lines, view }: InspectorProps) {
  const [nodeId] = selection.nodes;
  const node = nodeId && view.nodes.get(nodeId);
  const line = lines.find((candidate) => selection.lines.has(candidate.id));
  if (!node && !line) return null;
  return (
    <aside className="inspector" aria-label={texts.inspector.properties}>
      <div className="between">
        <span className="note">{selection.nodes.size + selection.lines.size > 1 ? texts.inspector.selected(selection.nodes.size + selection.lines.size) : ''}</span>
        <button type="button" className="link" onClick={() => explorer.select(noSelection)}>{texts.close}</button>
      </div>
      {node ? <NodeInspector key={node.elementId} explorer={explorer} node={node} /> : line && <LineInspector key={line.id} line={line} />}
    </aside>
  );
}
