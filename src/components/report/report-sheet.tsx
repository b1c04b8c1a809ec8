'use client';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { directionOf } from '../../data/format/intl-locale.js';
import { own } from '../../data/model/path.js';
import type { MemberKey } from '../../data/query/filter.js';
import type { ReportItem } from '../../data/report/edit/report-edit.js';
import { isAskable } from '../../data/report/one-member.js';
import type { Panel } from '../../data/report/panel.js';
import { panelWidth } from '../../data/report/panel-width.js';
import type { Report, Section } from '../../data/report/report.js';
import { type Selection, selectionOf } from '../../data/report/selection.js';
import { shownSections } from '../../data/report/shown-sections.js';
import { useDisplay } from '../../hooks/display.js';
import { ToldIn, useTellingIn } from '../../hooks/told-in.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { useContractStanding } from '../../hooks/use-contract.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useMemberLabels } from '../../hooks/use-member-labels.js';
import { SelectionProvider } from '../../hooks/use-selection.js';
import { DashboardPanel } from '../dashboard/dashboard-panel.js';
import { DashboardScope } from '../dashboard/dashboard-scope.js';
import { ColorScope } from '../widgets/color-scope.js';
import { TextBody } from '../widgets/text-body.js';

interface ReportSheetProps {
  readonly report: Report;
  readonly titleId: string;
  /** Level of the title; sections and panels are one and two below. */
  readonly level: 1 | 2;
  /** Puts something around a section or panel, such as what it is chosen by. */
  readonly framed?: (item: ReportItem, content: ReactNode) => ReactNode;
  /** In place of a section that has nothing, and at the end of a report without any. */
  readonly empty?: { readonly section: string; readonly report: ReactNode };
}

/**
 * A report as pages, in its own language: its head, and a sheet for each of its sections. The panels are those of dashboards, under
 * its own period.
 */
export function ReportSheet(props: ReportSheetProps) {
  const telling = useTellingIn(props.report.locale);
  const builder = useBuilderMessages();
  const { locale } = telling.display;
  return (
    <div className="tally-sheets" lang={locale} dir={directionOf(locale)}>
      {telling.status === 'failed' && (
        <p role="alert" className="tally-sheet-note">
          {builder.languageFailed}{' '}
          <button type="button" className="tally-link" onClick={telling.retry}>
            {builder.retry}
          </button>
        </p>
      )}
      <ToldIn telling={telling}>
        <Sheets {...props} />
      </ToldIn>
    </div>
  );
}

function Sheets({ report, titleId, level, framed = plain, empty }: ReportSheetProps) {
  const builder = useBuilderMessages();
  const contract = useContractStanding();
  const { period, grain, comparison, chosen } = report;
  // The same one as long as nothing of it changes, so that panels are not drawn anew when a title is typed.
  const selection = useMemo(
    () => selectionOf({ period, grain, comparison, chosen } as Report),
    [period, grain, comparison, chosen],
  );
  const sections = shownSections(report.sections, contract).filter(
    ({ section }) => empty !== undefined || section.panels.length > 0,
  );
  const Title = `h${level}` as const;
  const head = (
    <header className="tally-sheet-head">
      {report.brand !== undefined && (
        <p className="tally-sheet-brand" dir="auto">
          {report.brand}
        </p>
      )}
      <Title id={titleId} className="tally-sheet-title" dir="auto">
        {report.title === '' ? builder.untitled : report.title}
      </Title>
      <DashboardScope />
      {Object.keys(chosen).length > 0 && (
        <p className="tally-sheet-filters">
          {Object.entries(chosen).map(([dimension, values]) => (
            <ChosenMembers key={dimension} dimension={dimension} values={values} />
          ))}
        </p>
      )}
    </header>
  );
  const notes =
    report.notes === undefined ? null : (
      <footer className="tally-sheet-notes">
        <TextBody text={report.notes} />
      </footer>
    );
  return (
    <SelectionProvider selection={selection} onSelectionChange={ignore}>
      <ColorScope>
        {sections.length === 0 && (
          <div className="tally-sheet">
            {head}
            {empty?.report}
            {notes}
          </div>
        )}
        {sections.map(({ section }, i) => (
          <div key={section.id} className="tally-sheet">
            {i === 0 && head}
            {framed(
              { kind: 'section', id: section.id },
              <SheetSection
                section={section}
                selection={selection}
                level={level}
                framed={framed}
                empty={empty?.section}
              />,
            )}
            {i === sections.length - 1 && notes}
          </div>
        ))}
      </ColorScope>
    </SelectionProvider>
  );
}

interface SheetSectionProps {
  readonly section: Section;
  readonly selection: Selection;
  readonly level: 1 | 2;
  readonly framed: NonNullable<ReportSheetProps['framed']>;
  readonly empty: string | undefined;
}

function SheetSection({ section, selection, level, framed, empty }: SheetSectionProps) {
  const builder = useBuilderMessages();
  const { model, plugins } = useUsageContext();
  const Heading = level === 1 ? 'h2' : 'h3';
  const { title, description, needsOne } = section;
  const lacks = needsOne !== undefined && !isAskable(section, selection);
  return (
    <section className="tally-section">
      {(title !== '' || description !== undefined) && (
        <header className="tally-section-head">
          <Heading className="tally-section-title" dir="auto">
            {title}
          </Heading>
          {description !== undefined && (
            <p className="tally-section-description" dir="auto">
              {description}
            </p>
          )}
        </header>
      )}
      {lacks && (
        <p className="tally-sheet-note">{builder.needsOne(own(model.dimensions, needsOne)?.label ?? needsOne)}</p>
      )}
      {section.panels.length === 0 && empty !== undefined && <p className="tally-sheet-note">{empty}</p>}
      {!lacks && section.panels.length > 0 && (
        <div className="tally-panels">
          {section.panels.map((panel) => (
            <div key={panel.id} className="tally-panel-cell" data-width={panelWidth(panel)}>
              {framed(
                { kind: 'panel', id: panel.id },
                panel.view === 'plugins' && plugins === null ? (
                  <p className="tally-sheet-note">{builder.notHere}</p>
                ) : (
                  <SheetPanel panel={panel} headingLevel={level === 1 ? 3 : 4} />
                ),
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

const SheetPanel = memo(function SheetPanel({ panel, headingLevel }: { panel: Panel; headingLevel: 3 | 4 }) {
  return <DashboardPanel panel={panel} headingLevel={headingLevel} isFixed />;
});

/** What a report is filtered by, of one dimension. */
function ChosenMembers({ dimension, values }: { dimension: string; values: readonly MemberKey[] }) {
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const nameOf = useMemberLabels(dimension, values);
  const label = own(model.dimensions, dimension)?.label ?? dimension;
  return <span>{filter.chip(label, formatter.list(values.map(nameOf)))}</span>;
}

function plain({ id }: ReportItem, content: ReactNode): ReactNode {
  return <Fragment key={id}>{content}</Fragment>;
}

/** A report on paper is chosen in its settings. */
function ignore(): void {}
