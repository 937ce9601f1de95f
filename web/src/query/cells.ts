import type { QueryResult } from '../api/cypher';
import type { Cell } from '../api/typedJson';
import type { Value } from '../api/types';
import { nameOf } from '../model/captions';
import { longDate } from '../model/dates';
import { kindOf } from '../model/kinds';
import { texts } from '../texts';

/** A cell in words; a node by its name, a path as a row of them. */
export function wordsOf(cell: Cell): string {
  switch (cell.kind) {
    case 'node':
      return nameOf(cell.node);
    case 'relationship':
      return `[:${cell.relationship.type}]`;
    case 'path':
      return pathWords(cell.elements);
    case 'list':
      return `[${cell.items.map(nestedWords).join(', ')}]`;
    case 'map':
      return `{${cell.entries.map(([key, item]) => `${key}: ${nestedWords(item)}`).join(', ')}}`;
    case 'value':
      return valueWords(cell.value, cell.type);
  }
}

/** In a list a text stands in quotes, so that it can be told from a number. */
function nestedWords(cell: Cell): string {
  return cell.kind === 'value' && cell.type === 'String' ? JSON.stringify(cell.value) : wordsOf(cell);
}

function pathWords(elements: readonly Cell[]): string {
  let words = '';
  let at: string | undefined;
  for (const element of elements) {
    if (element.kind === 'node') {
      words += `(${nameOf(element.node)})`;
      at = element.node.elementId;
    } else if (element.kind === 'relationship') {
      const { type, start } = element.relationship;
      words += start === at ? ` -[:${type}]→ ` : ` ←[:${type}]- `;
    }
  }
  return words;
}

function valueWords(value: Value, type: string): string {
  if (value === null) return texts.query.null;
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 20, useGrouping: false });
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (type) {
    case 'Point':
      return pointWords(value);
    case 'Date':
      return `${value} (${longDate(value)})`;
    case 'OffsetDateTime':
    case 'ZonedDateTime':
    case 'LocalDateTime':
      return value.replace('T', ' ');
    default:
      return value;
  }
}

const pointText = /^SRID=(\d+);POINT(?: Z)? \(([^)]*)\)$/;

/** `SRID=4326;POINT (12.9 55.6)` as "12.9, 55.6 (WGS 84)". */
function pointWords(text: string): string {
  const [, srid, coordinates] = pointText.exec(text) ?? [];
  if (!srid || !coordinates) return text;
  const system = srid === '4326' || srid === '4979' ? texts.query.points.wgs84 : texts.query.points.cartesian;
  return `${coordinates.split(' ').join(', ')} (${system})`;
}

export function isNumber(cell: Cell): boolean {
  return cell.kind === 'value' && (cell.type === 'Integer' || cell.type === 'Float');
}

export function kindOfCell(cell: Cell) {
  return cell.kind === 'node' ? kindOf(cell.node) : undefined;
}

/** The rows as comma-separated values (RFC 4180); a text that a spreadsheet would run as a formula is kept a text. */
export function csvOf({ fields, rows }: QueryResult): string {
  const line = (items: readonly string[]) => items.map(quoted).join(',');
  return [line(fields.map(noFormula)), ...rows.map((row) => line(row.map(csvWords)))].join('\r\n');
}

function csvWords(cell: Cell): string {
  if (cell.kind === 'value' && cell.value === null) return '';
  const words = cell.kind === 'value' && typeof cell.value === 'string' ? cell.value : wordsOf(cell);
  return isNumber(cell) ? words : noFormula(words);
}

/** What a spreadsheet passes over before it looks for a formula, and the signs that begin one, of full width too. */
const formula = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

function noFormula(words: string): string {
  return formula.test(words) ? `'${words}` : words;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
