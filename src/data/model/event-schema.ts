import * as z from 'zod/mini';
import type { Attribute, ChoiceAttribute, NumberAttribute, ReferenceAttribute, TextAttribute } from './attribute.js';
import type { Model } from './define-model.js';
import { checkField, checkId, checkInstant, readInstant } from './field.js';
import type { RejectReason } from './ingest-report.js';

type ValueOf<A> = A extends TextAttribute
  ? A extends { readonly many: true }
    ? readonly string[]
    : string
  : A extends ChoiceAttribute<infer V>
    ? V
    : A extends NumberAttribute
      ? number
      : string;

type Required<A> = {
  [K in keyof A]: A[K] extends ReferenceAttribute & { readonly required: true } ? K : never;
}[keyof A];

/** An event of a model, as a host hands it in: its fact, id and moment, and the attributes that the fact declares. */
export type EventOf<M extends Model> = {
  [F in keyof M['facts'] & string]: {
    readonly fact: F;
    /** Known by it: rows with the same id are one event. */
    readonly id: string;
    /** Milliseconds since the epoch, a `Date`, or ISO text with an offset. */
    readonly at: number | string | Date;
    /** When it was received: of two deliveries the one received last counts, and one that says so before one that does not. */
    readonly received?: number | string | Date | null;
  } & {
    readonly [K in Required<M['facts'][F]['attributes']>]: ValueOf<M['facts'][F]['attributes'][K]>;
  } & {
    readonly [K in keyof M['facts'][F]['attributes']]?: ValueOf<M['facts'][F]['attributes'][K]> | null;
  };
}[keyof M['facts'] & string];

/** What to do with fields that are not declared. */
export interface EventSchemaOptions {
  /** `strip` drops them, `refuse` refuses the event. `strip` unless stated. */
  readonly unknownFields?: 'strip' | 'refuse';
}

const MEND: Readonly<Record<RejectReason, string>> = {
  notAnObject: 'An event is an object.',
  unknownFact: 'The model has no such fact.',
  missing: 'This field is required: without it the event cannot be counted.',
  wrongType: 'This field has another type in the model.',
  unknownValue: 'This field has a closed set of values, and this is none of them.',
  belowMinimum: 'This number is below the smallest that the model allows.',
  tooLarge: 'This value is larger than can be kept exactly.',
  invalidDate: 'This is no moment: use milliseconds, a Date, or ISO text with an offset.',
  beforeEpoch: 'This moment lies before the model has events.',
  unknownField: 'This field is not declared.',
  leftOut: 'This row was left out.',
};

/**
 * The zod schema of a model's events: the declared fields and no others. Issues name the field and the rule and never
 * echo a value. It accepts just what an event store accepts.
 */
export function eventSchema<const M extends Model>(
  model: M,
  options: EventSchemaOptions = {},
): z.ZodMiniType<EventOf<M>, unknown> {
  const object = options.unknownFields === 'refuse' ? z.strictObject : z.object;
  const facts = Object.entries(model.facts).map(([fact, declaration]) =>
    object({
      fact: z.literal(fact),
      id: field(checkId),
      at: z.pipe(
        field((value) => checkInstant(value, model.epoch)),
        z.transform(readInstant),
      ),
      received: z.optional(field((value) => (value == null ? null : checkInstant(value, Number.NEGATIVE_INFINITY)))),
      ...Object.fromEntries(
        Object.entries<Attribute>(declaration.attributes).map(([name, attribute]) => {
          const checked = field((value) => checkField(attribute, value));
          return [name, attribute.kind === 'reference' && attribute.required === true ? checked : z.optional(checked)];
        }),
      ),
    }),
  );
  const [first, ...rest] = facts;
  const schema: unknown = first === undefined ? z.never() : z.discriminatedUnion('fact', [first, ...rest]);
  return schema as z.ZodMiniType<EventOf<M>, unknown>;
}

function field(check: (value: unknown) => RejectReason | null) {
  return z.unknown().check(
    z.superRefine((value, context) => {
      const reason = check(value);
      if (reason !== null) context.addIssue({ code: 'custom', message: MEND[reason], params: { reason } });
    }),
  );
}
