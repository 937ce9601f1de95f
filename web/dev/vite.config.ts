import { mergeConfig } from 'vite';
import shared from '../vite.config';
import { seedServer } from '../test/fixture/seedServer';

/** Development only: the explorer against the seed files, without the application. */
export default mergeConfig(shared, {
  root: new URL('..', import.meta.url).pathname,
  plugins: [seedServer()],
  server: { host: '127.0.0.1' },
});
