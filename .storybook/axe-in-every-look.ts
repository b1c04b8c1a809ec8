import axe from 'axe-core';
import { type Look, looks, takeOn } from './looks.js';

/** A story is a part of a page: what surrounds it is its host's. */
const NO_PAGE = { region: { enabled: false } };
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important; }';

/**
 * Holds what a story shows against the rules of axe, in every look.
 *
 * @throws With one line for each element that breaks a rule, and the looks in which it does.
 */
export async function assertAccessible(root: HTMLElement): Promise<void> {
  const still = document.createElement('style');
  still.textContent = STILL;
  document.head.append(still);
  try {
    const found = new Map<string, string[]>();
    for (const look of looks) {
      takeOn(look);
      for (const finding of await findingsIn(root)) found.set(finding, [...(found.get(finding) ?? []), nameOf(look)]);
    }
    if (found.size === 0) return;
    const lines = [...found].map(([finding, seen]) => `- ${finding} (${seen.join('; ')})`);
    throw new Error(`axe finds what keeps people out:\n${lines.join('\n')}`);
  } finally {
    still.remove();
    const [first] = looks;
    if (first !== undefined) takeOn(first);
  }
}

async function findingsIn(root: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'], rules: NO_PAGE });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => summary(id, target, failureSummary)),
  );
}

function summary(rule: string, target: unknown, why: string): string {
  return `${rule}: ${String(target)}: ${why.replaceAll(/\s+/g, ' ')}`;
}

function nameOf({ scheme, moreContrast, direction }: Look): string {
  return [scheme, moreContrast ? 'more contrast' : '', direction].filter((part) => part !== '').join(', ');
}
