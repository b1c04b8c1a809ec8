import { text } from '../model/attribute.js';
import type { EntityDeclaration } from '../model/define-model.js';
import { checkField, checkId, checkInstant, readInstant } from '../model/field.js';
import { toScaled } from '../model/scaled.js';
import { DatedNumbers } from './dated-numbers.js';
import { Dictionary, NULL_CODE } from './dictionary.js';
import type { IngestCount } from './ingest-count.js';
import { SetDictionary } from './set-dictionary.js';

const NAME = text('Name');

/** A text attribute of an entity: one code per member, by the code of the member. */
export interface EntityAttribute {
  /** Members of the attribute. */
  readonly members: Dictionary;
  /** Where an entity can have several: the sets that the codes stand for. */
  readonly sets: SetDictionary | null;
  codes: Int32Array;
}

/** The members of one entity, such as all users, with their names and texts as they are, and their numbers as they were. */
export class EntityTable {
  readonly keys = new Dictionary();
  readonly #declaration: EntityDeclaration;
  readonly #strict: boolean;
  readonly #names: string[] = [];
  readonly #attributes = new Map<string, EntityAttribute>();
  readonly #numbers = new Map<string, { readonly scale: number; readonly values: DatedNumbers }>();
  /** Since when the texts of a member hold; −Infinity where its row did not say. */
  readonly #since: number[] = [];

  /** @param strict Whether a row with an undeclared field is refused; otherwise the field is dropped. */
  constructor(declaration: EntityDeclaration, strict: boolean) {
    this.#declaration = declaration;
    this.#strict = strict;
    for (const [name, attribute] of Object.entries(declaration.attributes)) {
      if (attribute.kind === 'number') {
        this.#numbers.set(name, { scale: attribute.scale, values: new DatedNumbers() });
        continue;
      }
      const members = new Dictionary();
      if (attribute.kind === 'choice') for (const value of Object.keys(attribute.values)) members.add(value);
      const many = attribute.kind === 'text' && attribute.many === true;
      const sets = many ? new SetDictionary(members) : null;
      this.#attributes.set(name, { members, sets, codes: new Int32Array(64) });
    }
  }

  /** The name of a member; its key where nobody has named it. */
  label(code: number): string {
    return this.#names[code] ?? this.keys.key(code) ?? '';
  }

  /** The codes of an attribute, long enough for every member there is. */
  attribute(name: string): EntityAttribute | undefined {
    const attribute = this.#attributes.get(name);
    if (attribute !== undefined && attribute.codes.length < this.keys.size) this.#lengthen(attribute, this.keys.size);
    return attribute;
  }

  /** The numbers of an attribute, scaled, by the code of the member. */
  numbers(name: string): DatedNumbers | undefined {
    return this.#numbers.get(name)?.values;
  }

  /** Whether a row has told of the member: others are known from events alone. */
  isTold(code: number): boolean {
    return this.#names[code] !== undefined;
  }

  /**
   * Adds or replaces one member. A row that does not fit is counted and changes nothing. Numbers hold from `since` on, or
   * ever where the row does not say; name and texts are those of the row with the latest `since`, or of a later one without.
   */
  upsert(row: unknown, count: IngestCount): boolean {
    count.read++;
    if (typeof row !== 'object' || row === null) return count.reject('notAnObject', null);
    const fields = row as Readonly<Record<string, unknown>>;
    const wrongId = checkId(fields.id);
    if (wrongId !== null) return count.reject(wrongId, 'id');
    const wrongName = checkField(NAME, fields.name);
    if (wrongName !== null) return count.reject(wrongName, 'name');
    const declared = Object.entries(this.#declaration.attributes);
    for (const [name, attribute] of declared) {
      const reason = checkField(attribute, fields[name]);
      if (reason !== null) return count.reject(reason, name);
    }
    const dated = fields.since !== undefined && fields.since !== null;
    const wrongSince = dated ? checkInstant(fields.since, Number.NEGATIVE_INFINITY) : null;
    if (wrongSince !== null) return count.reject(wrongSince, 'since');
    const isDeclared = (key: string) =>
      key === 'id' || key === 'name' || key === 'since' || Object.hasOwn(this.#declaration.attributes, key);
    if (!Object.keys(fields).every(isDeclared)) {
      if (this.#strict) return count.reject('unknownField', null);
      count.stripped++;
    }

    const known = this.keys.find(fields.id as string);
    const code = this.keys.add(fields.id as string);
    const since = dated ? readInstant(fields.since) : Number.NEGATIVE_INFINITY;
    for (const [name, { scale, values }] of this.#numbers) {
      const value = fields[name];
      values.state(code, since, typeof value === 'number' ? toScaled(value, scale) : Number.NaN);
    }
    if (!dated || since >= (this.#since[code] ?? since)) this.#describe(code, fields, since);
    if (known === undefined) count.accepted++;
    else count.duplicates++;
    return true;
  }

  /** Forgets what was told of a member, and texts that only it had; false where nothing was. Its key is left. */
  forget(code: number): boolean {
    if (!this.isTold(code)) return false;
    delete this.#names[code];
    delete this.#since[code];
    for (const { values } of this.#numbers.values()) values.forget(code);
    for (const [name, attribute] of this.#attributes) {
      attribute.codes[code] = NULL_CODE;
      if (this.#declaration.attributes[name]?.kind === 'text') forgetUnused(attribute);
    }
    return true;
  }

  #describe(code: number, fields: Readonly<Record<string, unknown>>, since: number): void {
    this.#since[code] = Math.max(since, this.#since[code] ?? since);
    this.#names[code] = typeof fields.name === 'string' && fields.name !== '' ? fields.name : (fields.id as string);
    for (const [name, attribute] of this.#attributes) {
      if (attribute.codes.length <= code) this.#lengthen(attribute, code + 1);
      attribute.codes[code] = codeOf(attribute, fields[name]);
    }
  }

  #lengthen(attribute: EntityAttribute, length: number): void {
    const longer = new Int32Array(Math.max(length, attribute.codes.length * 2)).fill(NULL_CODE);
    longer.set(attribute.codes);
    attribute.codes = longer;
  }
}

function codeOf(attribute: EntityAttribute, value: unknown): number {
  if (attribute.sets !== null) return attribute.sets.add(value as readonly string[] | null | undefined);
  return attribute.members.add(value as string | null | undefined);
}

function forgetUnused({ members, sets, codes }: EntityAttribute): void {
  const used = new Set<number>();
  for (const code of codes) for (const member of sets?.set(code) ?? [code]) used.add(member);
  for (let code = 0; code < members.size; code++) if (!used.has(code)) members.forget(code);
}
