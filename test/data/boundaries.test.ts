import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceEntries } from '../../scripts/source-entries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every `import … from`, `export … from`, `import '…'` and `import('…')`, those of types alone left out. */
const IMPORT = /^\s*(?:import|export)\s+(?!type\s)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

/** What is reachable from a file: files of the library, and packages by how they are imported. */
function reach(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, from, lazily] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = from ?? lazily ?? '';
      if (!target.startsWith('.')) {
        packages.add(target);
        continue;
      }
      const path = resolve(dirname(file), target);
      const source = [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find(existsSync);
      if (source === undefined) throw new Error(`${file} imports ${target}, which is not there.`);
      visit(source);
    }
  };
  visit(resolve(root, entry));
  return { files, packages };
}

/** The packages that data stands on: neither React nor anything that draws, and of zod the small build. */
const ALLOWED = ['@date-fns/tz', 'zod/mini'];
const isAllowed = (name: string) => ALLOWED.some((each) => name === each || name.startsWith(`${each}/`));

describe.each(['./data', './models/automation', './models/assistant'] as const)(
  'what is reachable from tallyboard%s',
  (subpath) => {
    const { files, packages } = reach(sourceEntries[subpath]);

    it('is found by this test', () => {
      expect(files.size).toBeGreaterThan(10);
    });

    it('runs in a page, a worker and a server alike: no package but those that it stands on', () => {
      expect([...packages].filter((name) => !isAllowed(name))).toEqual([]);
    });

    it('lies on the floor of data, or beside its entry', () => {
      const floors = [resolve(root, 'src/data'), dirname(resolve(root, sourceEntries[subpath]))];
      const outside = [...files].filter((file) => !floors.some((floor) => file.startsWith(floor)));
      expect(outside).toEqual([]);
    });
  },
);

it('is asked of a test that would notice: the library as a whole reaches React', () => {
  expect([...reach(sourceEntries['.']).packages].some((name) => name === 'react')).toBe(true);
});

it('leaves the engine out of the suite that judges it', () => {
  const engine = resolve(root, 'src/data/engine');
  expect([...reach(sourceEntries['./testing']).files].filter((file) => file.startsWith(engine))).toEqual([]);
});
