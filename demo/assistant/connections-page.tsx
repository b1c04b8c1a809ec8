import { dateOf } from '../pages/moments.js';
import type { AssistantUsage } from './open-assistant.js';

const KINDS = [
  ['repository', 'Repositories'],
  ['ticketing', 'Ticketing'],
  ['tooling', 'Tools'],
] as const;

/** What the assistant is connected to, and what it was connected to once. */
export function ConnectionsPage({ usage: { workspace, calendar } }: { usage: AssistantUsage }) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>Connections</h1>
        <p className="quiet">Where the assistant reads code and follows issues.</p>
      </header>
      {KINDS.map(([kind, title]) => (
        <section key={kind} className="part" aria-labelledby={kind}>
          <h2 id={kind}>{title}</h2>
          <ul className="cards">
            {workspace.systems
              .filter((system) => system.kind === kind)
              .map(({ id, name, isConnected, since }) => (
                <li key={id} className="card">
                  <h3>{name}</h3>
                  <p className="quiet">
                    {isConnected ? 'Connected' : 'Disconnected'} since {dateOf(since, calendar.zone)}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
