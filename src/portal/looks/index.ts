/** All pages about looks at her own profiles. */
import { handIn } from '../hand-in.js';
import type { Route } from '../routes.js';
import { auditRoutes } from './audit.js';
import { type HandParts, handRoutes } from './hand.js';
import { resultRoutes } from './result.js';
import { type TryParts, tryRoutes } from './try.js';

export interface LooksParts {
  looks: HandParts;
  tries: TryParts;
}

export function looksRoutes({ looks, tries }: LooksParts): Route[] {
  const hand = handIn(looks.uploads);
  return [...auditRoutes(looks), ...resultRoutes(looks, hand), ...handRoutes(looks, hand), ...tryRoutes(tries)];
}
