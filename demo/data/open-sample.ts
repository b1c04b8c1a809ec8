import { automation, automationDashboard, automationSample, toolAnalyticsReport } from 'tallyboard/models/automation';
import type { OpenedSource } from './open-usage.js';

/** The history that the demo makes up for itself, the same at every start of one day. */
export function openSample(now: number): OpenedSource {
  return {
    model: automation,
    rows: automationSample({ now }),
    now,
    calendar: { zone: 'Europe/Copenhagen', weekStart: 1, fiscalYearStart: 1 },
    report: automationDashboard,
    toolReport: toolAnalyticsReport,
    remarks: [
      'This is a made-up practice of 60 people. Its history is generated in the page, and is the same at every start of one day.',
      'Kept of an event are its moment and duration, who, which tool, how it ended, on which platform and for how many credits. What went into a tool, and what came out of it, is not.',
    ],
  };
}
