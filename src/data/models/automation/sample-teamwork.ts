import type { Random } from '../random.js';
import { momentOf, workload } from './sample-calendar.js';
import type { Colleague, Company, CompanyTool } from './sample-company.js';
import type { SampleDraft } from './sample-event.js';

/** What is done on an ordinary working day of the present, besides running tools. */
const DAILY = { versions: 3.4, shares: 4.6, clones: 3.8, edits: 7.5 };

const ERRORS = ['Unclear request', 'Unsupported element', 'Timeout'] as const;

/** Days from the first version of a tool to its place in the library. */
const TO_LIBRARY = 6;

/** How tools came into being on one day, and what people did with them, in no order. */
export function teamworkOf(
  company: Company,
  day: number,
  today: number,
  growth: number,
  random: Random,
): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const present = company.present(day);
  const tools = company.available(day);
  if (present.length < 2 || tools.length === 0) return drafts;
  const load = workload(day) * growth;
  const someone = () => present[Math.floor(random.between(0, present.length))] as Colleague;
  const someTool = () => tools[Math.floor(random.next() ** 1.6 * tools.length)] as CompanyTool;
  const base = (user: Colleague, tool: CompanyTool) => ({
    at: momentOf(day, user.offset, random),
    user: user.id,
    tool: tool.id,
    platform: tool.platform,
  });
  const publish = (tool: CompanyTool) =>
    drafts.push({ fact: 'publication', ...base(tool.author, tool), author: tool.author.id });

  for (const tool of tools) {
    if (tool.born === day) drafts.push(...generationsOf(base(tool.author, tool), random));
    if (tool.born + TO_LIBRARY === day) publish(tool);
  }
  for (let left = random.poisson(DAILY.versions * load); left > 0; left--) {
    const tool = someTool();
    drafts.push(...generationsOf(base(random.chance(0.6) ? tool.author : someone(), tool), random, today - day));
    if (random.chance(0.25)) publish(tool);
  }
  for (let left = random.poisson(DAILY.shares * load); left > 0; left--) {
    const [user, recipient] = [someone(), someone()];
    if (user !== recipient) drafts.push({ fact: 'share', ...base(user, someTool()), recipient: recipient.id });
  }
  for (let left = random.poisson(DAILY.clones * load); left > 0; left--) {
    const [user, tool] = [someone(), someTool()];
    const isInLibrary = tool.born + TO_LIBRARY <= day;
    if (isInLibrary && user !== tool.author)
      drafts.push({ fact: 'clone', ...base(user, tool), author: tool.author.id });
  }
  for (let left = random.poisson(DAILY.edits * load); left > 0; left--) {
    const kind = random.chance(0.55) ? 'edit' : 'comment';
    drafts.push({ fact: 'edit', ...base(someone(), someTool()), kind });
  }
  return drafts;
}

/** One wish for a tool: attempts until one is kept, or until its author gives up. They got better over the year. */
function generationsOf(
  base: { readonly at: number; readonly user: string; readonly tool: string; readonly platform: string },
  random: Random,
  daysAgo?: number,
): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const isFirst = daysAgo === undefined;
  const accepted = 0.78 - 0.16 * Math.min(1, (daysAgo ?? 0) / 365);
  for (let at = base.at, attempt = 0; attempt < 4; attempt++) {
    const chance = random.next();
    const verdict =
      isFirst && attempt === 3 ? 'accepted' : chance < accepted ? 'accepted' : chance < 0.93 ? 'regenerated' : 'failed';
    const duration = Math.round(random.logNormal(verdict === 'failed' ? 70_000 : 38_000, 0.45));
    const errorKind = verdict === 'failed' ? (ERRORS[Math.floor(random.between(0, ERRORS.length))] ?? null) : null;
    const credits = Math.round(random.logNormal(verdict === 'failed' ? 5 : 13, 0.5) * 4) / 4;
    drafts.push({ fact: 'generation', ...base, at, verdict, errorKind, duration, credits });
    if (verdict === 'accepted' || (verdict === 'failed' && !isFirst)) break;
    at += duration + Math.floor(random.between(1, 6) * 60_000);
  }
  return drafts;
}
