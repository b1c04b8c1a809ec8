import { UsageError } from '../errors.js';
import type { PluginComparison } from './plugin-comparison.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Makes sure that what a `PluginSource` of a host gave is a comparison, with an amount or null in every place of one.
 *
 * @throws UsageError `adapterFailed`, which names the place.
 */
export function checkComparison(given: PluginComparison): PluginComparison {
  const { currency, period, lines, notes, ...totals } = recordAt(given, 'the comparison');
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) fail('currency', 'an ISO 4217 code');
  const { start, end, zone } = recordAt(period, 'period');
  if (!Number.isFinite(start) || !Number.isFinite(end) || typeof zone !== 'string') {
    fail('period', 'a period that was resolved');
  }
  listAt(lines, 'lines').forEach((each, i) => {
    const { plugin, label, months, ...line } = recordAt(each, `lines.${i}`);
    if (typeof plugin !== 'string' || typeof label !== 'string') fail(`lines.${i}`, 'a plugin with its label');
    amountsAt(line, ['pluginCost', 'automationCost', 'saved'], `lines.${i}.`, true);
    listAt(months, `lines.${i}.months`).forEach((month, m) => {
      const place = `lines.${i}.months.${m}`;
      const { date, prices, ...amounts } = recordAt(month, place);
      if (typeof date !== 'string') fail(`${place}.date`, 'a date');
      amountsAt(amounts, ['seats', 'cost'], `${place}.`, true);
      amountsAt(amounts, ['days', 'ofDays'], `${place}.`, false);
      listAt(prices, `${place}.prices`).forEach((price, p) => {
        recordAt(price, `${place}.prices.${p}`);
      });
    });
  });
  amountsAt(totals, ['pluginCost', 'automationCost', 'saved'], '', false);
  listAt(notes, 'notes').forEach((note, i) => {
    recordAt(note, `notes.${i}`);
  });
  return given;
}

function amountsAt(given: Given, names: readonly string[], path: string, canBeMissing: boolean): void {
  for (const name of names) {
    const isKnown = Number.isFinite(given[name]) || (canBeMissing && given[name] === null);
    if (!isKnown) fail(`${path}${name}`, canBeMissing ? 'a finite number or null' : 'a finite number');
  }
}

function recordAt(given: unknown, path: string): Given {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) fail(path, 'an object');
  return given as Given;
}

function listAt(given: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(given)) fail(path, 'a list');
  return given as readonly unknown[];
}

function fail(path: string, expected: string): never {
  throw new UsageError(
    'adapterFailed',
    `The source of plugins was asked for a comparison and gave none, so nothing of it is shown: \`${path}\` is not ${expected}.`,
  );
}
