import type { Activity } from '../data/workspace.js';
import { Link } from '../router.js';
import { ago } from './moments.js';
import { toolHref } from './tool-href.js';

interface ActivityListProps {
  activities: readonly Activity[];
  now: number;
  /** Whether they are all about the tool that the page is about, which then need not be named. */
  isOneTool?: boolean;
}

/** What people did, the newest first. */
export function ActivityList({ activities, now, isOneTool = false }: ActivityListProps) {
  if (activities.length === 0) return <p className="quiet">Nothing has happened here yet.</p>;
  return (
    <ul className="activity">
      {activities.map(({ id, at, who, did, tool }) => (
        <li key={id}>
          <span>
            <strong>{who}</strong> {did} {isOneTool ? 'it' : <Link href={toolHref(tool)}>{tool.name}</Link>}
          </span>
          <time dateTime={new Date(at).toISOString()}>{ago(at, now)}</time>
        </li>
      ))}
    </ul>
  );
}
