// @ts-check
// Builds `dist`: modules by Vite, declarations by TypeScript, and the declaration of the style sheet. `--quiet` says only what fails.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundledModules } from './bundled-modules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isQuiet = process.argv.includes('--quiet');

/** Runs a program of ours, its output on standard error, so that the output of a caller stays its own. */
function run(/** @type {string} */ program, /** @type {string[]} */ ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Whatever runs this, a test too: what is built otherwise calls the development half of React's JSX runtime.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
run('vite/bin/vite.js', 'build', '--logLevel', isQuiet ? 'error' : 'info');
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');

const problem = existsSync(join(root, 'dist/styles.css')) ? bundledModules() : 'The build wrote no dist/styles.css.';
if (problem) {
  console.error(problem);
  process.exit(1);
}
rmSync(join(root, 'dist/styles.js'), { force: true });
rmSync(join(root, 'dist/styles.js.map'), { force: true });
writeFileSync(join(root, 'dist/styles.css.d.ts'), 'export {};\n');
for (const schema of readdirSync(join(root, 'src/schemas'))) {
  copyFileSync(join(root, 'src/schemas', schema), join(root, 'dist', schema));
}
