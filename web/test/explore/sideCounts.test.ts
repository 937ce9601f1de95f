import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import { sideCounts } from '../../src/explore/sideCounts';
import { firstView } from '../fixture/firstView';
import { readSeedCase } from '../fixture/seedCase';

describe('sideCounts', () => {
  it('counts who takes a side, and apart from them who only repeats one', () => {
    const { nodes, relationships, focus } = firstView(readSeedCase());
    expect(sideCounts(focus, nodes, relationships)).toEqual({
      uphold: { actors: 3, outlets: 1 },
      deny: { actors: 1, outlets: 0 },
    });
  });

  it('counts nobody for a claim that nobody speaks of', () => {
    const { nodes, relationships } = firstView(readSeedCase());
    expect(sideCounts(elementId('none'), nodes, relationships)).toEqual({
      uphold: { actors: 0, outlets: 0 },
      deny: { actors: 0, outlets: 0 },
    });
  });
});
