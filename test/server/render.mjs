// @ts-check
// A server of a host in a zone of its own (`TZ`): takes pages as JSON on standard input, and sends them rendered.
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { sourceAlias } from '../../scripts/source-entries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = JSON.parse(await text(process.stdin));
// It stays until all is rendered: what is loaded on demand is asked for on the way.
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: sourceAlias },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { renderPages } = await server.ssrLoadModule('/test/server/render-pages.tsx');
process.stdout.write(JSON.stringify(await renderPages(pages)), () => process.exit());
