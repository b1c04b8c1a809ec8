import type { Wording } from '../components/charts/members.js';
import { changeBetween } from '../data/format/change.js';
import type { ChangeText } from '../data/format/change-text.js';
import type { Result } from '../data/query/result.js';

/** One figure and how it changed, as it is told outside of a page. */
export interface StatWords {
  /** In full. */
  readonly figure: string;
  /** With its arrow; null where it is compared with nothing. */
  readonly change: { readonly text: string; readonly tone: ChangeText['tone'] } | null;
  /** What it was before; null where nothing was. */
  readonly from: string | null;
}

const ARROWS = { up: '↑ ', down: '↓ ', flat: '→ ', new: '', none: '' } as const;

/** What is told of the first measure of a result; undefined where it has none. */
export function statWords({ columns: [column], current, comparison }: Result, wording: Wording): StatWords | undefined {
  if (column === undefined) return undefined;
  const { formatter, messages } = wording;
  const { name, unit, scale, better } = column;
  const value = current.totals[name] ?? null;
  const base = comparison?.totals[name] ?? null;
  const isWaited = value === null && unit.kind === 'instant';
  const figure = isWaited ? messages.notYet : formatter.value(value, unit, 'exact', scale);
  if (comparison === null || value === null) return { figure, change: null, from: null };
  const { text, tone, direction } = formatter.change(changeBetween(value, base, unit), unit, better);
  return {
    figure,
    change: { text: `${ARROWS[direction]}${text}`, tone },
    from: base === null ? null : messages.from(formatter.value(base, unit, 'exact', scale)),
  };
}
