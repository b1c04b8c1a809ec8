export { assistant } from './model.js';
