import { texts } from '../texts';
import type { QueryProblem } from './useQueryRun';

/** What went wrong, with the line it went wrong in and a caret under the place. */
export function QueryProblemNote({ failure: { sentence, cypher, problem, isFault } }: { readonly failure: QueryProblem }) {
  const place = problem?.place;
  const { line, caret } = excerpt(place ? (cypher.split(/\r\n?|\n/)[place.line - 1] ?? '') : '', place?.column ?? 1);
  return (
    <div className={isFault ? 'problem' : 'problem calm'} role="alert">
      <p>{sentence}{place && <span className="problem-place"> {texts.query.place(place.line, place.column)}</span>}</p>
      {place && <pre>{line}{'\n'}{caret}</pre>}
    </div>
  );
}

/** Characters of a line that are shown before and after the place. */
const before = 44;
const after = 60;

/** The part of a line around a place, and a caret under it; tabs stay tabs, so that the caret stands right. */
export function excerpt(line: string, column: number): { readonly line: string; readonly caret: string } {
  const at = column - 1;
  const from = Math.max(0, at - before);
  const shown = `${from > 0 ? '…' : ''}${line.slice(from, at + after)}${line.length > at + after ? '…' : ''}`;
  const lead = `${from > 0 ? '…' : ''}${line.slice(from, at).padEnd(at - from)}`;
  return { line: shown, caret: `${lead.replace(/[^\t]/g, ' ')}^` };
}
