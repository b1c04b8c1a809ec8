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
import { sides, takePicture } from './take-picture.mjs';

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
    const left = ids.flatMap((id) => sides.map((side) => ({ id, side })));
    /** @type {string[]} */
    const failed = [];
    const work = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const failure = await takePicture(browser, base, next, out);
        if (failure !== null) failed.push(failure);
      }
    };
    await Promise.all(Array.from({ length: Number(values.jobs) }, work));
    await writeSheet(out, ids);
    return { count: ids.length, failed };
  } finally {
    await browser.close();
    await server.close();
  }
}

const built = await mkdtemp(join(tmpdir(), 'stories-'));
try {
  const build = spawnSync('npx', ['storybook', 'build', '--quiet', '--disable-telemetry', '-o', built], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) throw new Error('The stories could not be built: see above.');
  const { count, failed } = await takeAll(built);
  process.stdout.write(`${count} stories, each ${sides.length} times, in ${out}: look at index.html\n`);
  for (const failure of failed) process.stdout.write(`${failure}\n`);
  const changed = values.against === undefined ? [] : await compareFolders(resolve(values.against), out);
  for (const line of changed) process.stdout.write(`${line}\n`);
  if (values.against !== undefined) process.stdout.write(`${changed.length} differences\n`);
  process.exitCode = failed.length + changed.length === 0 ? 0 : 1;
} finally {
  await rm(built, { recursive: true, force: true });
}
