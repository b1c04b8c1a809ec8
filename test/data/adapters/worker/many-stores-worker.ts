import { serveStore } from '../../../../src/data/adapters/worker/serve-store.js';

/** Serves a store through each port that it is sent: to start a worker for each of many small cases would take long. */
addEventListener('message', ({ ports }: MessageEvent) => {
  for (const port of ports) serveStore(port);
});
