import type { Capture } from './capture.js';
import type { NotAProfile, ProfileRef } from './profile.js';
import type { Sketch, Wall } from './snapshot.js';

/**
 * What proves to a platform who asks: sent to the request's own origin alone, never after a redirect elsewhere, and never part
 * of what is kept (capture, recording, evidence, trouble, log).
 */
export interface Credentials {
  headers?: Readonly<Record<string, string>>;
  /** Parameters of the query, for platforms that take a key in no other way. */
  query?: Readonly<Record<string, string>>;
}

/** One thing to fetch. `api` goes through the guarded door as a plain request, `browser` is rendered by the browser. */
export interface Request {
  url: string;
  via: 'api' | 'browser';
  /** Accept header of an api request. */
  accept?: string;
  /** Of an api request to a source that asks for a key. */
  credentials?: Credentials;
  /** A failure to get it leads on, with what was got (posts, a feed). */
  optional?: boolean;
  /** Browser: wait until this selector is there (or the deadline for settling passes). */
  settle?: string;
}
/** One way to see the profile, tried in the order in which `plan` lists them. */
export interface Source {
  id: string;
  requests: Request[];
}
/** Keys that an operator configured, by the scraper's id. */
export type Keys = Readonly<Record<string, string | undefined>>;

/** `account`: the platform's own lasting number of the account, where it tells one; the same by whichever way it is seen. */
export type ScraperReading = { sketch: Sketch; account?: string | undefined } | { wants: Request[] } | { wall: Wall };

/**
 * One platform. `claim` and `read` are pure. `read` is given every capture got so far for one source, the first request's
 * first, and may ask for at most five follow-ups in all. Without proof that a public profile rendered it must answer
 * `{ wall: 'layout' }`: absent must be earned.
 */
export interface Scraper {
  /** The file's name. */
  id: string;
  /** As people call it. */
  title: string;
  /** Registrable hosts that it claims ('x.com' claims 'www.x.com' and 'm.x.com' too); empty where `claims` says otherwise. */
  hosts: readonly string[];
  /**
   * Without hosts of its own: 'form' knows its profiles by the form of the path on any host and is asked after those with
   * hosts; 'rest' (where nothing is said) is the last resort.
   */
  claims?: 'form' | 'rest';
  /** 'recorded' when real recorded pages were read in tests; 'unproven' never yields `absent`. */
  proof: 'recorded' | 'unproven';
  /** The year in which the platform shut for good: nothing there is visited, and everything is `hidden: closed`. */
  closed?: number;
  /** How many characters a description may have there, where known. */
  bioLimit?: number;
  /**
   * null: not mine. The URL has scheme http(s) and a lower-case host. A ref of another platform sends the address there: that
   * platform's own `claim` gives it its canonical form.
   */
  claim(url: URL): ProfileRef | NotAProfile | null;
  /**
   * Whether an address by the handle `asked` that led to the handle `led` is still the same account's, as where an id of the
   * platform's leads to a name. Not given: only where they are spelled alike but for capitals.
   */
  same?(asked: string, led: string): boolean;
  plan(ref: ProfileRef, keys: Keys): Source[];
  read(captures: readonly Capture[], ref: ProfileRef): ScraperReading;
}
