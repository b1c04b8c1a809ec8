export { automationDashboard } from './dashboard.js';
export { type AutomationOptions, automation, createAutomation } from './model.js';
export { type AutomationSample, type AutomationSampleOptions, automationSample } from './sample.js';
export type { SampleEvent, SampleGeneration, SampleRun, SampleTeamwork } from './sample-event.js';
