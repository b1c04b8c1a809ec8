'use client';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Omission } from '../../data/report/definition/omission.js';
import { openReport } from '../../data/report/definition/parse-report.js';
import { panelCount } from '../../data/report/edit/edit-report.js';
import { REPORT_VERSION, type Report } from '../../data/report/report.js';
import type { SavedReport } from '../../data/reports/saved-report.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { useReportDraft } from '../../hooks/use-report-draft.js';
import { useReports } from '../../hooks/use-reports.js';
import { BuilderBar } from './builder-bar.js';
import { builderKey } from './builder-keys.js';
import { BuilderNotices, type BuilderOutcome } from './builder-notices.js';
import { BuilderPanes } from './builder-panes.js';
import type { BuilderProps } from './report-builder.js';
import { ReportExport } from './report-export.js';
import { ReportStart } from './report-start.js';
import { SaveForm } from './save-form.js';
import { ShareDialog } from './share-dialog.js';
import { useIsNarrow } from './use-is-narrow.js';
import { useReportSaving } from './use-report-saving.js';

/** Below this width parts of the builder come one after the other, CSS pixels. */
const NARROW = 820;

/** The builder, once its code is there. */
export function Builder(options: BuilderProps) {
  const { dashboard, templates = [], drafts, name, link, open, hrefOf = hashOf, brands, onOpen } = options;
  const { actions, exports, headingLevel = 2 } = options;
  const builder = useBuilderMessages();
  const { model, reports: store } = useUsageContext();
  const blank = useMemo(() => blankOf(dashboard, builder.untitled), [dashboard, builder]);
  const draft = useReportDraft({ blank, drafts, ...(name === undefined ? {} : { name }) });
  const reports = useReports();
  const saving = useReportSaving(draft, reports);
  const root = useRef<HTMLElement>(null);
  const saveRef = useRef<HTMLButtonElement>(null);
  const shareRef = useRef<HTMLButtonElement>(null);
  const isNarrow = useIsNarrow(root, NARROW);
  const [isStart, setStart] = useState(draft.restored === null);
  const [dialog, setDialog] = useState<'save' | 'share' | null>(null);
  const [outcome, setOutcome] = useState<BuilderOutcome | null>(null);
  const [isDraftTold, setDraftTold] = useState(draft.restored !== null);
  const [said, setSaid] = useState('');
  const say = useCallback((text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)), []);
  const { report, saved } = draft;

  const show = (opened: Report, from: Parameters<typeof draft.open>[1], leftOut: readonly Omission[] = []) => {
    draft.open(opened, from);
    setOutcome(leftOut.length > 0 ? { kind: 'leftOut', leftOut } : null);
    setDraftTold(false);
    saving.dismiss();
    setStart(false);
    say(builder.openedReport(opened.title));
  };
  const attempt = async (doing: () => Promise<void>, kind: 'openFailed' | 'failed') => {
    try {
      await doing();
    } catch (error) {
      setOutcome({ kind, error });
    }
  };
  const openSaved = (id: string) =>
    attempt(async () => {
      const { definition, ...known } = await reports.change((to) => to.get(id));
      const opened = openReport(definition, model);
      show(opened.report, { saved: known }, opened.leftOut);
    }, 'openFailed');

  // What the address says is opened once, and again only when it says something else.
  const asked = useRef<string>(undefined);
  const follow = useRef({ openSaved, attempt, openLink: draft.openLink, say });
  useEffect(() => {
    follow.current = { openSaved, attempt, openLink: draft.openLink, say };
  });
  const savedId = saved?.id;
  useEffect(() => {
    const wanted = link === undefined ? open && `id ${open}` : `link ${link}`;
    if (wanted === undefined || wanted === '' || wanted === asked.current) return;
    asked.current = wanted;
    const { openSaved, attempt, openLink } = follow.current;
    if (link === undefined) {
      if (open !== undefined && open !== savedId) void openSaved(open);
      return;
    }
    void attempt(async () => {
      const opened = await openLink(link);
      setStart(false);
      if (opened === null) return;
      setDraftTold(false);
      setOutcome(opened.leftOut.length > 0 ? { kind: 'leftOut', leftOut: opened.leftOut } : null);
    }, 'openFailed');
  }, [link, open, savedId]);
  useEffect(() => {
    onOpen?.(isStart ? null : (savedId ?? null));
  }, [onOpen, savedId, isStart]);

  const tellSaved = (result: SavedReport | null) => {
    if (result === null) return;
    setDialog(null);
    setDraftTold(false);
    say(builder.savedAs(result.name));
  };
  const save = () => {
    if (saved === null || saved.isReadOnly) setDialog('save');
    else void saving.save().then(tellSaved);
  };
  const undo = () => {
    if (!draft.canUndo) return;
    draft.undo();
    say(builder.undone);
  };
  const redo = () => {
    if (!draft.canRedo) return;
    draft.redo();
    say(builder.redone);
  };
  const press = (event: KeyboardEvent) => {
    const key = builderKey(event);
    if (key === null || isStart || event.defaultPrevented) return;
    const isElsewhere = event.target instanceof Element && event.target.closest('[data-own-undo], dialog') !== null;
    if (isElsewhere || (key === 'save' && store === undefined)) return;
    event.preventDefault();
    ({ undo, redo, save })[key]();
  };
  return (
    <section ref={root} className="tally-builder" aria-label={builder.builder} onKeyDown={press}>
      {!isStart && (
        <BuilderBar
          draft={draft}
          isSaving={saving.isSaving}
          canSave={store !== undefined}
          saveRef={saveRef}
          shareRef={shareRef}
          onUndo={undo}
          onRedo={redo}
          onSave={save}
          onSaveAs={() => setDialog('save')}
          onShare={() => setDialog('share')}
          onStart={() => setStart(true)}
          actions={
            <>
              {actions?.(report)}
              {exports !== null && panelCount(report) > 0 && <ReportExport report={report} {...exports} />}
            </>
          }
        />
      )}
      {isStart && (draft.isChanged || saved !== null) && (
        <p className="tally-start-back">
          <button type="button" className="tally-button" onClick={() => setStart(false)}>
            {builder.toReport}
          </button>
          <span className="tally-builder-name" dir="auto">
            {saved?.name ?? (report.title || builder.untitled)}
          </span>
        </p>
      )}
      <BuilderNotices
        draft={draft}
        saving={saving}
        outcome={outcome}
        isDraftTold={isDraftTold}
        onDismissDraft={() => setDraftTold(false)}
        onDiscardDraft={() => {
          show(blank, {});
          setStart(true);
        }}
        onSaved={tellSaved}
        onSave={save}
        onSaveAs={() => setDialog('save')}
        onDismiss={() => setOutcome(null)}
        onRestore={({ name, scope, definition }) =>
          void attempt(async () => {
            await reports.change((to) => to.add({ name, scope, definition: openReport(definition, model).report }));
            setOutcome(null);
          }, 'failed')
        }
      />
      {isStart ? (
        <ReportStart
          templates={templates}
          blank={blank}
          reports={store === undefined ? null : reports}
          openId={savedId}
          onStart={(template) => show(template, {})}
          onOpen={({ id }) => void openSaved(id)}
          onRename={(each, to) =>
            void attempt(async () => {
              draft.markRenamed(await reports.change((at) => at.change(each, { name: to })));
              say(builder.savedAs(to));
            }, 'failed')
          }
          onDuplicate={(each) =>
            void attempt(async () => {
              const copy = { name: builder.copyOf(each.name) };
              await reports.change((at) => at.duplicate(each.id, copy));
              say(builder.savedAs(copy.name));
            }, 'failed')
          }
          onRemove={(each) =>
            void attempt(async () => {
              const kept = await reports.change((at) => at.get(each.id));
              await reports.change((at) => at.remove(each.id));
              draft.markRemoved(each.id);
              setOutcome({ kind: 'removed', report: kept });
            }, 'failed')
          }
        />
      ) : (
        <BuilderPanes
          // Another report begins with nothing chosen.
          key={draft.document}
          draft={draft}
          dashboard={dashboard}
          brands={brands}
          level={headingLevel}
          isNarrow={isNarrow}
          say={say}
        />
      )}
      {dialog === 'save' && (
        <SaveForm
          title={builder.saveAs}
          name={saved === null ? report.title : builder.copyOf(saved.name)}
          triggerRef={saveRef}
          isSaving={saving.isSaving}
          onSave={(as) =>
            void saving
              .saveAs(as)
              .then(tellSaved)
              .finally(() => setDialog(null))
          }
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'share' && (
        <ShareDialog report={report} hrefOf={hrefOf} triggerRef={shareRef} onClose={() => setDialog(null)} />
      )}
      <p role="status" className="tally-visually-hidden">
        {said}
      </p>
    </section>
  );
}

/** An empty page over the model of a dashboard, with its filters. */
function blankOf({ model, filters, period, comparison }: Report, title: string): Report {
  return {
    kind: 'report',
    version: REPORT_VERSION,
    model,
    title,
    period,
    grain: null,
    comparison,
    filters,
    chosen: {},
    sections: [],
  };
}

function hashOf(link: string): string {
  const url = new URL(window.location.href);
  url.hash = `report=${link}`;
  return url.href;
}
