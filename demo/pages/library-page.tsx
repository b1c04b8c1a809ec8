import { ToolContextMenu } from 'tallyboard';
import type { DemoUsage } from '../data/open-usage.js';
import { Link } from '../router.js';
import { dateOf } from './moments.js';
import { toolHref } from './tool-href.js';

/** Tools that were published for everyone, those that were cloned most first. */
export function LibraryPage({ usage: { workspace, calendar } }: { usage: DemoUsage }) {
  const published = workspace.tools
    .filter((tool) => tool.published !== null)
    .toSorted((a, b) => b.clones - a.clones || a.name.localeCompare(b.name));
  return (
    <div className="page">
      <header className="page-head">
        <h1>Library</h1>
        <p className="quiet">Tools that colleagues published for everyone to clone.</p>
      </header>
      {published.length === 0 && <p className="quiet">Nobody has published a tool yet.</p>}
      <ul className="cards">
        {published.map((tool) => (
          <ToolContextMenu key={tool.id} tool={tool.id} label={tool.name}>
            <li className="card">
              <p className="tag">{tool.platforms.join(', ')}</p>
              <h2>
                <Link href={toolHref(tool)}>{tool.name}</Link>
              </h2>
              <p className="quiet">{tool.tags?.join(', ')}</p>
              {tool.published !== null && (
                <p className="card-foot">
                  <span>{tool.published.by}</span>
                  <span>
                    {tool.clones === 1 ? '1 clone' : `${tool.clones} clones`},{' '}
                    {dateOf(tool.published.at, calendar.zone)}
                  </span>
                </p>
              )}
            </li>
          </ToolContextMenu>
        ))}
      </ul>
    </div>
  );
}
