/**
 * Letters on paper: one file to print, a sheet for each person. No word of what was found: a letter goes through hands. It has
 * no picture and nothing to scan; its address is set large, in fours, to be typed.
 */
import type { LetterWords } from '../words/letters.js';
import { inert } from './inert.js';
import { type Html, html } from './markup.js';
import { standalone } from './standalone.js';

export interface Sheet {
  words: LetterWords;
  name: string;
  organisation: string;
  /** The day on which it was written, and until when its address is good, as they are written there. */
  day: string;
  until: string;
  address: string;
  /** What there is to tell, a heading and its paragraphs each. */
  parts: readonly { heading: string; paragraphs: readonly string[] }[];
}

const CSS = `@page{size:A4;margin:22mm 24mm}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1f1b18;font:12pt/1.5 Georgia,'Times New Roman',serif}
article{max-width:162mm;margin:0 auto;padding:12mm 8mm;break-after:page}
article:last-child{break-after:auto}
article+article{border-top:1px dashed #8a8078}
header{display:flex;justify-content:space-between;gap:8mm;margin:0 0 12mm}
p{margin:0 0 3.5mm}
h2{font-size:13pt;line-height:1.3;margin:6mm 0 2mm}
.way{border:1px solid #1f1b18;border-radius:2mm;padding:4mm 5mm;margin:7mm 0;break-inside:avoid}
.way p:last-child{margin:0}
.address{font:bold 13pt/1.6 'DejaVu Sans Mono',Menlo,Consolas,monospace;overflow-wrap:anywhere}
.small{font-size:10.5pt}
@media print{article{padding:0}article+article{border:0}}
@media (max-width:600px){header{flex-direction:column;gap:0}}`;

/** The whole file. `lang` and `title` are the operator's. */
export function letterSheets(sheets: readonly Sheet[], { lang, title }: { lang: string; title: string }): string {
  return standalone({ lang, title, css: CSS, body: html`<main>${sheets.map(sheet)}</main>` });
}

function sheet({ words, name, organisation, day, until, address, parts }: Sheet): Html {
  const to = inert(name, 100);
  const from = inert(organisation, 100);
  return html`<article lang="${words.lang}"><header><span>${to}</span><span>${from}<br>${day}</span></header><p>${words.hello(to)}</p><p>${words.why}</p>${parts.map(
    ({ heading, paragraphs }) =>
      html`<section><h2>${heading}</h2>${paragraphs.map((paragraph) => html`<p>${inert(paragraph, 2_000)}</p>`)}</section>`,
  )}<section class="way"><p>${words.way}</p><p class="address">${broken(address)}</p><p class="small">${words.until(until)}</p></section><p>${words.mail}</p><p class="small">${words.private}</p><p>${words.thanks}<br>${from}</p></article>`;
}

/** A line ends where a hand may rest: after a stroke, and between the fours. */
function broken(address: string): Html {
  const pieces = address.replace(/^https?:\/\//, '').match(/[^/-]*(?:[/-]+|$)/g) ?? [address];
  return html`${pieces.filter(Boolean).map((piece) => html`${piece}<wbr>`)}`;
}

/**
 * What a mail's text tells, without its greeting, its link and who writes: a letter has its own. `link` is what stood for the
 * address; the line before it only leads to it, and ends as a sentence here.
 */
export function toldIn(text: string, link: string): string[] {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return (
    paragraphs
      .slice(1, -1)
      .filter((paragraph) => paragraph.trim() !== link)
      .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').replace(/[\s\u202f]*:$/, '.'))
      // After a greeting some languages go on in small letters; under a heading none does.
      .map((paragraph) => paragraph.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
  );
}
