import { ago } from '../pages/moments.js';
import { Link } from '../router.js';
import type { AssistantUsage } from './open-assistant.js';
import { projectUsageHref } from './project-usage-href.js';

/** Every project that the assistant knows. */
export function ProjectsPage({ usage: { workspace, now } }: { usage: AssistantUsage }) {
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Projects</h1>
        <p className="quiet">What the assistant knows its way around in.</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="scroll" aria-label="Projects" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col">Area</th>
              <th scope="col">Repositories</th>
              <th scope="col">People this month</th>
              <th scope="col">Last asked</th>
            </tr>
          </thead>
          <tbody>
            {workspace.projects.map((project) => (
              <tr key={project.id}>
                <th scope="row">
                  <Link href={projectUsageHref(project)}>{project.name}</Link>
                </th>
                <td>{project.area}</td>
                <td className="quiet">{project.repositories.join(', ') || 'None'}</td>
                <td>{project.people}</td>
                <td>{project.lastAsked === null ? 'Never' : ago(project.lastAsked, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
