import type { Model } from '../model/define-model.js';
import { own } from '../model/path.js';
import { dimensionsOfFilter } from '../query/filter.js';
import type { Result } from '../query/result.js';
import type { DocumentSection } from './report-document.js';

/** What the dimensions are called that a document speaks of: those of its panels, of what these are filtered by, and `more`. */
export function dimensionLabels(
  model: Model,
  sections: readonly DocumentSection[],
  more: readonly string[],
): Readonly<Record<string, string>> {
  const spoken = sections.flatMap(({ needsOne, panels }) => [
    ...(needsOne === null ? [] : [needsOne]),
    ...panels.flatMap((answered) => {
      const ignored = 'ignored' in answered ? answered.ignored : [];
      if ('result' in answered) {
        const { result, transitions } = answered;
        return [...ignored, ...[result, ...(transitions === null ? [] : [transitions])].flatMap(spokenIn)];
      }
      return 'comparison' in answered ? [...ignored, ...dimensionsOfFilter(answered.comparison.filter)] : ignored;
    }),
  ]);
  const names = [...new Set([...more, ...spoken])];
  return Object.fromEntries(names.map((name) => [name, own(model.dimensions, name)?.label ?? name]));
}

function spokenIn({ query: { dimensions, filter } }: Result): readonly string[] {
  return [...dimensions, ...dimensionsOfFilter(filter)];
}
