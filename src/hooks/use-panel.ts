'use client';
import type { QueryPanel } from '../data/report/panel.js';
import { panelQuery } from '../data/report/panel-query.js';
import type { PanelState } from './panel-state.js';
import { useQuestion } from './use-question.js';

/** What a panel has to show under the current selection. Figures stay until newer ones are there. */
export function usePanel(panel: QueryPanel): PanelState {
  return useQuestion(panel, panelQuery);
}
