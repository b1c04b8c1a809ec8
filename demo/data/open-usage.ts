import {
  type Calendar,
  createEventStore,
  type IngestReport,
  type Model,
  memoryAdapter,
  type Report,
  type UsageAdapter,
} from 'tallyboard/data';
import { type LiveUse, liveUse } from './live-use.js';
import { openSample } from './open-sample.js';
import { openSlurm } from './open-slurm.js';
import type { UsageRows } from './usage-rows.js';
import { readWorkspace, type Workspace } from './workspace.js';

/** A source, opened: its rows, and how they are to be looked at. */
export interface OpenedSource {
  readonly model: Model;
  readonly rows: UsageRows;
  readonly now: number;
  readonly calendar: Calendar;
  readonly report: Report;
  /** What is told of one tool. */
  readonly toolReport: Report;
  /** What a reader should know about these figures. */
  readonly remarks: readonly string[];
}

/** Everything that the pages of the demo show. */
export interface DemoUsage extends Omit<OpenedSource, 'model' | 'rows'> {
  readonly adapter: UsageAdapter;
  readonly ingest: IngestReport;
  readonly workspace: Workspace;
  /** Null where what is shown is the past. */
  readonly live: LiveUse | null;
}

/** Opens the source that the server was started with, or the sample; all of it is kept and counted in the page. */
export async function openUsage(): Promise<DemoUsage> {
  const source = document.querySelector<HTMLMetaElement>('meta[name="formwork-source"]')?.content;
  const { model, rows, ...opened } = source === 'slurm' ? await openSlurm() : openSample(Date.now());
  const isSample = source !== 'slurm';
  const store = createEventStore(model, { clock: isSample ? Date.now : () => opened.now });
  store.upsert('user', rows.users);
  store.upsert('tool', rows.tools);
  store.upsert('tool', rows.toolChanges ?? []);
  store.assume(rows.assumptions ?? []);
  const ingest = store.append(rows.events);
  const live = isSample ? liveUse(store, rows) : null;
  return { ...opened, ingest, adapter: memoryAdapter(store), workspace: readWorkspace(rows, opened.now), live };
}
