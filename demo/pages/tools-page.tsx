import { useState } from 'react';
import { ToolContextMenu, useToolAnalytics } from 'tallyboard';
import type { DemoUsage } from '../data/open-usage.js';
import { Link } from '../router.js';
import { ago } from './moments.js';
import { toolHref } from './tool-href.js';

/** All tools of the workspace, to search and narrow down. */
export function ToolsPage({ usage: { workspace, now } }: { usage: DemoUsage }) {
  const { open } = useToolAnalytics();
  const [search, setSearch] = useState('');
  const [platform, setPlatform] = useState('');
  const platforms = [...new Set(workspace.tools.flatMap((tool) => tool.platforms))].sort();
  const wanted = search.trim().toLowerCase();
  const shown = workspace.tools.filter(
    (tool) =>
      (platform === '' || tool.platforms.includes(platform)) &&
      [tool.name, tool.category, ...(tool.tags ?? [])].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>Tools</h1>
        <p className="quiet">Everything that this office has automated.</p>
      </header>
      <form className="bar" onSubmit={(event) => event.preventDefault()}>
        <label>
          Search
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <label>
          Platform
          <select value={platform} onChange={(event) => setPlatform(event.target.value)}>
            <option value="">All</option>
            {platforms.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <output>{shown.length === 1 ? '1 tool' : `${shown.length} tools`}</output>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="scroll" aria-label="Tools" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Tool</th>
              <th scope="col">Platform</th>
              <th scope="col">Category</th>
              <th scope="col">Tags</th>
              <th scope="col">Last run</th>
              <th scope="col">Usage</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((tool) => (
              <ToolContextMenu key={tool.id} tool={tool.id} label={tool.name}>
                <tr>
                  <th scope="row">
                    <Link href={toolHref(tool)}>{tool.name}</Link>
                  </th>
                  <td>{tool.platforms.join(', ')}</td>
                  <td>{tool.category}</td>
                  <td className="quiet">{tool.tags?.join(', ')}</td>
                  <td>{tool.lastRun === null ? 'Never' : ago(tool.lastRun, now)}</td>
                  <td>
                    <button
                      type="button"
                      className="text-button"
                      aria-label={`Analytics of ${tool.name}`}
                      onClick={() => open({ tool: tool.id, label: tool.name })}
                    >
                      Analytics
                    </button>
                  </td>
                </tr>
              </ToolContextMenu>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
