/** One page: a frame that is readable on a phone, in the dark and on paper, without a script. */
import { html, raw } from 'hono/html';
import { pageWords } from '../words/pages.js';

export interface Frame {
  title: string;
  organisation: string;
  /** BCP 47. */
  lang: string;
}
type Html = ReturnType<typeof html>;

export const STYLE_PATH = '/style.css';

/** A whole page. Texts in `content` are escaped; what was made by `html` stays as it is. */
export function page({ title, organisation, lang }: Frame, content: readonly (string | Html)[]): Html {
  const parts = content.map((part) => (typeof part === 'string' ? html`<p>${part}</p>` : part));
  return html`${raw('<!doctype html>')}
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · ${organisation}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header><p>${organisation}</p></header>
<main>
<h1>${title}</h1>
${parts}
</main>
<footer><p>${pageWords.footer}</p></footer>
</body>
</html>`;
}

export const stylesheet = `:root { color-scheme: light dark; --ink: #1f2328; --paper: #fffdf9; --quiet: #5a6068; --line: #d9d4c8; --accent: #1f5f6b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e1; --paper: #17191c; --quiet: #a8aeb5; --line: #3a3f45; --accent: #7cc4d2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem; }
header p { margin: 1.25rem 0 0; color: var(--quiet); font-size: .9375rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.5rem 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: 0 0 1rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9375rem; }
footer p { margin: 0; }
@media print { footer { display: none; } }
`;
