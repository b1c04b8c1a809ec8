import type { Subtotals } from '../../../src/data/query/result.js';
import { frameOf } from './frames.js';
import { foldingOf, type PlainGroup } from './groups.js';
import { nameOf, type Question, slotsOf } from './question.js';

/** The groups of the first few dimensions that groups of the result begin with, over all members of the others. */
export function subtotalsOf(question: Question, groups: readonly PlainGroup[]): readonly Subtotals[] {
  const { query, settled } = question;
  if (!query.subtotals) return [];
  const { fold } = foldingOf(question);
  return query.dimensions.slice(1).map((_, i) => {
    const beginningOf = ({ slots }: Pick<PlainGroup, 'slots'>) => slots.slice(0, i + 1);
    const named = new Map(groups.map((group) => [nameOf(beginningOf(group)), group]));
    const beginnings = [...named].map(
      ([name, { slots, group }]): PlainGroup => ({
        slots: beginningOf({ slots }),
        group: group.slice(0, i + 1),
        events: question.kept.filter((event) =>
          slotsOf(question, event).some((own) => {
            const folded = fold(own.slice(0, i + 1));
            return folded !== null && nameOf(folded) === name;
          }),
        ),
        parts: groups.filter((each) => nameOf(beginningOf(each)) === name).map(({ events }) => events),
      }),
    );
    const ordered = question.world.steps.inOrder(question, beginnings);
    return {
      dimensions: query.dimensions.slice(0, i + 1),
      groups: ordered.map(({ group }) => group),
      current: frameOf(question, settled.current, ordered),
      comparison: settled.comparison && frameOf(question, settled.comparison, ordered),
    };
  });
}
