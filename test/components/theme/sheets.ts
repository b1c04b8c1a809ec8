import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../src/components', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file));
const text = (file: string) => readFileSync(file, 'utf8');

/** Every style sheet of components, by the name of its file, without comments. */
export const styleSheets: ReadonlyMap<string, string> = new Map(
  files
    .filter((file) => file.endsWith('.css'))
    .map((file) => [basename(file), text(file).replaceAll(/\/\*[\s\S]*?\*\//g, '')]),
);

/** All TypeScript of components outside of the theme. */
export const componentSources: string = files
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join(root, 'theme')))
  .map(text)
  .join('\n');
