/**
 * Pages for measuring how scrapers bear them: ordinary ones of any size, in the proportion of tags, words and scripts that recorded
 * pages have, and pages that no person made.
 */
import type { Capture } from '../src/domain/capture.js';

const bytes = (text: string): Capture['body'] => new TextEncoder().encode(text);
const WORDS =
  'our meeting on friday is open to every mother who would like to come and talk about feeding her baby at night';

/** An ordinary page of about so many megabytes (10^6 bytes): some 12 elements a kilobyte, a fifth of it scripts. */
export function ordinaryPage(megabytes: number): Capture['body'] {
  const block = (n: number) =>
    `<article class="post hentry" id="post-${n}"><header class="entry-header"><h2 class="entry-title"><a href="/2026/05/${n}/" rel="bookmark">Letter ${n}</a></h2><time datetime="2026-05-01T08:00:00Z">1 May</time></header><div class="entry-content"><p>${WORDS}. <a href="https://ammehjaelp.example/${n}">More</a></p><p>${WORDS}, <b>and</b> ${WORDS}.</p><ul><li>${WORDS}</li><li>${WORDS}</li></ul><img class="alignleft" src="/pictures/${n}.jpg" alt="" width="300" height="200"></div></article>\n<script>window.letters = (window.letters || []).concat([{"n":${n},"words":"${WORDS} ${WORDS}"}]);</script>\n`;
  const head =
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Maren Writes</title><meta name="generator" content="WordPress 6.8"><meta property="og:site_name" content="Maren Writes"><meta property="og:description" content="A La Leche League Leader writes in Aarhus"><link rel="alternate" type="application/rss+xml" href="/feed/"><script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Maren Writes"}</script></head><body><header class="site-header"><h1 class="site-title">Maren Writes</h1></header><main>';
  const foot = '</main><footer class="site-footer"><p>The views expressed here are my own.</p></footer></body></html>';
  const parts = [head];
  for (let size = head.length, n = 1; size < megabytes * 1e6; n += 1) {
    const part = block(n);
    parts.push(part);
    size += part.length;
  }
  return bytes(parts.join('') + foot);
}

/** Pages that no person made, by what they are. */
export const HOSTILE: Readonly<Record<string, () => Capture['body']>> = {
  'a page of 50 MB': () => new Uint8Array(50 * 1024 * 1024).fill(60),
  'a page of 50 MB with a profile in front': () =>
    bytes(`<meta property="og:type" content="profile"><title>Maren</title>${'<p>words '.repeat(6_000_000)}`),
  '100,000 nested elements': () => bytes(`<title>t</title>${'<div>'.repeat(100_000)}x`),
  'JSON-LD of 10 MB': () =>
    bytes(`<script type="application/ld+json">{"@type":"ProfilePage","x":"${'y'.repeat(10 * 1024 * 1024)}"}</script>`),
  'a script of data of 15 MB': () =>
    bytes(`<script type="application/json">{"username":"maren","x":"${'y'.repeat(15 * 1024 * 1024)}"}</script>`),
};
