import { parseJson, type Dictionary } from '../api/dictionary';
import { elementId, type ElementId } from '../api/ids';
import type { Value } from '../api/types';
import { layoutNames, type LayoutName } from '../canvas/layouts/layoutJob';
import { kinds, type Kind } from '../model/kinds';
import { lineKinds, type LineKind } from '../model/stances';
import type { View } from './View';

/** A view as it travels in the address: short keys, positions in whole pixels, relationships by their ends. */
interface Packed {
  readonly v: 1;
  /** Element ids in the order that `p`, `r`, `u`, `f` count in. */
  readonly n: string[];
  readonly p: number[];
  /** User-placed nodes. */
  readonly u: number[];
  readonly t: string[];
  /** Triples: start, type, end. */
  readonly r: number[];
  readonly l: LayoutName;
  readonly f: number;
  readonly k: Kind[];
  readonly s: LineKind[];
  readonly q: readonly [string, Dictionary<Value>] | null;
  readonly x: readonly (readonly [number, readonly number[]])[];
}

/** What a link says about a view; nodes and relationships themselves are read again from the case. */
export interface Linked {
  readonly nodeIds: readonly ElementId[];
  readonly positions: View['positions'];
  readonly placed: View['placed'];
  readonly layout: LayoutName;
  readonly focus: ElementId | undefined;
  readonly offKinds: View['offKinds'];
  readonly offLines: View['offLines'];
  readonly query: View['query'];
  readonly expanded: View['expanded'];
  /** Was this relationship in the picture? Ids of derived ones change when they are rebuilt, so ends and type decide. */
  readonly hadRelationship: (start: ElementId, type: string, end: ElementId) => boolean;
}

const mostLinkLength = 2_000_000;

export async function packView(view: View): Promise<string> {
  const n = [...view.nodes.keys()];
  const index = new Map(n.map((id, i) => [id, i]));
  const at = (id: ElementId) => index.get(id) ?? -1;
  const types = new Map<string, number>();
  const r: number[] = [];
  for (const { start, type, end } of view.relationships.values()) {
    const known = types.get(type) ?? types.size;
    types.set(type, known);
    r.push(at(start), known, at(end));
  }
  const packed: Packed = {
    v: 1,
    n,
    p: n.flatMap((id) => [Math.round(view.positions.get(id)?.x ?? 0), Math.round(view.positions.get(id)?.y ?? 0)]),
    u: [...view.placed].map(at),
    t: [...types.keys()],
    r,
    l: view.layout,
    f: view.focus ? at(view.focus) : -1,
    k: [...view.offKinds],
    s: [...view.offLines],
    q: view.query ? [view.query.cypher, view.query.parameters] : null,
    x: [...view.expanded].map(([id, brought]) => [at(id), brought.map(at)]),
  };
  return encode(await squeeze(new TextEncoder().encode(JSON.stringify(packed)), new CompressionStream('deflate-raw')));
}

/** Reads a link; anything that is not one gives nothing. */
export async function unpackView(link: string): Promise<Linked | undefined> {
  if (link.length > mostLinkLength) return undefined;
  try {
    const bytes = await squeeze(decode(link), new DecompressionStream('deflate-raw'));
    return linkedOf(parseJson(new TextDecoder().decode(bytes)) as Packed);
  } catch {
    return undefined;
  }
}

function linkedOf(packed: Packed): Linked | undefined {
  if ((packed.v as number) !== 1 || !Array.isArray(packed.n) || packed.n.some((id) => typeof id !== 'string')) return undefined;
  const ids = packed.n.map(elementId);
  const named = (indices: readonly number[]) => indices.flatMap((i) => ids[i] ?? []);
  const triples = new Set<string>();
  for (let i = 0; i + 2 < packed.r.length; i += 3) triples.add(`${packed.r[i]} ${packed.r[i + 1]} ${packed.r[i + 2]}`);
  const index = new Map(ids.map((id, i) => [id, i]));
  return {
    nodeIds: ids,
    positions: new Map(ids.map((id, i) => [id, { x: Number(packed.p[2 * i] ?? 0), y: Number(packed.p[2 * i + 1] ?? 0) }])),
    placed: new Set(named(packed.u)),
    layout: layoutNames.find((name) => name === packed.l) ?? 'organic',
    focus: ids[packed.f],
    offKinds: new Set(kinds.filter((k) => packed.k.includes(k))),
    offLines: new Set(lineKinds.filter((k) => packed.s.includes(k))),
    query: packed.q ? { cypher: String(packed.q[0]), parameters: packed.q[1] } : undefined,
    expanded: new Map(packed.x.flatMap(([i, brought]) => (ids[i] ? [[ids[i], named(brought)] as const] : []))),
    hadRelationship: (start, type, end) => triples.has(`${index.get(start)} ${packed.t.indexOf(type)} ${index.get(end)}`),
  };
}

async function squeeze(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough<Uint8Array>(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function encode(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}
