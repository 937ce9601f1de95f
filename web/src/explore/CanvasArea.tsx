import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Scene } from '../canvas/arrange';
import type { CanvasViewport } from '../canvas/framing';
import type { Point } from '../canvas/geometry/box';
import type { Hit } from '../canvas/hand/hitTest';
import { nameOf } from '../model/captions';
import { kindName } from '../model/kindNames';
import { kindOf } from '../model/kinds';
import { texts } from '../texts';
import type { Explorer } from '../view/Explorer';
import type { ExploreState } from '../view/state';
import { CanvasMenu, type MenuRequest } from './CanvasMenu';
import { isArrowKey, stepFrom } from './walk';

interface CanvasAreaProps {
  readonly explorer: Explorer;
  readonly state: ExploreState;
  readonly scene: Scene;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly canvas: { readonly viewport: () => CanvasViewport; readonly hit: (at: Point) => Hit };
}

/** The canvas as the keyboard, the menu and a screen reader meet it. */
export function CanvasArea({ explorer, state, scene, host, canvas }: CanvasAreaProps) {
  const [menu, setMenu] = useState<MenuRequest>();
  const { selection, view } = state;
  const [selected] = selection.nodes;

  const toScreen = (p: Point): Point => {
    const { zoom, pan } = canvas.viewport();
    return { x: p.x * zoom + pan.x, y: p.y * zoom + pan.y };
  };
  const open = (hit: Hit, at: Point) => {
    if (hit.kind === 'node' && !selection.nodes.has(hit.id)) explorer.selectNode(hit.id, false);
    if (hit.kind === 'line' && !selection.lines.has(hit.id)) explorer.selectLine(hit.id, false);
    // The menu takes the rest of the event that opens it for one outside of itself, and closes.
    setTimeout(() => setMenu({ hit, at }));
  };
  const close = () => {
    setMenu(undefined);
    host.current?.focus({ preventScroll: true });
  };
  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    event.preventDefault();
    const area = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - area.left, y: event.clientY - area.top };
    const hit = canvas.hit(at);
    open(isGhost(scene, hit) ? { kind: 'canvas' } : hit, at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const [line] = selection.lines;
    if (isArrowKey(event.key)) {
      const next = stepFrom(scene, selected ?? scene.lines.find((l) => l.id === line)?.start, event.key);
      if (next) explorer.goTo(next);
    } else if (event.key === 'Enter' && (selected ?? line)) {
      focusInspector();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const at = selected && view.positions.get(selected);
      const middle = { x: event.currentTarget.clientWidth / 2, y: event.currentTarget.clientHeight / 2 };
      open(selected ? { kind: 'node', id: selected } : line ? { kind: 'line', id: line } : { kind: 'canvas' }, at ? toScreen(at) : middle);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={host}
        className="canvas-focus"
        tabIndex={0}
        role="application"
        aria-label={texts.canvas.label}
        aria-describedby="canvas-selected"
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      />
      <p id="canvas-selected" className="visually-hidden" role="status">{spoken(state)}</p>
      {menu && (
        <CanvasMenu explorer={explorer} state={state} request={menu} onRead={focusInspector} onClose={close} />
      )}
    </>
  );
}

/** What stands only beside the picture can be brought into it, and nothing else be done to it. */
function isGhost(scene: Scene, hit: Hit): boolean {
  if (hit.kind === 'node') return scene.faces.get(hit.id)?.ghost === true;
  return hit.kind === 'line' && scene.lines.some((line) => line.id === hit.id && line.ghost);
}

function focusInspector(): void {
  // The menu gives the focus back when it closes; only after that can it go on to what is to be read.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.inspector')?.focus());
}

/** What a screen reader says of the selection. */
function spoken({ selection, view }: ExploreState): string {
  const [id] = selection.nodes;
  const node = id && view.nodes.get(id);
  if (!node) return '';
  const lines = [...view.relationships.values()].filter((r) => r.start === id || r.end === id).length;
  return texts.canvas.spoken(nameOf(node), kindName(kindOf(node)), lines);
}
