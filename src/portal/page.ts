/**
 * A whole page: one frame with the way through by role, readable on a phone, in the dark and on paper, and whole without
 * script. The strict headers are the application's (app.ts).
 */
import type { Context } from 'hono';
import { type Html, html, words as said } from '../report/markup.js';
import { notice } from '../report/view/blocks.js';
import { wordsFor } from '../words/index.js';
import { type PortalWords, portalWords } from '../words/portal/index.js';
import { answer } from './answer.js';
import { type Flash, takeFlash } from './flash.js';
import { type Frame, frameOf, keptWho } from './frame.js';
import { languageForm } from './language.js';
import { hatOf, navigation } from './navigation.js';
import type { Who } from './routes.js';

export interface Page {
  title: string;
  body: Html;
  /** For tables and pictures side by side; else lines stay short enough to read. */
  wide?: boolean;
  /** Scripts of `assets/` that make the page handier: ['copy.js']. It must be whole without them. */
  scripts?: readonly string[];
  status?: number;
  /** Whoever is not signed in is asked for her language first, and not last: what follows is to be understood well. */
  languageFirst?: boolean;
  /** Seconds after which the page is asked for again, for progress without script. */
  refresh?: number;
}

/** The words in her language. */
export const wordsOf = (c: Context, who: Who): PortalWords => portalWords(who.lang || frameOf(c).lang);

/** Answers with a whole page. */
export function page(c: Context, who: Who, given: Page): Response {
  const frame = frameOf(c);
  const words = wordsOf(c, who);
  if (given.refresh) c.header('refresh', String(given.refresh));
  // Where a page has its language from elsewhere, choosing another one would change nothing; where something was refused, its
  // address may be no page, and stands nowhere on it.
  const isAsked = who.sessionId === '' && who === keptWho(c) && (given.status ?? 200) < 400;
  const choosing = isAsked && languageForm(words, c.req.path);
  return answer(c, wholePage({ frame, who, words, path: c.req.path, flash: takeFlash(c), choosing }, given), {
    ...(given.status !== undefined && { status: given.status }),
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

interface Around {
  frame: Frame;
  who: Who;
  words: PortalWords;
  path: string;
  flash: Flash | undefined;
  /** Where she may choose her language. */
  choosing: Html | false;
}
function wholePage(around: Around, { title, body, wide, scripts = [], languageFirst }: Page): string {
  const { frame, words, flash, choosing } = around;
  const { organisation, assets } = frame;
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex, nofollow, noarchive"><title>${title} · ${organisation}</title><link rel="icon" href="${assets.href('icon.svg')}"><link rel="stylesheet" href="${assets.href('style.css')}">${scripts.map(
    (name) => html`<script type="module" src="${assets.href(name)}"></script>`,
  )}`;
  const draft = wordsFor(words.lang).fellBack;
  const told = flash && notice(flash.tone, { says: flash.says, live: true });
  const main = html`<a class="skip" href="#main">${words.frame.skip}</a>${masthead(around)}<div class="page ${wide ? 'wide' : 'narrow'}"><main id="main" class="stack-wide" tabindex="-1">${languageFirst && choosing}${told}<h1>${title}</h1>${body}</main><footer class="foot">${!languageFirst && choosing}<p>${words.frame.footer}</p>${draft && html`<p>${draft}</p>`}</footer></div>`;
  return `<!doctype html>\n<html lang="${words.lang}"><head>${head.markup}</head><body>${main.markup}</body></html>\n`;
}

function masthead({ frame, who, words, path }: Around): Html {
  const { frame: says } = words;
  const signedIn = who.sessionId !== '';
  const hat = hatOf(who, path);
  const links = navigation(frame.routes, who, hat).map(
    (to) => html`<li><a href="${to}"${isAt(to, path, hat) && html` aria-current="page"`}>${says.nav[to]}</a></li>`,
  );
  const both = who.personId !== undefined && who.staffId !== undefined;
  const hats =
    both &&
    html`<nav class="hats" aria-label="${says.hats.label}"><a href="/me"${hat === 'leader' && html` aria-current="true"`}>${says.hats.leader}</a><a href="/admin"${hat !== 'leader' && html` aria-current="true"`}>${who.roles.includes('owner') ? says.hats.owner : says.hats.admin}</a></nav>`;
  const account = signedIn
    ? html`<form class="account" method="post" action="/sign-out"><span class="small muted"><span class="hear">${says.signedInAs('')}</span>${said(who.name)}</span><button class="plain">${says.signOut}</button></form>`
    : path !== '/sign-in' && frame.routes.some((route) => route.path === '/sign-in')
      ? html`<p class="account"><a href="/sign-in">${says.signIn}</a></p>`
      : null;
  const home = !signedIn ? '/' : hat === 'leader' ? '/me' : '/admin';
  return html`<header class="top"><div class="bar-top"><a class="brand" href="${home}">${frame.organisation}</a>${hats}${account}</div>${
    links.length > 0 && html`<nav class="ways" aria-label="${says.navigation}"><ul>${links}</ul></nav>`
  }</header>`;
}

/** The entry of the page itself, or of the part of the house it lies in. */
const isAt = (to: string, path: string, hat: string): boolean =>
  to === path || (to !== (hat === 'leader' ? '/me' : '/admin') && path.startsWith(`${to}/`));
