export { automationDashboard } from './dashboard.js';
export { automation } from './model.js';
export { type AutomationSample, type AutomationSampleOptions, automationSample } from './sample.js';
export type { SampleEvent, SampleGeneration, SampleRun, SampleTeamwork } from './sample-event.js';
