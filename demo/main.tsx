import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './formwork.css';
import './shell/brands.css';
import './shell/shell.css';
import './pages/pages.css';
import 'tallyboard/styles.css';
import { App } from './app.js';
import { openUsage } from './data/open-usage.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root" to render into.');
const usage = openUsage();
createRoot(root).render(
  <StrictMode>
    <App usage={usage} />
  </StrictMode>,
);
