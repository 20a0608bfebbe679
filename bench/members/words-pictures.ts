export { bench } from '../words-pictures.js';
