import { ActionIcon } from '@mantine/core';
import { Maximize, Minus, PanelLeftClose, PanelLeftOpen, Plus, Redo2, Undo2 } from 'lucide';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { ElementId } from '../api/ids';
import type { CanvasViewport } from '../canvas/framing';
import { layoutNames } from '../canvas/layouts/layoutJob';
import { Inspector } from '../inspector/Inspector';
import { Icon } from '../shell/Icon';
import { texts } from '../texts';
import { toggleExpansion } from '../view/expanding';
import type { Explorer } from '../view/Explorer';
import { communitiesIn } from '../view/communities';
import { bringGhost } from '../view/fair/bring';
import type { Ghost } from '../view/fair/ghosts';
import { fairSceneOf } from '../view/fair/scene';
import { noSelection, type ExploreState } from '../view/state';
import { CanvasArea } from './CanvasArea';
import { LargeResult } from './LargeResult';
import { Legend } from './Legend';
import { SideHeadings } from './SideHeadings';
import { NeighbourChooser } from './NeighbourChooser';
import { Strip } from './Strip';
import { useCanvas } from './useCanvas';
import { useCounterparts } from './useCounterparts';

interface ExplorePageProps {
  readonly explorer: Explorer;
  readonly state: ExploreState;
  readonly legend: boolean;
  readonly onLegend: () => void;
  /** What lies under the picture. */
  readonly below: ReactNode;
}

const noticeTime = 8000;
const noLines: ReadonlySet<string> = new Set();

