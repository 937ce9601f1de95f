import { useEffect, useState } from 'react';
import { sentenceOf } from '../api/problems';

/** What the server answers to a question that is asked once, when the component appears. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): { readonly answer: T | undefined; readonly problem: string } {
  const [answer, setAnswer] = useState<T>();
  const [problem, setProblem] = useState('');
  const [question] = useState(() => ask);
  useEffect(() => {
    const abort = new AbortController();
    question(abort.signal).then(setAnswer, (error: unknown) => {
      if (!abort.signal.aborted) setProblem(sentenceOf(error));
    });
    return () => abort.abort();
  }, [question]);
  return { answer, problem };
}
