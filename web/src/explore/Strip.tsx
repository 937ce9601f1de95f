import { X } from 'lucide';
import { typeName } from '../model/captions';
import { kindNames } from '../model/kindNames';
import { Icon } from '../shell/Icon';
import { texts } from '../texts';
import type { Explorer } from '../view/Explorer';
import { hiding, type Filter } from '../view/hidden';
import type { ExploreState } from '../view/state';

/** What the last step did, and what filters hide, each with a way to lift it. */
export function Strip({ explorer, state: { view, last } }: { readonly explorer: Explorer; readonly state: ExploreState }) {
  const filters = hiding(view);
  if (!last && filters.length === 0) return null;
  const all = filters.reduce((sum, { nodes, lines }) => sum + nodes + lines, 0);
  return (
    <div className="strip" role="group" aria-label={texts.strip.label}>
      {last && <span className="last-step" role="status">{last.text}</span>}
      {filters.length > 0 && (
        <>
          <b>{texts.strip.hide(filters.length, all)}</b>
          <ul className="chips">
            {filters.map((filter) => (
              <li key={nameOfFilter(filter)}>
                <button type="button" className="chip" title={texts.strip.lift(nameOfFilter(filter))} onClick={() => explorer.change(filter.lift)}>
                  {texts.strip.no(nameOfFilter(filter))}
                  <span className="note">{filter.nodes > 0 ? texts.strip.nodes(filter.nodes) : texts.strip.lines(filter.lines)}</span>
                  <Icon icon={X} size={12} />
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={() => explorer.change({ do: 'clearFilters' })}>{texts.strip.clear}</button>
        </>
      )}
    </div>
  );
}

function nameOfFilter({ of }: Filter): string {
  if ('kind' in of) return kindNames(of.kind);
  return 'line' in of ? `“${texts.lines[of.line]}”` : `“${typeName(of.type)}”`;
}
