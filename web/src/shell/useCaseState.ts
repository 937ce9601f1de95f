import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { connection } from '../api/connection';
import type { CaseState } from '../api/types';

const pause = 5000;
const remotePause = 1000;

/**
 * What is out of order with the file of the case, asked again and again, since the file can be taken away at any time; more often of a
 * database on a server, whose loss is to show within three seconds.
 */
export function useCaseState(isRemote: boolean): [CaseState | undefined, (state: CaseState) => void] {
  const [state, setState] = useState<CaseState>();
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);

  useEffect(() => {
    if (lost) return;
    const asking = new AbortController();
    // A server that cannot say it has said something else by then; there is nothing to add.
    const ask = () => void api.caseState(asking.signal).then(setState, () => undefined);
    ask();
    const timer = setInterval(ask, isRemote ? remotePause : pause);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [lost, isRemote]);

  return [state, setState];
}
