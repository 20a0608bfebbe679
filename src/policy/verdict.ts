/** The order in which outcomes make a verdict is part of what outcomes are; see there. */
export { verdictOf } from '../domain/outcome.js';
