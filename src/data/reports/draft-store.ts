import { isRecord, keptJson, type TextStorage } from '../kept-json.js';
import { isSavedReport, type SavedReport } from './saved-report.js';

/** What a person has made of a report and not saved yet. Plain JSON. */
export interface KeptDraft {
  /** As it was kept: `openReport` reads it. */
  readonly report: unknown;
  /** The saved report that it is a change of; null for a new one. */
  readonly saved: SavedReport | null;
  /** What it was opened from, such as the text of a link; null where from nothing that is opened again by itself. */
  readonly from: string | null;
  /** When it was kept, milliseconds since the epoch. */
  readonly keptAt: number;
}

/** The drafts of one builder: what is worked on, and what was worked on before something else was opened over it. */
export interface KeptDrafts {
  readonly draft: KeptDraft;
  readonly behind?: KeptDraft;
}

/** A port: where a builder keeps what is not saved yet, so that it outlives the page. */
export interface DraftStore {
  /** What is kept under a name; undefined where nothing is, or nothing that can be read. */
  read(name: string): KeptDrafts | undefined;
  /** Keeps drafts under a name; `null` removes them. @throws UsageError `storageFull` where there is no room. */
  write(name: string, drafts: KeptDrafts | null): void;
}

/** Where drafts are kept in a browser. */
export interface LocalDraftStoreOptions {
  /** Where they are kept, such as `localStorage`. */
  readonly storage: TextStorage;
  /** What they are kept under, with the name of the builder behind it; `tallyboard.draft` unless stated. */
  readonly key?: string;
}

const VERSION = 1;

/** Keeps drafts in a browser. */
export function localDraftStore({ storage, key = 'tallyboard.draft' }: LocalDraftStoreOptions): DraftStore {
  const kept = (name: string) =>
    keptJson<{ readonly version: typeof VERSION; readonly drafts: KeptDrafts | null }>({
      storage,
      key: `${key}.${name}`,
      noun: 'draft',
      parse: (value) =>
        isRecord(value) && value.version === VERSION && (value.drafts === null || isKeptDrafts(value.drafts))
          ? { version: VERSION, drafts: value.drafts }
          : undefined,
    });
  return {
    read(name) {
      try {
        return kept(name).read()?.drafts ?? undefined;
      } catch {
        // A browser that keeps nothing for this page has no drafts of it.
        return undefined;
      }
    },
    write(name, drafts) {
      kept(name).write({ version: VERSION, drafts });
    },
  };
}

/** Keeps drafts for as long as the page is open: for tests and examples. */
export function memoryDraftStore(): DraftStore {
  const kept = new Map<string, KeptDrafts>();
  return {
    read: (name) => kept.get(name),
    write(name, drafts) {
      if (drafts === null) kept.delete(name);
      else kept.set(name, drafts);
    },
  };
}

function isKeptDrafts(value: unknown): value is KeptDrafts {
  return isRecord(value) && isKeptDraft(value.draft) && (value.behind === undefined || isKeptDraft(value.behind));
}

function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    isRecord(value) &&
    'report' in value &&
    (value.saved === null || isSavedReport(value.saved)) &&
    (value.from === null || typeof value.from === 'string') &&
    Number.isFinite(value.keptAt)
  );
}
