import type { PluginMessages } from '../../data/messages/plugin-messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('de');

/** The German texts of the comparison of tools with plugins. */
export const germanPluginMessages: PluginMessages = {
  plugin: 'Plug-in',
  pluginCost: 'Kosten des Plug-ins',
  toolCost: 'Kosten der Tools',
  saved: 'Eingespart',
  costMore: 'Mehrkosten der Tools',
  seats: 'Plätze',
  price: 'Preis',
  month: 'Monat',
  days: 'Tage',
  cost: 'Kosten',
  daysOf: (days, of) => `${days} von ${of}`,
  seatCount: (text, count) => plural(count, { one: `${text} Platz`, other: `${text} Plätze` }),
  seatRange: (least, most) => `${least} bis ${most} Plätze`,
  seatPrice: (amount) => `${amount} je Platz und Monat`,
  flatPrice: (amount) => `${amount} im Monat`,
  statedIn: (price, version) => `${price} (Annahmen „${version}“)`,
  basis: 'So wird gerechnet',
  noPrice: 'Dafür ist kein Preis hinterlegt, daher entfällt der Vergleich.',
  withheld: 'Nicht angezeigt, weil es um zu wenige Personen geht.',
  comparedOf: (compared, all, count) =>
    plural(count, {
      one: `Die Summen umfassen ${compared} von ${all} Plug-in, für die ein Vergleich möglich ist.`,
      other: `Die Summen umfassen ${compared} von ${all} Plug-ins, für die ein Vergleich möglich ist.`,
    }),
  noneUsed: (period) => `Im Zeitraum ${period} wurde kein Tool ausgeführt, das ein Plug-in ersetzt.`,
};
