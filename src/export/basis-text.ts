import type { CardWording } from '../components/charts/members.js';
import type { Figure, Result } from '../data/query/result.js';
import type { Estimates } from '../data/report/estimate-range.js';
import type { StatPanel } from '../data/report/panel.js';
import { civilDateAt } from '../data/time/civil.js';

/** On how much the figure of a panel rests, between what it lies, and on which assumptions, as far as the panel tells it. */
export function basisText(
  { basis, measure }: StatPanel,
  result: Result,
  estimates: Estimates,
  wording: CardWording,
): string | null {
  if (result.current.counted === 0) return null;
  const { formatter, messages } = wording;
  const figure = (name: string, value: Figure, otherwise: string) => {
    const column = result.columns.find((each) => each.name === name);
    return column === undefined ? otherwise : formatter.value(value, column.unit, 'compact', column.scale);
  };
  const texts: string[] = [];
  const { low = null, high = null } = estimates === 'failed' ? {} : (estimates ?? {});
  if (estimates === 'failed') texts.push(messages.estimatesFailed);
  if (low !== null && high !== null && low !== high) {
    texts.push(messages.estimated(figure(measure, low, ''), figure(measure, high, '')));
  }
  if (basis !== undefined) {
    const { totals } = result.current;
    const text = basis.text.replaceAll(/\{(\w+)\}/g, (whole, name) => figure(name, totals[name] ?? null, whole));
    // A share of nothing is no figure: a sentence with a dash in it says less than none.
    if (basis.measures.every((name) => totals[name] != null)) texts.push(text);
    texts.push(...assumptionsText(result, wording));
  }
  return texts.length === 0 ? null : messages.sentences(texts);
}

/** The versions of assumptions in force in the period, each with the date from which it is; nothing where there are none. */
function assumptionsText(
  { assumptions, current: { period } }: Result,
  { formatter, messages }: CardWording,
): readonly string[] {
  const versions = assumptions?.versions ?? [];
  const isRestated = assumptions?.version != null;
  const inForce = versions.filter(({ from }, i) => {
    const until = versions[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    return isRestated || ((from ?? Number.NEGATIVE_INFINITY) < period.end && until > period.start);
  });
  if (inForce.length === 0) return [];
  const texts = inForce.map(({ version, from }) =>
    from === null ? version : messages.versionFrom(version, formatter.date(civilDateAt(formatter.zone, from))),
  );
  return [messages.assumptions(formatter.list(texts))];
}
