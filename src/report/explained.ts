/** What was seen in one picture, step by step, as a page that needs nothing else: no script, nothing fetched. */
import type { Explained } from '../domain/reading.js';
import type { PictureCheck } from '../domain/result.js';
import { type ExplainWords, explainWords } from '../words/explain.js';
import type { Words } from '../words/index.js';
import { dataAddress } from './data-address.js';
import { type Html, html, words as said } from './markup.js';
import { PLACED_STYLE, type Placed, placedIn } from './placed.js';
import { pngSize } from './read-strips.js';
import { findingsOf, sayFinding } from './sentences.js';
import { standalone } from './standalone.js';
import { styleSheet } from './style.js';
import { section } from './view/blocks.js';

/** From so many times its height on a row has the page's whole width. */
const LONG = 7;

const STYLE = `.seen{max-width:100%;height:auto;border:1px solid var(--line);border-radius:6px}
.tried{list-style:decimal outside;padding-left:2.2em;display:grid;gap:var(--s4) calc(var(--s4) + 2.2em);grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));align-items:end}
.tried img{background:#fff;border:1px solid var(--line);border-radius:4px}.tried .long{grid-column:1/-1}
${PLACED_STYLE}`;

/** @param check what the rules say of the same picture */
export function renderExplained(explained: Explained, check: PictureCheck, words: Words): string {
  const says = explainWords(words.lang);
  const { reading, pictures, letters, chains } = explained;
  const title = says.title(check.file.slice(Math.max(check.file.lastIndexOf('/'), check.file.lastIndexOf('\\')) + 1));
  const picture = (bytes: Uint8Array, alt: string) => html`<img class="seen" src="${dataAddress(bytes)}" alt="${alt}">`;
  const step = (id: string, heading: string, body: Html) => section(id, heading, body);
  const marks = reading.marks.map(
    ({ name, sureness, altered = [] }) =>
      html`<li><strong>${said(name)}</strong> · ${words.percent(sureness)}${altered.length > 0 && html` · ${altered.map((how) => says.altered[how]).join(', ')}`}</li>`,
  );
  const lines = reading.lines.map(
    ({ text, sureness }) => html`<li>${said(words.quoted(text))} · ${words.percent(sureness)}</li>`,
  );
  const body = html`<div class="page audit"><header class="masthead"><h1>${title}</h1><p class="lead">${says.lead}</p></header><main class="stack-wide" id="main">${[
    step(
      'whole',
      says.whole,
      html`<p>${says.wholeSays(reading.width, reading.height)}</p>${picture(pictures.whole, says.whole)}`,
    ),
    step('letters', says.letters, html`<p>${says.lettersSays(letters)}</p>${picture(pictures.letters, says.letters)}`),
    step('chains', says.chains, html`<p>${says.chainsSays(chains)}</p>${picture(pictures.chains, says.chains)}`),
    step('strips', says.strips, strips(explained, says, words)),
    step(
      'words',
      says.words,
      lines.length === 0 ? html`<p>${says.noWords}</p>` : html`${picture(pictures.words, says.words)}<ul>${lines}</ul>`,
    ),
    step(
      'marks',
      says.marks,
      marks.length === 0 ? html`<p>${says.noMarks}</p>` : html`${picture(pictures.marks, says.marks)}<ul>${marks}</ul>`,
    ),
    step('found', says.found, rules(explained, check, says, words)),
  ]}</main></div>`;
  return standalone({ lang: words.lang, title, css: `${styleSheet(title)}\n${STYLE}`, body });
}

const strips = ({ strips: list }: Explained, says: ExplainWords, words: Words): Html =>
  list.length === 0
    ? html`<p>${says.noStrip}</p>`
    : html`<ol class="tried">${list.map(
        ({ picture, words: read, sureness, perhaps, how }) =>
          html`<li${isLong(picture) && html` class="long"`}><img src="${dataAddress(picture)}" alt=""><span>${read === '' ? (perhaps === '' ? says.nothing : html`${says.perhaps} ${said(words.quoted(perhaps))}`) : said(words.quoted(read))}${read !== '' && html` · ${words.percent(sureness)}`} <span class="small muted">(${says.how[how]})</span></span></li>`,
      )}</ol>`;

/** In a narrow column its letters would be too small to be seen. */
function isLong(picture: Uint8Array): boolean {
  const { width, height } = pngSize(picture) ?? { width: 0, height: 1 };
  return width > LONG * height;
}

/** Each finding in its own words, and the entry of the list that matched drawn at its place. */
function rules({ reading, pictures }: Explained, check: PictureCheck, says: ExplainWords, words: Words): Html {
  const findings = 'trouble' in check ? [] : check.outcomes.flatMap(({ outcome }) => findingsOf(outcome));
  if (findings.length === 0) return html`<p>${says.clear}</p>`;
  const places = findings.flatMap(({ evidence: { box, label } }): Placed[] =>
    box === undefined || label === undefined ? [] : [{ box, name: label }],
  );
  const list = findings.map((finding) => {
    const entry = finding.evidence.label;
    return html`<li>${sayFinding(finding, 'check', words).says}${entry !== undefined && html` <span class="small muted">(${said(entry)})</span>`}</li>`;
  });
  return html`${places.length > 0 && placedIn(pictures.whole, reading, places)}<ul>${list}</ul>`;
}
