/**
 * Everything held about somebody as one page to read, for herself: what people ask for first, then every value as it is. It
 * stands by itself, with the pictures beside it, and asks nobody for anything.
 */
import type { ProfileResult } from '../domain/result.js';
import type { LeaderWords } from '../words/portal/en/leader/index.js';
import type { Words } from '../words/types.js';
import { dataAddress } from './data-address.js';
import { type Html, html, words as said } from './markup.js';
import { standalone } from './standalone.js';
import { styleSheet } from './style.js';

/** As the store gives it; only what is told by name is named here, the rest is shown as it comes. */
export interface OwnData {
  at: string;
  person: { name: string; email: string | null; area: string | null; createdAt: string };
  profiles: readonly {
    platform: string;
    handle: string;
    url: string;
    consents: readonly {
      parts: readonly ('picture' | 'banner' | 'description' | 'posts')[];
      textVersion: string;
      signedBy: string;
      signedAt: string;
      expiresAt: string;
      withdrawnAt: string | null;
    }[];
    results: readonly { period: string; result: ProfileResult }[];
  }[];
  signedForms: readonly { text: string; receivedAt: string }[];
  mails: readonly { subject: string; kind: string; createdAt: string }[];
  log: readonly { at: string; event: string }[];
}

export function ownDataPage(
  held: OwnData,
  { pictures, rows }: { pictures: readonly Uint8Array[]; rows: readonly { bytes: Uint8Array; text: string }[] },
  { words, says: { data, parts } }: { words: Words; says: LeaderWords },
): string {
  const says = data.file;
  const { person } = held;
  const shown = pictures.map(dataAddress).filter((src) => src !== undefined);
  const lines = rows.flatMap(({ bytes, text }) => {
    const src = dataAddress(bytes);
    return src ? [html`<img class="row" src="${src}" alt="${text && words.report.stripAlt(text)}">`] : [];
  });
  const cut =
    lines.length > 0 && html`<p class="small muted">${words.report.stripSays}</p><div class="rows">${lines}</div>`;
  const nothing = html`<p>${says.nothing}</p>`;
  const list = (items: readonly Html[]): Html =>
    items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;
  const part = (title: string, body: Html): Html => html`<section class="card"><h2>${title}</h2>${body}</section>`;

  const consentLine = (one: OwnData['profiles'][number]['consents'][number]): Html =>
    html`${says.consent(parts.listOf(one.parts), one.signedBy, words.date(one.signedAt), words.date(one.expiresAt))}${one.withdrawnAt && html`, ${says.withdrawn(words.date(one.withdrawnAt))}`}. ${says.text(one.textVersion)}`;
  const seenOf = ({ snapshot, verdict, takenAt }: ProfileResult): Html => {
    const rows: [string, string][] = [];
    if (snapshot.displayName.state === 'seen') rows.push([says.name, snapshot.displayName.value]);
    if (snapshot.bio.state === 'seen') rows.push([says.description, snapshot.bio.value]);
    if (snapshot.links.state === 'seen') rows.push([says.links, snapshot.links.value.join(' ')]);
    if (snapshot.posts.state === 'seen')
      rows.push([says.posts, snapshot.posts.value.map(({ text }) => text).join(' / ')]);
    return html`<p>${words.dateTime(takenAt)}: ${words.verdicts[verdict].title}</p><dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${said(value)}</dd>`)}</dl>`;
  };
  const profiles = held.profiles.map(({ handle, url, consents, results }) => {
    const last = results.at(-1)?.result;
    return html`<h3>${said(handle)}</h3><p>${said(url)}</p><h4>${says.consents}</h4>${list(consents.map(consentLine))}<h4>${says.visits}</h4>${list(results.map(({ period, result }) => html`${period}: ${words.verdicts[result.verdict].title}`))}${last && html`<h4>${says.seen}</h4>${seenOf(last)}`}`;
  });
  const body = html`<p class="lead">${says.at(words.dateTime(held.at))}</p>${part(
    says.you,
    html`<dl>${[
      [data.facts.name, person.name],
      [data.facts.email, person.email ?? data.none],
      [data.facts.area, person.area ?? data.none],
      [data.facts.since, words.date(person.createdAt)],
    ].map(([name, value]) => html`<dt>${name}</dt><dd>${said(value ?? '')}</dd>`)}</dl>`,
  )}${part(says.profiles, profiles.length > 0 ? html`${profiles}` : nothing)}${part(
    says.pictures,
    shown.length > 0 ? html`${shown.map((src) => html`<p><img src="${src}" alt="" width="240"></p>`)}${cut}` : nothing,
  )}${part(
    says.forms,
    held.signedForms.length > 0
      ? html`${held.signedForms.map(({ text, receivedAt }) => html`<h3>${words.dateTime(receivedAt)}</h3>${text.split('\n').map((line) => html`<p class="line">${line}</p>`)}`)}`
      : nothing,
  )}${part(says.mails, list(held.mails.map(({ subject, kind, createdAt }) => html`${words.dateTime(createdAt)}: ${said(subject || kind)}`)))}${part(
    says.log,
    list(held.log.map(({ at, event }) => html`${words.dateTime(at)}: ${event}`)),
  )}${part(says.allElse, html`<p>${says.allElseHelp}</p>${tree(held)}`)}`;
  const title = says.title(person.name);
  const css = `${styleSheet('')}dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}.line{margin:0;white-space:pre-wrap;min-height:1em}section{overflow-wrap:anywhere}.rows{display:flex;flex-wrap:wrap;gap:.5rem}@media (max-width:40rem){dl dl{grid-template-columns:minmax(0,1fr);gap:0}dl dl dd{padding-left:.75rem}}.row{max-height:2.5rem;background:#fff;border:1px solid var(--line);border-radius:.375rem}`;
  return standalone({
    lang: words.lang,
    title,
    css,
    body: html`<div class="page stack"><h1>${title}</h1>${body}</div>`,
  });
}

/** Any value, down to its last leaf. Nothing of what is held may be missing because nobody thought of its name. */
function tree(value: unknown): Html {
  if (value === null || value === undefined) return html`–`;
  if (Array.isArray(value))
    return value.length === 0 ? html`–` : html`<ol>${value.map((item) => html`<li>${tree(item)}</li>`)}</ol>`;
  if (typeof value === 'object')
    return html`<dl>${Object.entries(value).map(([name, item]) => html`<dt>${name}</dt><dd>${tree(item)}</dd>`)}</dl>`;
  return html`${said(String(value))}`;
}
