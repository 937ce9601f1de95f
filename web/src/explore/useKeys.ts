import { useEffect, useRef } from 'react';
import type { Explorer } from './Explorer';
import { noSelection } from './state';
import { toggleExpansion } from './actions';

interface Shell {
  readonly search: () => void;
  readonly help: () => void;
  readonly legend: () => void;
}

/** The keys of the explorer; none of them works while something is being typed. */
export function useKeys(explorer: Explorer, shell: Shell): void {
  const latest = useRef(shell);
  useEffect(() => {
    latest.current = shell;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key.toLowerCase() === 'k') { act(event, () => latest.current.search()); return; }
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [contenteditable], [role="dialog"]')) return;
      if (control && event.key.toLowerCase() === 'z')
        { act(event, () => (event.shiftKey ? explorer.redo() : explorer.undo())); return; }
      if (control || event.altKey) return;
      const action = keys[event.key];
      if (action) act(event, () => action(explorer, latest.current));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [explorer]);
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

function expandSelected(explorer: Explorer): void {
  const [id] = explorer.snapshot().selection.nodes;
  if (id) toggleExpansion(explorer, id).catch((error: unknown) => explorer.fail(error));
}

const keys: Readonly<Record<string, (explorer: Explorer, shell: Shell) => void>> = {
  '/': (_, shell) => shell.search(),
  '?': (_, shell) => shell.help(),
  g: (_, shell) => shell.legend(),
  f: (explorer) => explorer.fit(),
  l: (explorer) => void explorer.nextLayout(),
  e: expandSelected,
  h: (explorer) => explorer.hideSelected(),
  Delete: (explorer) => explorer.hideSelected(),
  Escape: (explorer) => explorer.select(noSelection),
};
