import {
  type Calendar,
  createEventStore,
  type IngestReport,
  memoryAdapter,
  type Report,
  type UsageAdapter,
} from 'tallyboard/data';
import { assistant, assistantDashboard, assistantSample } from 'tallyboard/models/assistant';
import { type AssistantWorkspace, readAssistantWorkspace } from './assistant-workspace.js';
import { type ContractDesk, openContractDesk } from './contract-desk.js';

/** Everything that the pages of the assistant show. */
export interface AssistantUsage {
  readonly adapter: UsageAdapter;
  readonly now: number;
  readonly calendar: Calendar;
  readonly report: Report;
  readonly ingest: IngestReport;
  /** What a reader should know about these figures. */
  readonly remarks: readonly string[];
  readonly workspace: AssistantWorkspace;
  readonly desk: ContractDesk;
}

/** Makes up the history of a customer of the assistant, the same at every start of one day, and keeps it in the page. */
export async function openAssistant(): Promise<AssistantUsage> {
  const now = Date.now();
  const sample = assistantSample({ now });
  const store = createEventStore(assistant, { clock: () => now });
  store.upsert('user', sample.users);
  store.upsert('project', sample.projects);
  store.upsert('stage', sample.stages);
  store.upsert('system', sample.systems);
  const ingest = store.append(sample.events);
  const adapter = memoryAdapter(store);
  return {
    adapter,
    now,
    ingest,
    calendar: { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 },
    report: assistantDashboard,
    remarks: [
      'This is a made-up retailer with 66 engineers in Hamburg and Chicago. Its history is generated in the page, and is the same at every start of one day.',
      'Kept of an event are its moment and duration, who, in which project, of which kind and how much. What was asked, what was answered, and any code, is not.',
    ],
    workspace: readAssistantWorkspace(sample, now),
    desk: openContractDesk(adapter),
  };
}
