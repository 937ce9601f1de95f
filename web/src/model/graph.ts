import type { Dictionary } from '../dictionary';
import type { ElementId } from './ids';

/** What a property holds: plain JSON, temporal values as ISO 8601 text. */
export type Value = string | number | boolean | null | Value[] | { readonly [key: string]: Value };

export type Properties = Dictionary<Value>;

export interface GraphNode {
  readonly elementId: ElementId;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface GraphRelationship {
  readonly elementId: ElementId;
  readonly type: string;
  readonly start: ElementId;
  readonly end: ElementId;
  readonly properties: Properties;
}

/** Nodes and relationships to draw, and the query that found them. */
export interface Picture {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly cypher: string;
  readonly parameters: Dictionary<Value>;
  /** How many neighbours of a node are not in the picture. */
  readonly more: Dictionary<number>;
}

export function text(properties: Properties, key: string): string {
  const value = properties[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function texts(properties: Properties, key: string): string[] {
  const value = properties[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
