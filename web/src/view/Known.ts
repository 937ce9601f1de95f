import type { ElementId } from '../api/ids';
import type { GraphNode, Picture } from '../api/types';
import type { View } from './View';

/**
 * What has been learnt of the case around the picture: how many neighbours a node has, and which of the nodes that were ever drawn are
 * neighbours. It only grows, so that it holds for every view of the case, before and after each undo.
 */
export class Known {
  private readonly totals = new Map<ElementId, number>();
  private readonly pairs = new Map<ElementId, Set<ElementId>>();
  private learnt = 0;

  /** Goes up with everything that is learnt. */
  get version(): number {
    return this.learnt;
  }

  /** Takes in an answer of the case: totals as the database counts them, and the relationships it holds. */
  learn({ relationships, neighbours }: Pick<Picture, 'relationships'> & Partial<Pick<Picture, 'neighbours'>>): void {
    this.learnt++;
    for (const [id, count] of Object.entries(neighbours ?? {})) this.totals.set(id as ElementId, count);
    for (const { start, end } of relationships) {
      if (start === end) continue;
      this.pair(start, end);
      this.pair(end, start);
    }
  }

  /** Whether the case was asked how many neighbours the node has. */
  hasCounted(id: ElementId): boolean {
    return this.totals.has(id);
  }

  /** How many neighbours of a node are not in the view; statements and sources are no neighbours in this sense. */
  undrawn(id: ElementId, nodes: View['nodes']): number {
    const total = this.totals.get(id);
    if (total === undefined) return 0;
    let inView = 0;
    for (const other of this.pairs.get(id) ?? []) {
      const node = nodes.get(other);
      if (node && !isOfTheRecord(node)) inView++;
    }
    return Math.max(0, total - inView);
  }

  private pair(from: ElementId, to: ElementId): void {
    const known = this.pairs.get(from);
    if (known) known.add(to);
    else this.pairs.set(from, new Set([to]));
  }
}

function isOfTheRecord({ labels }: GraphNode): boolean {
  return labels.includes('Statement') || labels.includes('Source');
}
