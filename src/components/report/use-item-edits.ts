'use client';
import { sectionOfItem } from '../../data/report/edit/edit-report.js';
import type { ReportEdit, ReportItem, ReportPlace } from '../../data/report/edit/report-edit.js';
import type { Report } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import type { ReportDraftControl } from '../../hooks/use-report-draft.js';
import type { ItemActions } from './item-editor.js';

interface ItemEdits extends ItemActions {
  /** Adds something, chooses it and says so. */
  readonly add: (edit: ReportEdit & { readonly kind: 'addSection' | 'addPanel' }, title: string) => void;
  readonly onMove: (item: ReportItem, to: ReportPlace) => void;
}

interface ItemEditsOptions {
  readonly draft: ReportDraftControl;
  readonly onChoose: (item: ReportItem | null) => void;
  /** Says to screen readers what was done. */
  readonly say: (text: string) => void;
}

/** How sections and panels of a draft are added, moved, duplicated and removed, each with words that say so. */
export function useItemEdits({ draft, onChoose, say }: ItemEditsOptions): ItemEdits {
  const builder = useBuilderMessages();
  const { formatter } = useDisplay();
  const number = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const titleOf = (item: ReportItem): string => {
    const home = sectionOfItem(draft.current(), item);
    const found = item.kind === 'section' ? home : home?.panels.find(({ id }) => id === item.id);
    return found?.title || (item.kind === 'section' ? builder.newSection : builder.newText);
  };
  const placeOf = (item: ReportItem, title: string): string => {
    const now = draft.current();
    const home = sectionOfItem(now, item);
    if (home === undefined) return '';
    if (item.kind === 'section') {
      return builder.movedSection(title, number(now.sections.indexOf(home) + 1), number(now.sections.length));
    }
    const at = home.panels.findIndex(({ id }) => id === item.id) + 1;
    return builder.moved(title, number(at), number(home.panels.length), home.title || builder.newSection);
  };
  const move = (item: ReportItem, edit: ReportEdit) => {
    const title = titleOf(item);
    say(draft.edit(edit) ? placeOf(item, title) : builder.cannotMove(title));
  };
  return {
    add(edit, title) {
      const before = new Set(itemsOf(draft.current()));
      if (!draft.edit(edit)) return say(builder.full);
      const now = draft.current();
      const kind = edit.kind === 'addSection' ? 'section' : 'panel';
      const key = itemsOf(now).find((each) => !before.has(each) && each.startsWith(`${kind} `));
      if (key === undefined) return;
      const item: ReportItem = { kind, id: key.slice(kind.length + 1) };
      onChoose(item);
      const home = kind === 'section' ? now.title : sectionOfItem(now, item)?.title;
      say(builder.added(title, home || builder.untitled));
    },
    onMove: (item, to) => move(item, { kind: 'move', item, to }),
    onStep: (item, by) => move(item, { kind: 'step', item, by }),
    onDuplicate(item) {
      const title = titleOf(item);
      const isDone = draft.edit({ kind: 'duplicate', item, title: builder.copyOf(title) });
      say(isDone ? builder.duplicated(title) : builder.full);
    },
    onRemove(item) {
      const title = titleOf(item);
      onChoose(neighbourOf(draft.current(), item));
      draft.edit({ kind: 'remove', item });
      say(builder.removed(title));
    },
  };
}

function itemsOf({ sections }: Report): readonly string[] {
  return sections.flatMap(({ id, panels }) => [`section ${id}`, ...panels.map((panel) => `panel ${panel.id}`)]);
}

/** What is chosen once an item is gone: the one after it, else the one before it, else its section. */
function neighbourOf(report: Report, item: ReportItem): ReportItem | null {
  const home = sectionOfItem(report, item);
  const row = item.kind === 'section' ? report.sections : (home?.panels ?? []);
  const at = row.findIndex(({ id }) => id === item.id);
  const next = row[at + 1] ?? row[at - 1];
  if (next !== undefined) return { kind: item.kind, id: next.id };
  return item.kind === 'panel' && home !== undefined ? { kind: 'section', id: home.id } : null;
}
