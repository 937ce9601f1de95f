import type { GraphNode } from '../api/types';
import { nameOf } from '../model/captions';
import { kindOf } from '../model/kinds';
import { KindIcon } from '../shell/KindIcon';
import { addNode } from '../view/expanding';
import { useExplorer } from './InspectorContext';

interface NodeLinkProps {
  readonly node: GraphNode;
  readonly icon?: boolean;
}

/** A node by its name; a click selects it, and brings it into the picture where it is not drawn. */
export function NodeLink({ node, icon = false }: NodeLinkProps) {
  const explorer = useExplorer();
  return (
    <button
      type="button"
      className="node-link"
      onClick={() => void addNode(explorer, node).catch((error: unknown) => explorer.fail(error))}
    >
      {icon && <KindIcon kind={kindOf(node)} size={15} />}
      <span>{nameOf(node)}</span>
    </button>
  );
}
