/**
 * The frame of pages for Leaders: no script, no other host, readable on a phone, in the dark and on paper. Its style sheet is
 * the reports' own with forms added. The strict headers are the application's (app.ts).
 */
import { type Html, html } from '../report/markup.js';
import { styleSheet } from '../report/style.js';

const FORMS = `.page.narrow{max-width:42rem}.brand{display:flex;gap:var(--s3);align-items:center;color:var(--muted);font-size:var(--t-small);font-weight:600}
form{display:grid;gap:var(--s5)}.field{display:grid;gap:var(--s2)}.field label{font-weight:600}.field .small{margin:0}
input[type=file]{font:inherit;font-size:var(--t-small);color:var(--muted);width:100%;max-width:100%;padding:var(--s3);border:1.5px dashed var(--muted);border-radius:var(--radius);background:var(--paper);cursor:pointer}
input[type=file]::file-selector-button{font:600 var(--t-body)/1.3 var(--sans);color:var(--ink);background:var(--card);border:1px solid var(--muted);border-radius:99rem;padding:.55em 1.1em;margin:0 var(--s3) 0 0;cursor:pointer}
input[type=file]:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
button{font:600 var(--t-body)/1.3 var(--sans);border-radius:99rem;padding:.8em 1.5em;min-height:2.75rem;cursor:pointer;border:1px solid transparent}
.primary{background:var(--accent);color:var(--paper)}.quiet{background:none;color:var(--accent);border-color:currentColor}
a.primary,a.quiet{display:inline-block;font-weight:600;border-radius:99rem;padding:.75em 1.5em;text-decoration:none;border:1px solid transparent}a.quiet{border-color:currentColor}
.actions{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:center}.rather{border-top:1px solid var(--line);padding-top:var(--s4);display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:center}
.notice{background:var(--review-ground);color:var(--review-ink);border-radius:var(--radius);padding:var(--s4) var(--s5);display:grid;gap:var(--s1)}.notice strong{font:600 var(--t-h4)/1.3 var(--serif)}.notice ul{list-style:disc;padding-left:1.2em}
.done{background:var(--clear-ground);color:var(--clear-ink);border-radius:var(--radius);padding:var(--s4) var(--s5);display:grid;gap:var(--s1)}
@media (max-width:34rem){.actions>button,.actions>a,.rather>button{width:100%;text-align:center}}`;

export const LEADER_STYLE = `${styleSheet('')}${FORMS}`;

export interface Frame {
  lang: string;
  title: string;
  organisation: string;
  /** Path of the style sheet. */
  stylePath: string;
  body: Html;
}
/** A whole page. */
export function framed({ lang, title, organisation, stylePath, body }: Frame): string {
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow, noarchive"><title>${title} · ${organisation}</title><link rel="stylesheet" href="${stylePath}">`;
  const main = html`<div class="page narrow"><header class="masthead"><p class="brand">${organisation}</p><h1>${title}</h1></header><main id="main" class="stack-wide">${body}</main></div>`;
  return `<!doctype html>\n<html lang="${lang}"><head>${head.markup}</head><body>${main.markup}</body></html>\n`;
}
