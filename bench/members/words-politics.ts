export { bench } from '../words-politics.js';
