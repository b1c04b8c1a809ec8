export { assistantDashboard } from './dashboard.js';
export { assistantExport } from './export-sections.js';
export { assistant } from './model.js';
export { type AssistantSample, type AssistantSampleOptions, assistantSample } from './sample.js';
export { assistantSampleContract } from './sample-contract.js';
export type { SampleEvent } from './sample-event.js';
export { assistantSampleStageGraph } from './sample-workflows.js';
export { assistantTemplates } from './templates.js';
