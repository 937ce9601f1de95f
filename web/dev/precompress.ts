import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const texts = /\.(js|css|html|svg)$/;

const forms: readonly { readonly ending: string; readonly compress: (content: Buffer) => Buffer }[] = [
  { ending: '.br', compress: (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }) },
  { ending: '.gz', compress: (content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }) },
];

/** Puts the compressed forms of each text that is built beside it, where they are smaller: the server only chooses among them. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
      for (const file of files.filter((name) => texts.test(name) && statSync(name).isFile())) {
        const content = readFileSync(file);
        for (const { ending, compress } of forms) {
          const compressed = compress(content);
          if (compressed.length < content.length) writeFileSync(file + ending, compressed);
        }
      }
    },
  };
}
