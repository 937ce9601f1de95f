import { Button } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'react';
import { dictionaryOf, empty } from '../api/dictionary';
import { Icon } from '../shell/Icon';
import { texts } from '../texts';
import type { Explorer } from '../view/Explorer';
import type { ExploreState } from '../view/state';
import type { EditorHandle } from './editor/CypherEditor';
import { ParameterForm } from './ParameterForm';
import { parametersIn, typedFor, valueOf } from './parameters';
import { oneLine, QueryLists } from './QueryLists';
import { QueryResultView } from './QueryResultView';
import { forgetQueries, recentQueries, rememberQuery } from './recentQueries';
import { useEditor } from './useEditor';
import { usePanelHeight } from './usePanelHeight';
import { useQueryRun } from './useQueryRun';
import { useWorkbench } from './useWorkbench';

const nothingTyped: ReadonlyMap<string, string> = new Map();

interface QueryPanelProps {
  readonly explorer: Explorer;
  readonly state: ExploreState;
}

/** The Cypher that made the picture, one step from being changed; open, it is a workbench with what helps and what was found. */
export function QueryPanel({ explorer, state }: QueryPanelProps) {
  const { view, draft, queryOpen } = state;
  const query = draft ?? view.query;
  const cypher = query?.cypher ?? '';
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(nothingTyped);
  const [recent, setRecent] = useState(recentQueries);
  const editor = useRef<EditorHandle>(null);
  const panel = useRef<HTMLElement>(null);
  const names = useMemo(() => parametersIn(cypher), [cypher]);
  const run = useQueryRun(explorer);
  const CypherEditor = useEditor(queryOpen);
  const { questions, schema } = useWorkbench(queryOpen);
  const { height, grip } = usePanelHeight();

  const shownTyped = useMemo(
    () => dictionaryOf(names.map((name) => [name, typed.get(name) ?? typedFor(query?.parameters[name])] as const)),
    [names, typed, query],
  );
  const parameters = useMemo(
    () => dictionaryOf(Object.entries(shownTyped).filter(([, text]) => text !== '').map(([name, text]) => [name, valueOf(text)] as const)),
    [shownTyped],
  );

  // What was typed for the parameters of one query is not carried over to another that was picked.
  const picked = query?.parameters;
  useEffect(() => setTyped(nothingTyped), [picked]);

  const start = () => {
    const missing = names.filter((name) => !(name in parameters));
    explorer.set({ queryOpen: true });
    if (missing.length > 0) {
      run.refuse(texts.query.missingParameters(missing.map((name) => `$${name}`).join(', ')));
      return;
    }
    const asked = { cypher, parameters };
    setRecent(rememberQuery(asked, Date.now()));
    void run.run(asked);
  };

  return (
    <section
      ref={panel}
      className={queryOpen ? 'query-panel open' : 'query-panel'}
      aria-label={texts.query.title}
      tabIndex={-1}
      style={queryOpen ? { height } : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        event.preventDefault();
        start();
      }}
    >
      {queryOpen && grip}
      <div className="query-bar">
        <button
          type="button"
          className="query-toggle"
          aria-expanded={queryOpen}
          title={queryOpen ? texts.query.close : texts.query.open}
          onClick={() => explorer.set({ queryOpen: !queryOpen })}
        >
          <Icon icon={queryOpen ? ChevronDown : ChevronUp} /> <b>{texts.query.title}</b>
          {!queryOpen && <code className="query-line">{oneLine(cypher) || texts.query.none}</code>}
        </button>
        <span className="note">{texts.query.readOnly}</span>
        {run.running
          ? <Button size="xs" color="gray" variant="default" onClick={run.stop}>{texts.query.stop}</Button>
          : <Button size="xs" disabled={!cypher.trim()} onClick={start}>{texts.query.run}</Button>}
      </div>
      {queryOpen && (
        <div className="workbench">
          <QueryLists
            questions={questions}
            recent={recent}
            schema={schema}
            onPick={({ cypher: text, parameters: values }) => explorer.openQuery({ cypher: text, parameters: values })}
            onInsert={(text) => editor.current?.insert(text)}
            onForget={() => setRecent(forgetQueries())}
          />
          <div className="query-edit">
            {CypherEditor ? (
              <CypherEditor
                value={cypher}
                schema={schema}
                parameters={parameters}
                problem={run.failure?.problem}
                handle={editor}
                onChange={(text) => explorer.set({ draft: { cypher: text, parameters: query?.parameters ?? empty } })}
                onRun={start}
                onLeave={() => panel.current?.focus()}
              />
            ) : <p className="note">{texts.query.loadingEditor}</p>}
            <ParameterForm
              names={names}
              typed={shownTyped}
              onChange={(name, text) => setTyped(new Map(typed).set(name, text))}
              onRun={start}
            />
          </div>
          <div className="query-result" aria-label={texts.query.result} role="region">
            <QueryResultView explorer={explorer} run={run} />
          </div>
        </div>
      )}
    </section>
  );
}
