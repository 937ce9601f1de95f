import type { QueryResult } from '../api/cypher';
import type { Cell } from '../api/typedJson';
import { nameOf, typeName } from '../model/captions';
import { texts } from '../texts';

const mostRows = 500;

/** The rows of a result; what is a node or relationship is named. */
export function ResultTable({ result }: { readonly result: QueryResult }) {
  if (result.rows.length === 0) {
    return <p className="note">{texts.query.noRows} {texts.query.noRowsHint}</p>;
  }
  const rows = result.rows.slice(0, mostRows);
  return (
    <>
      <table>
        <thead>
          <tr>{result.fields.map((field) => <th key={field}>{field}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{row.map((cell, column) => <td key={result.fields[column]}>{wordsOf(cell)}</td>)}</tr>
          ))}
        </tbody>
      </table>
      {result.rows.length > mostRows && <p className="note">{texts.query.rowsShown(mostRows, result.rows.length)}</p>}
    </>
  );
}

function wordsOf(cell: Cell): string {
  switch (cell.kind) {
    case 'node':
      return nameOf(cell.node);
    case 'relationship':
      return typeName(cell.relationship.type);
    case 'path':
      return cell.elements.map(wordsOf).join(' – ');
    case 'list':
      return cell.items.map(wordsOf).join(', ');
    case 'map':
      return cell.entries.map(([key, item]) => `${key}: ${wordsOf(item)}`).join(', ');
    case 'value':
      return cell.value === null ? 'null' : typeof cell.value === 'object' ? JSON.stringify(cell.value) : String(cell.value);
  }
}
