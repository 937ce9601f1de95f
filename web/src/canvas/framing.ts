import type { Box, Point, Size } from './geometry/box';

/** Where the picture is seen from: `rendered = picture × zoom + pan`. */
export interface CanvasViewport {
  readonly zoom: number;
  readonly pan: Point;
}

/** Room that the headings above and the controls below the picture take from it. */
export const frameMargin = { top: 44, right: 18, bottom: 62, left: 18 } as const;
const mostZoom = 1.15;

/** What is left of an area for the picture itself; layouts fill it. */
export function roomWithin(area: Size): Size {
  return {
    width: Math.max(1, area.width - frameMargin.left - frameMargin.right),
    height: Math.max(1, area.height - frameMargin.top - frameMargin.bottom),
  };
}

/** The viewport that shows all of `bounds` in the middle of the area's room, hardly larger than it is drawn. */
export function viewportFor(bounds: Box, area: Size, least: number): CanvasViewport {
  const room = roomWithin(area);
  const fitting = Math.min(mostZoom, room.width / (bounds.x2 - bounds.x1 || 1), room.height / (bounds.y2 - bounds.y1 || 1));
  const zoom = Math.max(least, fitting);
  return {
    zoom,
    pan: {
      x: frameMargin.left + (room.width - zoom * (bounds.x2 + bounds.x1)) / 2,
      y: frameMargin.top + (room.height - zoom * (bounds.y2 + bounds.y1)) / 2,
    },
  };
}
