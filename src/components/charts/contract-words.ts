import type { ContractReport } from '../../data/credits/contract-report.js';
import type { ContractUsage } from '../../data/credits/contract-usage.js';
import { CREDIT_SCALE } from '../../data/credits/credit-scale.js';
import type { Unit } from '../../data/format/unit.js';
import type { ContractMessages } from '../../data/messages/contract-messages.js';
import { civilDateAt } from '../../data/time/civil.js';
import type { Wording } from './members.js';
import { bareUnit } from './value-axis.js';

/** What the figures of a contract are said with. */
export interface ContractWording extends Wording {
  readonly messages: Wording['messages'] & ContractMessages;
  /** What is counted, such as credits. */
  readonly unit: Unit;
}

/** The share from which a contract is nearly used up. */
export const WARNING_SHARE = 0.9;

/** Longest number that is shown in full. */
const LONGEST = 9;

/** Whether the term of a contract has begun, and whether it is over. */
export function termState({ contract, now }: ContractReport): 'notBegun' | 'running' | 'ended' {
  const today = civilDateAt(contract.zone, now);
  if (today < contract.term.start) return 'notBegun';
  return today < contract.term.end ? 'running' : 'ended';
}

/** An amount of a contract: short, in full, and as it is read aloud. */
export function creditTexts(amount: number, { formatter, unit }: ContractWording) {
  const exact = formatter.value(amount, unit, 'exact', CREDIT_SCALE);
  const number = formatter.value(amount, bareUnit(unit), 'exact', CREDIT_SCALE);
  return {
    short: number.length <= LONGEST ? exact : formatter.value(amount, unit, 'compact', CREDIT_SCALE),
    exact,
    spoken: formatter.spoken(amount, unit, CREDIT_SCALE),
  };
}

/** The share that is used. What would be rounded to where the next state begins says on which side of it it is. */
export function shareText({ share, state }: ContractUsage, { formatter }: Wording): string {
  const percent = (value: number) => formatter.value(value, { kind: 'ratio' }, 'compact');
  const text = percent(share);
  if (state === 'over' && text === percent(1)) return `>\u2009${text}`;
  return state === 'normal' && text === percent(WARNING_SHARE) ? `<\u2009${text}` : text;
}

/** How far a contract is used up, in words that say it without the colour. */
export function usageText(usage: ContractUsage, wording: ContractWording): string {
  const { messages } = wording;
  if (usage.state === 'over') return messages.contractOver(creditTexts(usage.overflow, wording).short);
  if (usage.remaining === 0) return messages.contractUsedUp;
  return usage.state === 'warning' ? messages.contractWarning : messages.contractNormal;
}

/** How much is used of how much, and what that means. */
export function spokenUsage(usage: ContractUsage, allocation: number, wording: ContractWording): string {
  const { formatter, messages } = wording;
  const share = formatter.spoken(usage.share, { kind: 'ratio' });
  const used = messages.usedOf(creditTexts(usage.used, wording).spoken, creditTexts(allocation, wording).spoken);
  const { state, overflow } = usage;
  const meaning =
    state === 'over' ? messages.contractOver(creditTexts(overflow, wording).exact) : usageText(usage, wording);
  return messages.sentences([share, used, meaning]);
}

/** When a contract runs out, as far as that can be told; one sentence or two. */
export function forecastTexts(report: ContractReport, wording: ContractWording): readonly string[] {
  const { formatter, messages } = wording;
  const { forecast, contract } = report;
  const term = termState(report);
  const begins = term === 'notBegun' ? [messages.termBegins(formatter.date(contract.term.start))] : [];
  const unused = term === 'running' && report.usage.used === 0 ? [messages.contractUnused] : [];
  const ended = term === 'ended' ? [messages.termEnded] : [];
  switch (forecast.kind) {
    case 'already':
      return [messages.ranOutOn(formatter.date(forecast.on)), ...ended];
    case 'ended':
      return ended;
    case 'tooLittleData': {
      const count = (days: number) => formatter.value(days, { kind: 'count' }, 'exact', 0);
      return [...begins, ...unused, messages.forecastNeeds(count(forecast.needed), count(forecast.days))];
    }
    case 'forecast': {
      const { earliest, expected, latest, atEnd } = forecast;
      const when = expected === null ? messages.lastsForTerm : messages.runsOutOn(formatter.date(expected));
      const likely = () => {
        if (earliest === null) {
          const [low, high] = [atEnd.low, atEnd.high].map((amount) => creditTexts(amount, wording).short);
          return messages.usedByEnd(low ?? '', high ?? '');
        }
        if (latest === null) return messages.runsOutFrom(formatter.date(earliest));
        return messages.runsOutBetween(formatter.date(earliest), formatter.date(latest));
      };
      return earliest !== null && earliest === latest ? [...begins, when] : [...begins, ...unused, when, likely()];
    }
  }
}
