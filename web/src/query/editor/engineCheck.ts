import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { checkCypher } from '../../api/cypher';
import type { CypherProblem } from '../../api/problems';
import type { Place } from '../../api/types';

const typingPause = 600;

/** Underlines what the database itself would refuse or point out: it is asked to plan the query whenever the typing stops. */
export function engineCheck(): Extension {
  return linter(
    async (view) => {
      const { doc } = view.state;
      const check = await checkCypher(doc.toString()).catch(() => undefined);
      if (!check || !view.state.doc.eq(doc)) return [];
      const { problem, warnings } = check;
      const all = [...(problem ? [diagnosticOf(problem, doc)] : []), ...warnings.map((w) => diagnosticAt(doc, w.place, w.sentence, 'warning'))];
      return all.toSorted((a, b) => a.from - b.from);
    },
    { delay: typingPause },
  );
}

export function diagnosticOf(problem: CypherProblem, doc: Text): Diagnostic {
  return diagnosticAt(doc, problem.place, problem.sentence, 'error');
}

function diagnosticAt(doc: Text, place: Place | undefined, message: string, severity: 'error' | 'warning'): Diagnostic {
  const from = Math.min(place ? placeIn(doc, place.line, place.column) : 0, doc.length);
  const rest = doc.sliceString(from, Math.min(doc.length, from + 200));
  const length = /^(?:[\p{L}\p{N}_]+|.)/u.exec(rest)?.[0].length ?? 0;
  // At the end of the text there is nothing to underline but what stands before it.
  return { from: length === 0 ? Math.max(0, from - 1) : from, to: place ? from + length : doc.length, severity, message };
}

function placeIn(doc: Text, line: number, column: number): number {
  if (line > doc.lines) return doc.length;
  const at = doc.line(Math.max(1, line));
  return Math.min(at.to, at.from + column - 1);
}
