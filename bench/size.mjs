// Bytes that a page loads of Tallyboard, beyond React, TanStack Query and the loader of the bundler: by what a host takes of it, by subpath, at once and later.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundle } from './size/bundle.mjs';
import { forbiddenIn } from './size/forbidden.mjs';
import { peers, subjects } from './size/subjects.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'boolean' } } });
const { name: self, exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const subpaths = Object.keys(exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => ({ name: `${self}${subpath.slice(1)}`, subpath }));

const inOrder = async (each, measure) => {
  const measured = {};
  for (const one of each) measured[one.name] = await measure(one);
  return measured;
};

const report = {
  subjects: await inOrder(subjects, async ({ code, limit = null, atMost = limit }) => {
    const bundled = await bundle(code);
    return { ...bundled, limit, atMost, forbidden: forbiddenIn(bundled.first) };
  }),
  subpaths: await inOrder(subpaths, ({ name, subpath }) =>
    bundle(subpath.endsWith('.css') ? `import '${name}';` : `export * from '${name}';`),
  ),
  peers: await inOrder(peers, ({ code }) => bundle(code)),
};

if (options.json) console.log(JSON.stringify(withoutModules(report), null, 2));
else print();

const problems = Object.entries(report.subjects).flatMap(([name, { first, atMost, forbidden }]) => [
  ...(atMost !== null && first.gzip > atMost * 1000
    ? [`${name}: ${kilobytes(first.gzip)} KB, at most ${atMost}.`]
    : []),
  ...forbidden.map((what) => `${name}: ${what} is in the first load. Import what needs it when it is opened.`),
]);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}

function sizes({ raw, min, gzip, brotli }) {
  return {
    'raw KB': kilobytes(raw),
    'min KB': kilobytes(min),
    'gzip KB': kilobytes(gzip),
    'brotli KB': kilobytes(brotli),
  };
}

/** Names of modules are of use to find out why something is large, and too many to print. */
function withoutModules(value) {
  return JSON.parse(JSON.stringify(value, (key, each) => (key === 'modules' ? undefined : each)));
}

function print() {
  const rows = (measured, row) =>
    Object.fromEntries(Object.entries(measured).map(([name, each]) => [name, row(each, name)]));
  console.log(
    'First load of what a host takes, beyond React, TanStack Query and the loader of the bundler; each file compressed by itself',
  );
  console.table(
    rows(report.subjects, ({ first, onDemand, limit }) => ({
      ...sizes(first),
      limit: limit === null ? '' : `${first.gzip <= limit * 1000 ? '≤' : 'over'} ${limit}`,
      'later, gzip KB': onDemand.map(({ name, gzip }) => `${name} ${kilobytes(gzip)}`).join(', '),
    })),
  );
  console.log('Each subpath as a whole, with everything that it exports');
  console.table(
    rows(report.subpaths, ({ first, styles }) =>
      styles === null ? sizes(first) : sizes({ raw: styles.min, ...styles }),
    ),
  );
  console.log('Peers, bundled the same way; cards, tables and texts are not among what they bring');
  console.table(rows(report.peers, ({ first }) => sizes(first)));
}
