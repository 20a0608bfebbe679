/** What the pages of a Leader are given. */
import type { Context } from 'hono';
import type { LeaderDesk } from '../../services/leader-desk.js';
import type { Words } from '../../words/index.js';

export interface LeaderParts {
  desk: LeaderDesk;
  wordsFor(lang: string): Words;
  /** The platform and handle of an address in canonical form. */
  platformOf(address: string): { platform: string; handle: string } | undefined;
  /** Signs her in, in this answer. */
  signIn(c: Context, personId: string): void;
  /** Forgets the session's cookie. */
  signOut(c: Context): void;
  /** What waits for her answer, the most urgent first. */
  openItems(personId: string): readonly OpenItem[];
  /** Whether a page of another room is there to lead to. */
  has(path: string): boolean;
}
/** One thing that was told and not answered yet. */
export interface OpenItem {
  caseId: string;
  profileId: string;
  /** What it is about, in words. */
  title: string;
  /** Until then she alone sees it. */
  graceUntil: string | null;
}
