// @ts-check
// A server of a host in a zone of its own (`TZ`): takes pages as JSON on standard input, and sends them rendered.
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { sourceAlias } from '../../scripts/source-entries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = JSON.parse(await text(process.stdin));
const { module } = await runnerImport('/test/server/render-pages.tsx', {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: sourceAlias },
});
process.stdout.write(JSON.stringify(await module.renderPages(pages)), () => process.exit());
