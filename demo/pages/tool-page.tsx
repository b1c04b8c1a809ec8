import { useState } from 'react';
import { ToolAnalytics, urlSelectionStore } from 'tallyboard';
import type { DemoUsage } from '../data/open-usage.js';
import { Link } from '../router.js';
import type { Brand } from '../shell/brand.js';
import type { Scheme } from '../shell/scheme.js';
import { useSpokenUsage } from '../shell/use-spoken-usage.js';
import { ActivityList } from './activity-list.js';
import { ago, dateOf } from './moments.js';
import { NotFoundPage } from './not-found-page.js';
import { toolHref } from './tool-href.js';

interface ToolPageProps {
  usage: DemoUsage;
  /** The tool, as it stands in the address. */
  name: string;
  /** The look of this product, which its analytics take on. */
  look: { readonly scheme: Scheme; readonly brand: Brand };
}

/** One tool: what it is for, where it is, what was last done with it, and its analytics. */
export function ToolPage({ usage, name, look: { scheme, brand } }: ToolPageProps) {
  const { workspace, now, calendar } = usage;
  const { toolReport, language, messages } = useSpokenUsage(usage);
  const [selection] = useState(() => urlSelectionStore());
  const tool = workspace.tools.find((each) => toolHref(each) === `/tools/${name}`);
  if (tool === undefined) return <NotFoundPage />;
  const { minutesReplaced, published, lastRun } = tool;
  return (
    <div className="page page-wide">
      <header className="page-head">
        <p>
          <Link href="/tools">Tools</Link>
        </p>
        <h1>{tool.name}</h1>
      </header>
      <div className="columns">
        <section className="part" aria-labelledby="about">
          <h2 id="about">About</h2>
          <dl className="facts">
            <dt>Platform</dt>
            <dd>{tool.platforms.join(', ') || 'None yet'}</dd>
            <dt>Category</dt>
            <dd>{tool.category}</dd>
            <dt>Tags</dt>
            <dd>{tool.tags?.join(', ') || 'None'}</dd>
            <dt>Saves</dt>
            <dd>{minutesReplaced == null ? 'Not estimated' : `About ${minutesReplaced} minutes a use`}</dd>
            <dt>Library</dt>
            <dd>{published === null ? 'Not published' : `${published.by}, ${dateOf(published.at, calendar.zone)}`}</dd>
            <dt>Last run</dt>
            <dd>{lastRun === null ? 'Never' : ago(lastRun, now)}</dd>
          </dl>
          <p>
            <Link className="button" href={`/settings/analytics?tool=${encodeURIComponent(tool.id)}`}>
              Compare with others
            </Link>
          </p>
        </section>
        <section className="part" aria-labelledby="recent">
          <h2 id="recent">Recently</h2>
          <ActivityList activities={workspace.recent(10, tool.id)} now={now} isOneTool />
        </section>
      </div>
      <ToolAnalytics
        tool={tool.id}
        label={tool.name}
        title={messages.tool.analytics}
        className="analytics"
        report={toolReport}
        store={selection}
        lang={language.locale}
        dir={language.direction}
        scheme={scheme}
        accent={brand.accent}
        secondary={brand.secondary}
        radius={brand.radius}
      />
    </div>
  );
}
