import { useEffect, useRef } from 'react';
import type { Explorer } from '../view/Explorer';
import { shortcuts, type Shell } from './shortcuts';

const typing = 'input, textarea, select, [contenteditable="true"]';
const floats = '[role="dialog"][aria-modal="true"], [role="menu"]';

/** Listens to the keys of the page, except while something is typed and while a menu or dialog is open. */
export function useKeys(explorer: Explorer, shell: Shell): void {
  const latest = useRef(shell);
  useEffect(() => {
    latest.current = shell;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector(floats)) return;
      const shortcut = shortcuts.find((candidate) => candidate.matches(event));
      if (!shortcut) return;
      const isTyping = event.target instanceof Element && event.target.closest(typing) !== null;
      const usable = shortcut.whileTyping === true && (event.ctrlKey || event.metaKey);
      if (isTyping && !usable) return;
      event.preventDefault();
      shortcut.run(explorer, latest.current);
    };
    // Before anything below has taken the key: what Esc closes is then still there to be seen.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [explorer]);
}
