import type { MemberKey } from '../query/filter.js';

const NONE = '-';

/**
 * A member as text of a URL: itself, `-` for the member of events that have none. What begins with `-` gets another one in
 * front; half surrogates, which a URL cannot carry, are written as `-x` and their code units.
 */
export function memberToParam(member: MemberKey): string {
  if (member === null) return NONE;
  if (/\p{Surrogate}/u.test(member)) return `-x${codeUnits(member)}`;
  return member.startsWith('-') ? `-${member}` : member;
}

/** The member that a text of a URL stands for; undefined where none does. */
export function memberFromParam(text: string): MemberKey | undefined {
  if (text === NONE) return null;
  if (!text.startsWith('-')) return text;
  if (text.startsWith('--')) return text.slice(1);
  const units = /^-x((?:[0-9a-f]{4})+)$/.exec(text)?.[1]?.match(/.{4}/g);
  return units?.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function codeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}
