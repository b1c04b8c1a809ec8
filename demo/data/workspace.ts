import type { ToolRow, UsageRows, UserRow } from './usage-rows.js';

/** An event as the pages of this product read it. */
interface Happening {
  readonly fact: string;
  readonly id: string;
  readonly at: number;
  readonly user: string;
  readonly tool: string;
  readonly platform?: string;
  readonly outcome?: string;
}

/** Something that somebody did, for people to read. */
export interface Activity {
  readonly id: string;
  readonly at: number;
  readonly who: string;
  readonly did: string;
  readonly tool: ToolRow;
}

/** A tool with what this product shows of it. */
export interface WorkspaceTool extends ToolRow {
  readonly platforms: readonly string[];
  /** When it last ran; null where it never did. */
  readonly lastRun: number | null;
  /** When it came into the library, and who put it there. */
  readonly published: { readonly at: number; readonly by: string } | null;
  readonly clones: number;
}

/** What the pages of this product show, beside the dashboard. */
export interface Workspace {
  readonly people: readonly UserRow[];
  /** By name. */
  readonly tools: readonly WorkspaceTool[];
  /** The newest first. */
  recent(count: number, tool?: string): readonly Activity[];
}

const VERBS: Readonly<Record<string, string>> = {
  run: 'ran',
  generation: 'generated',
  share: 'shared',
  publication: 'published',
  clone: 'cloned',
  edit: 'edited',
};

/** Gathers what the pages show, up to `now`. */
export function readWorkspace({ users, tools, events }: UsageRows, now: number): Workspace {
  const names = new Map(users.map((user) => [user.id, user.name]));
  const nameOf = (user: string) => names.get(user) ?? user;
  const happenings = (events as readonly Partial<Happening>[]).filter(
    (event): event is Happening => event.fact !== undefined && event.at !== undefined && event.at <= now,
  );
  happenings.sort((a, b) => a.at - b.at);

  const platforms = new Map<string, Set<string>>();
  const lastRuns = new Map<string, number>();
  const published = new Map<string, { at: number; by: string }>();
  const clones = new Map<string, number>();
  for (const { fact, at, user, tool, platform } of happenings) {
    if (platform !== undefined) {
      const known = platforms.get(tool);
      if (known === undefined) platforms.set(tool, new Set([platform]));
      else known.add(platform);
    }
    if (fact === 'run') lastRuns.set(tool, at);
    if (fact === 'publication') published.set(tool, { at, by: nameOf(user) });
    if (fact === 'clone') clones.set(tool, (clones.get(tool) ?? 0) + 1);
  }
  const all = tools.map((tool) => ({
    ...tool,
    platforms: [...(platforms.get(tool.id) ?? [])].sort(),
    lastRun: lastRuns.get(tool.id) ?? null,
    published: published.get(tool.id) ?? null,
    clones: clones.get(tool.id) ?? 0,
  }));
  const toolOf = new Map(all.map((tool) => [tool.id, tool]));
  return {
    people: users.toSorted((a, b) => a.name.localeCompare(b.name)),
    tools: all.sort((a, b) => a.name.localeCompare(b.name)),
    recent: (count, only) => {
      const found: Activity[] = [];
      for (let i = happenings.length - 1; i >= 0 && found.length < count; i--) {
        const { id, at, fact, user, tool, outcome } = happenings[i] as Happening;
        const subject = toolOf.get(tool);
        if (subject === undefined || (only !== undefined && tool !== only)) continue;
        const did =
          outcome === 'failed' ? 'could not run' : outcome === 'running' ? 'is running' : (VERBS[fact] ?? fact);
        found.push({ id, at, who: nameOf(user), did, tool: subject });
      }
      return found;
    },
  };
}
