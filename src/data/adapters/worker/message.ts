import type { Issue } from '../../errors.js';
import { UsageError, type UsageErrorCode } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import type { ServedOptions } from './served.js';

/** Goes up when messages change: a page and a worker of different releases do not misunderstand each other. */
export const PROTOCOL = 2;

interface Marked {
  /** Tells our messages from those of the host. */
  readonly tallyboard: number;
}

/** What a thread tells the worker that it calls. */
export type Order =
  | {
      readonly kind: 'open';
      readonly model: Model;
      readonly options: ServedOptions;
      /** Ways to the workers that share the events with this one. */
      readonly shards: readonly MessagePort[];
    }
  /** The worker is to have a share of the events of the worker behind a port. */
  | { readonly kind: 'share'; readonly model: Model; readonly options: ServedOptions; readonly port: MessagePort }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly argument: unknown;
      readonly now: number;
    }
  | { readonly kind: 'abort'; readonly id: number };

/** What it tells in turn. */
export type Report =
  | { readonly kind: 'served' }
  | { readonly kind: 'done'; readonly id: number; readonly answer: unknown; readonly version: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure; readonly version: number }
  /** A message could not be read. */
  | { readonly kind: 'unreadable' };

/** An error as plain data. */
export interface Failure {
  /** Null for one that is none of ours. */
  readonly code: UsageErrorCode | null;
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** Marks a message as ours. */
export function marked<T extends Order | Report>(message: T): T & Marked {
  return { ...message, tallyboard: PROTOCOL };
}

/** A message that is ours, whatever its protocol; undefined for one of the host. */
export function ours<T extends Order | Report>(data: unknown): (T & Marked) | undefined {
  return typeof data === 'object' && data !== null && 'tallyboard' in data ? (data as T & Marked) : undefined;
}

/** An error as it goes from one thread to another. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { code: error.code, message: error.message, issues: error.issues };
  return {
    code: null,
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    issues: [],
  };
}

/** The error that a failure tells of. */
export function errorOf({ code, message, issues }: Failure): UsageError {
  if (code !== null) return new UsageError(code, message, { issues });
  return new UsageError(
    'adapterFailed',
    `The worker could not answer, so that there is no figure: ${message}. This is a fault of the engine and not of the question; please report it.`,
  );
}
