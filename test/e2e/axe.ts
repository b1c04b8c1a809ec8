import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { RULES_BY_LOOK } from '../../.storybook/looks.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, one line for each element: the rule, the element and what is wrong with it. `held` are the rules of
 * looks alone where the page is held against all of them in another look.
 */
export async function violations(page: Page, held: 'all' | 'looks' = 'all'): Promise<readonly string[]> {
  await page.evaluate(source);
  const rules = held === 'all' ? null : [...RULES_BY_LOOK];
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      ...(values === null ? {} : { runOnly: { type: 'rule' as const, values } }),
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
    );
  }, rules);
}
