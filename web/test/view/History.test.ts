import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import { History } from '../../src/view/History';
import { emptyView, type View } from '../../src/view/View';
import { node } from '../fixture/explorerAt';

/** A view in which each letter is a node. */
const holding = (letters: string): View => ({ ...emptyView, nodes: new Map([...letters].map((letter) => [elementId(letter), node(letter)])) });
const held = ({ value }: History<string>) => [...value.nodes.keys()].join('');

describe('History', () => {
  it('goes back and forth through its steps', () => {
    const history = new History<string>(holding('a'));
    history.push(holding('ab'), '');
    history.push(holding('abc'), '');
    history.undo('');
    expect([held(history), history.canUndo, history.canRedo]).toEqual(['ab', true, true]);
    history.redo('');
    expect([held(history), history.canRedo]).toEqual(['abc', false]);
  });

  it('brings back how it was looked at before a step, and after it', () => {
    const history = new History<string>(holding('a'));
    history.push(holding('ab'), 'before');
    expect(history.undo('after')).toBe('before');
    expect(history.redo('now')).toBe('after');
    expect(history.undo('later')).toBe('now');
  });

  it('completes a step by amending it', () => {
    const history = new History<string>(holding('a'));
    history.push(holding('ab'), '');
    history.amend(holding('abx'));
    history.undo('');
    expect(held(history)).toBe('a');
    history.redo('');
    expect(held(history)).toBe('abx');
  });

  it('keeps what was completed after going back, through going forth and back again', () => {
    const history = new History<string>(holding('a'));
    history.push(holding('ab'), '');
    history.undo('');
    history.amend(holding('ax'));
    history.redo('');
    history.undo('');
    expect(held(history)).toBe('ax');
  });

  it('forgets what was undone when something else is done', () => {
    const history = new History<string>(holding('a'));
    history.push(holding('ab'), '');
    history.undo('');
    history.push(holding('ac'), '');
    history.redo('');
    expect([held(history), history.canRedo]).toEqual(['ac', false]);
  });

  it('stays where it is at both ends', () => {
    const history = new History<string>(holding('a'));
    expect([history.undo(''), history.redo(''), held(history)]).toEqual([undefined, undefined, 'a']);
  });

  it('keeps a bounded number of steps', () => {
    const history = new History<string>(emptyView);
    for (let i = 1; i <= 1000; i++) history.push({ ...emptyView, layout: i % 2 === 0 ? 'grid' : 'circle' }, '');
    let steps = 0;
    for (; history.canUndo; steps++) history.undo('');
    expect(steps).toBe(200);
  });
});
