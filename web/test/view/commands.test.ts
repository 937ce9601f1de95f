import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementId, type ElementId } from '../../src/api/ids';
import type { GraphNode, GraphRelationship } from '../../src/api/types';
import { layoutNames } from '../../src/canvas/layouts/layoutJob';
import { reduce, type Command } from '../../src/view/commands';
import { drawnAs } from '../../src/view/folds';
import { History } from '../../src/view/History';
import { emptyView, type View } from '../../src/view/View';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'].map(elementId);
const kinds = ['state', 'person', ':Movie'] as const;
const labels = { state: 'State', person: 'Person', ':Movie': 'Movie' };

const id = fc.constantFrom(...letters);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const places = fc.array(fc.tuple(id, point), { maxLength: 4 }).map((pairs) => new Map(pairs));
const node = (one: ElementId): GraphNode => ({ elementId: one, labels: [labels[kinds[letters.indexOf(one) % 3] ?? 'state']], properties: { name: one } });
const line = fc.tuple(id, fc.constantFrom('DENIED', 'ALLIED_WITH'), id)
  .map(([start, type, end]): GraphRelationship => ({ elementId: elementId(`${start}${type}${end}`), type, start, end, properties: {} }));
const elements = fc.record({ nodes: ids.map((list) => list.map(node)), relationships: fc.array(line, { maxLength: 5 }) });
const focus = fc.option(id, { nil: undefined });
const layout = fc.constantFrom(...layoutNames);
const group = fc.constantFrom('group:0', 'group:1').map(elementId);
const bends = fc.constant(new Map());

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('show' as const), layout, focus, query: fc.constant(undefined), brought: elements }).map(({ brought, ...rest }) => ({ ...rest, ...brought })),
  fc.record({ do: fc.constant('bring' as const), by: focus, places, brought: elements }).map(({ brought, ...rest }) => ({ ...rest, ...brought })),
  fc.record({ do: fc.constant('collapse' as const), id }),
  fc.record({ do: fc.constant('hide' as const), nodes: ids.map((list) => new Set(list)), relationships: fc.array(line, { maxLength: 2 }).map((list) => new Set(list.map((r) => r.elementId))) }),
  fc.record({ do: fc.constant('move' as const), places }),
  fc.record({ do: fc.constant('pin' as const), nodes: ids.map((list) => new Set(list)), on: fc.boolean() }),
  fc.record({ do: fc.constant('arrange' as const), layout, focus }),
  fc.record({ do: fc.constant('place' as const), places, bends, communities: fc.option(ids.map((list) => new Map(list.map((one, i) => [one, i]))), { nil: undefined }), layout, focus }),
  fc.record({ do: fc.constant('toggleKind' as const), kind: fc.constantFrom(...kinds) }),
  fc.record({ do: fc.constant('toggleLine' as const), line: fc.constantFrom('deny' as const, 'fact' as const) }),
  fc.record({ do: fc.constant('toggleType' as const), type: fc.constantFrom('ALLIED_WITH', 'PART_OF') }),
  fc.record({ do: fc.constant('clearFilters' as const) }),
  fc.record({ do: fc.constant('caption' as const), kind: fc.constantFrom(...kinds), property: fc.option(fc.constantFrom('name', 'id'), { nil: undefined }) }),
  fc.record({ do: fc.constant('fold' as const), folds: fc.array(fc.tuple(id, fc.oneof(id, group)), { maxLength: 3 }).map((pairs) => new Map(pairs)) }),
  fc.record({ do: fc.constant('unfold' as const), into: fc.array(fc.oneof(id, group), { maxLength: 2 }).map((list) => new Set(list)) }),
  fc.record({ do: fc.constant('group' as const), id: group, name: fc.string(), members: ids.map((list) => new Set(list)) }),
);
const commands = fc.array(command, { maxLength: 25 });

const start = reduce(emptyView, { do: 'show', nodes: letters.slice(0, 3).map(node), relationships: [], layout: 'organic', focus: undefined, query: undefined });

describe('Commands', () => {
  it('are taken back one by one, whatever came after them, and can be done again', () => {
    fc.assert(fc.property(commands, (list) => {
      const history = new History<number>(start);
      const views: View[] = [start];
      list.forEach((one, i) => {
        history.push(reduce(history.value, one), i);
        views.push(history.value);
      });
      for (let i = list.length - 1; i >= 0; i--) {
        expect(history.undo(i + 1)).toBe(i);
        expect(history.value).toEqual(views[i]);
      }
      for (let i = 0; i < list.length; i++) {
        history.redo(i);
        expect(history.value).toEqual(views[i + 1]);
      }
    }));
  });

  it('are taken back with what completed them', () => {
    fc.assert(fc.property(commands, command, command, (list, step, completion) => {
      const history = new History<undefined>(list.reduce(reduce, start));
      const before = history.value;
      history.push(reduce(before, step), undefined);
      history.amend(reduce(history.value, completion));
      const after = history.value;
      history.undo(undefined);
      expect(history.value).toEqual(before);
      history.redo(undefined);
      expect(history.value).toEqual(after);
    }));
  });

  it('leave nothing that belongs to what is not in the view', () => {
    fc.assert(fc.property(commands, (list) => {
      const view = list.reduce(reduce, start);
      const isThere = (one: ElementId) => view.nodes.has(one) || view.groups.has(one);
      const owners = [
        ...[...view.relationships.values()].flatMap((r) => [r.start, r.end]),
        ...view.positions.keys(), ...view.placed, ...view.pinned, ...view.communities.keys(), ...view.expanded.keys(), ...view.folds.keys(), ...view.folds.values(),
        ...(view.focus ? [view.focus] : []),
      ];
      expect(owners.filter((one) => !isThere(one))).toEqual([]);
    }));
  });

  it('never draw a node as part of itself, however many steps away', () => {
    fc.assert(fc.property(commands, (list) => {
      const view = list.reduce(reduce, start);
      for (const one of view.nodes.keys()) expect(view.folds.has(drawnAs(view.folds, one))).toBe(false);
    }));
  });

  it('draw no group as part of its own member', () => {
    const [a = elementId('a'), b = elementId('b'), c = elementId('c')] = letters;
    const group = elementId('group:0');
    const make = (...members: ElementId[]): Command => ({ do: 'group', id: group, name: '', members: new Set(members) });
    const view = [make(b, c), { do: 'fold', folds: new Map([[group, a]]) } as const, make(a, b)].reduce(reduce, start);
    expect(view.folds.has(drawnAs(view.folds, a))).toBe(false);
  });

  it('change no place but of what they name', () => {
    fc.assert(fc.property(commands, elements, places, (list, brought, where) => {
      const view = list.reduce(reduce, start);
      const next = reduce(view, { do: 'bring', by: undefined, places: where, ...brought });
      for (const [one, at] of view.positions) expect(next.positions.get(one)).toBe(at);
    }));
  });
});
