import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolders } from './compare-folders.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pictures-'));
});

afterEach(() => rm(root, { recursive: true }));

async function draw(name: string, shade: number, width = 4): Promise<void> {
  const png = new PNG({ width, height: 4 });
  png.data.fill(255);
  png.data.fill(shade, 0, 3);
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), PNG.sync.write(png));
}

test('tells which pictures are new, gone, of another size or different, and draws the difference', async () => {
  await draw('before/light/same.png', 0);
  await draw('after/light/same.png', 0);
  await draw('before/light/shade.png', 0);
  await draw('after/light/shade.png', 255);
  await draw('before/light/wider.png', 0);
  await draw('after/light/wider.png', 0, 5);
  await draw('before/dark/gone.png', 0);
  await draw('after/dark/new.png', 0);

  expect(await compareFolders(join(root, 'before'), join(root, 'after'))).toEqual([
    'gone: dark/gone.png',
    'new: dark/new.png',
    'changed: light/shade.png: 1 pixels',
    'changed: light/wider.png: 4 × 4 became 5 × 4',
  ]);
  await expect(stat(join(root, 'after/changes/light/shade.png'))).resolves.toBeDefined();
});
