import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { connection } from '../api/connection';
import { ServerLost } from '../api/problems';
import type { CaseInfo } from '../api/types';
import { openFirstView, openLink } from '../view/opening';
import type { Explorer } from '../view/Explorer';
import { linkOf } from '../view/link/linkOf';
import { readLabels } from '../view/reading';
import { knowLabels } from '../view/ownKinds';
import type { ExploreState } from '../view/state';

const linkPause = 400;

/**
 * Opens the view that the address names, else the first one, and keeps the address equal to the view. What could not be read
 * because the server was away is read when it is back.
 */
export function useStart(explorer: Explorer, { view, selection, sight, arranging }: ExploreState): CaseInfo | undefined {
  const isArranging = arranging !== undefined;
  const [info, setInfo] = useState<CaseInfo>();
  const state = useRef<'waiting' | 'starting' | 'started'>('waiting');
  const written = useRef('');
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);

  useEffect(() => {
    if (lost || state.current !== 'waiting') return;
    state.current = 'starting';
    const link = window.location.hash.slice(1);
    const open = async () => {
      const described = Promise.all([api.case(), readLabels()]).then(([found, labels]) => {
        explorer.limits = found.limits;
        knowLabels(labels);
        setInfo(found);
      });
      // The first view is asked for meanwhile; a link may hold more than may be asked for at once.
      await (link ? described.then(() => openLink(explorer, link)) : openFirstView(explorer, described));
    };
    open().then(
      () => (state.current = 'started'),
      (error: unknown) => {
        state.current = error instanceof ServerLost ? 'waiting' : 'started';
        if (!(error instanceof ServerLost)) explorer.fail(error);
      },
    );
  }, [explorer, lost]);

  // Only the last of many quick changes is written, and none of what is still on its way.
  useEffect(() => {
    if (view.nodes.size === 0 || isArranging) return;
    let isLast = true;
    const timer = setTimeout(() => {
      void linkOf(view, { selection, sight }, explorer.scene().lines).then((link) => {
        // A large view may be packed only after a smaller one that came later.
        if (!isLast) return;
        written.current = link;
        window.history.replaceState(null, '', `#${link}`);
      });
    }, linkPause);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [explorer, view, selection, sight, isArranging]);

  useEffect(() => {
    const onHash = () => {
      const link = window.location.hash.slice(1);
      if (link && link !== written.current) openLink(explorer, link).catch((error: unknown) => explorer.fail(error));
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [explorer]);

  return info;
}
