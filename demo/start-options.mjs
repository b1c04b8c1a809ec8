// @ts-check
// What `npm start` is asked for on its command line and by PORT.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sourceFiles } from './sources/catalog.mjs';

export const usage = `npm start [-- --source slurm=<folder>] [--open yes|no]

  --source slurm=<folder>  show real events: the cluster logs in that folder, instead of generated ones
  --open yes               open the page in a browser (no unless stated)
  PORT=<port>              the port to listen on; 5173 or the next free one unless stated`;

/** Something about the command line that its user can mend. */
export class StartError extends Error {}

/** @typedef {{ source: import('./source-server.mjs').Source | undefined, isOpened: boolean, port: number }} StartOptions */

/**
 * @param {readonly string[]} args
 * @param {string | undefined} port value of the variable PORT
 * @returns {StartOptions | 'help'}
 */
export function readStartOptions(args, port) {
  const { values } = parse(args);
  if (values.help) return 'help';
  const { open = 'no', source } = values;
  if (open !== 'yes' && open !== 'no') throw new StartError(`--open is "yes" or "no", not "${open}".`);
  return {
    source: source === undefined ? undefined : readSource(source),
    isOpened: open === 'yes',
    port: readPort(port),
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { source: { type: 'string' }, open: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} text */
function readSource(text) {
  const split = text.indexOf('=');
  const name = split < 0 ? text : text.slice(0, split);
  const known = Object.keys(sourceFiles);
  if (!isSource(name)) throw new StartError(`There is no source "${name}": there is ${known.join(', ')}.`);
  if (split < 0 || split === text.length - 1) throw new StartError(`Say where it is: --source ${name}=<folder>.`);
  const folder = resolve(text.slice(split + 1));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new StartError(`There is no folder ${folder}.`);
  const missing = sourceFiles[name].filter(
    (file) => !statSync(join(folder, file), { throwIfNoEntry: false })?.isFile(),
  );
  if (missing.length > 0) {
    throw new StartError(
      `The folder ${folder} has no ${missing.join(', ')}. The source "${name}" needs ${sourceFiles[name].join(', ')}.`,
    );
  }
  return { name, folder };
}

/** @param {string} name @returns {name is keyof typeof sourceFiles} */
function isSource(name) {
  return Object.hasOwn(sourceFiles, name);
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text === '') return 5173;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new StartError(`PORT is a number from 0 to 65535, not "${text}".`);
}
