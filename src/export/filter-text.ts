import type { ActionMessages } from '../data/messages/action-messages.js';
import type { Filter, MemberKey } from '../data/query/filter.js';

/** What a filter is told with. */
export interface FilterWording {
  readonly messages: ActionMessages;
  readonly list: (items: readonly string[]) => string;
  readonly items: (parts: readonly string[]) => string;
  readonly dimensionLabel: (dimension: string) => string;
  readonly memberLabel: (dimension: string, key: MemberKey) => string;
  readonly number: (value: number) => string;
}

/** The parts of a filter in words, all of which events meet; none where nothing is filtered by. */
export function filterTexts(filter: Filter | null, wording: FilterWording): readonly string[] {
  if (filter === null) return [];
  return filter.kind === 'and'
    ? filter.filters.flatMap((each) => filterTexts(each, wording))
    : [filterText(filter, wording)];
}

function filterText(filter: Filter, wording: FilterWording): string {
  const { messages, list, items, dimensionLabel, memberLabel, number } = wording;
  switch (filter.kind) {
    case 'in':
    case 'hasAll': {
      const members = list(filter.values.map((key) => memberLabel(filter.dimension, key)));
      const say = filter.kind === 'in' ? messages.filteredBy : messages.filteredByAll;
      return say(dimensionLabel(filter.dimension), members);
    }
    case 'range': {
      const dimension = dimensionLabel(filter.dimension);
      const { atLeast, below } = filter;
      if (atLeast !== null && below !== null) return messages.between(dimension, number(atLeast), number(below));
      if (atLeast !== null) return messages.atLeast(dimension, number(atLeast));
      return below === null ? messages.known(dimension) : messages.below(dimension, number(below));
    }
    case 'not':
      return messages.notFiltered(items(filterTexts(filter.filter, wording)));
    case 'or':
      return messages.anyOf(items(filter.filters.map((each) => filterText(each, wording))));
    case 'and':
      return items(filter.filters.map((each) => filterText(each, wording)));
  }
}
