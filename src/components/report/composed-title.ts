import type { Model } from '../../data/model/define-model.js';
import { own } from '../../data/model/path.js';
import type { PanelDraft } from '../../data/report/compose/panel-draft.js';
import { LONGEST_TITLE } from '../../data/report/definition/report-limits.js';

interface TitleWords {
  readonly list: (items: readonly string[]) => string;
  readonly byDimension: (measure: string, dimension: string) => string;
}

/** What a composed panel is called as long as nobody calls it anything else: its measures, and what they are told by. */
export function composedTitle(model: Model, draft: PanelDraft, { list, byDimension }: TitleWords): string {
  const measures = (draft.measures ?? []).map((name) => own(model.measures, name)?.label ?? name);
  const told = list(measures.slice(0, draft.view === 'table' || draft.view === 'timeSeries' ? 3 : 1));
  const by =
    draft.view === 'stat' || draft.dimension === undefined ? undefined : own(model.dimensions, draft.dimension);
  return (by === undefined ? told : byDimension(told, by.label ?? draft.dimension ?? '')).slice(0, LONGEST_TITLE);
}
