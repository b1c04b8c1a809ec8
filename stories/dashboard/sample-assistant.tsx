import { type ReactNode, useMemo } from 'react';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { contractReport } from '../../src/data/credits/contract-report.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import {
  assistant,
  assistantSample,
  assistantSampleContract,
  assistantSampleStageGraph,
} from '../../src/data/models/assistant/index.js';
import { translated } from '../../src/data/translation/translated.js';
import type { StageGraphs } from '../../src/data/workflow/stage-graphs.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { languageIn } from '../fixtures/languages.js';

const NOW = Date.UTC(2026, 10, 20, 14, 30);

let adapter: UsageAdapter | undefined;

/** Half a year of the sample of the assistant model, made once a page. */
function sampleAdapter(): UsageAdapter {
  if (adapter !== undefined) return adapter;
  const store = new EventStore(assistant, { clock: () => NOW });
  const { users, projects, stages, systems, events } = assistantSample({ now: NOW, days: 180 });
  store.upsert('user', users);
  store.upsert('project', projects);
  store.upsert('stage', stages);
  store.upsert('system', systems);
  store.append(events);
  adapter = memoryAdapter(store);
  return adapter;
}

/** The workflows of the sample. */
export const sampleStageGraphs: StageGraphs = {
  graphOf: (project) => Promise.resolve(assistantSampleStageGraph(project)),
};

/** The contract of the sample, for as many credits as make what was consumed the given part of them. */
export function contractUsedTo(part: number): ContractSource {
  return {
    async contractOf({ now, signal }) {
      const contract = assistantSampleContract({ now });
      const { usage } = await contractReport(sampleAdapter(), contract, { now, signal });
      return { ...contract, allocation: part === 1 ? usage.used : Math.round(usage.used / part) };
    },
  };
}

interface SampleAssistantProps {
  stageGraphs?: StageGraphs | undefined;
  contracts?: ContractSource | undefined;
  /** What Storybook is set to: its language. */
  globals?: Readonly<Record<string, unknown>>;
  /** What stands between the sample and the page. */
  through?: ((adapter: UsageAdapter) => UsageAdapter) | undefined;
  children: ReactNode;
}

const same = (adapter: UsageAdapter) => adapter;

/** Use of an assistant by a made-up retailer, always at the same moment. */
export function SampleAssistant({
  stageGraphs,
  contracts,
  globals = {},
  through = same,
  children,
}: SampleAssistantProps) {
  const { locale, messages, assistant: texts } = languageIn(globals);
  const source = useMemo(
    () => through(locale === 'en' ? sampleAdapter() : translated(sampleAdapter(), texts)),
    [locale, texts, through],
  );
  return (
    <UsageProvider
      adapter={source}
      contracts={contracts}
      locale={locale}
      messages={messages}
      now={NOW}
      {...(stageGraphs === undefined ? {} : { stageGraphs })}
    >
      {children}
    </UsageProvider>
  );
}
