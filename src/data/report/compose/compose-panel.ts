import { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { fittingPanel } from '../definition/fitting-panel.js';
import type { QueryPanel } from '../panel.js';
import { type ChoiceOptions, panelChoices } from './panel-choices.js';
import { type PanelDraft, stated } from './panel-draft.js';

/** What a composed panel is known and read by. */
export interface PanelName {
  /** Unique in its report. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/**
 * The panel that a draft amounts to; null as long as something has to be chosen that `panelChoices` names as missing. What was
 * chosen and does not go with the view is passed over: a mark of what is no series, a count of what has fewer members.
 */
export function composePanel(
  model: Model,
  draft: PanelDraft,
  name: PanelName,
  options: ChoiceOptions = {},
): QueryPanel | null {
  const choices = panelChoices(model, draft, options);
  if (choices.missing.length > 0) return null;
  const panel = panelOf(draft, { ...name, ...stated({ filter: draft.filter, width: draft.width }) }, choices, options);
  if (panel === null) return null;
  const issues: string[] = [];
  const fitting = fittingPanel(panel, { model, path: [], tell: ({ message }) => issues.push(message) });
  if (fitting !== null && issues.length === 0) return fitting;
  throw new UsageError('incompatible', `The panel "${name.title}" cannot be composed:\n${issues.join('\n')}`);
}

type Choices = ReturnType<typeof panelChoices>;

function panelOf(
  draft: PanelDraft,
  base: PanelName & Pick<PanelDraft, 'filter' | 'width'>,
  choices: Choices,
  { workflows = [] }: ChoiceOptions,
): QueryPanel | null {
  const measures = (draft.measures ?? [])
    .filter((each) => choices.measures.includes(each))
    .slice(0, choices.mostMeasures);
  const [measure] = measures;
  const dimension = choices.dimensions.find((each) => each === draft.dimension);
  const count = choices.counts.find((each) => each === draft.count);
  const order = stated({
    direction: draft.direction === 'ascending' ? draft.direction : undefined,
    allMembers: choices.canListAll && draft.allMembers === true ? true : undefined,
  });
  if (measure === undefined || draft.view === undefined) return null;
  if (draft.view === 'stat') return { ...base, view: 'stat', measure };
  if (draft.view === 'timeSeries') {
    const mark = choices.marks.find((each) => each === draft.mark) ?? choices.marks[0] ?? 'line';
    return { ...base, view: 'timeSeries', mark, measures, ...stated({ dimension, count }) };
  }
  if (dimension === undefined) return null;
  switch (draft.view) {
    case 'ranking':
      return { ...base, view: 'ranking', measure, dimension, ...stated({ count }), ...order };
    case 'breakdown': {
      const form = draft.form === 'donut' && choices.forms.includes('donut') ? draft.form : undefined;
      return { ...base, view: 'breakdown', measure, dimension, ...stated({ form, count }) };
    }
    case 'table':
      return { ...base, view: 'table', measures, dimension, ...stated({ limit: count }), ...order };
    case 'heatMap': {
      const columns = choices.columns.find((each) => each === draft.columns);
      return columns === undefined
        ? null
        : { ...base, view: 'heatMap', measure, rows: dimension, columns, ...stated({ count }) };
    }
    case 'stages': {
      const workflow = workflows.find((each) => each.dimension === dimension);
      return workflow === undefined ? null : { ...base, view: 'stages', measures, ...workflow };
    }
  }
}
