/** All pages about items: hers, the reviewers' and the owner's. */
import type { Route } from '../routes.js';
import { decideRoutes } from './decide.js';
import { itemRoutes } from './item.js';
import type { CaseworkParts } from './parts.js';
import { reviewRoutes } from './review.js';

export type { CaseworkParts };
export const caseworkRoutes = (parts: CaseworkParts): Route[] => [
  ...itemRoutes(parts),
  ...reviewRoutes(parts),
  ...decideRoutes(parts),
];
