/** What can be pressed: buttons, links that look like them, and the forms around them. */
import { type Html, html, type Value } from '../markup.js';

/** One `primary` a page; `quiet` beside it; `plain` in running text; `grave` for what cannot be undone. */
export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'grave';

/** A button of a form. `name` and `value` tell several buttons of one form apart. */
export const button = (
  label: Value,
  kind: ButtonKind = 'primary',
  { name, value, describedBy }: { name?: string; value?: string; describedBy?: string } = {},
): Html =>
  html`<button class="${kind}"${name && html` name="${name}"`}${value !== undefined && html` value="${value}"`}${describedBy && html` aria-describedby="${describedBy}"`}>${label}</button>`;

export const linkButton = (href: string, label: Value, kind: ButtonKind = 'quiet'): Html =>
  html`<a class="button ${kind}" href="${href}">${label}</a>`;

/** Buttons and links beside each other; below each other on a phone. */
export const actions = (...parts: Value[]): Html => html`<div class="actions">${parts}</div>`;

/** A form that posts. `files`: it sends files. `inline`: one button in a line of text or a table. `row`: a field and its button. */
export const postForm = (
  action: string,
  body: Value,
  { files, inline, row, id }: { files?: boolean; inline?: boolean; row?: boolean; id?: string } = {},
): Html =>
  html`<form method="post" action="${action}"${id && html` id="${id}"`}${files && html` enctype="multipart/form-data"`}${inline && html` class="inline"`}${row && html` class="ask"`}>${body}</form>`;

/** A form that asks (GET): filters and searches. */
export const askForm = (action: string, body: Value): Html =>
  html`<form class="ask" method="get" action="${action}">${body}</form>`;

/** One button that posts, with what it sends along. */
export const postButton = (
  action: string,
  label: Value,
  kind: ButtonKind = 'quiet',
  hidden: Readonly<Record<string, string>> = {},
): Html =>
  postForm(
    action,
    html`${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${button(label, kind)}`,
    { inline: true },
  );

/** Text to be copied: selectable as it is; with `copy.js` it gets a button (`label`, then `done`). `letter`: a page of lines. */
export const copyText = (
  id: string,
  text: Value,
  { label, done, letter }: { label: string; done: string; letter?: boolean },
): Html =>
  html`<div class="copy" data-copy="${id}" data-label="${label}" data-done="${done}"><p class="copied${letter && html` letter`}" id="${id}">${text}</p></div>`;
