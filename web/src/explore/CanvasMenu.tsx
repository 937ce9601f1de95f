import { Menu } from '@mantine/core';
import type { Point } from '../canvas/geometry/box';
import { kindOf } from '../model/kinds';
import { texts } from '../texts';
import { toggleExpansion } from '../view/actions';
import type { Explorer } from '../view/Explorer';
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
      return count > 1 ? [hide] : [read, toggle, ...sides, hide];
    }
    case 'line':
      return count > 1 ? [hide] : [read, hide];
    case 'canvas':
      return [
        { text: texts.canvas.fit, run: () => explorer.fit() },
        { text: texts.menu.nextLayout, run: () => explorer.nextLayout() },
        ...(state.canUndo ? [{ text: texts.canvas.undo, run: () => explorer.undo() }] : []),
        ...(state.canRedo ? [{ text: texts.canvas.redo, run: () => explorer.redo() }] : []),
        ...(view.offKinds.size > 0 || view.offLines.size > 0 ? [{ text: texts.legend.clear, run: () => explorer.clearFilters() }] : []),
      ];
  }
}
