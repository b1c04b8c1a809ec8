// @ts-check
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What a pixel may differ by before it counts: edges of letters do not. */
const TOLERANCE = 0.1;

/**
 * Which pictures are new, gone or different, one line each; what differs is drawn into the folder `changes` of the newer ones.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Promise<string[]>}
 */
export async function compareFolders(before, after) {
  const [old, now] = [await picturesIn(before), await picturesIn(after)];
  const gone = old.filter((name) => !now.includes(name)).map((name) => `gone: ${name}`);
  const added = now.filter((name) => !old.includes(name)).map((name) => `new: ${name}`);
  const changed = [];
  for (const name of now.filter((each) => old.includes(each))) {
    const change = await compare(join(before, name), join(after, name), join(after, 'changes', name));
    if (change !== null) changed.push(`changed: ${name}: ${change}`);
  }
  return [...gone, ...added, ...changed];
}

/** @param {string} folder */
async function picturesIn(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.png') && !name.startsWith('changes')).sort();
}

/**
 * @param {string} before
 * @param {string} after
 * @param {string} drawing
 * @returns {Promise<string | null>}
 */
async function compare(before, after, drawing) {
  const [a, b] = [PNG.sync.read(await readFile(before)), PNG.sync.read(await readFile(after))];
  if (a.width !== b.width || a.height !== b.height) {
    return `${a.width} × ${a.height} became ${b.width} × ${b.height}`;
  }
  const { width, height } = a;
  const drawn = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, drawn.data, width, height, { threshold: TOLERANCE });
  if (count === 0) return null;
  await mkdir(dirname(drawing), { recursive: true });
  await writeFile(drawing, PNG.sync.write(drawn));
  return `${count} pixels`;
}
