import { mergeConfig } from 'vite';
import shared from '../vite.config';

const application = process.env.ACTORGRAPH_URL ?? 'http://127.0.0.1:5080';
const proxy = { target: application, changeOrigin: true, headers: { origin: application } };

/** Development only: the explorer from its sources, with the data of an application that runs beside it. */
export default mergeConfig(shared, {
  root: new URL('..', import.meta.url).pathname,
  base: '/',
  server: { host: '127.0.0.1', proxy: { '/api': proxy, '/db': proxy } },
});
