import type { KeyName } from '../texts/keys';
import { toggleExpansion } from '../view/expanding';
import type { Explorer } from '../view/Explorer';
import { isNothing, noSelection } from '../view/state';

/** What a key does to the page around the canvas. */
export interface Shell {
  readonly search: () => void;
  readonly help: () => void;
  readonly legend: () => void;
}

interface Shortcut {
  readonly name: KeyName;
  /** As the help shows it. */
  readonly shown: string;
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly run: (explorer: Explorer, shell: Shell) => void;
  /** Works while something is being typed, too. */
  readonly whileTyping?: boolean;
}

/** The keys of the page. The help lists these and those of the canvas and the editor, so that it never names a key that does nothing. */
export const shortcuts: readonly Shortcut[] = [
  { name: 'search', shown: '/ or Ctrl+K', matches: (e) => plain(e, '/') || control(e, 'k'), run: (_, shell) => shell.search(), whileTyping: true },
  { name: 'help', shown: '?', matches: (e) => plain(e, '?'), run: (_, shell) => shell.help() },
  { name: 'fit', shown: 'F', matches: (e) => plain(e, 'f'), run: (explorer) => explorer.fit() },
  { name: 'neighbours', shown: 'N', matches: (e) => plain(e, 'n') && !e.shiftKey, run: toggleNeighbours },
  { name: 'choose', shown: 'Shift+N', matches: (e) => plain(e, 'n') && e.shiftKey, run: chooseNeighbours },
  { name: 'hide', shown: 'H or Delete', matches: (e) => plain(e, 'h') || plain(e, 'Delete'), run: (explorer) => explorer.hideSelected() },
  { name: 'layout', shown: 'L', matches: (e) => plain(e, 'l'), run: (explorer) => void explorer.arranging.next() },
  { name: 'legend', shown: 'G', matches: (e) => plain(e, 'g'), run: (_, shell) => shell.legend() },
  { name: 'undo', shown: 'Ctrl+Z', matches: (e) => control(e, 'z') && !e.shiftKey, run: (explorer) => explorer.undo() },
  { name: 'redo', shown: 'Ctrl+Shift+Z', matches: (e) => control(e, 'z') && e.shiftKey, run: (explorer) => explorer.redo() },
  { name: 'escape', shown: 'Esc', matches: (e) => plain(e, 'Escape'), run: escape },
];

/** Keys that the canvas and the editor take themselves. */
export const otherKeys: readonly { readonly name: KeyName; readonly shown: string }[] = [
  { name: 'arrows', shown: 'Arrow keys' },
  { name: 'read', shown: 'Enter' },
  { name: 'menu', shown: 'Shift+F10' },
  { name: 'run', shown: 'Ctrl+Enter' },
];

function plain(event: KeyboardEvent, key: string): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === key.toLowerCase();
}

function control(event: KeyboardEvent, key: string): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === key;
}

function toggleNeighbours(explorer: Explorer): void {
  const [id] = explorer.snapshot().selection.nodes;
  if (id) toggleExpansion(explorer, id).catch((error: unknown) => explorer.fail(error));
}

function chooseNeighbours(explorer: Explorer): void {
  const [id] = explorer.snapshot().selection.nodes;
  if (id && explorer.view.nodes.has(id)) explorer.set({ choosing: id });
}

/** Closes what is open, the nearest first: the notice, the inspector, the query panel. */
function escape(explorer: Explorer): void {
  const { notice, asked, choosing, selection } = explorer.snapshot();
  if (choosing) explorer.set({ choosing: undefined });
  else if (notice) explorer.set({ notice: undefined });
  else if (asked) explorer.set({ asked: undefined });
  else if (!isNothing(selection)) explorer.select(noSelection);
  else explorer.set({ queryOpen: false });
}
