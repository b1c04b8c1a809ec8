import { expect, it } from 'vitest';
import { automationTemplates } from '../../../src/data/models/automation/index.js';
import type { Report } from '../../../src/data/report/report.js';
import {
  documentOf,
  draftState,
  isChanged,
  withOpened,
  withRedone,
  withReport,
  withSaved,
  withUndone,
} from '../../../src/data/reports/draft-state.js';
import { localDraftStore } from '../../../src/data/reports/draft-store.js';
import type { SavedReport } from '../../../src/data/reports/saved-report.js';

const [first, second] = automationTemplates.map(({ report }): Report => report) as [Report, Report];
const saved: SavedReport = { id: 'a', name: 'A', scope: 'person', model: 'automation', version: 1, changedAt: 0 };
const draft = { report: first, saved: null, from: null, keptAt: 5 };

function storage(text?: string) {
  const kept = new Map<string, string>(text === undefined ? [] : [['tallyboard.draft.automation', text]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

it('gives back what was kept, each builder its own, until it is removed', () => {
  const store = localDraftStore({ storage: storage() });
  store.write('automation', { draft });
  expect(store.read('automation')).toEqual({ draft: JSON.parse(JSON.stringify(draft)) });
  expect(store.read('assistant')).toBeUndefined();
  store.write('automation', null);
  expect(store.read('automation')).toBeUndefined();
});

it.each(['{', 'null', '{"version":2,"drafts":null}', '{"version":1,"drafts":{"draft":{}}}'])(
  'puts aside what it cannot read: %s',
  (text) => {
    const where = storage(text);
    const store = localDraftStore({ storage: where });
    expect(store.read('automation')).toBeUndefined();
    store.write('automation', { draft });
    expect(where.kept.get('tallyboard.draft.automation.unreadable')).toBe(text);
  },
);

it('refuses where there is no room, and reads nothing where nothing may be read', () => {
  const locked = () => {
    throw new DOMException('Full.', 'QuotaExceededError');
  };
  const store = localDraftStore({ storage: { getItem: locked, setItem: locked } });
  expect(store.read('automation')).toBeUndefined();
  expect(() => store.write('automation', { draft })).toThrow('The browser did not keep the draft');
});

it('leads back to what was worked on before another report was opened, with what that was saved as', () => {
  const begun = draftState(first, { saved: null, base: first, from: null });
  expect(isChanged(begun)).toBe(false);
  const changed = withReport(begun, { ...first, title: 'Mine' }, { at: 0 });
  const opened = withOpened(changed, second, { saved, base: second, from: null }, 1);
  expect([isChanged(changed), isChanged(opened)]).toEqual([true, false]);
  expect(documentOf(opened).saved).toBe(saved);
  const back = withUndone(opened);
  expect(back.history.present.report.title).toBe('Mine');
  expect(documentOf(back).saved).toBeNull();
  const kept = withSaved(back, back.history.present.document, { ...saved, id: 'b' }, back.history.present.report);
  expect(isChanged(kept)).toBe(false);
  expect(documentOf(withUndone(kept)).saved?.id).toBe('b');
  expect(isChanged(withUndone(kept))).toBe(true);
  expect(documentOf(withRedone(kept)).saved).toBe(saved);
});
