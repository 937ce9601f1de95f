import { useState } from 'react';
import { dictionaryOf } from '../api/dictionary';
import type { Question, Schema } from '../api/types';
import { texts } from '../texts';
import type { ViewQuery } from '../view/View';
import type { RecentQuery } from './recentQueries';

interface QueryListsProps {
  readonly questions: readonly Question[];
  readonly recent: readonly RecentQuery[];
  readonly schema: Schema | undefined;
  readonly onPick: (query: ViewQuery) => void;
  readonly onInsert: (text: string) => void;
  readonly onForget: () => void;
}

const lists = ['questions', 'recent', 'schema'] as const;

/** What helps to write a query, beside the editor: the model's questions, what was run before, and what the case holds. */
export function QueryLists({ questions, recent, schema, onPick, onInsert, onForget }: QueryListsProps) {
  const [shown, setShown] = useState<(typeof lists)[number]>('questions');
  return (
    <div className="query-lists">
      <div className="query-tabs" role="tablist" aria-label={texts.query.lists}>
        {lists.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`query-tab-${name}`}
            aria-selected={shown === name}
            aria-controls="query-list"
            onClick={() => setShown(name)}
          >
            {texts.query[name]}
          </button>
        ))}
      </div>
      <div id="query-list" role="tabpanel" aria-labelledby={`query-tab-${shown}`} className="query-list">
        {shown === 'questions' && <Questions questions={questions} onPick={onPick} />}
        {shown === 'recent' && <Recent recent={recent} onPick={onPick} onForget={onForget} />}
        {shown === 'schema' && schema && <SchemaList schema={schema} onInsert={onInsert} />}
      </div>
    </div>
  );
}

function Questions({ questions, onPick }: Pick<QueryListsProps, 'questions' | 'onPick'>) {
  return (
    <ul className="plain">
      {questions.map((question) => (
        <li key={question.id}>
          <button type="button" className="entry" title={question.description} onClick={() => onPick(queryOf(question))}>
            {question.title}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A parameter without an example is left to be filled in. */
function queryOf({ cypher, parameters }: Question): ViewQuery {
  return { cypher, parameters: dictionaryOf(Object.entries(parameters).filter(([, example]) => example !== null)) };
}

function Recent({ recent, onPick, onForget }: Pick<QueryListsProps, 'recent' | 'onPick' | 'onForget'>) {
  if (recent.length === 0) return <p className="note">{texts.query.noRecent}</p>;
  return (
    <>
      <ul className="plain">
        {recent.map((query) => (
          <li key={query.at}>
            <button type="button" className="entry mono" title={query.cypher} onClick={() => onPick(query)}>
              <span>{oneLine(query.cypher)}</span>
              <time className="note">{timeOf(query.at)}</time>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={onForget}>{texts.query.clearRecent}</button>
    </>
  );
}

function SchemaList({ schema, onInsert }: { readonly schema: Schema; readonly onInsert: (text: string) => void }) {
  return (
    <>
      <h3>{texts.query.labels}</h3>
      <ul className="plain">
        {schema.labels.map(({ name, count }) => <SchemaEntry key={name} text={`:${name}`} count={count} onInsert={onInsert} />)}
      </ul>
      <h3>{texts.query.types}</h3>
      <ul className="plain">
        {schema.relationshipTypes.map(({ name, count }) => (
          <SchemaEntry key={name} text={`-[:${name}]->`} count={count} onInsert={onInsert} />
        ))}
      </ul>
    </>
  );
}

interface SchemaEntryProps {
  readonly text: string;
  readonly count: number;
  readonly onInsert: (text: string) => void;
}

function SchemaEntry({ text, count, onInsert }: SchemaEntryProps) {
  return (
    <li>
      <button type="button" className="entry mono" title={texts.query.insert(text)} onClick={() => onInsert(text)}>
        <span>{text}</span>
        <span className="note">{count.toLocaleString('en')}</span>
      </button>
    </li>
  );
}

/** A query in one line, without the comments at the ends of its lines. */
export function oneLine(cypher: string): string {
  return cypher.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('//')).join(' ');
}

function timeOf(at: number): string {
  const then = new Date(at);
  const today = new Date().toDateString() === then.toDateString();
  return then.toLocaleString('en-GB', today ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' });
}
