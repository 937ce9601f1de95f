import { api } from '../api/client';
import { layoutNames } from '../canvas/layouts/layoutJob';
import { texts } from '../texts';
import type { Explorer } from './Explorer';
import { readLink, viewOf } from './link/linkedView';
import { unpackLink } from './link/packed';

/**
 * The case as it is shown first; nothing that was begun meanwhile is replaced by it.
 * @param described Comes when so much is known of the case that it can be drawn.
 */
export async function openFirstView(explorer: Explorer, described?: Promise<void>): Promise<void> {
  const signal = explorer.concerns.replace('picture');
  const [first] = await Promise.all([api.firstView(signal), described]);
  if (signal.aborted || explorer.view.nodes.size > 0) return;
  const layout = layoutNames.find((name) => name === first.layout);
  await explorer.show(first, layout, first.focus ?? undefined, true);
}

/** Brings back the view of a link; what is gone from the case is said. */
export async function openLink(explorer: Explorer, text: string): Promise<void> {
  const signal = explorer.concerns.replace('picture');
  const isReplaced = () => signal.aborted;
  const link = await unpackLink(text);
  if (isReplaced()) return;
  if (!link) {
    await openFirstView(explorer);
    explorer.set({ notice: { kind: 'error', text: texts.errors.badLink } });
    return;
  }
  const found = await readLink(explorer, link, signal);
  if (isReplaced()) return;
  const { view, selection, selected, sight, gone } = viewOf(link, found);
  if (view.nodes.size === 0) {
    await openFirstView(explorer);
  } else {
    explorer.begin({ do: 'restore', view });
    const lines = explorer.scene().lines.filter((line) => line.relationships.some((r) => selected.includes(r.elementId)));
    explorer.set({ selection: { ...selection, lines: new Set(lines.map((line) => line.id)) }, look: { at: sight } });
  }
  if (gone > 0) explorer.set({ notice: { kind: 'info', text: texts.errors.gone(gone) } });
  await explorer.arranging.tidy();
}
