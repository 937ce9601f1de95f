import { describe, expect, it } from 'vitest';
import { otherKeys, shortcuts } from '../../src/shell/shortcuts';
import { texts } from '../../src/texts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;
const namesFor = (event: KeyboardEvent) => shortcuts.filter((s) => s.matches(event)).map((s) => s.name);

describe('shortcuts', () => {
  it.each([
    [press('/'), ['search']],
    [press('k', { ctrlKey: true }), ['search']],
    [press('k', { metaKey: true }), ['search']],
    [press('?', { shiftKey: true }), ['help']],
    [press('f'), ['fit']],
    [press('F', { shiftKey: true }), ['fit']],
    [press('f', { ctrlKey: true }), []],
    [press('Delete'), ['hide']],
    [press('z', { ctrlKey: true }), ['undo']],
    [press('Z', { ctrlKey: true, shiftKey: true }), ['redo']],
    [press('Escape'), ['escape']],
    [press('q'), []],
  ])('%j does %j', (event, names) => {
    expect(namesFor(event)).toEqual(names);
  });

  it('are all listed in the help, and the help lists nothing else', () => {
    const known = [...shortcuts, ...otherKeys].map((key) => key.name);
    expect(known.toSorted()).toEqual(Object.keys(texts.keys.meaning).toSorted());
  });
});
