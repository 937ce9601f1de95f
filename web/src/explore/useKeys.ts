import { useEffect, useRef } from 'react';
import type { Explorer } from './Explorer';
import { shortcuts, type Shell } from './shortcuts';

const typing = 'input, textarea, select, [contenteditable="true"]';
const floats = '[role="dialog"][aria-modal="true"], [role="menu"]';

/** Listens to the keys of the page; what has taken a key itself keeps it. */
export function useKeys(explorer: Explorer, shell: Shell): void {
  const latest = useRef(shell);
  useEffect(() => {
    latest.current = shell;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(floats)) return;
      const shortcut = shortcuts.find((candidate) => candidate.matches(event));
      if (!shortcut) return;
      const isTyping = event.target instanceof Element && event.target.closest(typing) !== null;
      const usable = shortcut.whileTyping === true && (event.ctrlKey || event.metaKey);
      if (isTyping && !usable) return;
      event.preventDefault();
      shortcut.run(explorer, latest.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [explorer]);
}
