import type { Route } from '../drawing';
import { contains, grow, type Box } from '../geometry/box';
import { segmentCrossesBox } from '../geometry/segment';

/** So much of a denial's dashes is to be seen, in pixels, whatever stands on them. */
export const leastDash = 40;
/** What keeps this far from a bar does not hide it. */
const barRoom = 3;
const grain = 2;

/** Whether what stands in this box would hide that something is denied: most of the dashes, or the bar. */
export function hidesDenial({ track, bar }: Route, box: Box): boolean {
  if (bar && segmentCrossesBox(bar[0], bar[1], grow(box, barRoom))) return true;
  let [seen, all] = [0, 0];
  for (let i = 1; i < track.points.length; i++) {
    const [a, b] = [track.points[i - 1], track.points[i]];
    if (!a || !b) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    all += length;
    const steps = Math.max(1, Math.ceil(length / grain));
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      if (!contains(box, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share })) seen += length / steps;
    }
  }
  // Nothing may stand on a line that is shorter than that.
  return seen < Math.min(leastDash, all);
}
