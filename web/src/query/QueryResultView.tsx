import { texts } from '../texts';
import type { Explorer } from '../view/Explorer';
import { csvOf } from './cells';
import { QueryProblemNote } from './QueryProblemNote';
import { ResultTable } from './ResultTable';
import { saveFile } from './saveFile';
import type { QueryRun } from './useQueryRun';

const mostWarnings = 3;

/** What the last query found, or why it found nothing. */
export function QueryResultView({ explorer, run }: { readonly explorer: Explorer; readonly run: QueryRun }) {
  const { running, answer, failure } = run;
  if (running) return <p className="note" role="status">{texts.query.running}</p>;
  if (failure) return <QueryProblemNote failure={failure} />;
  if (!answer) return <p className="note">{texts.query.idle}</p>;
  const { result, graph } = answer;
  const drawable = graph.nodes.length + graph.relationships.length > 0;
  return (
    <>
      <div className="between result-summary" role="status">
        <span>
          {texts.query.rows(result.rows.length, result.milliseconds)}
          {drawable && ` · ${texts.query.drawn(graph.nodes.length, graph.relationships.length)}`}
        </span>
        {result.rows.length > 0 && (
          <button type="button" className="link" title={texts.query.csvHint} onClick={() => saveFile('result.csv', 'text/csv', csvOf(result))}>
            {texts.query.csv}
          </button>
        )}
      </div>
      {result.warnings.slice(0, mostWarnings).map(({ sentence, place }) => (
        <p key={sentence} className="note warning">{sentence}{place && ` (${texts.query.place(place.line, place.column)})`}</p>
      ))}
      {result.fields.length === 0 && <p className="note">{texts.query.noFields}</p>}
      {result.fields.length > 0 && result.rows.length === 0 && <p className="note">{texts.query.noRows} {texts.query.noRowsHint}</p>}
      {result.rows.length > 0 && !drawable && <p className="note">{texts.query.notDrawn}</p>}
      {result.rows.length > 0 && <ResultTable key={result.milliseconds} explorer={explorer} result={result} />}
    </>
  );
}
