import 'tallyboard/styles.css';
import { type DehydratedState, hydrate, QueryClient } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { UsageError } from 'tallyboard/data';
import { type HostPage, HostPageView, type HostPorts, models, shownOn } from './host-page.js';

declare global {
  interface Window {
    /** What happened while the page was taken over. */
    takenOver: { readonly before: string; readonly complaints: string[]; asked: number; done: boolean };
  }
}

const root = document.getElementById('root');
const sent = document.getElementById('sent')?.textContent;
if (root === null || sent == null) throw new Error('The server sent no page.');
const { page, state }: { page: HostPage; state: DehydratedState } = JSON.parse(sent);

window.takenOver = { before: root.innerHTML, complaints: [], asked: 0, done: false };
const { takenOver } = window;

function refuse(): Promise<never> {
  takenOver.asked += 1;
  return Promise.reject(new UsageError('adapterFailed', 'The page asked for what the server had sent already.'));
}

/** Answer nothing: what the server sent has to do. */
const ports: HostPorts = {
  contracts: { contractOf: refuse },
  stageGraphs: { graphOf: refuse },
  plugins: { compare: refuse },
};
const source = {
  model: models[page.model],
  run: refuse,
  members: () => Promise.reject(new UsageError('adapterFailed', 'Nothing was opened.')),
};
const queryClient = new QueryClient();
hydrate(queryClient, state);
hydrateRoot(root, <HostPageView page={page} shown={shownOn(page, source)} ports={ports} queryClient={queryClient} />, {
  onRecoverableError: (error) => takenOver.complaints.push(String(error)),
});
// After the frame in which React has taken the page over, and the effects behind it.
requestIdleCallback(() => requestAnimationFrame(() => setTimeout(() => (takenOver.done = true), 50)));
