/** The one style sheet of the portal: the reports' own, their parts, and what can be pressed and filled in. */
import { SCREEN } from '../report/monthly/style.js';
import { styleSheet } from '../report/style.js';
import { ADMIN_STYLE } from '../report/view/admin-style.js';
import { VIEW_STYLE } from '../report/view/style.js';

export const portalStyle = (): string => `${styleSheet('')}${SCREEN}${VIEW_STYLE}${ADMIN_STYLE}`;
