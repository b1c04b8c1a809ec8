import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is not counted: every page that embeds Tallyboard has it already, with what its bundler loads a file on demand by. */
const PEERS = /^(react|react-dom|@tanstack\/react-query|@duckdb\/node-api)($|\/)|vite\/preload-helper/;

/** The name of the entry, as which its text is bundled. */
const ENTRY = 'entry-of-a-consumer.js';

/** Bytes of some code or style sheet, as they are sent: each file is compressed by itself. */
function bytesOf(texts) {
  const sum = (size) => texts.reduce((all, text) => all + size(text), 0);
  return {
    min: sum((text) => Buffer.byteLength(text)),
    gzip: sum((text) => gzipSync(text, { level: 9 }).length),
    brotli: sum((text) => brotliCompressSync(text).length),
  };
}

/** The package that a file is of; null for our own. */
function packageOf(id) {
  const within = id.split('/node_modules/').slice(1).at(-1);
  if (within === undefined) return null;
  return within
    .split('/')
    .slice(0, within.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that are loaded with `fileName`, itself included: what it imports, and not what it may import later. */
function loadedWith(chunks, fileName, seen = new Set()) {
  const chunk = chunks.get(fileName);
  if (chunk === undefined || seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const each of chunk.imports) loadedWith(chunks, each, seen);
  return seen;
}

function describe(chunks, files) {
  const parts = files.map((file) => chunks.get(file));
  const kept = parts.flatMap(({ modules }) =>
    Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0),
  );
  const packages = new Set(kept.map(([id]) => packageOf(id)).filter((name) => name !== null));
  return {
    raw: kept.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0),
    ...bytesOf(parts.map(({ code }) => code)),
    packages: [...packages].toSorted(),
    modules: kept.map(([id]) => id.replace(root, '')),
  };
}

/**
 * Bundles what a consumer writes, as a consumer's bundler does: from the built package, tree-shaken and minified. Tells what is
 * loaded at once, each thing that is loaded later, and the style sheets.
 */
export async function bundle(code) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'consumer',
        resolveId: (id) => (id === ENTRY ? `${root}${ENTRY}` : undefined),
        load: (id) => (id === `${root}${ENTRY}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      // Which files are fetched ahead with one on demand is a list of the bundler's, and no code of Tallyboard.
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        external: PEERS,
        // As in an app: what the first load shares with what comes later is part of it, and no file of its own.
        preserveEntrySignatures: 'allow-extension',
        output: { format: 'es' },
      },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => String(source));
  const entry = output.find(({ isEntry }) => isEntry);
  const first = [...loadedWith(chunks, entry.fileName)];
  const later = [...chunks.values()].filter(
    ({ fileName, isDynamicEntry }) => isDynamicEntry && !first.includes(fileName),
  );
  return {
    first: describe(chunks, first),
    onDemand: later.map((chunk) => ({
      name: chunk.name,
      ...describe(
        chunks,
        [...loadedWith(chunks, chunk.fileName)].filter((file) => !first.includes(file)),
      ),
    })),
    styles: styles.length === 0 ? null : bytesOf(styles),
  };
}
