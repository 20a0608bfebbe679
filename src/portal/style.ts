/** The one style sheet of the portal: the reports' own, and what can be pressed and filled in. */
import { styleSheet } from '../report/style.js';
import { VIEW_STYLE } from '../report/view/style.js';

export const portalStyle = (): string => `${styleSheet('')}${VIEW_STYLE}`;
