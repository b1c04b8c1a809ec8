import { parentPort } from 'node:worker_threads';
import { serveStore } from 'tallyboard/data';

serveStore(parentPort);
