import type { Connections } from '../api/types';
import { holdsBothWays } from '../model/direction';
import type { Ways } from './expanding';

type Connection = Connections['connections'][number];

/** One way in which a node is connected: a type seen from one end, or from both where it runs both ways or points nowhere. */
export interface Way {
  readonly type: string;
  readonly direction: 'in' | 'out' | 'both';
  /** Places in the list of connections. */
  readonly places: readonly number[];
  readonly lines: number;
  /** Neighbours connected in this way, all and those that are not drawn. */
  readonly neighbours: number;
  readonly undrawn: number;
  /** It leads to statements and sources alone, for which a picture has lines. */
  readonly record: boolean;
}

/** The ways of a node, most neighbours first within each direction. */
export function waysOf({ connections, neighbours }: Connections): Way[] {
  const groups = new Map<string, { readonly type: string; readonly members: { readonly place: number; readonly connection: Connection }[] }>();
  connections.forEach((connection, place) => {
    const key = holdsBothWays(connection.type) ? connection.type : `${connection.type} ${connection.direction}`;
    const group = groups.get(key) ?? { type: connection.type, members: [] };
    group.members.push({ place, connection });
    groups.set(key, group);
  });
  return [...groups.values()].map(({ type, members }) => {
    const places = members.map(({ place }) => place);
    const mine = neighbours.filter((set) => set.connections.some((place) => places.includes(place)));
    const [only] = members;
    return {
      type,
      direction: holdsBothWays(type) || !only ? 'both' : only.connection.direction,
      places,
      lines: members.reduce((sum, { connection }) => sum + connection.count, 0),
      neighbours: mine.reduce((sum, { count }) => sum + count, 0),
      undrawn: mine.reduce((sum, { count, drawn }) => sum + (drawn ? 0 : count), 0),
      record: mine.length > 0 && mine.every(({ record }) => record),
    };
  });
}

/** What is chosen from the start: what double-clicking would bring. */
export function usualWays(ways: readonly Way[]): Way[] {
  const open = ways.filter((way) => way.undrawn > 0);
  return open.some((way) => !way.record) ? open.filter((way) => !way.record) : open;
}

/** How many neighbours a choice would bring were there no limit; who is connected in several ways counts once. */
export function bringable({ neighbours }: Connections, chosen: readonly Way[]): number {
  const places = new Set(chosen.flatMap((way) => way.places));
  return neighbours.reduce((sum, set) => sum + (!set.drawn && set.connections.some((place) => places.has(place)) ? set.count : 0), 0);
}

/** The choice as the database is asked for it. */
export function asked(chosen: readonly Way[]): Ways {
  return chosen.map(({ type, direction }) => ({ type, direction }));
}
