import { texts } from '../texts';
import { shownNodes, shownRelationships } from '../view/scene';
import type { View } from '../view/View';
import { sideCounts, type SideCount } from './sideCounts';

/** Names the two sides of the claim in the middle, and says how many stand on each. */
export function SideHeadings({ view }: { readonly view: View }) {
  const { uphold, deny } = sideCounts(view.focus, shownNodes(view), shownRelationships(view));
  return (
    <>
      <div className="side-heading uphold">
        <b>{texts.sides.uphold}</b> <span>{wordsFor(uphold)}</span>
      </div>
      <div className="side-heading deny">
        <span>{wordsFor(deny)}</span> <b>{texts.sides.deny}</b>
      </div>
    </>
  );
}

function wordsFor({ actors, outlets }: SideCount): string {
  if (actors === 0) return texts.sides.neither;
  const repeats = outlets > 0 ? ` · ${texts.sides.repeats(outlets)}` : '';
  return texts.sides.voices(actors) + repeats;
}
