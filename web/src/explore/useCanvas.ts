import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Scene } from '../canvas/arrange';
import type { Sight } from '../canvas/camera/Sight';
import type { Community } from '../canvas/drawing';
import type { Point } from '../canvas/geometry/box';
import type { Hit } from '../canvas/hand/hitTest';
import { GraphCanvas, type CanvasEvents } from '../canvas/GraphCanvas';
import { exposeForTests } from '../canvas/testHook';
import type { ElementId } from '../api/ids';
import type { ExploreState } from '../view/state';

interface CanvasInput {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly scene: Scene;
  readonly state: ExploreState;
  readonly communities: readonly Community[];
  readonly events: CanvasEvents;
}

const nothing: ReadonlySet<ElementId> = new Set();

/** Keeps one canvas alive in the page and equal to the view. */
export function useCanvas({ host, scene, state, communities, events }: CanvasInput) {
  const { view, selection, look, last } = state;
  const canvas = useRef<GraphCanvas | null>(null);
  const latest = useRef(events);
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
      onSurrounded: (ids) => latest.current.onSurrounded(ids),
      onSight: (sight) => latest.current.onSight(sight),
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
    if (ready) canvas.current?.show(scene, view.bends, view.layout === 'sides' ? view.focus : undefined, { timed: view.layout === 'time', communities });
  }, [scene, view.bends, view.layout, view.focus, communities, ready]);

  useEffect(() => canvas.current?.select(selection.nodes, selection.lines), [selection, scene]);

  useEffect(() => canvas.current?.marking(last?.brought ?? nothing), [last]);

  useEffect(() => canvas.current?.restyle(), [scheme]);

  // After `show`, and in the same turn: a picture is never seen before it is in place.
  useEffect(() => {
    if (!look) return;
    if ('at' in look) canvas.current?.see(look.at);
    else canvas.current?.reveal(look.reveal);
  }, [look]);

  return useMemo(
    () => ({
      viewport: () => canvas.current?.viewport() ?? { zoom: 1, pan: { x: 0, y: 0 } },
      sight: (): Sight => canvas.current?.sight() ?? 'all',
      window: () => canvas.current?.window(),
      hit: (at: Point): Hit => canvas.current?.hit(at) ?? { kind: 'canvas' },
      zoomBy: (factor: number) => canvas.current?.zoomBy(factor),
      light: (nodes: ReadonlySet<ElementId>, lines: ReadonlySet<string>) => canvas.current?.light(nodes, lines),
    }),
    [],
  );
}
