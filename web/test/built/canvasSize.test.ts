import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const most = 250_000;

/** The canvas alone is what a page that only shows a picture is sent. */
describe('The canvas alone', () => {
  it('is small, compressed and without the worker of the layouts', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, target: 'es2022', lib: { entry: resolve(import.meta.dirname, '../../src/canvas/GraphCanvas.ts'), formats: ['es'] } },
    });
    const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : [])).filter((part) => part.type === 'chunk');
    const size = chunks.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(most);
  }, 60_000);
});
