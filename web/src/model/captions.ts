import { table } from '../api/dictionary';
import type { GraphNode, GraphRelationship, Properties } from '../api/types';
import { texts as words } from '../texts';
import { shortDate, monthDate } from './dates';
import { kindInLine } from './kindNames';
import { isOwn, kindOf } from './kinds';
import { isStance } from './stances';
import { text, texts } from './values';

/** Properties that a node is called by, the best first. */
const naming = ['name', 'title', 'text', 'summary', 'label', 'caption', 'displayName', 'fullName', 'number', 'code', 'id'];
const namingEnd = /(name|title|label)$/i;

/** What a node is called on screen: by the property that was chosen, else by the one that names it best, else by its labels. */
export function nameOf(node: GraphNode, chosen?: string): string {
  const p = node.properties;
  const key = [chosen, ...naming].find((candidate) => candidate !== undefined && wordsIn(p, candidate)) ?? bestKey(p);
  const named = key === undefined ? '' : wordsIn(p, key);
  return (named || node.labels.map((label) => `:${label}`).join('') || words.kinds.other[0]).replace(/\.$/, '');
}

/** The keys that a node can be called by. */
export function namingKeys(node: GraphNode): string[] {
  return Object.keys(node.properties).filter((key) => wordsIn(node.properties, key));
}

function bestKey(p: Properties): string | undefined {
  const keys = Object.keys(p).filter((key) => typeof p[key] === 'string' && wordsIn(p, key)).sort();
  return keys.find((key) => namingEnd.test(key)) ?? keys[0];
}

function wordsIn(p: Properties, key: string): string {
  const value = text(p, key);
  return value.trim() === '' ? '' : value;
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
  return isOwn(kind) ? node.labels.join(', ') : kindInLine(kind);
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
