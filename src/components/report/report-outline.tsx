'use client';
import { useState } from 'react';
import {
  Button,
  Collection,
  DropIndicator,
  type DropItem,
  I18nProvider,
  type ItemDropTarget,
  type Key,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components';
import { intlLocale } from '../../data/format/intl-locale.js';
import type { ReportItem, ReportPlace } from '../../data/report/edit/report-edit.js';
import type { Panel } from '../../data/report/panel.js';
import type { Report, Section } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { Grip } from './grip.js';
import { READY_TYPE } from './panel-library.js';
import { ViewIcon } from './view-icon.js';

interface ReportOutlineProps {
  readonly report: Report;
  readonly chosen: ReportItem | null;
  readonly onChoose: (item: ReportItem | null) => void;
  readonly onMove: (item: ReportItem, to: ReportPlace) => void;
  /** Called with the key of a panel that is ready and was dropped; without a place where there is nothing yet. */
  readonly onDropReady: (key: string, to?: ReportPlace) => void;
}

const TYPES = { section: 'application/x-tally-section', panel: 'application/x-tally-panel' } as const;

/** The key of an item in a list of both kinds. */
function keyOfItem({ kind, id }: ReportItem): string {
  return `${kind} ${id}`;
}

function itemOfKey(key: Key): ReportItem {
  const text = String(key);
  const kind = text.startsWith('section ') ? 'section' : 'panel';
  return { kind, id: text.slice(kind.length + 1) };
}

function placeOf({ key, dropPosition }: ItemDropTarget): ReportPlace {
  return { at: dropPosition === 'on' ? 'in' : dropPosition, item: itemOfKey(key) };
}

async function droppedKey([item]: readonly DropItem[]): Promise<string> {
  return item?.kind === 'text' && item.types.has(READY_TYPE) ? item.getText(READY_TYPE) : '';
}

/** Sections with their panels in order: to be chosen, and moved by pointer, touch, keyboard and screen reader. */
export function ReportOutline({ report, chosen, onChoose, onMove, onDropReady }: ReportOutlineProps) {
  const builder = useBuilderMessages();
  const { locale } = useDisplay();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const keys = report.sections.map(({ id }) => keyOfItem({ kind: 'section', id }));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ [TYPES[itemOfKey(key).kind]]: String(key) })),
    getDropOperation(target, types) {
      const isReady = types.has(READY_TYPE);
      if (target.type !== 'item') return isReady && report.sections.length === 0 ? 'copy' : 'cancel';
      const { kind } = itemOfKey(target.key);
      if (types.has(TYPES.section)) return kind === 'section' && target.dropPosition !== 'on' ? 'move' : 'cancel';
      const isPlace = kind === 'section' ? target.dropPosition === 'on' : target.dropPosition !== 'on';
      if (!isPlace) return 'cancel';
      return isReady ? 'copy' : types.has(TYPES.panel) ? 'move' : 'cancel';
    },
    onMove({ keys: [key], target }) {
      if (key !== undefined) onMove(itemOfKey(key), placeOf(target));
    },
    onInsert: ({ items, target }) => void droppedKey(items).then((key) => key && onDropReady(key, placeOf(target))),
    onItemDrop: ({ items, target }) => void droppedKey(items).then((key) => key && onDropReady(key, placeOf(target))),
    onRootDrop: ({ items }) => void droppedKey(items).then((key) => key && onDropReady(key)),
    renderDropIndicator: (target) => <DropIndicator target={target} className="tally-drop" />,
  });
  return (
    <I18nProvider locale={intlLocale(locale)}>
      <Tree
        aria-label={builder.outline}
        className="tally-outline"
        items={report.sections}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [keyOfItem(chosen)]}
        onSelectionChange={(selected) => {
          const [key] = selected === 'all' ? [] : selected;
          onChoose(key === undefined ? null : itemOfKey(key));
        }}
        expandedKeys={keys.filter((key) => !folded.has(key))}
        onExpandedChange={(expanded) => setFolded(new Set(keys.filter((key) => !expanded.has(key))))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => (
          <div className="tally-start-none">
            <p>{builder.outlineEmpty}</p>
            <p className="tally-note">{builder.outlineHint}</p>
          </div>
        )}
      >
        {(section) => <SectionRow section={section} />}
      </Tree>
    </I18nProvider>
  );
}

function SectionRow({ section }: { section: Section }) {
  const builder = useBuilderMessages();
  const title = section.title === '' ? builder.newSection : section.title;
  return (
    <TreeItem id={keyOfItem({ kind: 'section', id: section.id })} textValue={title} className="tally-outline-row">
      <TreeItemContent>
        <Button slot="drag" className="tally-outline-grip" aria-label={builder.drag(title)}>
          <Grip />
        </Button>
        <Button slot="chevron" className="tally-outline-fold">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M3 4.5 6 7.5 9 4.5" />
          </svg>
        </Button>
        <span className="tally-outline-title" data-section="" dir="auto" title={title}>
          {title}
        </span>
      </TreeItemContent>
      <Collection items={section.panels}>{(panel) => <PanelRow panel={panel} />}</Collection>
    </TreeItem>
  );
}

function PanelRow({ panel }: { panel: Panel }) {
  const builder = useBuilderMessages();
  const title = panel.title === '' ? builder.views[panel.view] : panel.title;
  return (
    <TreeItem id={keyOfItem({ kind: 'panel', id: panel.id })} textValue={title} className="tally-outline-row">
      <TreeItemContent>
        <Button slot="drag" className="tally-outline-grip" aria-label={builder.drag(title)}>
          <Grip />
        </Button>
        <span className="tally-outline-indent" />
        <ViewIcon view={panel.view} />
        <span className="tally-outline-title" dir="auto" title={title}>
          {title}
        </span>
      </TreeItemContent>
    </TreeItem>
  );
}
