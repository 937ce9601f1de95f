import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { Question, Schema } from '../api/types';

/** What stands beside the editor; read when the workbench is first opened, so that the first view does not wait for it. */
export function useWorkbench(open: boolean): { readonly questions: readonly Question[]; readonly schema: Schema | undefined } {
  const questions = useOnceOpen(open, api.questions);
  const schema = useOnceOpen(open, api.schema);
  return { questions: questions ?? none, schema };
}

const none: readonly Question[] = [];

/** The editor works without an answer; the banner says it when the server is gone, and the next opening asks again. */
function useOnceOpen<T>(open: boolean, ask: (signal: AbortSignal) => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  const answered = answer !== undefined;
  useEffect(() => {
    if (!open || answered) return;
    const abort = new AbortController();
    ask(abort.signal).then(
      (given) => {
        if (!abort.signal.aborted) setAnswer(given);
      },
      () => undefined,
    );
    return () => abort.abort();
  }, [open, answered, ask]);
  return answer;
}
