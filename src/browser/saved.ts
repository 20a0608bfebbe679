/**
 * A page that somebody saved from her own browser, read as if visited: no network, no browser. Its pictures are taken from
 * the page itself or from the files that the browser saved beside it, never from anywhere else on the disk.
 */
import { lstat, realpath } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import type { ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { dataUriAddress, readDataUri } from './data-uri.js';
import type { HandedSource } from './handed.js';
import { sized } from './har.js';

const MAX_MEGABYTES = 50;
const SAVED = 'saved:';
const PICTURE_TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/**
 * The file answers the first request for the profile's own address, or of the kind that it is (HTML as a page, JSON as an
 * open API's answer). Everything else is RECORDING_LACKS. Pictures: `data:` URIs, and `saved:` followed by the relative
 * path as the page spells it.
 * @throws Trouble FILE_MISSING, FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function openSaved(file: string | HandedSource, ref: ProfileRef, clock: () => Date): Promise<Visit> {
  const source = typeof file === 'string' ? { name: file, path: file } : file;
  // What came as bytes has no folder beside it.
  const path = 'path' in source ? resolve(source.path) : undefined;
  const body = 'bytes' in source ? new Uint8Array(source.bytes) : await sized(resolve(source.path), MAX_MEGABYTES);
  const { kind, contentType } = typeOf(body, source.name);
  const takenAt = clock().toISOString();
  const lacks = (address: string) => new Trouble('RECORDING_LACKS', 'skip', { address: address.slice(0, 200) });

  let standsFor: string | undefined;

  return {
    async fetch(request) {
      if (request.via === (kind === 'html' ? 'browser' : 'api')) standsFor ??= request.url;
      if (![standsFor, ref.url].some((address) => address !== undefined && sameAddress(address, request.url))) {
        throw lacks(request.url);
      }
      return { url: ref.url, via: 'saved', contentType, body, status: 200, takenAt };
    },
    async picture(url) {
      const inline = readDataUri(url);
      if (inline) return { url: dataUriAddress(inline.contentType), via: 'saved', ...inline, status: 200, takenAt };
      if (!url.startsWith(SAVED) || path === undefined) throw lacks(url);
      const beside = await besideThePage(dirname(path), url.slice(SAVED.length));
      if (!beside) throw lacks(url);
      return {
        url: `${SAVED}${encodeURI(url.slice(SAVED.length))}`,
        via: 'saved',
        contentType: PICTURE_TYPES[extname(beside).toLowerCase()] ?? 'application/octet-stream',
        body: await sized(beside, MAX_MEGABYTES),
        status: 200,
        takenAt,
      };
    },
    async close() {},
  };
}

/** The file that a relative path of the page names, or null: strictly inside the page's folder, through no link. */
async function besideThePage(folder: string, raw: string): Promise<string | null> {
  let relative: string;
  try {
    relative = decodeURIComponent(raw.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (relative === '' || /[\\\0:]/.test(relative) || relative.startsWith('/')) return null;
  const parts = relative.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..')) return null;
  try {
    const home = await realpath(folder);
    let at = home;
    for (const part of parts) {
      at = join(at, part);
      if ((await lstat(at)).isSymbolicLink()) return null;
    }
    const real = await realpath(at);
    return real.startsWith(home + sep) && (await lstat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

function typeOf(body: Uint8Array, file: string): { kind: 'html' | 'json'; contentType: string } {
  const unreadable = (detail: string) => new Trouble('FILE_UNREADABLE', 'stop', { file, detail });
  if (body.length === 0) throw unreadable('empty');
  const [a, b] = body;
  if (a === 0xff && b === 0xfe) return { kind: 'html', contentType: 'text/html; charset=utf-16le' };
  if (a === 0xfe && b === 0xff) return { kind: 'html', contentType: 'text/html; charset=utf-16be' };
  if (body.subarray(0, 4096).includes(0)) throw unreadable('not a text file');
  const start = new TextDecoder().decode(body.subarray(0, 4096)).trimStart();
  if (/^[[{]/.test(start)) return { kind: 'json', contentType: 'application/json' };
  if (/^(from:|mime-version:)/i.test(start)) throw unreadable('MHTML');
  if (!start.includes('<')) throw unreadable('not HTML');
  return { kind: 'html', contentType: 'text/html' };
}

const sameAddress = (a: string, b: string) => a.replace(/[/#?]+$/, '') === b.replace(/[/#?]+$/, '');
