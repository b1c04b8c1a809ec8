import type { DemoUsage } from '../data/open-usage.js';
import { Link } from '../router.js';
import { ActivityList } from './activity-list.js';
import { dateOf } from './moments.js';
import { toolHref } from './tool-href.js';

const TOOLS = 4;
const PUBLICATIONS = 6;
const ACTIVITIES = 9;

/** Where a working day begins: what was last used, what came into the library, what colleagues did. */
export function HomePage({ usage: { workspace, now, calendar } }: { usage: DemoUsage }) {
  const used = workspace.tools
    .filter((tool) => tool.lastRun !== null)
    .toSorted((a, b) => (b.lastRun ?? 0) - (a.lastRun ?? 0));
  const fresh = workspace.tools
    .filter((tool) => tool.published !== null)
    .toSorted((a, b) => (b.published?.at ?? 0) - (a.published?.at ?? 0));
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{dateOf(now, calendar.zone)}</p>
        <h1>Good to see you</h1>
      </header>
      <section className="part" aria-labelledby="continue">
        <h2 id="continue">Pick up where the office left off</h2>
        <ul className="cards cards-row">
          {used.slice(0, TOOLS).map((tool) => (
            <li key={tool.id} className="card">
              <p className="tag">{tool.platforms.join(', ')}</p>
              <h3>
                <Link href={toolHref(tool)}>{tool.name}</Link>
              </h3>
              <p className="quiet">{tool.category}</p>
            </li>
          ))}
        </ul>
      </section>
      <div className="columns">
        <section className="part" aria-labelledby="happening">
          <h2 id="happening">What colleagues are doing</h2>
          <ActivityList activities={workspace.recent(ACTIVITIES)} now={now} />
        </section>
        <section className="part" aria-labelledby="fresh">
          <h2 id="fresh">New in the library</h2>
          {fresh.length === 0 ? (
            <p className="quiet">Nobody has published a tool yet.</p>
          ) : (
            <ul className="activity">
              {fresh.slice(0, PUBLICATIONS).map((tool) => (
                <li key={tool.id}>
                  <Link href={toolHref(tool)}>{tool.name}</Link>
                  <span className="quiet">by {tool.published?.by}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
}
