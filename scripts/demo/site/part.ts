/** What the server hands to each platform's stand-in, and the little that all of them share: escaping, and numbers made from a name. */
import { createHash } from 'node:crypto';
import type { DemoPerson } from './person.js';

export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** After `body` a few bytes more every now and then, and never an end. */
  neverEnds?: boolean;
}
export interface Asked {
  url: URL;
  /** Draws a picture once and keeps its bytes. */
  picture(person: DemoPerson, sight: 'avatar' | 'banner', width?: number): Promise<Buffer>;
}
/** One platform's stand-in. `undefined` leads to the server's plain 404. */
export interface Part {
  hosts: readonly string[];
  answer(asked: Asked): Answer | undefined | Promise<Answer | undefined>;
}

export const html = (body: string, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  headers,
});
export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  headers: { 'access-control-allow-origin': '*' },
});
export const jpeg = (body: Buffer): Answer => ({
  status: 200,
  type: 'image/jpeg',
  body,
  headers: { 'cache-control': 'max-age=604800' },
});
export const redirect = (location: string, status = 302): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body: '',
  headers: { location },
});

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
/** JSON that may stand inside a script element. */
export const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

const digest = (words: string): Buffer => createHash('sha256').update(words).digest();
/** `length` digits that belong to these words, the first never 0. */
export const digits = (words: string, length: number): string =>
  Array.from(digest(words).subarray(0, length), (byte, i) => (i === 0 ? (byte % 9) + 1 : byte % 10)).join('');
/** `length` (at most 32) letters and figures that belong to these words. */
export function letters(words: string, length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz234567'): string {
  return Array.from(digest(words).subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}
/** A number of followers, posts and so on. */
export const some = (words: string, from: number, to: number): number =>
  from + (digest(words).readUInt32BE(0) % (to - from));
