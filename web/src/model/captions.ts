import { table } from '../api/dictionary';
import type { GraphNode, GraphRelationship } from '../api/types';
import { texts as words } from '../texts';
import { shortDate, monthDate } from './dates';
import { kindOf } from './kinds';
import { isStance } from './stances';
import { text, texts } from './values';

/** What a node is called on screen: its name, title or text, else its id, else its labels. */
export function nameOf(node: GraphNode): string {
  const p = node.properties;
  const named =
    text(p, 'name') || text(p, 'title') || text(p, 'text') || text(p, 'summary') || text(p, 'number') || text(p, 'id');
  return (named || node.labels.map((label) => `:${label}`).join('') || words.kinds.other[0]).replace(/\.$/, '');
}

/** The second line: what an actor does in this picture ("confirmed, 13 Oct"), its role, or what it is. */
export function subtitleOf(node: GraphNode, around: readonly GraphRelationship[]): string {
  const kind = kindOf(node);
  if (kind === 'claim') {
    const date = text(node.properties, 'startDate');
    return `claim · ${date ? monthDate(date) : 'undated'}`;
  }
  const own = around.filter((r) => r.start === node.elementId);
  const stances = own.filter(isStance).sort((a, b) => weight(b) - weight(a));
  if (stances.length > 0) return stanceSubtitle(stances);
  for (const type of ['SPEAKS_FOR', 'MANDATED_BY', 'LEADS']) {
    const role = own.find((r) => r.type === type);
    if (role) return text(role.properties, 'role') || typeName(type);
  }
  if (own.some((r) => r.type === 'QUOTES')) return 'quotes them';
  if (kind === 'other') return node.labels.join(', ');
  return words.kinds[kind][0].toLowerCase();
}

const order = ['REPORTED', 'DECLINED', 'APPEALED', 'REGRETTED', 'CONDEMNED', 'QUESTIONED', 'ASSERTED', 'CONFIRMED', 'DENIED'];

function weight(relationship: GraphRelationship): number {
  return order.indexOf(relationship.type);
}

function stanceSubtitle(stances: readonly GraphRelationship[]): string {
  const [first] = stances;
  if (!first) return '';
  const verb = first.type.toLowerCase();
  const what = text(first.properties, 'denialOf') === 'characterization' ? `${verb} the wording` : verb;
  const date = text(first.properties, 'saidAt');
  return date ? `${what}, ${shortDate(date)}` : what;
}

const shortNames = table({
  ALLIED_WITH: 'ally',
  TRADES_WITH: 'trade',
  BORDERS: 'border',
  MANDATED_BY: 'mandate',
  INVOKED: 'invokes',
  ON_BEHALF_OF: 'on behalf of',
});

/** A relationship type as words: `PART_OF` is "part of". */
export function typeName(type: string): string {
  return shortNames[type] ?? type.toLowerCase().replaceAll('_', ' ');
}

const namedByRole = new Set(['CONCERNS', 'INVOLVES', 'AT', 'LINKED_TO']);

/** What stands on a relationship's line; a stance that only upholds without a figure needs no words. */
export function lineText(relationship: GraphRelationship): string {
  if (isStance(relationship)) {
    const figures = texts(relationship.properties, 'figures');
    if (figures[0]) return figures.length > 1 ? `${figures[0]} · +${figures.length - 1}` : figures[0];
    return relationship.type === 'ASSERTED' || relationship.type === 'CONFIRMED' ? '' : typeName(relationship.type);
  }
  const role = text(relationship.properties, 'role');
  return namedByRole.has(relationship.type) && role ? role : typeName(relationship.type);
}
