/**
 * Files that pages fetch: the style sheet and small scripts. Their names hold a hash of their bytes, so that browsers keep
 * them for a year and never have an old one; they are compressed once, when the application is made.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';

export interface Assets {
  /** The address of a file by its plain name: 'style.css' → '/assets/style.0123456789ab.css'. */
  href(name: string): string;
  /** Answers a request below /assets/; undefined where there is no such file. */
  answer(c: Context, file: string): Response | undefined;
}
interface Stored {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  br: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
}

export const ASSETS = '/assets/';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const YEAR_SECONDS = 31_536_000;

/** `files`: the text of each by its plain name. */
export function openAssets(files: Readonly<Record<string, string>>): Assets {
  const hrefs = new Map<string, string>();
  const stored = new Map<string, Stored>();
  for (const [name, text] of Object.entries(files)) {
    const plain = new Uint8Array(Buffer.from(text));
    const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
    const file = `${stem}.${createHash('sha256').update(plain).digest('hex').slice(0, 12)}.${extension}`;
    const type = TYPES[extension] ?? 'application/octet-stream';
    stored.set(file, {
      type,
      plain,
      br: new Uint8Array(brotliCompressSync(plain)),
      gzip: new Uint8Array(gzipSync(plain)),
    });
    hrefs.set(name, `${ASSETS}${file}`);
  }
  return {
    href(name) {
      const found = hrefs.get(name);
      if (!found) throw new Error(`no asset ${name}`);
      return found;
    },
    answer(c, file) {
      const found = stored.get(file);
      if (!found) return undefined;
      const takes = c.req.header('accept-encoding') ?? '';
      const how = /\bbr\b/.test(takes) ? 'br' : /\bgzip\b/.test(takes) ? 'gzip' : 'plain';
      return c.body(found[how], 200, {
        'content-type': found.type,
        'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
        vary: 'accept-encoding',
        ...(how !== 'plain' && { 'content-encoding': how }),
      });
    },
  };
}
