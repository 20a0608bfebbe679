/** The order in which every platform is read: is there anything, is it JSON, can it be opened, whose is it, which wall is it. */
import type { Capture } from '../../domain/capture.js';
import type { ProfileRef } from '../../domain/profile.js';
import type { ScraperReading } from '../../domain/scraper.js';
import type { Wall } from '../../domain/snapshot.js';
import { jsonOfCapture } from './json.js';
import { openPage, type Page } from './page.js';

export interface Readers {
  /** An API's answer or a saved piece of data. */
  json?(json: unknown, capture: Capture, ref: ProfileRef, others: readonly Capture[]): ScraperReading;
  /** The page; undefined without proof that it is this person's rendered profile. */
  page(page: Page, capture: Capture, ref: ProfileRef, others: readonly Capture[]): ScraperReading | undefined;
  /** Asked only where the proof is missing: the platform's own marks first, then genericWall, then 'layout'. */
  wall(page: Page, capture: Capture): Wall;
}

/** Reads the first capture; the others are handed on. Proof comes before walls: dialogs lie over readable profiles too. */
export const readingBy =
  ({ json, page: readPage, wall }: Readers) =>
  (captures: readonly Capture[], ref: ProfileRef): ScraperReading => {
    const [capture, ...others] = captures;
    if (!capture) return { wall: 'unreachable' };
    const data = json && jsonOfCapture(capture);
    if (json && data !== undefined) return json(data, capture, ref, others);
    const page = openPage(capture);
    if (!page) return { wall: 'unreadable' };
    return readPage(page, capture, ref, others) ?? { wall: wall(page, capture) };
  };
