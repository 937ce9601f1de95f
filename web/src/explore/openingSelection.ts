import type { Line } from '../canvas/drawing';
import type { ElementId } from '../model/ids';
import { noSelection, type Selection } from './state';

/** What the first view opens the evidence of: a denial of the claim in the middle, else the claim. */
export function openingSelection(lines: readonly Line[], focus: ElementId | undefined): Selection {
  if (!focus) return noSelection;
  const denial = lines.find((line) => line.kind === 'deny' && line.end === focus);
  return denial ? { nodes: new Set(), lines: new Set([denial.id]) } : { nodes: new Set([focus]), lines: new Set() };
}
