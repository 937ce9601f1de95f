import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './dev/precompress';

export default defineConfig({
  plugins: [react(), precompress()],
  base: './',
  build: {
    outDir: '../src/ActorGraph.Web/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 3000,
  },
  worker: { format: 'es' },
});
