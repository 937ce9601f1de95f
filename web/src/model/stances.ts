import { table } from '../api/dictionary';
import type { GraphRelationship } from '../api/types';
import { text } from './values';

export const lineKinds = [
  'uphold',
  'deny',
  'question',
  'feeling',
  'appeal',
  'report',
  'decline',
  'invoke',
  'dispute',
  'fact',
] as const;

/** How a relationship is drawn: by stance where it has one, else as a fact. */
export type LineKind = (typeof lineKinds)[number];

const byType = table<LineKind>({
  ASSERTED: 'uphold',
  CONFIRMED: 'uphold',
  DENIED: 'deny',
  QUESTIONED: 'question',
  REGRETTED: 'feeling',
  CONDEMNED: 'feeling',
  APPEALED: 'appeal',
  REPORTED: 'report',
  QUOTES: 'report',
  DECLINED: 'decline',
  INVOKED: 'invoke',
  DISPUTES: 'dispute',
});

const stanceTypes = new Set([
  'ASSERTED',
  'CONFIRMED',
  'DENIED',
  'QUESTIONED',
  'REPORTED',
  'DECLINED',
  'REGRETTED',
  'CONDEMNED',
  'APPEALED',
]);

export function lineKindOf(relationship: GraphRelationship): LineKind {
  return byType[relationship.type] ?? 'fact';
}

/** How a line of this stance would be drawn: `denied` as a denial. */
export function lineKindOfStance(stance: string): LineKind {
  return byType[stance.toUpperCase()] ?? 'fact';
}

/** True for a line from an actor to a claim, which stands for statements. */
export function isStance(relationship: GraphRelationship): boolean {
  return stanceTypes.has(relationship.type);
}

/** True for every line that the application derives from statements and that therefore has evidence to open. */
export function isDerived(relationship: GraphRelationship): boolean {
  return relationship.properties.derived === true || relationship.type in byType;
}

/** A denial of the wording leaves the event undenied: it is drawn hollow. */
export function deniesOnlyWording(relationship: GraphRelationship): boolean {
  return relationship.type === 'DENIED' && text(relationship.properties, 'denialOf') === 'characterization';
}

export function isHedged(relationship: GraphRelationship): boolean {
  const certainty = text(relationship.properties, 'certainty');
  return certainty === 'likely' || certainty === 'possible';
}

/** The same of a statement. */
export function deniesWording(statement: { readonly stance: string | null; readonly denialOf: string | null }): boolean {
  return statement.stance === 'denied' && statement.denialOf === 'characterization';
}
