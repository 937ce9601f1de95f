import { ActionIcon } from '@mantine/core';
import { Maximize, Minus, PanelLeftClose, PanelLeftOpen, Plus, Redo2, Undo2 } from 'lucide';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { MeasureText } from '../canvas/labels/textMeasure';
import { layoutNames } from '../canvas/layouts/layoutJob';
import { Inspector } from '../inspector/Inspector';
import { Icon } from '../shell/Icon';
import { texts } from '../texts';
import { toggleExpansion } from '../view/actions';
import type { Explorer } from '../view/Explorer';
import { communitiesIn } from '../view/communities';
import { sceneOf } from '../view/scene';
import { noSelection, type ExploreState } from '../view/state';
import { CanvasArea } from './CanvasArea';
import { LargeResult } from './LargeResult';
import { Legend } from './Legend';
import { SideHeadings } from './SideHeadings';
import { useCanvas } from './useCanvas';

interface ExplorePageProps {
  readonly explorer: Explorer;
  readonly state: ExploreState;
  readonly measure: MeasureText;
  readonly legend: boolean;
  readonly onLegend: () => void;
  /** What lies under the picture. */
  readonly below: ReactNode;
}

const noticeTime = 8000;

export function ExplorePage({ explorer, state, measure, legend, onLegend, below }: ExplorePageProps) {
  const host = useRef<HTMLDivElement>(null);
  const { view, selection } = state;
  const scene = useMemo(() => sceneOf(view, measure), [view, measure]);
  const communities = useMemo(() => communitiesIn(view, scene, measure), [view, scene, measure]);
  const failing = (work: Promise<unknown>) => void work.catch((error: unknown) => explorer.fail(error));

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
    view,
    selection,
    fitRequests: state.fitRequests,
    communities,
    revealed: state.revealed,
    events: {
      onNode: (id, add) => explorer.selectNode(id, add),
      onLine: (line, add) => explorer.selectLine(line.id, add),
      onNothing: () => explorer.select(noSelection),
      onExpand: (id) => failing(toggleExpansion(explorer, id)),
      onMoved: (positions) => explorer.moved(positions),
      onSurrounded: (ids) => explorer.select({ nodes: new Set(ids), lines: new Set() }),
    },
  });

  return (
    <div className="explore">
      {legend && (
        <Legend
          view={view}
          onKind={(kind) => explorer.toggleKind(kind)}
          onLine={(line) => explorer.toggleLine(line)}
          onClear={() => explorer.clearFilters()}
        />
      )}
      <div className="canvas-area">
        <CanvasArea explorer={explorer} state={state} scene={scene} host={host} canvas={canvas} />
        {view.layout === 'sides' && <SideHeadings view={view} />}
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
            {state.arranging ? texts.layouts.working(state.arranged) : texts.canvas.counts(view.nodes.size, view.relationships.size)}
          </span>
          {state.arranging && <button type="button" className="link" onClick={() => explorer.cancelLayout()}>{texts.layouts.cancel}</button>}
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
