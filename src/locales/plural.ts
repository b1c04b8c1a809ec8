import type { FormatMessages } from '../data/format/format-messages.js';

/** What is counted, by the forms that a language has; those that it does not use are left out. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Chooses the form that goes with a count. */
export function pluralIn(locale: string): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(locale);
    return forms[rules.select(Math.abs(count))] ?? forms.other;
  };
}

/** Amounts of what the ready-made models count in, with `gap` before the unit. */
export function quantitiesIn(
  locale: string,
  units: Readonly<Record<string, Forms>>,
  gap: string,
): FormatMessages['quantities'] {
  const plural = pluralIn(locale);
  return Object.fromEntries(
    Object.entries(units).map(([label, forms]) => [
      label,
      (amount: string, count: number) => `${amount}${gap}${plural(count, forms)}`,
    ]),
  );
}
