import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './formwork.css';
import './shell/brands.css';
import './shell/shell.css';
import './pages/pages.css';
import 'tallyboard/styles.css';
import { App } from './app.js';
import { once } from './data/once.js';
import { openUsage } from './data/open-usage.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root" to render into.');
// Each product is opened when somebody first goes there.
const automation = once(openUsage);
const assistant = once(() => import('./assistant/open-assistant.js').then(({ openAssistant }) => openAssistant()));
createRoot(root).render(
  <StrictMode>
    <App automation={automation} assistant={assistant} />
  </StrictMode>,
);
