export { automationDashboard } from './dashboard.js';
export type { Outcome } from './facts.js';
export { type AutomationOptions, automation, createAutomation } from './model.js';
export { type AutomationSample, type AutomationSampleOptions, automationSample, type SampleToolRow } from './sample.js';
export type { SampleCost, SampleEvent, SampleGeneration, SampleRun, SampleTeamwork } from './sample-event.js';
export type { SampleTool } from './sample-tools.js';
export { automationTemplates } from './templates.js';
export { toolAnalyticsReport } from './tool-report.js';
