/** The browser room as services see it: transport facts only, never what a page means. */
import type { Capture } from './capture.js';
import type { Consented, ProfileRef } from './profile.js';
import type { Request } from './scraper.js';

export interface Visit {
  /** One address. Refuses with a `Trouble` (ADDRESS_*, HOST_*, PAGE_*, REDIRECT_LOOP, BROWSER_*). Any HTTP status is a capture. */
  fetch(request: Request): Promise<Capture>;
  /** Bytes of a picture, from what the browser already received in this visit or through the guarded door. */
  picture(url: string): Promise<Capture>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** Opens visits. One visit at a time to a host. */
export interface Visitor {
  visit(profile: Consented<ProfileRef>, options?: { signal?: AbortSignal }): Promise<Visit>;
  close(): Promise<void>;
}
