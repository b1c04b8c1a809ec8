import { memberName } from '../data/format/member-name.js';
import type { Display } from '../data/messages/display.js';
import { englishFilterMessages } from '../data/messages/filter-messages.js';
import type { Model } from '../data/model/define-model.js';
import type { MemberKey } from '../data/query/filter.js';
import { labelOfKey } from '../data/query/member-labels.js';
import type { MemberList } from '../data/query/members.js';

/** What the member of a key is called, by the members that are known by now; its key where it is not one of them. */
export function nameOfKey(
  model: Model,
  dimension: string,
  key: MemberKey,
  known: MemberList | undefined,
  { formatter, messagesOf }: Display,
): string {
  const filter = messagesOf('filter', englishFilterMessages);
  if (key === null) return filter.none;
  return memberName({ key, ...labelOfKey(model, dimension, key, known) }, formatter, filter.empty);
}
