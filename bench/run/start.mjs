import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a module of this folder in a process of its own; resolves to what it sends. */
export function start(module, args, megabytes) {
  const file = fileURLToPath(new URL(module, import.meta.url));
  const child = fork(file, args.map(String), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${module} ${args.join(' ')} ended with code ${code}.`)));
  });
}
