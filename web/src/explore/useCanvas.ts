import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { GraphCanvas, type CanvasEvents, type CanvasViewport } from '../canvas/GraphCanvas';
import type { Scene } from '../canvas/arrange';
import { exposeForTests } from '../canvas/testHook';
import type { View } from '../view/View';
import type { ExploreState, Selection } from './state';

interface CanvasInput {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly scene: Scene;
  readonly view: View;
  readonly selection: Selection;
  readonly fitRequests: number;
  readonly revealed: ExploreState['revealed'];
  readonly events: Omit<CanvasEvents, 'onViewport'>;
}

/** A node this near to the edge of the window counts as out of sight. */
const edge = 24;

/** Keeps one canvas alive in the page and equal to the view. */
export function useCanvas({ host, scene, view, selection, fitRequests, revealed, events }: CanvasInput) {
  const canvas = useRef<GraphCanvas | null>(null);
  const latest = useRef(events);
  const now = useRef<CanvasViewport>({ zoom: 1, pan: { x: 0, y: 0 } });
  const fitted = useRef<CanvasViewport | undefined>(undefined);
  const [viewport, setViewport] = useState<CanvasViewport>({ zoom: 1, pan: { x: 0, y: 0 } });
  const scheme = useComputedColorScheme('light');

  const positions = useRef(view.positions);
  useEffect(() => {
    latest.current = events;
    positions.current = view.positions;
  });

  useEffect(() => {
    if (!host.current) return;
    const made = new GraphCanvas(host.current, {
      onNode: (id, add) => latest.current.onNode(id, add),
      onLine: (line, add) => latest.current.onLine(line, add),
      onNothing: () => latest.current.onNothing(),
      onExpand: (id) => latest.current.onExpand(id),
      onMoved: (positions) => latest.current.onMoved(positions),
      onViewport: (moved) => {
        now.current = moved;
        setViewport(moved);
      },
    });
    canvas.current = made;
    const stopExposing = exposeForTests(made);
    // What opens beside the picture takes room from it: a picture that was fitted is fitted anew, one that was moved stays.
    const observer = new ResizeObserver(() => {
      const wasFitted = fitted.current !== undefined && isSame(fitted.current, now.current);
      made.resize();
      if (!wasFitted) return;
      made.fit();
      fitted.current = now.current;
    });
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      stopExposing();
      made.destroy();
      canvas.current = null;
    };
  }, [host]);

  // Positions of a picture that is still being arranged would only flash by.
  const ready = view.nodes.size === 0 || [...view.nodes.keys()].every((id) => view.positions.has(id));
  useEffect(() => {
    if (ready) canvas.current?.show(scene, view.bends);
  }, [scene, view.bends, ready]);

  useEffect(() => canvas.current?.select(selection.nodes, selection.lines), [selection, scene]);

  useEffect(() => canvas.current?.restyle(), [scheme]);

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      canvas.current?.fit();
      fitted.current = now.current;
    });
    return () => cancelAnimationFrame(frame);
  }, [fitRequests]);

  useEffect(() => {
    const area = host.current;
    const at = revealed && positions.current.get(revealed.id);
    if (!area || !at) return;
    const x = at.x * now.current.zoom + now.current.pan.x;
    const y = at.y * now.current.zoom + now.current.pan.y;
    const isSeen = x > edge && y > edge && x < area.clientWidth - edge && y < area.clientHeight - edge;
    if (!isSeen) canvas.current?.reveal(revealed.id);
  }, [revealed, host]);

  return useMemo(
    () => ({
      viewport,
      boxes: () => canvas.current?.boxes(),
      zoomBy: (factor: number) => canvas.current?.zoomBy(factor),
    }),
    [viewport],
  );
}

function isSame(a: CanvasViewport, b: CanvasViewport): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;
}
