import { useCallback, useRef, useState } from 'react';
import { graphIn, runCypher, type FoundGraph, type QueryResult } from '../api/cypher';
import { CypherProblem } from '../api/problems';
import { texts } from '../texts';
import { sentenceOf } from '../texts/problems';
import { drawResult } from '../view/results';
import type { Explorer } from '../view/Explorer';
import type { ViewQuery } from '../view/View';

/** A query that failed, as it is shown: the sentence, and the database's own words where the text has the place. */
export interface QueryProblem {
  readonly sentence: string;
  readonly cypher: string;
  readonly problem: CypherProblem | undefined;
  /** Something is wrong; a query that was stopped on purpose is not. */
  readonly isFault: boolean;
}

export interface Answer {
  readonly result: QueryResult;
  readonly graph: FoundGraph;
}

export interface QueryRun {
  readonly running: boolean;
  readonly answer: Answer | undefined;
  readonly failure: QueryProblem | undefined;
  readonly run: (query: ViewQuery) => Promise<void>;
  readonly refuse: (sentence: string) => void;
  readonly stop: () => void;
}

/** One query at a time; what it finds is drawn. A new run ends the one before. */
export function useQueryRun(explorer: Explorer): QueryRun {
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const [failure, setFailure] = useState<QueryProblem>();
  const abort = useRef<AbortController>(undefined);

  const run = useCallback(
    async ({ cypher, parameters }: ViewQuery) => {
      abort.current?.abort();
      const mine = new AbortController();
      abort.current = mine;
      setRunning(true);
      setFailure(undefined);
      try {
        const result = await runCypher(cypher, parameters, mine.signal);
        mine.signal.throwIfAborted();
        const graph = graphIn(result);
        setAnswer({ result, graph });
        if (graph.nodes.length + graph.relationships.length > 0) await drawResult(explorer, graph, { cypher, parameters }, mine.signal);
      } catch (error) {
        if (abort.current !== mine) return;
        setFailure(describe(error, cypher, mine.signal.aborted, explorer.limits.deadlineSeconds));
      } finally {
        if (abort.current === mine) setRunning(false);
      }
    },
    [explorer],
  );
  const refuse = useCallback((sentence: string) => setFailure({ sentence, cypher: '', problem: undefined, isFault: true }), []);
  const stop = useCallback(() => abort.current?.abort(), []);
  return { running, answer, failure, run, refuse, stop };
}

function describe(error: unknown, cypher: string, stopped: boolean, deadlineSeconds: number): QueryProblem {
  const fault = (sentence: string, problem?: CypherProblem): QueryProblem => ({ sentence, cypher, problem, isFault: true });
  if (stopped) return { ...fault(texts.query.stopped), isFault: false };
  if (!(error instanceof CypherProblem)) return fault(sentenceOf(error));
  if (error.isTimeout) return fault(texts.query.deadline(deadlineSeconds));
  if (error.isWrite) return fault(texts.query.writes);
  return fault(error.sentence, error);
}
