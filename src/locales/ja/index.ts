export { japaneseAssistant } from './assistant.js';
export { japaneseAssistantDashboard } from './assistant-dashboard.js';
export { japaneseAssistantTemplates } from './assistant-templates.js';
export { japaneseAutomation } from './automation.js';
export { japaneseAutomationDashboard } from './automation-dashboard.js';
export { japaneseAutomationTemplates } from './automation-templates.js';
export { japanese } from './messages.js';
export { japaneseToolAnalytics } from './tool-analytics.js';
