import fc from 'fast-check';
import { DuckOracle } from './duck-oracle.js';
import { type Mismatch, mismatchIn } from './engine-check.js';
import { type Scenario, scenarios } from './scenario.js';

/** Scenarios of one round, each with its own model and data. Every round has its own seed: that of the run and its number. */
const SCENARIOS = 10;
const QUESTIONS = 20;
/** Longest that a counterexample is made smaller. */
const SHRINKING = 30_000;

/** How long to go on, and from where. */
export interface FuzzOptions {
  readonly queries: number;
  readonly seed: number;
  /** From the seed of one round to that of the next. */
  readonly step?: number;
  /** Called after each round with the number of queries so far. */
  readonly onProgress?: (queries: number) => void;
}

/** How a run went. */
export interface FuzzReport {
  readonly queries: number;
  readonly failure: Failure | null;
}

/** The first scenario that went wrong, made as small as could be. */
export interface Failure {
  /** The seed that its round begins with. */
  readonly seed: number;
  readonly scenario: Scenario;
  readonly mismatch: Mismatch | null;
  /** What was thrown, where nothing was answered. */
  readonly error: string | null;
}

/** Asks the engine and the oracle at least as many random questions as wanted, up to the first that they differ on. */
export async function fuzzEngine({ queries, seed, step = 1, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const oracle = await DuckOracle.open();
  let asked = 0;
  for (let round = 0; asked < queries; round++) {
    let isShrinking = false;
    const property = fc.asyncProperty(scenarios(QUESTIONS), async (scenario) => {
      if (!isShrinking) asked += scenario.questions.length;
      const agrees = (await mismatchIn(oracle, scenario)) === null;
      isShrinking ||= !agrees;
      return agrees;
    });
    const roundSeed = seed + round * step;
    const details = await fc.check(property, {
      seed: roundSeed,
      numRuns: SCENARIOS,
      interruptAfterTimeLimit: SHRINKING,
    });
    const [scenario] = details.counterexample ?? [];
    if (scenario !== undefined) return { queries: asked, failure: await explain(oracle, roundSeed, scenario) };
    onProgress?.(asked);
  }
  return { queries: asked, failure: null };
}

async function explain(oracle: DuckOracle, seed: number, scenario: Scenario): Promise<Failure> {
  try {
    return { seed, scenario, mismatch: await mismatchIn(oracle, scenario), error: null };
  } catch (error) {
    return {
      seed,
      scenario,
      mismatch: null,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** A failure in words and JSON, to be read and asked again. */
export function describeFailure({ seed, scenario, mismatch, error }: Failure): string {
  const { questions, ...data } = scenario;
  const asked = mismatch === null ? questions : mismatch.asked;
  const answers = mismatch === null ? [error] : [...differences(mismatch.engine, mismatch.oracle, '')];
  return [
    `The engine and the oracle differ. Ask again with --seed ${seed} --queries 1.`,
    `data: ${JSON.stringify(data)}`,
    `asked: ${JSON.stringify(asked)}`,
    ...answers,
  ].join('\n');
}

/** Where two answers differ, and how. */
function* differences(engine: unknown, oracle: unknown, path: string): Generator<string> {
  if (JSON.stringify(engine) === JSON.stringify(oracle)) return;
  if (!isRecord(engine) || !isRecord(oracle)) {
    yield `${path}: the engine says ${JSON.stringify(engine)}, the oracle ${JSON.stringify(oracle)}`;
    return;
  }
  for (const key of new Set([...Object.keys(engine), ...Object.keys(oracle)])) {
    yield* differences(engine[key], oracle[key], path === '' ? key : `${path}.${key}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
