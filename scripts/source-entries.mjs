// @ts-check
// The package's entry points and the source file behind each: the one list that the build, the tests and the demo share.
import { fileURLToPath } from 'node:url';

/** Subpath export → source file. */
export const sourceEntries = {
  '.': 'src/index.ts',
  './data': 'src/data/index.ts',
  './export': 'src/export/index.ts',
  './sql': 'src/data/adapters/sql/index.ts',
  './models/automation': 'src/data/models/automation/index.ts',
  './models/assistant': 'src/data/models/assistant/index.ts',
  './locales/de': 'src/locales/de/index.ts',
  './locales/ja': 'src/locales/ja/index.ts',
  './locales/ar': 'src/locales/ar/index.ts',
  './testing': 'src/testing/index.ts',
  './styles.css': 'src/components/theme/styles.css',
};

const absolute = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** The names of the library build's chunks, as paths inside `dist` without an ending, with their source files. */
export const buildEntries = Object.fromEntries(
  Object.entries(sourceEntries).map(([subpath, file]) => [
    file.endsWith('.css') ? subpath.slice('./'.length, -'.css'.length) : file.replace(/^src\/|\.tsx?$/g, ''),
    file,
  ]),
);

/** For `resolve.alias`: makes `import … from 'tallyboard/data'` mean this source, without a build. */
export const sourceAlias = Object.entries(sourceEntries).map(([subpath, file]) => ({
  find: new RegExp(`^tallyboard${subpath.slice(1).replaceAll('.', '\\.')}$`),
  replacement: absolute(file),
}));
