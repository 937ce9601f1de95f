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

/** Keeps one canvas alive in the page and equal to the view. */
export function useCanvas({ host, scene, view, selection, fitRequests, revealed, events }: CanvasInput) {
  const canvas = useRef<GraphCanvas | null>(null);
  const latest = useRef(events);
  const [viewport, setViewport] = useState<CanvasViewport>({ zoom: 1, pan: { x: 0, y: 0 } });
  const scheme = useComputedColorScheme('light');

  useEffect(() => {
    latest.current = events;
  });

  useEffect(() => {
    if (!host.current) return;
    const made = new GraphCanvas(host.current, {
      onNode: (id, add) => latest.current.onNode(id, add),
      onLine: (line, add) => latest.current.onLine(line, add),
      onNothing: () => latest.current.onNothing(),
      onExpand: (id) => latest.current.onExpand(id),
      onMoved: (positions) => latest.current.onMoved(positions),
      onViewport: setViewport,
    });
    canvas.current = made;
    const stopExposing = exposeForTests(made);
    const observer = new ResizeObserver(() => made.resize());
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
    const frame = requestAnimationFrame(() => canvas.current?.fit());
    return () => cancelAnimationFrame(frame);
  }, [fitRequests]);

  useEffect(() => {
    if (revealed) canvas.current?.reveal(revealed.id);
  }, [revealed]);

  return useMemo(
    () => ({
      viewport,
      boxes: () => canvas.current?.boxes(),
      zoomBy: (factor: number) => canvas.current?.zoomBy(factor),
    }),
    [viewport],
  );
}
