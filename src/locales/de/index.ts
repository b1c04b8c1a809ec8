export { germanAssistant } from './assistant.js';
export { germanAssistantDashboard } from './assistant-dashboard.js';
export { germanAssistantTemplates } from './assistant-templates.js';
export { germanAutomation } from './automation.js';
export { germanAutomationDashboard } from './automation-dashboard.js';
export { germanAutomationTemplates } from './automation-templates.js';
export { german } from './messages.js';
export { germanToolAnalytics } from './tool-analytics.js';
