/** Pictures that stand inside a page as data: URIs. */
import type { Capture } from '../domain/capture.js';

/** Media type and bytes, or null where it is no data: URI or its base64 cannot be read. */
export function readDataUri(uri: string): { contentType: string; body: Capture['body'] } | null {
  const comma = uri.indexOf(',');
  if (!/^data:/i.test(uri) || comma < 0) return null;
  const head = uri.slice(5, comma);
  const base64 = /;\s*base64\s*$/i.test(head);
  const contentType = head.replace(/;\s*base64\s*$/i, '').trim() || 'text/plain';
  try {
    const text = decodeURIComponent(uri.slice(comma + 1));
    if (!base64) return { contentType, body: new TextEncoder().encode(text) };
    if (!/^[\w+/=\s-]*$/.test(text)) return null;
    return { contentType, body: new Uint8Array(Buffer.from(text, 'base64')) };
  } catch {
    return null;
  }
}
/** What a capture of it is addressed by: the head alone, since the rest is its body. */
export const dataUriAddress = (contentType: string) => `data:${contentType.replace(/[^\w/+.;=-]/g, '')},`;
