/** The browser room as services see it: transport facts only, never what a page means. */
import type { Capture } from './capture.js';
import type { Consented, ProfileRef } from './profile.js';
import type { Request } from './scraper.js';
import type { Validators } from './validators.js';

export interface Visit {
  /** One address. Refuses with a `Trouble` (ADDRESS_*, HOST_*, PAGE_*, REDIRECT_LOOP, BROWSER_*). Any HTTP status is a capture.
   * `unless`: asks an open interface for it only unless it is still what these came with; then the status is 304. */
  fetch(request: Request, unless?: Validators): Promise<Capture>;
  /** Bytes of a picture, from what the browser already received in this visit or through the guarded door. */
  picture(url: string, unless?: Validators): Promise<Capture>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** Opens visits. One visit at a time to a host. */
export interface Visitor {
  visit(profile: Consented<ProfileRef>, options?: { signal?: AbortSignal }): Promise<Visit>;
  close(): Promise<void>;
}
