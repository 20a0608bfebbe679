/**
 * Taking in what a Leader shows of her profile: the one way for the page behind a mailed link and for her own pages. A few at
 * a time, one of a person; what could not be understood of the last is told once on the page after it.
 */
import type { Context } from 'hono';
import { Trouble } from '../domain/trouble.js';
import type { HandedFile, HandedLack, HandOverEnd } from '../services/hand-over.js';
import type { Refused } from './supply-page.js';
import { handedFiles, type UploadLimits } from './uploads.js';

export interface HandInParts {
  limits: UploadLimits;
  /** Told of what went wrong on our side. */
  onTrouble(error: unknown): void;
}
export type HandedIn = { state: 'kept' } | { state: 'spent' } | { state: 'refused'; status: Status; refused: Refused };
type Status = 413 | 422 | 500 | 503;

/** Uploads taken in at the same time; each may hold a few dozen megabytes in memory. */
const MOST_AT_ONCE = 3;
const LATELY = 100;

export interface HandIn {
  /** `who`: one at a time of it. `key`: of what; its lacks are told under it. */
  take(
    c: Context,
    of: { who: string; key: string },
    handOver: (files: readonly HandedFile[]) => Promise<HandOverEnd>,
  ): Promise<HandedIn>;
  lacks(key: string): readonly HandedLack[];
}

export function handIn({ limits, onTrouble }: HandInParts): HandIn {
  const busy = new Set<string>();
  /** Kept in memory alone, of the last few. */
  const lately = new Map<string, HandedLack[]>();
  const refuse = (status: Status, refused: Refused): HandedIn => ({ state: 'refused', status, refused });
  return {
    lacks: (key) => lately.get(key) ?? [],
    async take(c, { who, key }, handOver) {
      if (busy.has(who) || busy.size >= MOST_AT_ONCE) return refuse(503, { why: 'busy' });
      busy.add(who);
      try {
        const files = await handedFiles(c.req.raw, limits);
        if ('why' in files) return refuse(files.why === 'too-large' ? 413 : 422, files);
        const end = await handOver(files.files);
        if (end.state === 'nothing') {
          const other = end.lacks.length > 0 && end.lacks.every(({ why }) => why === 'other-profile');
          return refuse(422, { why: other ? 'other-profile' : 'nothing-understood', lacks: end.lacks });
        }
        lately.delete(key);
        lately.set(key, end.lacks);
        const oldest = lately.keys().next().value;
        if (lately.size > LATELY && oldest !== undefined) lately.delete(oldest);
        return { state: 'kept' };
      } catch (error) {
        const told = refusalOf(error);
        if (told === 'spent') return { state: 'spent' };
        if (told.why === 'trouble') onTrouble(error);
        return refuse(told.why === 'trouble' ? 500 : 422, told);
      } finally {
        busy.delete(who);
      }
    },
  };
}

const PICTURE_TROUBLES = ['PICTURE_EMPTY', 'PICTURE_BROKEN', 'PICTURE_TOO_LARGE', 'PICTURE_FORMAT'];
/** What she is told of a trouble: hers to mend, ours, or that nothing is open to her any more. */
function refusalOf(error: unknown): Refused | 'spent' {
  if (!(error instanceof Trouble)) return { why: 'trouble' };
  if (error.code === 'CONSENT_MISSING' || error.code === 'LINK_SPENT') return 'spent';
  const args = { file: String(error.args.file ?? '') };
  if (error.code === 'PICTURE_FORMAT' && error.args.format === 'heic') return { why: 'picture-heic', args };
  if (PICTURE_TROUBLES.includes(error.code)) return { why: 'picture-unreadable', args };
  if (error.code === 'ARCHIVE_OTHER') return { why: 'other-profile' };
  if (error.code.startsWith('ARCHIVE_')) return { why: 'file-unknown', args };
  if (error.code === 'FILE_UNREADABLE' || error.code === 'FILE_TOO_LARGE') return { why: 'page-unreadable', args };
  return { why: 'trouble' };
}
