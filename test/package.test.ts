import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { buildEntries, sourceAlias, sourceEntries } from '../scripts/source-entries.mjs';

const tsconfig = JSON.parse(
  readFileSync(new URL('../tsconfig.json', import.meta.url), 'utf8').replace(/^\/\/.*$/gm, ''),
) as { compilerOptions: { paths: Record<string, string[]> } };

const distOf = (file: string) => file.replace(/^\.\/dist\//, '').replace(/\.(js|css)$/, '');
const {
  './package.json': manifestItself,
  './report.schema.json': reportSchema,
  './report-document.schema.json': documentSchema,
  ...modules
} = manifest.exports;

it('exports every entry point, and what the build makes of it', () => {
  expect(manifestItself).toBe('./package.json');
  expect(Object.keys(modules)).toEqual(Object.keys(sourceEntries));
  expect(Object.values(modules).map((entry) => distOf(entry.default))).toEqual(Object.keys(buildEntries));
});

it('publishes the schemas of what it writes', () => {
  for (const schema of [reportSchema, documentSchema]) {
    expect(existsSync(new URL(`../${schema.replace('./dist/', 'src/schemas/')}`, import.meta.url))).toBe(true);
  }
});

it('declares the types of an entry point beside it', () => {
  for (const { types, default: module } of Object.values(modules)) {
    expect(types).toBe(module.replace(/(\.js)?$/, '.d.ts'));
  }
});

it('resolves the package’s own name to its source, for the compiler as for the tests', () => {
  const paths = Object.entries(sourceEntries).map(([subpath, file]) => [
    `tallyboard${subpath.slice(1)}`,
    [`./${file}`],
  ]);
  expect(tsconfig.compilerOptions.paths).toEqual(Object.fromEntries(paths));
  for (const [name, [file = '']] of Object.entries(tsconfig.compilerOptions.paths)) {
    const aliases = sourceAlias.filter(({ find }) => find.test(name));
    expect(aliases.map(({ replacement }) => replacement)).toEqual([new URL(`../${file}`, import.meta.url).pathname]);
  }
});

it('has a source file behind every entry point', () => {
  const missing = Object.values(sourceEntries).filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)));
  expect(missing).toEqual([]);
});

it('ships nothing with code that runs on import but style sheets', () => {
  expect(manifest.sideEffects).toEqual(['**/*.css']);
  expect(manifest.files).toEqual(['dist']);
});
