export { arabicAssistant } from './assistant.js';
export { arabicAssistantDashboard } from './assistant-dashboard.js';
export { arabicAssistantTemplates } from './assistant-templates.js';
export { arabicAutomation } from './automation.js';
export { arabicAutomationDashboard } from './automation-dashboard.js';
export { arabicAutomationTemplates } from './automation-templates.js';
export { arabic } from './messages.js';
export { arabicToolAnalytics } from './tool-analytics.js';
