import { serveStore } from '../../../../src/data/adapters/worker/serve-store.js';

serveStore();
