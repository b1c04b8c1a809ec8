// @ts-check
// Hands the files of a source to the page: those files and no others, for reading, to this machine alone.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './sources/catalog.mjs';

/** A source that was asked for on the command line. @typedef {{ name: keyof typeof sourceFiles, folder: string }} Source */

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Tells the page which source it shows, by a `<meta>` element, and serves its files below `/source-files/`.
 *
 * @param {Source | undefined} source
 * @returns {import('vite').Plugin}
 */
export function sourceServer(source) {
  // Looked up by the whole address, never resolved against the folder: there is no way out of a list.
  const files = new Map(
    source === undefined
      ? []
      : sourceFiles[source.name].map((file) => [`/source-files/${source.name}/${file}`, join(source.folder, file)]),
  );
  return {
    name: 'formwork-source-server',
    transformIndexHtml: () =>
      source === undefined ? [] : [{ tag: 'meta', attrs: { name: 'formwork-source', content: source.name } }],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '').split('?', 1)[0] ?? '';
        if (!address.startsWith('/source-files/')) return next();
        const refuse = (/** @type {number} */ status, /** @type {string} */ reason) => {
          response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
        };
        // A page of another site can point a name of its own at this machine; its requests carry that name.
        if (!LOOPBACK.test(request.headers.host ?? ''))
          return refuse(403, 'This server answers to this machine alone.');
        const file = files.get(address);
        if (file === undefined) return refuse(404, 'There is no such file in the source.');
        if (request.method !== 'GET' && request.method !== 'HEAD')
          return refuse(405, 'The source is for reading alone.');
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        response.setHeader('x-content-type-options', 'nosniff');
        if (request.method === 'HEAD') return void response.end();
        createReadStream(file)
          .on('error', () => (response.headersSent ? response.destroy() : refuse(500, 'The file cannot be read.')))
          .pipe(response);
      });
    },
  };
}
