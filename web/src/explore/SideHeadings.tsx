import type { Side } from '../canvas/drawing';
import { texts } from '../texts';
import type { Counterparts } from '../view/fair/counterparts';
import { standingOf } from '../view/fair/ghosts';
import { shownNodes, shownRelationships } from '../view/scene';
import type { View } from '../view/View';
import { sideCounts, type SideCount } from './sideCounts';

/** Names the two sides of the claim in the middle, and says how many stand on each; of an empty one, whether it is so in the case too. */
export function SideHeadings({ view, counterparts }: { readonly view: View; readonly counterparts: Counterparts }) {
  const counts = sideCounts(view.focus, shownNodes(view), shownRelationships(view));
  const words = (side: Side) => wordsFor(counts[side]) || wordsForNobody(view, counterparts, side);
  return (
    <>
      <div className="side-heading uphold">
        <b>{texts.sides.uphold}</b> <span>{words('uphold')}</span>
      </div>
      <div className="side-heading deny">
        <span>{words('deny')}</span> <b>{texts.sides.deny}</b>
      </div>
    </>
  );
}

function wordsFor({ actors, outlets }: SideCount): string {
  if (actors === 0) return '';
  const repeats = outlets > 0 ? ` · ${texts.sides.repeats(outlets)}` : '';
  return texts.sides.voices(actors) + repeats;
}

function wordsForNobody(view: View, counterparts: Counterparts, side: Side): string {
  if (!view.focus) return '';
  const { filtered, elsewhere } = standingOf(view, counterparts, view.focus, side);
  const words = [filtered > 0 ? texts.sides.filteredOut(filtered) : '', elsewhere ? texts.sides.alsoInCase(elsewhere) : ''].filter(Boolean);
  return words.join(' · ') || (elsewhere === 0 ? texts.sides.none : '');
}
