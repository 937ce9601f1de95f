import type { Lit } from '../paint/Painter';
import type { Picture } from '../Picture';
import type { Hit } from './hitTest';

/** What stands out while something is pointed at: a node with all that it has a line to, or a line with its ends. */
export function litBy(hit: Hit, picture: Picture): Lit | undefined {
  if (hit.kind === 'node') {
    const lines = picture.scene.lines.filter((line) => line.start === hit.id || line.end === hit.id);
    return { on: hit.id, nodes: new Set([hit.id, ...lines.flatMap((line) => [line.start, line.end])]), lines: new Set(lines.map(({ id }) => id)) };
  }
  const line = hit.kind === 'line' ? picture.line(hit.id) : undefined;
  return line && { on: line.id, nodes: new Set([line.start, line.end]), lines: new Set([line.id]) };
}
