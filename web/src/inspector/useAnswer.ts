import { useEffect, useState, useSyncExternalStore } from 'react';
import { connection } from '../api/connection';
import { sentenceOf } from '../texts/problems';

interface Asked<T> {
  readonly answer: T | undefined;
  readonly problem: string;
}

/** What the server answers to a question that is asked when the component appears, and again when a lost server is back. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ answer: undefined, problem: '' });
  const [question] = useState(() => ask);
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);
  const answered = asked.answer !== undefined;
  useEffect(() => {
    if (answered || lost) return;
    const abort = new AbortController();
    question(abort.signal).then(
      (answer) => setAsked({ answer, problem: '' }),
      (error: unknown) => {
        if (!abort.signal.aborted) setAsked({ answer: undefined, problem: sentenceOf(error) });
      },
    );
    return () => abort.abort();
  }, [question, answered, lost]);
  return asked;
}
