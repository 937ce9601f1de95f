import { Button } from '@mantine/core';
import type { Picture } from '../api/types';
import { texts } from '../texts';
import { firstOf } from '../view/results';
import type { Explorer } from '../view/Explorer';

interface LargeResultProps {
  readonly explorer: Explorer;
  readonly picture: Picture;
  readonly onDraw: (picture: Picture) => void;
}

/** Asks what to do with a result that is larger than can be drawn well. */
export function LargeResult({ explorer, picture, onDraw }: LargeResultProps) {
  const { limits } = explorer;
  const draw = (chosen: Picture) => {
    explorer.set({ asked: undefined });
    onDraw(chosen);
  };
  const first = firstOf(picture, limits);
  return (
    <div className="floating" role="dialog" aria-label={texts.tooLarge.title}>
      <p>{texts.tooLarge.body(picture.nodes.length, picture.relationships.length, limits.drawNodes, limits.drawRelationships)}</p>
      <div className="row">
        <Button size="xs" onClick={() => draw(first)}>{texts.tooLarge.first(first.nodes.length, first.relationships.length)}</Button>
        {picture.nodes.length <= limits.openNodes && (
          <Button size="xs" variant="default" onClick={() => draw(picture)}>{texts.tooLarge.all}</Button>
        )}
        <Button size="xs" variant="default" onClick={() => explorer.set({ asked: undefined })}>{texts.tooLarge.cancel}</Button>
      </div>
    </div>
  );
}
