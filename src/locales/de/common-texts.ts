import type { CommonTexts } from '../common-texts.js';

/** What all models call the same, in German. */
export const common: CommonTexts = {
  dimensions: {
    user: ['Person', 'Personen'],
    role: ['Rolle', 'Rollen'],
    outcome: ['Ergebnis', 'Ergebnisse'],
    weekday: ['Wochentag', 'Wochentage'],
    hour: ['Uhrzeit', 'Uhrzeiten'],
  },
  measures: {
    weeklyActiveUsers: [
      'Aktive Personen (7 Tage)',
      'Personen, die in den sieben Tagen bis zum Ende des Zeitraums aktiv waren.',
    ],
    monthlyActiveUsers: [
      'Aktive Personen (28 Tage)',
      'Personen, die in den 28 Tagen bis zum Ende des Zeitraums aktiv waren.',
    ],
    userDays: ['Nutzungstage', 'Tage, an denen Personen aktiv waren; jede Person zählt an jedem Tag einmal.'],
    dailyActiveUsers: [
      'Aktive Personen pro Tag',
      'Personen, die an einem Tag aktiv waren, im Durchschnitt der bisherigen Tage des Zeitraums.',
    ],
    monthlyUserDays: [
      'Nutzungstage (28 Tage)',
      'Tage, an denen Personen in den 28 Tagen bis zum Ende des Zeitraums aktiv waren.',
    ],
    stickiness: [
      'Bindung',
      'Aktive Personen eines durchschnittlichen Tages als Anteil der aktiven Personen der 28 Tage bis zum Ende des Zeitraums.',
    ],
  },
};
