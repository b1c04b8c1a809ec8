import { serveStore } from '../../../../src/data/adapters/worker/serve-store.js';

addEventListener('message', (event: MessageEvent<{ kind?: string; method?: string }>) => {
  if (event.data.method !== 'members' && event.data.kind !== 'share') return;
  event.stopImmediatePropagation();
  throw new Error('The worker has run out of memory.');
});
serveStore();
