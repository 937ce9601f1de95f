import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { texts } from '../texts';

const least = 160;
const step = 24;

/** The height of the open panel, and the grip at its upper edge that changes it by pointer or arrow keys. */
export function usePanelHeight(): { readonly height: number; readonly grip: ReactNode } {
  const [chosen, setChosen] = useState(300);
  const most = Math.max(least, Math.round(window.innerHeight * 0.7));
  const height = Math.min(chosen, most);
  const set = (wanted: number) => setChosen(Math.min(most, Math.max(least, wanted)));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerHeight - event.clientY);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') set(height + step);
    else if (event.key === 'ArrowDown') set(height - step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const grip = (
    <div
      className="query-grip"
      role="separator"
      aria-orientation="horizontal"
      aria-label={texts.query.resize}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={height}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
  return { height, grip };
}
