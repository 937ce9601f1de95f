import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { checkCypher } from '../../api/cypher';
import type { CypherProblem } from '../../api/problems';

const typingPause = 600;

/** Underlines what the database itself would refuse: it is asked to plan the query whenever the typing stops. */
export function engineCheck(): Extension {
  return linter(
    async (view) => {
      const { doc } = view.state;
      const problem = await checkCypher(doc.toString()).catch(() => undefined);
      return problem && view.state.doc.eq(doc) ? [diagnosticOf(problem, doc)] : [];
    },
    { delay: typingPause },
  );
}

export function diagnosticOf(problem: CypherProblem, doc: Text): Diagnostic {
  const { place } = problem;
  const from = Math.min(place ? placeIn(doc, place.line, place.column) : 0, doc.length);
  const rest = doc.sliceString(from, Math.min(doc.length, from + 200));
  const length = /^(?:[\p{L}\p{N}_]+|.)/u.exec(rest)?.[0].length ?? 0;
  // At the end of the text there is nothing to underline but what stands before it.
  return {
    from: length === 0 ? Math.max(0, from - 1) : from,
    to: place ? from + length : doc.length,
    severity: 'error',
    message: problem.sentence,
  };
}

function placeIn(doc: Text, line: number, column: number): number {
  if (line > doc.lines) return doc.length;
  const at = doc.line(Math.max(1, line));
  return Math.min(at.to, at.from + column - 1);
}
