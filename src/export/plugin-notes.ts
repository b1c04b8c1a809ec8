import type { PluginWording } from '../components/charts/plugin-words.js';
import type { Note } from '../data/query/result.js';
import type { PluginComparison } from '../data/roi/plugin-comparison.js';
import { noteText } from './note-texts.js';

/** Notes about single measures, which the lines of a comparison tell in their own words. */
const TOLD_BY_LINES: readonly Note['kind'][] = ['coverage', 'overlapping', 'limited'];

/** What there is to know of a comparison beside its lines. */
export function pluginNotes(
  { notes, lines }: PluginComparison,
  told: readonly Note['kind'][],
  wording: PluginWording,
): readonly string[] {
  const { formatter, words } = wording;
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const compared = lines.filter(({ saved }) => saved !== null).length;
  return [
    ...(compared === lines.length || compared === 0
      ? []
      : [words.comparedOf(count(compared), count(lines.length), lines.length)]),
    ...notes
      .filter(({ kind }) => !TOLD_BY_LINES.includes(kind) && !told.includes(kind))
      .map((note) => noteText(note, [], wording)),
  ];
}
