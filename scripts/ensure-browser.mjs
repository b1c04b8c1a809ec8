// @ts-check
// Finds a Chromium for the browser tests: CHROME_PATH, then PATH, then the usual places.
// Run as a program, it installs Debian's when it is root and none is there, or says what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium or Chrome, or undefined when there is none.
 * A CHROME_PATH that is set but wrong finds nothing: it is never silently replaced by another browser.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return isProgram(CHROME_PATH) ? CHROME_PATH : undefined;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

/**
 * What Playwright needs to start that browser, also as root and where shared memory is small.
 *
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions() {
  const executablePath = findBrowser();
  return { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-dev-shm-usage'] };
}

/** @param {string[]} args */
function apt(...args) {
  return spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status;
}

/** What kept a browser from being found or installed, or undefined when one is there now. */
function ensureBrowser() {
  if (findBrowser()) return undefined;
  if (process.env.CHROME_PATH) return `CHROME_PATH is ${process.env.CHROME_PATH}, which is not a program.`;
  if (!isProgram('/usr/bin/apt-get'))
    return 'No Chromium or Chrome is on the PATH, and there is no apt-get to install one.';
  if (process.getuid?.() !== 0)
    return 'No Chromium or Chrome is on the PATH, and only root may install one with apt-get.';
  console.log('No Chromium found: installing Debian’s.');
  if (apt('update', '-qq') !== 0)
    return 'No Chromium or Chrome is on the PATH, and "apt-get update" failed (see above).';
  if (apt('install', '-y', '-qq', '--no-install-recommends', 'chromium') !== 0) {
    return 'No Chromium or Chrome is on the PATH, and "apt-get install chromium" failed (see above).';
  }
  return findBrowser() ? undefined : 'apt-get installed chromium, but it is not on the PATH.';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = ensureBrowser();
  if (problem) {
    console.error(`${problem}\nThe browser tests need one: install it, or set CHROME_PATH=/path/to/chrome.`);
    process.exit(1);
  }
  console.log(`browser: ${findBrowser()}`);
}
