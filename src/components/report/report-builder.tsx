'use client';
import type { ReactNode } from 'react';
import type { Report } from '../../data/report/report.js';
import type { ReportTemplate } from '../../data/report/template.js';
import type { DraftStore } from '../../data/reports/draft-store.js';
import { useDisplay } from '../../hooks/display.js';
import { brandedExports } from '../export/branded-exports.js';
import type { ExportChoices } from '../export/export-choices.js';
import { onDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import { classNames } from '../theme/class-names.js';
import { ThemeScope, type ThemeScopeProps } from '../theme/theme-scope.js';

/** What the builder is about. */
interface BuilderOptions {
  /** The dashboard whose panels are ready to be taken, and whose filters a report can have. */
  dashboard: Report;
  /** Reports to begin with. */
  templates?: readonly ReportTemplate[];
  /** Where what is not saved yet is kept, so that it outlives the page. Keep it the same from render to render. */
  drafts?: DraftStore | undefined;
  /** What the draft is known by there; the name of the model unless stated. */
  name?: string | undefined;
  /** The text of a link that is opened, such as it stands in the address. */
  link?: string | undefined;
  /** The id of a saved report that is opened. */
  open?: string | undefined;
  /** The address at which the text of a link is opened again; `#report=` behind that of the page unless stated. */
  hrefOf?: ((link: string) => string) | undefined;
  /** Brands to choose from. */
  brands?: readonly string[] | undefined;
  /** Called with the id of the saved report that is worked on; null for one that is not saved, or none. */
  onOpen?: ((id: string | null) => void) | undefined;
  /** Further buttons for the report as it is. */
  actions?: ((report: Report) => ReactNode) | undefined;
  /**
   * Whether the report can be saved as a file, and how; yes unless stated. Documents have the brand's colours unless they state
   * some of their own.
   */
  exports?: boolean | ExportChoices | undefined;
  /** Level of the title of the report; 2 unless stated. */
  headingLevel?: 1 | 2;
}

/** What `ReportBuilder` takes beyond the props of a `ThemeScope`, which are those of a `div`. */
export interface ReportBuilderProps extends BuilderOptions, Omit<ThemeScopeProps, 'children' | keyof BuilderOptions> {}

/** What the builder takes once its code is there. */
export interface BuilderProps extends Omit<BuilderOptions, 'exports'> {
  /** Null where nothing is exported. */
  exports: ExportChoices | null;
}

const builder = onDemand<BuilderProps>(() => import('./builder.js').then((module) => module.Builder));

/**
 * Where people make reports: choose or compose panels, order them, see the pages as they will be, save and share them. Stands
 * in `UsageProvider`, whose `reports` are where they are saved. Its code is loaded when it is shown.
 */
export function ReportBuilder(props: ReportBuilderProps) {
  const { dashboard, templates, drafts, name, link, open, hrefOf, brands, onOpen, actions, ...rest } = props;
  const { exports = true, headingLevel, className, ...native } = rest;
  const exported = brandedExports(exports, native);
  const about = { dashboard, drafts, name, link, open, hrefOf, brands, onOpen, actions, exports: exported };
  const { panel } = useDisplay().messages;
  const { Content, hasFailed, retry } = useOnDemand(builder);
  return (
    <ThemeScope {...native} className={classNames('tally-dashboard-theme', className)}>
      {Content !== undefined && (
        <Content
          {...about}
          {...(templates === undefined ? {} : { templates })}
          {...(headingLevel === undefined ? {} : { headingLevel })}
        />
      )}
      {Content === undefined && !hasFailed && (
        <p role="status" className="tally-builder-opening">
          {panel.opening}
        </p>
      )}
      {Content === undefined && hasFailed && (
        <p role="alert" className="tally-builder-opening">
          {panel.openingFailed}{' '}
          <button type="button" className="tally-link" onClick={retry}>
            {panel.retry}
          </button>
        </p>
      )}
    </ThemeScope>
  );
}
