// @ts-check
// Starts the demo: a small product that embeds Tallyboard as any customer would.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { sourceServer } from './source-server.mjs';
import { readStartOptions, StartError, usage } from './start-options.mjs';

async function start() {
  const options = readStartOptions(process.argv.slice(2), process.env.PORT);
  if (options === 'help') return console.log(usage);
  const server = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    plugins: [sourceServer(options.source)],
    server: { host: '127.0.0.1', port: options.port, strictPort: false },
  });
  await server.listen();
  const address = new URL('/settings/analytics', server.resolvedUrls?.local[0]);
  console.log(`Formwork, with Tallyboard in its settings: ${address}`);
  if (options.isOpened) server.openBrowser();
}

try {
  await start();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
