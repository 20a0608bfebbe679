/**
 * A page that needs nothing else: one file that fetches nothing and runs nothing. The policy in its head allows data:
 * pictures and the one style sheet whose hash it names.
 */
import { createHash } from 'node:crypto';
import { type Html, html } from './markup.js';

export interface Standalone {
  lang: string;
  title: string;
  /** The whole style sheet. */
  css: string;
  body: Html;
  /** Letters as data: addresses stand in the style sheet. */
  fonts?: boolean;
}

export function standalone({ lang, title, css, body, fonts = false }: Standalone): string {
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; img-src data:; ${fonts ? 'font-src data:; ' : ''}style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex, nofollow, noarchive"><title>${title}</title>`;
  return `<!doctype html>\n<html lang="${lang}"><head>${head.markup}<style>${css}</style></head><body>${body.markup}</body></html>\n`;
}
