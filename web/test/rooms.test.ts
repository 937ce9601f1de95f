import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: new URL('..', import.meta.url).pathname });

async function refusalsOf(file: string, code: string): Promise<string[]> {
  const [{ messages } = { messages: [] }] = await eslint.lintText(code, { filePath: `src/${file}` });
  return messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports').map(({ message }) => message);
}

describe('The linter', { timeout: 120_000 }, () => {
  it.each([
    ['explore/walk.ts', "import { wordsOf } from '../query/cells';", 'explore'],
    ['query/cells.ts', "import { stepFrom } from '../explore/walk';", 'query'],
    ['query/editor/language.ts', "import { stepFrom } from '../../explore/walk';", 'query'],
    ['inspector/useAnswer.ts', "export { stepFrom } from '../explore/walk';", 'inspector'],
    ['shell/shortcuts.ts', "import { useAnswer } from '../inspector/useAnswer';", 'shell'],
    ['view/commands.ts', "import '../shell/Icon';", 'view'],
    ['model/kinds.ts', "import type { View } from '../view/View';", 'model'],
    ['model/kinds.ts', "import type { Outline } from '../canvas/geometry/outline';", 'model'],
    ['canvas/layouts/roles.ts', "import type { Kind } from '../../model/kinds';", 'canvas'],
    ['texts/keys.ts', "import type { Kind } from '../model/kinds';", 'texts'],
    ['api/ids.ts', "import { texts } from '../texts';", 'api'],
  ])('refuses in %s: %s', async (file, code, room) => {
    expect(await refusalsOf(file, code)).toEqual([expect.stringMatching(new RegExp(`\`${room}\` uses .*no other room`))]);
  });

  it('refuses what puts the rooms together in any of them', async () => {
    expect(await refusalsOf('view/commands.ts', "import { App } from '../App';")).toHaveLength(1);
  });

  it.each([
    ['view/commands.ts', "import { kindOf } from '../model/kinds'; import { texts } from '../texts';"],
    ['canvas/layouts/roles.ts', "import type { Line } from '../drawing'; import type { ElementId } from '../../api/ids';"],
    ['App.tsx', "import { wordsOf } from './query/cells'; import { stepFrom } from './explore/walk';"],
  ])('lets %s use what stands after it', async (file, code) => {
    expect(await refusalsOf(file, code)).toEqual([]);
  });
});
