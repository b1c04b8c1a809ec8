'use client';
import { useId, useState } from 'react';
import type { Report } from '../../data/report/report.js';
import type { ReportTemplate } from '../../data/report/template.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import type { SavedReports } from '../../hooks/use-reports.js';
import { ReportThumb } from './report-thumb.js';
import { type SavedReportActions, SavedReportRow } from './saved-report-row.js';
import { SearchInput } from './search-input.js';

interface ReportStartProps extends SavedReportActions {
  readonly templates: readonly ReportTemplate[];
  readonly blank: Report;
  /** Null where reports are kept nowhere. */
  readonly reports: SavedReports | null;
  readonly openId: string | undefined;
  readonly onStart: (report: Report) => void;
}

/** Where a report begins: with a template, an empty page, or one that was saved. */
export function ReportStart({ templates, blank, reports, openId, onStart, ...actions }: ReportStartProps) {
  const builder = useBuilderMessages();
  const id = useId();
  return (
    <div className="tally-start">
      <section aria-labelledby={`${id}new`}>
        <h2 id={`${id}new`} className="tally-section-title">
          {builder.start}
        </h2>
        <p className="tally-section-description">{builder.startHint}</p>
        <ul className="tally-templates">
          {templates.map((template) => (
            <li key={template.id}>
              <TemplateCard
                title={template.report.title}
                description={template.description}
                report={template.report}
                onStart={onStart}
              />
            </li>
          ))}
          <li>
            <TemplateCard title={builder.blank} description={builder.blankHint} report={blank} onStart={onStart} />
          </li>
        </ul>
      </section>
      {reports !== null && <SavedList reports={reports} openId={openId} {...actions} />}
    </div>
  );
}

interface TemplateCardProps {
  readonly title: string;
  readonly description: string;
  readonly report: Report;
  readonly onStart: (report: Report) => void;
}

function TemplateCard({ title, description, report, onStart }: TemplateCardProps) {
  return (
    <button type="button" className="tally-template" onClick={() => onStart(report)}>
      <ReportThumb report={report} />
      <span className="tally-template-title">{title}</span>
      <span className="tally-note">{description}</span>
    </button>
  );
}

interface SavedListProps extends SavedReportActions {
  readonly reports: SavedReports;
  readonly openId: string | undefined;
}

/** So many that a search is of use. */
const MANY = 5;

function SavedList({ reports: { list, isFailed, reload }, openId, ...actions }: SavedListProps) {
  const builder = useBuilderMessages();
  const id = useId();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = list?.filter(({ name, owner = '' }) => `${name} ${owner}`.toLocaleLowerCase().includes(wanted));
  return (
    <section aria-labelledby={`${id}saved`}>
      <header className="tally-start-head">
        <h2 id={`${id}saved`} className="tally-section-title">
          {builder.saved}
        </h2>
        {list !== undefined && list.length > MANY && (
          <SearchInput label={builder.searchReports} value={search} onChange={setSearch} />
        )}
      </header>
      {list === undefined && !isFailed && <p role="status">{builder.loading}</p>}
      {list === undefined && isFailed && (
        <p role="alert">
          {builder.loadingFailed}{' '}
          <button type="button" className="tally-link" onClick={reload}>
            {builder.retry}
          </button>
        </p>
      )}
      {list?.length === 0 && (
        <div className="tally-start-none">
          <p>{builder.noReports}</p>
          <p className="tally-note">{builder.noReportsHint}</p>
        </div>
      )}
      {list !== undefined && list.length > 0 && found?.length === 0 && (
        <p className="tally-note">{builder.noMatches(search.trim())}</p>
      )}
      {found !== undefined && found.length > 0 && (
        <ul className="tally-reports">
          {found.map((report) => (
            <SavedReportRow key={report.id} report={report} isOpen={report.id === openId} {...actions} />
          ))}
        </ul>
      )}
    </section>
  );
}
