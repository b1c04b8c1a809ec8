// @ts-check
// An undeclared import would be built into `dist/node_modules`, and shipped, while the package checks still pass.
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../dist/node_modules', import.meta.url));

/** What is wrong with the build in `dist`, or undefined when nothing of others was built into it. */
export function bundledModules() {
  if (!existsSync(folder)) return undefined;
  return `dist/node_modules has ${readdirSync(folder).join(', ')}: an import that is no dependency was built into the package. Declare it in package.json.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = bundledModules();
  if (problem) console.error(problem);
  process.exitCode = problem ? 1 : 0;
}
