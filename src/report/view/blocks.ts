/** Pieces that pages are built of: cards, notices, empty states, facts, tabs, steps, progress, what opens on a press. */
import { type Html, html, type Value } from '../markup.js';

/** A part of the page with its own heading. `id` is unique in the page. */
export function card(given: { id: string; heading: Value; level?: 2 | 3; aside?: Value; body: Value }): Html {
  const { id, heading, level = 2, aside, body } = given;
  const head = level === 2 ? html`<h2 id="${id}">${heading}</h2>` : html`<h3 id="${id}">${heading}</h3>`;
  return html`<section class="card" aria-labelledby="${id}"><header>${head}${aside}</header>${body}</section>`;
}

/** A part of the page without a border. */
export const section = (id: string, heading: Value, body: Value): Html =>
  html`<section class="stack" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`;

/** `done`: it went well. `notice`: something to know. `wrong`: something to mend. `plain`: aside. */
export type NoticeTone = 'done' | 'notice' | 'wrong' | 'plain';
/** `live`: it is new on the page and read out at once. What did not go as she meant also takes the focus, without script too. */
export function notice(
  tone: NoticeTone,
  { title, says, body, live }: { title?: Value; says?: Value; body?: Value; live?: boolean },
): Html {
  const role = tone === 'wrong' ? 'alert' : 'status';
  const focus = live && (tone === 'wrong' || tone === 'notice') && html` tabindex="-1" autofocus`;
  return html`<div class="notice ${tone}"${live && html` role="${role}"`}${focus}>${title && html`<strong>${title}</strong>`}${says && html`<p>${says}</p>`}${body}</div>`;
}

/** Where there is nothing (yet): that it is so, and what comes next. */
export const empty = (says: Value, next?: Value): Html =>
  html`<div class="empty"><p>${says}</p>${next && html`<div class="actions">${next}</div>`}</div>`;

/** Names and what they stand for. */
export const facts = (list: readonly (readonly [Value, Value])[]): Html =>
  html`<dl class="facts-list">${list.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** Pages that belong together: links, the one that is open marked. */
export const tabs = (
  label: string,
  list: readonly { href: string; label: Value; count?: number; here?: boolean }[],
): Html =>
  html`<nav class="tabs" aria-label="${label}"><ul>${list.map(
    ({ href, label: says, count, here }) =>
      html`<li><a href="${href}"${here && html` aria-current="page"`}>${says}${count !== undefined && html` <span class="count">${count}</span>`}</a></li>`,
  )}</ul></nav>`;

/** Steps of something under way, each with its state in words. */
export type StepState = 'done' | 'now' | 'next';
export const steps = (list: readonly { label: Value; state: StepState; says?: Value }[]): Html =>
  html`<ol class="steps">${list.map(
    ({ label, state, says }) =>
      html`<li class="${state}"${state === 'now' && html` aria-current="step"`}><span class="name">${label}</span>${says && html`<span class="small muted">${says}</span>`}</li>`,
  )}</ol>`;

/** How far something is. Without `of` it is not known how long it takes. */
export const progress = (id: string, label: Value, done?: number, of?: number): Html =>
  html`<div class="progress"><label for="${id}">${label}</label><progress id="${id}"${of !== undefined && html` max="${of}" value="${done ?? 0}"`}></progress></div>`;

/** What opens on a press, without script: a question before something grave, or more of something. */
export const opens = (
  summary: Value,
  body: Value,
  { open, kind = 'plain' }: { open?: boolean; kind?: 'plain' | 'grave' } = {},
): Html =>
  html`<details class="opens ${kind}"${open && html` open`}><summary>${summary}</summary><div class="stack">${body}</div></details>`;

/** Figures that are seen first: each with what it counts. */
export const figures = (
  list: readonly {
    value: Value;
    label: Value;
    href?: string;
    tone?: 'finding' | 'review' | 'unseen' | 'outside' | 'clear';
  }[],
): Html =>
  html`<ul class="figures">${list.map(({ value, label, href, tone }) => {
    const inner = html`<b>${value}</b><span>${label}</span>`;
    return html`<li${tone && html` class="tone-${tone}"`}>${href ? html`<a href="${href}">${inner}</a>` : inner}</li>`;
  })}</ul>`;

/** Words of the policy, quoted: always in its own language, with our translation beside it where there is one. */
export const quoted = (
  label: Value,
  text: Value,
  ours?: { lang: string; label: string; text: string } | undefined,
): Html =>
  html`<div class="policy"><span class="label">${label}</span><blockquote lang="en">${text}</blockquote>${
    ours && html`<p class="small" lang="${ours.lang}"><span class="label">${ours.label}</span>${ours.text}</p>`
  }</div>`;
