export { arabicAssistant } from './assistant.js';
export { arabicAssistantDashboard } from './assistant-dashboard.js';
export { arabicAutomation } from './automation.js';
export { arabicAutomationDashboard } from './automation-dashboard.js';
export { arabic } from './messages.js';
export { arabicToolAnalytics } from './tool-analytics.js';
