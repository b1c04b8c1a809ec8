import { ago, dateOf } from '../pages/moments.js';
import { Link } from '../router.js';
import type { AssistantUsage } from './open-assistant.js';
import { projectUsageHref } from './project-usage-href.js';

const PROJECTS = 4;

/** Where a working day begins: the projects that are asked about, and what colleagues did. */
export function AssistantHomePage({ usage: { workspace, now, calendar } }: { usage: AssistantUsage }) {
  const busy = workspace.projects.toSorted((a, b) => b.people - a.people);
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{dateOf(now, calendar.zone)}</p>
        <h1>What shall we look into?</h1>
      </header>
      <section className="part" aria-labelledby="busy">
        <h2 id="busy">Where your teams are asking</h2>
        <ul className="cards cards-row">
          {busy.slice(0, PROJECTS).map((project) => (
            <li key={project.id} className="card">
              <p className="tag">{project.area}</p>
              <h3>
                <Link href={projectUsageHref(project)}>{project.name}</Link>
              </h3>
              <p className="quiet">{project.people === 1 ? '1 person' : `${project.people} people`} this month</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="part" aria-labelledby="happening">
        <h2 id="happening">What colleagues are doing</h2>
        <ul className="activity">
          {workspace.recent.map(({ id, at, who, did, project }) => (
            <li key={id}>
              <span>
                <strong>{who}</strong> {did} {project.name}
              </span>
              <time dateTime={new Date(at).toISOString()}>{ago(at, now)}</time>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
