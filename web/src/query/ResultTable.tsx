import { useRef, useState } from 'react';
import type { QueryResult } from '../api/cypher';
import type { Cell } from '../api/typedJson';
import type { GraphNode } from '../api/types';
import { KindIcon } from '../shell/KindIcon';
import { addNode } from '../view/expanding';
import type { Explorer } from '../view/Explorer';
import { isNumber, kindOfCell, wordsOf } from './cells';

const rowHeight = 28;
/** Rows beyond the window that are kept ready, so that quick scrolling shows no gap. */
const spare = 12;
const longestWords = 400;

/** The rows of a result. Only those in the window are in the page, so that many thousand can be scrolled through. */
export function ResultTable({ explorer, result }: { readonly explorer: Explorer; readonly result: QueryResult }) {
  const [scroll, setScroll] = useState({ top: 0, height: 320 });
  const area = useRef<HTMLDivElement>(null);
  const first = Math.max(0, Math.floor(scroll.top / rowHeight) - spare);
  const last = Math.min(result.rows.length, Math.ceil((scroll.top + scroll.height) / rowHeight) + spare);
  const show = (node: GraphNode) => void addNode(explorer, node).catch((error: unknown) => explorer.fail(error));
  return (
    <div
      ref={area}
      className="result-rows"
      tabIndex={0}
      role="region"
      aria-label={result.fields.join(', ')}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <table aria-rowcount={result.rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>{result.fields.map((field, column) => <th key={column} scope="col">{field}</th>)}</tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden="true" style={{ height: first * rowHeight }} />}
          {result.rows.slice(first, last).map((row, index) => (
            <tr key={first + index} aria-rowindex={first + index + 2} style={{ height: rowHeight }}>
              {row.map((cell, column) => <CellView key={column} cell={cell} onNode={show} />)}
            </tr>
          ))}
          {last < result.rows.length && <tr aria-hidden="true" style={{ height: (result.rows.length - last) * rowHeight }} />}
        </tbody>
      </table>
    </div>
  );
}

function CellView({ cell, onNode }: { readonly cell: Cell; readonly onNode: (node: GraphNode) => void }) {
  const whole = wordsOf(cell);
  const words = whole.length > longestWords ? `${whole.slice(0, longestWords)} …` : whole;
  const kind = kindOfCell(cell);
  const isNull = cell.kind === 'value' && cell.value === null;
  return (
    <td className={isNumber(cell) ? 'number' : isNull ? 'nothing' : undefined} title={whole.slice(0, 4000)}>
      {cell.kind === 'node' && kind ? (
        <button type="button" className="node-link" onClick={() => onNode(cell.node)}>
          <KindIcon kind={kind} size={14} /> <span>{words}</span>
        </button>
      ) : words}
    </td>
  );
}
