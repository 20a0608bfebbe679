/**
 * Files out of a form, in bounds: so many bytes, counted as they come and not as they are announced, and so many files.
 * They live in memory only. Names are cut to their last part and made plain: they are shown, never used as paths.
 */
import { inert } from '../report/inert.js';
import type { HandedFile } from '../services/hand-over.js';
import type { HandOverRefusal } from '../words/supply.js';

export interface UploadLimits {
  megabytes: number;
  files: number;
}
export type Uploaded = { files: HandedFile[] } | { why: HandOverRefusal; args?: Record<string, string | number> };

const ROLES = ['page', 'avatar', 'banner'] as const;

/** The files of a multipart form, with what she said each is. */
export async function handedFiles(request: Request, limits: UploadLimits): Promise<Uploaded> {
  const tooLarge = { why: 'too-large' as const, args: { megabytes: limits.megabytes } };
  const form = await formOf(request, limits.megabytes * 1_000_000);
  if (form === 'too-large') return tooLarge;
  if (form === 'broken') return { why: 'trouble' };
  if (!form) return { why: 'nothing-chosen' };
  const files: HandedFile[] = [];
  for (const role of ROLES) {
    for (const entry of form.getAll(role)) {
      // A field that was left empty comes as a file without name and bytes.
      if (typeof entry === 'string' || (entry.size === 0 && entry.name === '')) continue;
      if (files.length >= limits.files) return { why: 'too-many', args: { files: limits.files } };
      files.push({ name: plainName(entry.name), bytes: new Uint8Array(await entry.arrayBuffer()), role });
    }
  }
  return files.length === 0 ? { why: 'nothing-chosen' } : { files };
}

/** A multipart form in memory; undefined where none was sent. */
export async function formOf(
  request: Request,
  mostBytes: number,
): Promise<FormData | 'too-large' | 'broken' | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return 'too-large';
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) return undefined;
  const body = await within(request.body, mostBytes);
  if (!body) return 'too-large';
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return 'broken';
  }
}

async function within(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const plainName = (name: string): string => inert(name.split(/[\\/]/).at(-1) ?? '', 80) || 'a file';
