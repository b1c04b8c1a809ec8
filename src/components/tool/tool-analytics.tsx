'use client';
import { useMemo } from 'react';
import { memberReport } from '../../data/report/member-report.js';
import type { Report } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import type { SelectionStore } from '../../hooks/selection-store.js';
import { useMembers } from '../../hooks/use-members.js';
import { Dashboard } from '../dashboard/dashboard.js';
import { classNames } from '../theme/class-names.js';
import { ThemeScope, type ThemeScopeProps } from '../theme/theme-scope.js';
import { useToolMessages } from './use-tool-messages.js';

/** What `ToolAnalytics` takes beyond the props of a `ThemeScope`, which are those of a `div`. */
export interface ToolAnalyticsProps extends Omit<ThemeScopeProps, 'children' | 'title'> {
  /** Key of the tool. */
  tool: string;
  /** What is told of a tool; `toolAnalyticsReport` for the automation model. */
  report: Report;
  /** The dimension whose members tools are; `tool` unless stated. */
  dimension?: string;
  /** Its name until, or where, it is not known from the events. */
  label?: string | undefined;
  /** Whether the host has deleted it, which is then said above its figures. */
  isDeleted?: boolean | undefined;
  /** What the figures are titled with; the name of the tool unless stated, for pages that have it as their own title. */
  title?: string | undefined;
  /** Level of the title's heading; 2 unless stated. */
  headingLevel?: 1 | 2;
  /** Where the selection is kept; in memory unless stated. */
  store?: SelectionStore | undefined;
}

/**
 * The analytics of one tool, as a page or as a part of one: a report like any other, restricted to the tool. Stands in
 * `UsageProvider`. Where nothing is known of the tool it says so.
 */
export function ToolAnalytics({
  tool,
  report,
  dimension = 'tool',
  label,
  isDeleted = false,
  title,
  headingLevel = 2,
  store,
  className,
  ...native
}: ToolAnalyticsProps) {
  const { messages } = useDisplay();
  const texts = useToolMessages();
  const { data, isPlaceholderData, isError } = useMembers({ dimension, keys: [tool], limit: 1 });
  const [found] = isPlaceholderData ? [] : (data?.members ?? []);
  const name = (found?.kind === 'member' ? found.label : undefined) ?? label;
  const isAnswered = isError || (data !== undefined && !isPlaceholderData);
  const isUnknown = isAnswered && !isError && found === undefined && !isDeleted;
  const known = name ?? (isAnswered || isDeleted ? tool : undefined);
  const own = useMemo(
    () => (known === undefined ? null : memberReport(report, { dimension, key: tool, label: title ?? known })),
    [report, dimension, tool, known, title],
  );
  return (
    <ThemeScope {...native} className={classNames('tally-tool', className)}>
      {isDeleted ? <p className="tally-tool-note">{texts.deleted}</p> : null}
      {isUnknown ? <Unknown name={name} level={headingLevel} /> : null}
      {isUnknown || own === null ? null : (
        <Dashboard key={tool} report={own} headingLevel={headingLevel} store={store} />
      )}
      {own === null ? (
        <div className="tally-tool-loading" aria-busy="true">
          <div className="tally-skeleton" data-view="stat" aria-hidden="true" />
          <span className="tally-visually-hidden">{messages.panel.loading}</span>
        </div>
      ) : null}
    </ThemeScope>
  );
}

function Unknown({ name, level }: { name: string | undefined; level: 1 | 2 }) {
  const tool = useToolMessages();
  const Heading = `h${level}` as const;
  return (
    <div className="tally-tool-unknown">
      <Heading className="tally-dashboard-title">{name ?? tool.unknownTitle}</Heading>
      {name === undefined ? null : <p>{tool.unknownTitle}</p>}
      <p>{tool.unknownBody}</p>
    </div>
  );
}
