// @ts-check
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sides } from './take-story.mjs';

/**
 * Writes a page that shows all pictures of each story side by side.
 *
 * @param {string} folder
 * @param {readonly string[]} ids
 */
export async function writeSheet(folder, ids) {
  const rows = ids.map((id) => {
    const pictures = sides.map(({ name }) => `<img loading="lazy" alt="${id}, ${name}" src="${name}/${id}.png">`);
    return `<section id="${id}"><h2><a href="#${id}">${id}</a></h2><div>${pictures.join('')}</div></section>`;
  });
  await writeFile(join(folder, 'index.html'), `${HEAD}${rows.join('\n')}\n`);
}

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every story</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 24px; }
  h2 { font-size: 14px; }
  div { display: grid; grid-template-columns: repeat(${sides.length}, 1fr); gap: 12px; align-items: start; }
  img { width: 100%; border: 1px solid #ccc; }
</style>
`;
