// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../../scripts/ensure-browser.mjs';
import { compareFolders } from './compare-folders.mjs';
import { writeSheet } from './sheet.mjs';
import { makeFolders, newPage, sides, takeStory } from './take-story.mjs';

/** Takes a picture of every story in every scheme, and tells which differ from those that were taken before. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'pictures' },
    /** A folder of pictures to compare with. */
    against: { type: 'string' },
    /** Part of the ids of the stories to take. */
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = resolve(values.out);

/** @param {string} built */
async function storiesOf(built) {
  /** @type {{ entries: Record<string, { id: string, type: string }> }} */
  const index = JSON.parse(await readFile(join(built, 'index.json'), 'utf8'));
  return Object.values(index.entries)
    .filter(({ id, type }) => type === 'story' && id.includes(values.only))
    .map(({ id }) => id);
}

/** On a terminal a line that counts, elsewhere one now and then. */
function tellProgress(/** @type {number} */ count, /** @type {number} */ whole) {
  if (process.stderr.isTTY) process.stderr.write(`\r${count} of ${whole} stories${count === whole ? '\n' : ''}`);
  else if (count % 50 === 0 || count === whole) process.stderr.write(`${count} of ${whole} stories\n`);
}

async function takeAll(/** @type {string} */ built) {
  const server = await preview({
    root: built,
    configFile: false,
    logLevel: 'error',
    build: { outDir: built },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch(launchOptions());
  try {
    const base = server.resolvedUrls?.local[0] ?? '';
    const ids = await storiesOf(built);
    await makeFolders(out);
    const left = [...ids];
    /** @type {string[]} */
    const failed = [];
    let taken = 0;
    const work = async () => {
      const page = await newPage(browser);
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        failed.push(...(await takeStory(page, base, id, out)));
        taken += 1;
        tellProgress(taken, ids.length);
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: Number(values.jobs) }, work));
    await writeSheet(out, ids);
    return { count: ids.length, failed };
  } finally {
    await browser.close();
    await server.close();
  }
}

const started = performance.now();
const built = await mkdtemp(join(tmpdir(), 'stories-'));
try {
  process.stderr.write('Building the stories …\n');
  const build = spawnSync('npx', ['storybook', 'build', '--quiet', '--disable-telemetry', '-o', built], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) throw new Error('The stories could not be built: see above.');
  const { count, failed } = await takeAll(built);
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `${count} stories, each ${sides.length} times, in ${seconds} s, in ${out}: look at index.html\n`,
  );
  for (const failure of failed) process.stdout.write(`${failure}\n`);
  const changed = values.against === undefined ? [] : await compareFolders(resolve(values.against), out);
  for (const line of changed) process.stdout.write(`${line}\n`);
  if (values.against !== undefined) process.stdout.write(`${changed.length} differences\n`);
  process.exitCode = failed.length + changed.length === 0 ? 0 : 1;
} finally {
  await rm(built, { recursive: true, force: true });
}
