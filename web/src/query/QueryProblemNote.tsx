import { texts } from '../texts';
import type { QueryProblem } from './useQueryRun';

/** What went wrong, with the line it went wrong in and a caret under the place. */
export function QueryProblemNote({ failure: { sentence, cypher, problem } }: { readonly failure: QueryProblem }) {
  const place = problem?.place;
  const line = place ? (cypher.split(/\r\n?|\n/)[place.line - 1] ?? '') : '';
  return (
    <div className="problem" role="alert">
      <p>{sentence}{place && <span className="problem-place"> {texts.query.place(place.line, place.column)}</span>}</p>
      {place && <pre>{line}{'\n'}{caretUnder(line, place.column)}</pre>}
    </div>
  );
}

/** Tabs stay tabs, so that the caret stands under its place. */
function caretUnder(line: string, column: number): string {
  return `${line.slice(0, column - 1).replace(/[^\t]/g, ' ').padEnd(column - 1)}^`;
}
