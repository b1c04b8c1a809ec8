import axe from 'axe-core';
import { type Look, looks, RULES_BY_LOOK, takeOn } from './looks.js';

/** A story is a part of a page: what surrounds it is its host's. */
const NO_PAGE = { region: { enabled: false } };
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important; }';

/**
 * Holds what a story shows against the rules of axe: all of them in the first look, and in every other one those that it may
 * break alone.
 *
 * @throws With one line for each element that breaks a rule, and the looks in which it does.
 */
export async function assertAccessible(root: HTMLElement): Promise<void> {
  const still = document.createElement('style');
  still.textContent = STILL;
  document.head.append(still);
  try {
    const found = new Map<string, string[]>();
    for (const [place, look] of looks.entries()) {
      takeOn(look);
      const rules = place === 0 ? undefined : RULES_BY_LOOK;
      for (const finding of await findingsIn(root, rules))
        found.set(finding, [...(found.get(finding) ?? []), nameOf(look)]);
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

/** What axe finds by all its rules, or by some. */
async function findingsIn(root: HTMLElement, rules?: readonly string[]): Promise<readonly string[]> {
  const held = rules === undefined ? { rules: NO_PAGE } : { runOnly: { type: 'rule' as const, values: [...rules] } };
  const { violations } = await axe.run(root, { resultTypes: ['violations'], ...held });
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
