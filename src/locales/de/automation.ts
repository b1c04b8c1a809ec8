import type { assumptionsIn } from '../../data/models/automation/assumptions.js';
import type { automation } from '../../data/models/automation/model.js';
import type { CompleteModelTexts } from '../../data/translation/model-texts.js';
import { common } from './common-texts.js';

const base = { user: 'Person', tool: 'Tool', platform: 'Plattform' };

/** The automation model in German. */
export const germanAutomation: CompleteModelTexts<typeof automation, ReturnType<typeof assumptionsIn>> = {
  label: 'Automatisierung',
  entities: {
    user: { names: ['Person', 'Personen'], attributes: { department: 'Abteilung', role: 'Rolle' } },
    tool: {
      names: ['Tool', 'Tools'],
      attributes: {
        category: 'Kategorie',
        tags: 'Schlagwörter',
        plugin: 'Ersetztes Plug-in',
        minutesReplaced: 'Minuten Handarbeit, die eine Nutzung ersetzt',
        minutesLow: 'Minuten, die eine Nutzung mindestens ersetzt',
        minutesHigh: 'Minuten, die eine Nutzung höchstens ersetzt',
      },
    },
  },
  facts: {
    run: {
      names: ['Ausführung', 'Ausführungen'],
      attributes: {
        ...base,
        outcome: [
          'Ergebnis',
          { succeeded: 'Erfolgreich', failed: 'Fehlgeschlagen', cancelled: 'Abgebrochen', running: 'Läuft' },
        ],
        errorKind: 'Fehlerart',
        duration: 'Laufzeit',
        credits: 'Credits',
        units: 'Arbeitseinheiten',
        minutesReplaced: 'Minuten ersetzter Handarbeit',
      },
      computed: {
        manualTime: 'Ersetzte Handarbeit',
        timeSaved: 'Gesparte Zeit',
        savedValue: 'Wert der gesparten Zeit',
        creditCost: 'Kosten der Credits',
        pluginSeatPrice: 'Preis des ersetzten Plug-ins je Platz und Monat',
        pluginFlatPrice: 'Preis des ersetzten Plug-ins je Monat',
      },
    },
    generation: {
      names: ['Generierung', 'Generierungen'],
      attributes: {
        ...base,
        verdict: [
          'Bewertung',
          { accepted: 'Sofort übernommen', regenerated: 'Neu generiert', failed: 'Fehlgeschlagen' },
        ],
        errorKind: 'Fehlerart',
        duration: 'Generierungsdauer',
        credits: 'Credits',
      },
      computed: { creditCost: 'Kosten der Credits' },
    },
    share: { names: ['Freigabe', 'Freigaben'], attributes: { ...base, recipient: 'Empfänger' } },
    publication: { names: ['Veröffentlichung', 'Veröffentlichungen'], attributes: { ...base, author: 'Autor' } },
    clone: { names: ['Kopie', 'Kopien'], attributes: { ...base, author: 'Autor' } },
    edit: {
      names: ['Bearbeitung', 'Bearbeitungen'],
      attributes: { ...base, kind: ['Art', { edit: 'Bearbeitung', comment: 'Kommentar' }] },
    },
    cost: {
      names: ['Kosten', 'Kosten'],
      attributes: { ...base, costKind: 'Kostenart', amount: 'Betrag' },
    },
  },
  dimensions: {
    ...common.dimensions,
    department: ['Abteilung', 'Abteilungen'],
    tool: ['Tool', 'Tools'],
    category: ['Kategorie', 'Kategorien'],
    tag: ['Schlagwort', 'Schlagwörter'],
    plugin: ['Ersetztes Plug-in', 'Ersetzte Plug-ins'],
    platform: ['Plattform', 'Plattformen'],
    errorKind: ['Fehlerart', 'Fehlerarten'],
    verdict: ['Bewertung', 'Bewertungen'],
    recipient: ['Empfänger', 'Empfänger'],
    author: ['Autor', 'Autoren'],
    editKind: ['Art der Bearbeitung', 'Arten der Bearbeitung'],
    costKind: ['Kostenart', 'Kostenarten'],
  },
  assumptions: {
    hourlyRate: [
      'Stundensatz',
      'Was eine Arbeitsstunde kostet: der Satz der Abteilung, sonst der Rolle, sonst der allgemeine.',
    ],
    creditPrice: ['Preis eines Credits', 'Was ein Credit kostet.'],
    minutesByCategory: [
      'Ersetzte Minuten je Kategorie',
      'Minuten Handarbeit, die eine Nutzung ersetzt, wenn der Autor des Tools nichts angegeben hat.',
    ],
    realisation: [
      'Realisierter Anteil der gesparten Zeit',
      'Wie viel der ersetzten Zeit wirklich frei wird; ohne Angabe die ganze.',
    ],
    reviewMinutes: [
      'Prüfzeit in Minuten',
      'Zeit, in der jemand das Ergebnis einer Ausführung prüft; ohne Angabe keine.',
    ],
    netOfRuntime: [
      'Abzüglich Laufzeit',
      '1, wenn jemand auf das Tool wartet, sodass die Laufzeit keine gesparte Zeit ist; ohne Angabe 0.',
    ],
    workingHours: [
      'Arbeitsstunden pro Woche',
      'Stunden, die eine Person pro Woche arbeitet: Darauf bezieht sich der Produktivitätsgewinn.',
    ],
    pluginSeatPrice: [
      'Preis eines Plug-ins je Platz und Monat',
      'Was das ersetzte Plug-in pro Monat und Person kostet, die es bräuchte.',
    ],
    pluginFlatPrice: [
      'Preis eines Plug-ins je Monat',
      'Was das ersetzte Plug-in pro Monat kostet, gleich wie viele Personen es nutzen.',
    ],
  },
  measures: {
    ...common.measures,
    runs: ['Ausführungen', 'Wie oft Tools ausgeführt wurden, gleich mit welchem Ergebnis.'],
    succeededRuns: ['Erfolgreiche Ausführungen', 'Ausführungen, die ohne Fehler endeten.'],
    failedRuns: ['Fehlgeschlagene Ausführungen', 'Ausführungen, die mit einem Fehler endeten.'],
    cancelledRuns: [
      'Abgebrochene Ausführungen',
      'Ausführungen, die jemand gestoppt hat; sie zählen weder als erfolgreich noch als fehlgeschlagen.',
    ],
    unfinishedRuns: [
      'Offene Ausführungen',
      'Ausführungen, deren Ende noch nicht bekannt ist; sie zählen weder als erfolgreich noch als fehlgeschlagen.',
    ],
    endedRuns: [
      'Ausführungen mit Ergebnis',
      'Erfolgreiche und fehlgeschlagene Ausführungen: Auf sie beziehen sich Erfolgs- und Fehlerquote.',
    ],
    successRate: ['Erfolgsquote', 'Anteil der erfolgreichen an allen erfolgreichen und fehlgeschlagenen Ausführungen.'],
    errorRate: ['Fehlerquote', 'Anteil der fehlgeschlagenen an allen erfolgreichen und fehlgeschlagenen Ausführungen.'],
    meanRuntime: ['Durchschnittliche Laufzeit', 'Arithmetisches Mittel der Laufzeiten.'],
    medianRuntime: ['Laufzeit (Median)', 'Die Hälfte der Ausführungen dauerte höchstens so lange.'],
    p95Runtime: ['Laufzeit (95. Perzentil)', 'Von zwanzig Ausführungen dauerten neunzehn höchstens so lange.'],
    lastUsed: ['Zuletzt verwendet', 'Wann die letzte Ausführung begann.'],
    toolUsers: ['Personen mit Ausführungen', 'Personen, die mindestens ein Tool ausgeführt haben.'],
    toolsUsed: ['Verwendete Tools', 'Tools, die mindestens einmal ausgeführt wurden.'],
    toolsUsedByTwo: ['Gemeinsam verwendete Tools', 'Tools, die mindestens zwei Personen ausgeführt haben.'],
    toolsAcrossDepartments: [
      'Abteilungsübergreifende Tools',
      'Tools, die Personen aus mindestens zwei Abteilungen ausgeführt haben.',
    ],
    runCredits: ['Credits für Ausführungen', 'Credits, die Ausführungen verbraucht haben.'],
    credits: ['Verbrauchte Credits', 'Credits, die Ausführungen und Generierungen zusammen verbraucht haben.'],
    generations: ['Generierungen', 'Wie oft ein Tool angefragt wurde, gleich mit welchem Ergebnis.'],
    toolsGenerated: ['Generierte Tools', 'Verschiedene Tools, die aus Generierungen entstanden sind.'],
    acceptedGenerations: ['Sofort übernommene Generierungen', 'Generierungen, deren erstes Ergebnis übernommen wurde.'],
    regeneratedGenerations: [
      'Neu angestoßene Generierungen',
      'Generierungen, die jemand noch einmal angestoßen hat, bevor ein Ergebnis übernommen wurde.',
    ],
    failedGenerations: ['Fehlgeschlagene Generierungen', 'Generierungen, aus denen kein Tool entstand.'],
    judgedGenerations: [
      'Bewertete Generierungen',
      'Übernommene, neu angestoßene und fehlgeschlagene Generierungen: Auf sie beziehen sich die drei Quoten.',
    ],
    acceptedRate: ['Sofort übernommen', 'Anteil der Generierungen, deren erstes Ergebnis übernommen wurde.'],
    regeneratedRate: ['Neu generiert', 'Anteil der Generierungen, die jemand noch einmal angestoßen hat.'],
    generationFailedRate: ['Fehlgeschlagen', 'Anteil der Generierungen, aus denen kein Tool entstand.'],
    meanGenerationTime: ['Durchschnittliche Generierungsdauer', 'Arithmetisches Mittel der Generierungsdauern.'],
    medianGenerationTime: ['Generierungsdauer (Median)', 'Die Hälfte der Generierungen dauerte höchstens so lange.'],
    p95GenerationTime: [
      'Generierungsdauer (95. Perzentil)',
      'Von zwanzig Generierungen dauerten neunzehn höchstens so lange.',
    ],
    generationCredits: ['Credits für Generierungen', 'Credits, die das Generieren von Tools verbraucht hat.'],
    activeUsers: [
      'Aktive Personen',
      'Personen, die im Zeitraum ein Tool ausgeführt, generiert, freigegeben, veröffentlicht, kopiert, bearbeitet oder kommentiert haben.',
    ],
    shares: ['Freigaben', 'Wie oft ein Tool für andere freigegeben wurde.'],
    toolsShared: ['Freigegebene Tools', 'Verschiedene Tools, die freigegeben wurden.'],
    sharers: ['Freigebende Personen', 'Personen, die mindestens ein Tool freigegeben haben.'],
    recipients: ['Empfänger', 'Personen, für die mindestens ein Tool freigegeben wurde.'],
    publications: [
      'Veröffentlichungen',
      'Wie oft ein Tool oder eine neue Version davon in der Bibliothek veröffentlicht wurde.',
    ],
    toolsPublished: ['Veröffentlichte Tools', 'Verschiedene Tools, die in der Bibliothek veröffentlicht wurden.'],
    contributors: ['Beitragende', 'Personen, die mindestens ein Tool in der Bibliothek veröffentlicht haben.'],
    clones: ['Kopien', 'Wie oft ein Tool aus der Bibliothek kopiert wurde.'],
    toolsCloned: ['Kopierte Tools', 'Verschiedene Tools, die aus der Bibliothek kopiert wurden.'],
    edits: ['Bearbeitungen', 'Wie oft ein Tool von Hand geändert wurde.'],
    comments: ['Kommentare', 'Wie oft jemand ein Tool kommentiert hat.'],
    toolsEditedTogether: [
      'Gemeinsam bearbeitete Tools',
      'Tools, die mindestens zwei Personen bearbeitet oder kommentiert haben.',
    ],
    timeSaved: [
      'Gesparte Zeit',
      'Handarbeit, die Ausführungen ersetzt haben, soweit sie frei wurde, ohne Prüfzeit und andere Abzüge.',
    ],
    savedValue: [
      'Wert der gesparten Zeit',
      'Gesparte Zeit zum geltenden Stundensatz der Person, die das Tool ausgeführt hat.',
    ],
    qualifyingRuns: ['Anrechenbare Ausführungen', 'Ausführungen, die nach ihrem Ergebnis Zeit gespart haben können.'],
    coveredRuns: [
      'Ausführungen mit Schätzung',
      'Anrechenbare Ausführungen, für die angegeben ist, wie viel Arbeit eine Nutzung ersetzt.',
    ],
    coverage: [
      'Anteil der Ausführungen mit Schätzung',
      'Ausführungen mit Schätzung als Anteil der anrechenbaren: Darauf beruht die gesparte Zeit.',
    ],
    qualifyingTools: [
      'Tools mit anrechenbaren Ausführungen',
      'Verschiedene Tools der Ausführungen, die Zeit gespart haben können.',
    ],
    coveredTools: ['Tools mit Schätzung', 'Verschiedene Tools der Ausführungen mit Schätzung.'],
    toolCoverage: [
      'Anteil der Tools mit Schätzung',
      'Tools mit Schätzung als Anteil der Tools mit anrechenbaren Ausführungen.',
    ],
    timeSavedPerUser: [
      'Gesparte Zeit je aktiver Person',
      'Gesparte Zeit, geteilt durch die Zahl der aktiven Personen.',
    ],
    productivityGain: [
      'Produktivitätsgewinn',
      'Gesparte Zeit als Anteil der bisherigen Arbeitszeit der aktiven Personen.',
    ],
    runCreditCost: [
      'Kosten der Credits für Ausführungen',
      'Credits der Ausführungen zum geltenden Preis, auch der fehlgeschlagenen.',
    ],
    generationCreditCost: [
      'Kosten der Credits für Generierungen',
      'Credits der Generierungen zum geltenden Preis, auch der fehlgeschlagenen.',
    ],
    creditCost: [
      'Kosten der Credits',
      'Credits der Ausführungen und Generierungen zum geltenden Preis, gleich mit welchem Ergebnis.',
    ],
    otherCost: ['Weitere Kosten', 'Was außer Credits bezahlt wurde, etwa für Plätze, Einrichtung und Schulung.'],
    cost: ['Kosten', 'Credits zum geltenden Preis und weitere Kosten.'],
    netValue: ['Nettonutzen', 'Wert der gesparten Zeit abzüglich der Kosten.'],
    roi: ['Kapitalrendite (ROI)', 'Nettonutzen als Anteil der Kosten; ohne Kosten gibt es keine.'],
    payback: [
      'Amortisationsdauer',
      'Monate, in denen die gesparte Zeit die Kosten des Zeitraums einbringt, beim Tempo des Zeitraums.',
    ],
    costPerAutomation: ['Kosten je Automatisierung', 'Kosten, geteilt durch die Zahl der generierten Tools.'],
    costPerRun: ['Kosten je Ausführung', 'Kosten, geteilt durch die Zahl aller Ausführungen.'],
    pluginSeatPrice: [
      'Preis eines Plug-ins je Platz und Monat',
      'Der höchste geltende Preis eines ersetzten Plug-ins je Person und Monat.',
    ],
    pluginFlatPrice: ['Preis eines Plug-ins je Monat', 'Der höchste geltende Preis eines ersetzten Plug-ins je Monat.'],
  },
};
