import { serveStore } from 'tallyboard/data';

serveStore();
