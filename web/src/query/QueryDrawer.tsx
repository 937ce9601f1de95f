import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { graphIn, runCypher, type QueryResult } from '../api/cypher';
import { CypherProblem, sentenceOf } from '../api/problems';
import type { CaseInfo } from '../api/types';
import { drawResult } from '../explore/actions';
import type { Explorer } from '../explore/Explorer';
import { texts } from '../texts';
import type { ViewQuery } from '../view/View';
import { ResultTable } from './ResultTable';

interface QueryDrawerProps {
  readonly explorer: Explorer;
  readonly query: ViewQuery | undefined;
  readonly limits: CaseInfo['limits'] | undefined;
}

const usualLimits = { drawNodes: 2000, drawRelationships: 5000 };

/** The Cypher that made the picture, one step from being changed; what a query finds is drawn, and listed beside. */
export function QueryDrawer({ explorer, query, limits }: QueryDrawerProps) {
  const [tab, setTab] = useState<'query' | 'table'>('query');
  const [edited, setEdited] = useState<string>();
  const [result, setResult] = useState<QueryResult>();
  const [problem, setProblem] = useState('');
  const [running, setRunning] = useState(false);
  const abort = useRef<AbortController>(null);
  const text = edited ?? query?.cypher ?? '';
  const parameters = query?.parameters ?? {};

  const run = async () => {
    abort.current = new AbortController();
    setRunning(true);
    setProblem('');
    try {
      const found = await runCypher(text, parameters, abort.current.signal);
      setResult(found);
      const graph = graphIn(found);
      if (graph.nodes.length + graph.relationships.length > 0) {
        await drawResult(explorer, graph, text, parameters, limits ?? usualLimits);
        setEdited(undefined);
      } else {
        setTab('table');
      }
    } catch (error) {
      setProblem(abort.current.signal.aborted ? texts.query.stopped : error instanceof CypherProblem ? error.message : sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };

  return (
    <section className="drawer" aria-label={texts.drawer.title}>
      <div className="drawer-tabs" role="tablist">
        {(['query', 'table'] as const).map((name) => (
          <button key={name} type="button" role="tab" className="drawer-tab" aria-selected={tab === name} onClick={() => setTab(name)}>
            {texts.drawer[name]}
          </button>
        ))}
        <span className="note">
          {texts.drawer.readOnly}{result && ` · ${texts.query.rows(result.rows.length, result.milliseconds)}`}
        </span>
      </div>
      {tab === 'query' ? (
        <div className="drawer-query open">
          <textarea
            className="query-text"
            aria-label={texts.query.editor}
            spellCheck={false}
            rows={Math.min(6, Math.max(2, text.split('\n').length))}
            value={text}
            onChange={(event) => setEdited(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              void run();
            }}
          />
          {running
            ? <Button variant="default" onClick={() => abort.current?.abort()}>{texts.drawer.stop}</Button>
            : <Button onClick={() => void run()}>{texts.drawer.run}</Button>}
        </div>
      ) : (
        <div className="drawer-table">{result ? <ResultTable result={result} /> : <p className="note">{texts.query.idle}</p>}</div>
      )}
      {problem && <pre className="problem" role="alert">{problem}</pre>}
    </section>
  );
}
