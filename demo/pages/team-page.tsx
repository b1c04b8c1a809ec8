import type { DemoUsage } from '../data/open-usage.js';

/** Who works here. */
export function TeamPage({ usage: { workspace } }: { usage: DemoUsage }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" aria-label="Team" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Department</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {workspace.people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{person.department ?? 'None'}</td>
              <td className="quiet">{person.role ?? 'Member'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
