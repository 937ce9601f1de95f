import { Menu } from '@mantine/core';
import type { ElementId } from '../api/ids';
import type { Point } from '../canvas/geometry/box';
import { kindOf } from '../model/kinds';
import { texts } from '../texts';
import { toggleExpansion } from '../view/expanding';
import type { Explorer } from '../view/Explorer';
import { hiding } from '../view/hidden';
import { rolledInto, rollUpOf } from '../view/rollUp';
import type { ExploreState } from '../view/state';
import type { Hit } from '../canvas/hand/hitTest';

export interface MenuRequest {
  /** In the canvas, from its upper left corner. */
  readonly at: Point;
  readonly hit: Hit;
}

interface CanvasMenuProps {
  readonly explorer: Explorer;
  readonly state: ExploreState;
  readonly request: MenuRequest;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

interface Entry {
  readonly text: string;
  readonly run: () => unknown;
}

/** The menu of what was clicked; it holds only what can be done with it now. */
export function CanvasMenu({ explorer, state, request: { at, hit }, onRead, onClose }: CanvasMenuProps) {
  const entries = entriesOf(explorer, state, hit, onRead);
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} trapFocus>
      <Menu.Target>
        <span style={{ position: 'absolute', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ text, run }) => <Menu.Item key={text} onClick={() => run()}>{text}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}

function entriesOf(explorer: Explorer, state: ExploreState, hit: Hit, onRead: () => void): Entry[] {
  const { selection, view } = state;
  const count = selection.nodes.size + selection.lines.size;
  const hide = { text: count > 1 ? texts.menu.hideSelection(count) : texts.canvas.hide, run: () => explorer.hideSelected() };
  const unfold = (id: ElementId) => ({ text: texts.menu.ungroup, run: () => explorer.change({ do: 'unfold', into: new Set([id]) }) });
  const read = { text: texts.menu.read, run: onRead };
  switch (hit.kind) {
    case 'node': {
      const node = view.nodes.get(hit.id);
      const expanded = view.expanded.has(hit.id);
      const toggle = {
        text: expanded ? texts.canvas.collapse : texts.canvas.expand,
        run: () => toggleExpansion(explorer, hit.id).catch((error: unknown) => explorer.fail(error)),
      };
      const sides = node && kindOf(node) === 'claim' ? [{ text: texts.menu.sides, run: () => explorer.sidesAround(hit.id) }] : [];
      const choose = { text: texts.choose.open, run: () => explorer.set({ choosing: hit.id }) };
      if (view.groups.has(hit.id)) return [unfold(hit.id), pinning(explorer, state), hide];
      const parts = [...view.folds.values()].includes(hit.id) ? [unfold(hit.id)] : [];
      return count > 1
        ? [...(selection.nodes.size > 1 ? [grouping(explorer, state)] : []), pinning(explorer, state), hide]
        : [read, toggle, choose, ...sides, ...parts, pinning(explorer, state), hide];
    }
    case 'line':
      return count > 1 ? [hide] : [read, hide];
    case 'canvas':
      return [
        { text: texts.canvas.fit, run: () => explorer.fit() },
        { text: texts.menu.nextLayout, run: () => explorer.arranging.next() },
        ...rolling(explorer, state),
        ...(state.canUndo ? [{ text: texts.canvas.undo, run: () => explorer.undo() }] : []),
        ...(state.canRedo ? [{ text: texts.canvas.redo, run: () => explorer.redo() }] : []),
        ...(hiding(view).length > 0 ? [{ text: texts.legend.clear, run: () => explorer.change({ do: 'clearFilters' }) }] : []),
      ];
  }
}

/** Pins what is selected, or lets it move again where all of it is pinned. */
function pinning(explorer: Explorer, { selection, view }: ExploreState): Entry {
  const on = [...selection.nodes].some((id) => !view.pinned.has(id));
  return { text: on ? texts.menu.pin : texts.menu.unpin, run: () => explorer.do({ do: 'pin', nodes: selection.nodes, on }) };
}

function grouping(explorer: Explorer, { selection }: ExploreState): Entry {
  return { text: texts.menu.group(selection.nodes.size), run: () => explorer.group(selection.nodes) };
}

/** People as part of ministries and these of states, at one click and back. */
function rolling(explorer: Explorer, { view }: ExploreState): Entry[] {
  const [parts, wholes] = [rollUpOf(view), rolledInto(view)];
  return [
    ...(parts.size > 0 ? [{ text: texts.menu.rollUp, run: () => explorer.rollUp() }] : []),
    ...(wholes.size > 0 ? [{ text: texts.menu.unroll, run: () => explorer.change({ do: 'unfold', into: wholes }) }] : []),
  ];
}
