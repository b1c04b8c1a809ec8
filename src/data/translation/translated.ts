import type { RunOptions, UsageAdapter } from '../adapters/adapter.js';
import { askAll } from '../adapters/ask.js';
import type { Model } from '../model/define-model.js';
import { own, resolvePath } from '../model/path.js';
import { checkMembers } from '../query/check-result.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import type { Group, Member, Result } from '../query/result.js';
import type { ModelTexts } from './model-texts.js';
import { translateModel } from './translate-model.js';

/** The labels of the values of a choice, by their keys. */
type Labels = Readonly<Record<string, string>>;

/** A choice has no more values than a model declares by hand. */
const MOST_VALUES = 1000;

/**
 * The same adapter, answering in another language: its model, the names of measures and the values of choices. What hosts
 * deliver, such as the names of people and departments, stays as it is. One store can be shown in several languages at once.
 */
export function translated(adapter: UsageAdapter, texts: ModelTexts): UsageAdapter {
  return withModel(adapter, translateModel(adapter.model, texts));
}

/** The same adapter, answering with the labels of the same model in another language. */
export function withModel(adapter: UsageAdapter, model: Model): UsageAdapter {
  return {
    model,
    async run(queries, options) {
      const results = await askAll(adapter, queries, options);
      return results.map((result) => translateResult(model, result));
    },
    members: (request, options) => translatedMembers(adapter, model, request, options),
  };
}

function translateResult(model: Model, result: Result): Result {
  const choices = result.query.dimensions.map((dimension) => valuesOf(model, dimension));
  const groupsOf = (groups: readonly Group[]) =>
    choices.every((labels) => labels === undefined)
      ? groups
      : groups.map((group) => group.map((member, i) => translateMember(member, choices[i])));
  return {
    ...result,
    columns: result.columns.map((column) => {
      const measure = own(model.measures, column.name);
      if (measure === undefined) return column;
      return { ...column, label: measure.label, description: measure.description ?? null };
    }),
    groups: groupsOf(result.groups),
    subtotals: result.subtotals.map((subtotal) => ({ ...subtotal, groups: groupsOf(subtotal.groups) })),
  };
}

/** Values of a choice are searched by the names that people see, which the store does not know. */
async function translatedMembers(
  adapter: UsageAdapter,
  model: Model,
  request: MembersRequest,
  options: RunOptions | undefined,
): Promise<MemberList> {
  const labels = valuesOf(model, request.dimension);
  if (labels === undefined) return adapter.members(request, options);
  const { search = '', limit, ...asked } = request;
  const all = checkMembers(await adapter.members({ ...asked, limit: MOST_VALUES }, options));
  const wanted = search.trim().toLowerCase();
  const found = all.members
    .map((member) => translateMember(member, labels))
    .filter((member) => wanted === '' || (member.kind === 'member' && member.label.toLowerCase().includes(wanted)));
  return limit === undefined || found.length <= limit
    ? { members: found, more: false }
    : { members: found.slice(0, limit), more: true };
}

/** The labels of a dimension whose members the model declares; undefined for one whose members are delivered. */
function valuesOf(model: Model, dimension: string): Labels | undefined {
  const path = own(model.dimensions, dimension)?.path;
  if (path === undefined) return undefined;
  for (const fact of Object.keys(model.facts)) {
    const resolved = resolvePath(model, fact, path);
    if (resolved === undefined) continue;
    return resolved.kind !== 'entity' && resolved.declaration.kind === 'choice'
      ? resolved.declaration.values
      : undefined;
  }
  return undefined;
}

function translateMember(member: Member, labels: Labels | undefined): Member {
  if (member.kind !== 'member' || labels === undefined) return member;
  return { ...member, label: own(labels, member.key) ?? member.label };
}
