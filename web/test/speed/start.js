// Node knows no TypeScript yet: the builder reads it.
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('./speed.ts', import.meta.url).pathname);
await module.measure(process.argv.slice(2));