export function ExplorePage({ explorer, state, legend, onLegend, below }: ExplorePageProps) {
  const host = useRef<HTMLDivElement>(null);
  const { view } = state;
  const own = explorer.scene();
  const scene = useMemo(() => fairSceneOf(own, view, state.counterparts, explorer.measure), [own, view, state.counterparts, explorer]);
  const communities = useMemo(() => communitiesIn(view, own, explorer.measure), [view, own, explorer]);
  const shown = useMemo(() => own.lines.reduce((sum, line) => sum + line.relationships.length, 0), [own.lines]);
  useCounterparts(explorer, view);
  const failing = (work: Promise<unknown>) => void work.catch((error: unknown) => explorer.fail(error));
  const bring = (ghost: Ghost) => failing(bringGhost(explorer, ghost, scene.positions.get(ghost.actor.elementId)));

  useEffect(() => {
    explorer.readArea = () => ({ width: host.current?.clientWidth ?? 0, height: host.current?.clientHeight ?? 0 });
  }, [explorer]);

  // What only informs goes by itself; what failed stays until it has been read.
  useEffect(() => {
    if (state.notice?.kind !== 'info') return;
    const timer = setTimeout(() => explorer.set({ notice: undefined }), noticeTime);
    return () => clearTimeout(timer);
  }, [explorer, state.notice]);

  const canvas = useCanvas({
    host,
    scene,
    state,
    communities,
    events: {
      onNode: (id, add) => {
        const ghost = scene.faces.get(id)?.ghost ? scene.ghosts.find(({ actor }) => actor.elementId === id) : undefined;
        if (ghost) bring(ghost);
        else explorer.selectNode(id, add);
      },
      onLine: (line, add) => {
        const ghost = line.ghost ? scene.ghosts.find(({ actor, claim }) => actor.elementId === line.start && claim === line.end) : undefined;
        if (ghost) bring(ghost);
        else explorer.selectLine(line.id, add);
      },
      onNothing: () => explorer.select(noSelection),
      onExpand: (id) => failing(toggleExpansion(explorer, id)),
      onMoved: (positions) => explorer.moved(positions),
      onSurrounded: (ids) => explorer.select({ nodes: new Set(ids.filter((id) => !scene.faces.get(id)?.ghost)), lines: new Set() }),
      onSight: (sight) => explorer.set({ sight }),
    },
  });

  useEffect(() => {
    explorer.readSight = canvas.sight;
    explorer.readWindow = canvas.window;
  }, [explorer, canvas]);

  return (
    <div className="explore">
      {legend && (
        <Legend
          view={view}
          onChange={(command) => explorer.change(command)}
          onPoint={(nodes) => canvas.light(nodes, noLines)}
        />
      )}
      <div className="canvas-area">
        <CanvasArea explorer={explorer} state={state} scene={scene} host={host} canvas={canvas} />
        <Strip explorer={explorer} state={state} />
        {view.layout === 'sides' && <SideHeadings view={view} counterparts={state.counterparts} />}
        <ActionIcon
          className="legend-toggle"
          variant="default"
          aria-label={legend ? texts.legend.hideLegend : texts.legend.showLegend}
          aria-expanded={legend}
          onClick={onLegend}
        >
          <Icon icon={legend ? PanelLeftClose : PanelLeftOpen} />
        </ActionIcon>
        {view.nodes.size === 0 && !state.arranging && (
          <div className="canvas-empty">
            <b>{texts.canvas.empty}</b>
            <span>{texts.canvas.emptyHint}</span>
          </div>
        )}
        {view.nodes.size > 0 && scene.faces.size === 0 && (
          <div className="canvas-empty"><b>{texts.canvas.filtered}</b></div>
        )}
        {state.notice && (
          <div className="floating" role={state.notice.kind === 'error' ? 'alert' : 'status'}>
            <div className="between">
              <span>{state.notice.text}</span>
              <button type="button" className="link" onClick={() => explorer.set({ notice: undefined })}>{texts.errors.dismiss}</button>
            </div>
          </div>
        )}
        {state.choosing && <Choosing explorer={explorer} id={state.choosing} canvas={canvas} />}
        {state.asked && <LargeResult explorer={explorer} picture={state.asked} onDraw={(picture) => failing(explorer.show(picture))} />}
        <div className="canvas-bar">
          <div className="layouts" role="radiogroup" aria-label={texts.layouts.label}>
            {layoutNames.map((name) => (
              <button
                key={name}
                type="button"
                role="radio"
                aria-checked={view.layout === name}
                disabled={name === 'sides' && !explorer.hasClaim()}
                onClick={() => void explorer.relayout(name)}
              >
                {texts.layouts[name]}
              </button>
            ))}
          </div>
          <span className="canvas-count" role="status">
            {state.arranging ? texts.layouts.working(state.arranged) : texts.canvas.counts(own.faces.size, shown)}
          </span>
          {state.arranging && <button type="button" className="link" onClick={() => explorer.arranging.stop()}>{texts.layouts.cancel}</button>}
          <div className="canvas-tools">
            <ActionIcon variant="default" size="lg" aria-label={texts.canvas.undo} disabled={!state.canUndo} onClick={() => explorer.undo()}><Icon icon={Undo2} /></ActionIcon>
            <ActionIcon variant="default" size="lg" aria-label={texts.canvas.redo} disabled={!state.canRedo} onClick={() => explorer.redo()}><Icon icon={Redo2} /></ActionIcon>
            <ActionIcon variant="default" size="lg" aria-label={texts.canvas.zoomIn} onClick={() => canvas.zoomBy(1.25)}><Icon icon={Plus} /></ActionIcon>
            <ActionIcon variant="default" size="lg" aria-label={texts.canvas.zoomOut} onClick={() => canvas.zoomBy(0.8)}><Icon icon={Minus} /></ActionIcon>
            <ActionIcon variant="default" size="lg" aria-label={texts.canvas.fit} onClick={() => explorer.fit()}><Icon icon={Maximize} /></ActionIcon>
          </div>
        </div>
      </div>
      <Inspector explorer={explorer} state={state} lines={scene.lines} />
      {below}
    </div>
  );
}

interface ChoosingProps {
  readonly explorer: Explorer;
  readonly id: ElementId;
  readonly canvas: { readonly viewport: () => CanvasViewport };
}

/** The choice of neighbours, beside the node they are of. */
function Choosing({ explorer, id, canvas }: ChoosingProps) {
  const at = explorer.view.positions.get(id) ?? { x: 0, y: 0 };
  const { zoom, pan } = canvas.viewport();
  return <NeighbourChooser key={id} explorer={explorer} id={id} at={{ x: at.x * zoom + pan.x, y: at.y * zoom + pan.y }} area={explorer.readArea()} />;
}
