import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { sourceEntries } from '../scripts/source-entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What only a page has. */
const PAGE = /^(react|react-dom|react-aria|react-aria-components|react-stately|@tanstack\/react-query)($|\/)|\.css$/;

const isOptional = (id: string) => Object.hasOwn(manifest.peerDependenciesMeta, id);

/** What an entry point loads of a page, at once and on demand, whichever package asks for it. */
async function pageModules(entry: string): Promise<readonly string[]> {
  const found = new Set<string>();
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: `${root}${entry}`,
        preserveEntrySignatures: 'strict',
        external: (id) => isOptional(id) || (PAGE.test(id) && found.add(id) !== undefined),
      },
    },
  });
  return [...found];
}

const withoutPage = Object.entries(sourceEntries).filter(([subpath]) =>
  /^\.\/(data|export|sql|models|locales)/.test(subpath),
);

it.each(withoutPage)('asks for nothing of a page in %s, which servers and workers load', async (_, entry) => {
  expect(await pageModules(entry)).toEqual([]);
});

it('would find what asks for it', async () => {
  expect(await pageModules(sourceEntries['.'])).toContain('react');
});
