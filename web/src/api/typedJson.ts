import { dictionaryOf } from './dictionary';
import { elementId } from './ids';
import type { GraphNode, GraphRelationship, Properties, Typed, Value } from './types';

interface TypedNode {
  readonly _element_id: string;
  readonly _labels: readonly string[];
  readonly _properties: Readonly<Record<string, Typed>>;
}

interface TypedRelationship {
  readonly _element_id: string;
  readonly _start_node_element_id: string;
  readonly _end_node_element_id: string;
  readonly _type: string;
  readonly _properties: Readonly<Record<string, Typed>>;
}

/** A cell of a result, ready to be shown. */
export type Cell =
  | { readonly kind: 'value'; readonly value: Value; readonly type: string }
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'relationship'; readonly relationship: GraphRelationship }
  | { readonly kind: 'path'; readonly elements: readonly Cell[] }
  | { readonly kind: 'list'; readonly items: readonly Cell[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Cell])[] };

export function readCell(typed: Typed): Cell {
  const value = typed._value;
  switch (typed.$type) {
    case 'Node':
      return { kind: 'node', node: readNode(value as TypedNode) };
    case 'Relationship':
      return { kind: 'relationship', relationship: readRelationship(value as TypedRelationship) };
    case 'Path':
      return { kind: 'path', elements: (value as Typed[]).map(readCell) };
    case 'List':
      return { kind: 'list', items: (value as Typed[]).map(readCell) };
    case 'Map':
      return { kind: 'map', entries: Object.entries(value as Record<string, Typed>).map(([key, item]) => [key, readCell(item)]) };
    default:
      return { kind: 'value', value: readPlain(typed), type: typed.$type };
  }
}

function readNode(value: TypedNode): GraphNode {
  return { elementId: elementId(value._element_id), labels: value._labels, properties: readProperties(value._properties) };
}

function readRelationship(value: TypedRelationship): GraphRelationship {
  return {
    elementId: elementId(value._element_id),
    type: value._type,
    start: elementId(value._start_node_element_id),
    end: elementId(value._end_node_element_id),
    properties: readProperties(value._properties),
  };
}

function readProperties(properties: Readonly<Record<string, Typed>>): Properties {
  return dictionaryOf(Object.entries(properties).map(([key, typed]) => [key, readPlain(typed)] as const));
}

/** Integers that a JavaScript number cannot hold stay text, so that no digit is lost. */
function readPlain({ $type, _value }: Typed): Value {
  switch ($type) {
    case 'Integer': {
      const number = Number(_value);
      return Number.isSafeInteger(number) ? number : String(_value);
    }
    case 'Float': {
      const number = Number(_value);
      return Number.isFinite(number) ? number : String(_value);
    }
    case 'List':
      return (_value as Typed[]).map(readPlain);
    case 'Map':
      return dictionaryOf(Object.entries(_value as Record<string, Typed>).map(([key, item]) => [key, readPlain(item)] as const));
    case 'Null':
      return null;
    case 'Boolean':
      return _value === true || _value === 'true';
    default:
      return typeof _value === 'string' ? _value : ((_value ?? null) as Value);
  }
}
