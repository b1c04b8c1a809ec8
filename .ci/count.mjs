// @ts-check
// Prints "passed failed skipped" of a Vitest JSON report. A test file that never ran its tests counts as one that failed.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [, , path = ''] = process.argv;
/** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
const { testResults } = JSON.parse(readFileSync(path, 'utf8'));

const statuses = testResults.flatMap(({ status, assertionResults }) => {
  const ofTests = assertionResults.map((test) => test.status);
  return status === 'failed' && !ofTests.includes('failed') ? [...ofTests, 'failed'] : ofTests;
});
const count = (/** @type {string[]} */ ...wanted) => statuses.filter((status) => wanted.includes(status)).length;
console.log(count('passed'), count('failed'), count('skipped', 'pending', 'todo', 'disabled'));
