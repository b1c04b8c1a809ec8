import { isAbort, throwIfAborted, UsageError } from '../errors.js';
import { checkQuery } from '../query/check-query.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import type { Query } from '../query/query.js';
import { type ResolvedQuery, resolveQuery } from '../query/resolve-query.js';
import type { Result } from '../query/result.js';
import { Batch } from './batch.js';
import { MembersQuestion } from './members-question.js';
import { Question } from './question.js';
import type { Statement } from './statement.js';
import type { World } from './world.js';

/** A row as a database client gives it: values by the name of their column. */
export type DatabaseRow = Readonly<Record<string, unknown>>;

/** Runs one statement in the database of a host. */
export type Execute = (
  statement: Statement,
  options: { readonly signal: AbortSignal | undefined },
) => Promise<readonly DatabaseRow[]>;

/** How a batch is answered. */
export interface AnswerOptions {
  readonly signal: AbortSignal | undefined;
  readonly now: number;
  readonly notBefore: number | undefined;
}

/**
 * Answers queries in one statement, and in one before it where members have to be ranked first.
 *
 * @throws UsageError what `run` of an adapter throws; `adapterFailed` where the database does not answer as it has to.
 */
export async function answerQueries(
  world: World,
  execute: Execute,
  queries: readonly Query[],
  { signal, now, notBefore }: AnswerOptions,
): Promise<readonly Result[]> {
  for (const query of queries) checkQuery(world.model, query);
  const resolved = queries.map((query) => resolveQuery(query, now, notBefore));
  const first = new Batch();
  const rankings = resolved.map((each) => Question.ranking(world, each, first));
  await askDatabase(world, execute, first, signal);
  const second = new Batch();
  const questions = resolved.map((each: ResolvedQuery, i) => {
    const fold = rankings[i]?.fold(each.query) ?? null;
    return new Question(world, each, second, fold);
  });
  await askDatabase(world, execute, second, signal);
  return questions.map((question) => question.result());
}

/** Lists members. */
export async function answerMembers(
  world: World,
  execute: Execute,
  request: MembersRequest,
  { signal, notBefore }: Omit<AnswerOptions, 'now'>,
): Promise<MemberList> {
  const batch = new Batch();
  const question = new MembersQuestion(world, request, notBefore ?? null, batch);
  await askDatabase(world, execute, batch, signal);
  return question.result();
}

async function askDatabase(
  world: World,
  execute: Execute,
  batch: Batch,
  signal: AbortSignal | undefined,
): Promise<void> {
  throwIfAborted(signal);
  if (batch.isEmpty) return;
  const rows = await executed(execute, batch.statement(world.dialect), signal);
  throwIfAborted(signal);
  batch.take(rows);
}

async function executed(
  execute: Execute,
  statement: Statement,
  signal: AbortSignal | undefined,
): Promise<readonly DatabaseRow[]> {
  try {
    return await execute(statement, { signal });
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof UsageError || isAbort(error)) throw error;
    throw new UsageError(
      'adapterFailed',
      'The database did not answer, so that there are no figures. See the cause of this error for what it said; the statement is right wherever `checkSource` finds nothing.',
      { cause: error },
    );
  }
}
