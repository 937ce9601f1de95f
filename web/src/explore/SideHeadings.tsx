import { texts } from '../texts';
import type { View } from '../view/View';

/** Names the two sides over the claim in the middle, and says how many stand on each. */
export function SideHeadings({ view }: { readonly view: View }) {
  const about = [...view.relationships.values()].filter((r) => r.end === view.focus);
  const count = (...types: string[]) => new Set(about.filter((r) => types.includes(r.type)).map((r) => r.start)).size;
  return (
    <>
      <div className="side-heading uphold">
        <b>{texts.sides.uphold}</b> {texts.sides.voices(count('ASSERTED', 'CONFIRMED'))}
      </div>
      <div className="side-heading deny">
        {texts.sides.voices(count('DENIED'))} <b>{texts.sides.deny}</b>
      </div>
    </>
  );
}
