import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { connection } from '../api/connection';
import type { ElementId } from '../api/ids';
import { ServerLost } from '../api/problems';
import { kindOf } from '../model/kinds';
import type { Explorer } from '../view/Explorer';
import { readCounterparts } from '../view/fair/counterparts';
import type { View } from '../view/View';

/** Asks who takes which side whenever other claims are in the view; an answer about claims that were there before is dropped. */
export function useCounterparts(explorer: Explorer, view: View): void {
  const claims = useMemo(() => [...view.nodes.values()].filter((n) => kindOf(n) === 'claim').map((n) => n.elementId), [view.nodes]);
  const key = claims.toSorted().join(' ');
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);

  useEffect(() => {
    if (key === '' || lost) return;
    const giveUp = new AbortController();
    readCounterparts(key.split(' ') as ElementId[], explorer.limits.drawNodes, giveUp.signal).then(
      (counterparts) => {
        if (!giveUp.signal.aborted) explorer.set({ counterparts });
      },
      (error: unknown) => {
        if (!giveUp.signal.aborted && !(error instanceof ServerLost)) explorer.fail(error);
      },
    );
    return () => giveUp.abort();
  }, [explorer, key, lost]);
}
