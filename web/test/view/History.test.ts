import { describe, expect, it } from 'vitest';
import { History } from '../../src/view/History';

describe('History', () => {
  it('goes back and forth through its steps', () => {
    const history = new History('a');
    history.push('b');
    history.push('c');
    history.undo();
    expect([history.value, history.canUndo, history.canRedo]).toEqual(['b', true, true]);
    history.redo();
    expect([history.value, history.canRedo]).toEqual(['c', false]);
  });

  it('completes a step by amending it', () => {
    const history = new History('a');
    history.push('b');
    history.amend('b arranged');
    history.undo();
    history.redo();
    expect(history.value).toBe('b arranged');
  });

  it('forgets what was undone when something else is done', () => {
    const history = new History('a');
    history.push('b');
    history.undo();
    history.push('c');
    history.redo();
    expect([history.value, history.canRedo]).toEqual(['c', false]);
  });

  it('stays where it is at both ends', () => {
    const history = new History('a');
    history.undo();
    history.redo();
    expect(history.value).toBe('a');
  });

  it('keeps a bounded number of steps', () => {
    const history = new History(0);
    for (let i = 1; i <= 1000; i++) history.push(i);
    let steps = 0;
    for (; history.canUndo; steps++) history.undo();
    expect([steps, history.value]).toEqual([200, 800]);
  });
});
