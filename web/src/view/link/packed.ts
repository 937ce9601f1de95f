import { parseJson, type Dictionary } from '../../api/dictionary';
import type { Value } from '../../api/types';
import { squeezed, unsqueezed } from './squeeze';

/** How a link names a node: by the `id` that it keeps through export and import, or by what the database calls it. */
export type NodeName = { readonly label: string; readonly id: string } | { readonly elementId: string };

/**
 * A view as it travels in the address: short keys, positions in whole pixels, nodes by their place in the list, groups after them.
 * Version 1 named nodes by their element ids alone, and had no `b`, `L` and what comes after `x`.
 */
export interface Packed {
  readonly v: 1 | 2;
  /** Ids of nodes, or element ids where `b` says -1. */
  readonly n: readonly string[];
  /** Which of the labels `L` the node has. */
  readonly b?: readonly number[];
  readonly L?: readonly string[];
  readonly p: readonly number[];
  /** Nodes that the user placed, and those that are pinned. */
  readonly u: readonly number[];
  readonly i?: readonly number[];
  readonly t: readonly string[];
  /** Triples: start, type, end. */
  readonly r: readonly number[];
  readonly l: string;
  readonly f: number;
  readonly k: readonly string[];
  readonly s: readonly string[];
  readonly y?: readonly string[];
  readonly c?: readonly (readonly [string, string])[];
  readonly q: readonly [string, Dictionary<Value>] | null;
  readonly x: readonly (readonly [number, readonly number[]])[];
  /** Names of groups, and pairs: what is drawn as part of what. */
  readonly g?: readonly string[];
  readonly d?: readonly number[];
  /** Selected nodes, and relationships as places in `r`. */
  readonly m?: readonly [readonly number[], readonly number[]];
  /** The point that is looked at, and the zoom; nothing where all is. */
  readonly z?: readonly [number, number, number];
}

export function packLink(packed: Packed): Promise<string> {
  return squeezed(JSON.stringify(packed));
}

/** Reads a link; anything that is none gives nothing. */
export async function unpackLink(link: string): Promise<Packed | undefined> {
  try {
    const packed = parseJson(await unsqueezed(link)) as Packed;
    return isPacked(packed) ? packed : undefined;
  } catch {
    return undefined;
  }
}

const listsOfTexts = ['n', 'L', 't', 'k', 's', 'y', 'g'] as const;
const listsOfNumbers = ['b', 'p', 'u', 'i', 'r', 'd', 'z'] as const;
const optional = new Set<keyof Packed>(['b', 'L', 'i', 'y', 'g', 'd', 'z']);

function isPacked(packed: Packed): boolean {
  const lists = (keys: readonly (keyof Packed)[], isItem: (item: unknown) => boolean) =>
    keys.every((key) => (packed[key] === undefined ? optional.has(key) : isListOf(packed[key], isItem)));
  const isText = (item: unknown) => typeof item === 'string';
  const isNumber = (item: unknown) => Number.isFinite(item);
  const isPlaces = (item: unknown) => isListOf(item, isNumber);
  return [1, 2].includes(packed.v) && packed.n.length > 0 && lists(listsOfTexts, isText) && lists(listsOfNumbers, isNumber)
    && typeof packed.l === 'string' && Number.isFinite(packed.f)
    && (packed.q === null || (isText(packed.q[0]) && typeof packed.q[1] === 'object'))
    && isListOf(packed.x, (item) => Array.isArray(item) && isNumber(item[0]) && isPlaces(item[1]))
    && (packed.c === undefined || isListOf(packed.c, (item) => isListOf(item, isText) && hasLength(item as unknown[], 2)))
    && (packed.m === undefined || (isListOf(packed.m, isPlaces) && hasLength(packed.m, 2)))
    && (packed.z === undefined || hasLength(packed.z, 3));
}

function isListOf(list: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isItem);
}

function hasLength(list: readonly unknown[], length: number): boolean {
  return list.length === length;
}

/** The names of the nodes of a link, in its order. */
export function namesIn({ n, b, L }: Packed): NodeName[] {
  return n.map((id, i) => {
    const label = L?.[b?.[i] ?? -1];
    return label === undefined ? { elementId: id } : { label, id };
  });
}
