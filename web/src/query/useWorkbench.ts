import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { Question, Schema } from '../api/types';

/** What stands beside the editor; read when the workbench is first opened, so that the first view does not wait for it. */
export function useWorkbench(open: boolean): { readonly questions: readonly Question[]; readonly schema: Schema | undefined } {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [schema, setSchema] = useState<Schema>();
  useEffect(() => {
    if (!open || schema) return;
    const abort = new AbortController();
    // The editor works without either; the banner says it when the server is gone, and the next opening asks again.
    api.questions(abort.signal).then(setQuestions, () => undefined);
    api.schema(abort.signal).then(setSchema, () => undefined);
    return () => abort.abort();
  }, [open, schema]);
  return { questions, schema };
}
