/**
 * What the HTML of every mail is made of: one column that plain mail programs show as it is, colours that hold in the dark, no
 * picture, no other host, no script, and no style that, when dropped, leaves something unreadable.
 */
import { type Html, html, type Value } from './markup.js';

/** Ink and paper for the dark; where a program ignores it, its own colours hold. */
const DARK = `@media (prefers-color-scheme:dark){body,.paper{background:#1c1916!important;color:#f1eae0!important}.quiet{color:#bbaea0!important}a{color:#e5aab7!important}.press{background:#e5aab7!important;color:#1c1916!important}.box{border-color:#443c34!important}}`;

export function mailPage({ lang, title, body }: { lang: string; title: string; body: Html }): string {
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title>`;
  const frame = html`<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td style="font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5;text-align:left">${body}</td></tr></table></td></tr></table>`;
  return `<!doctype html>\n<html lang="${lang}"><head>${head.markup}<style>${DARK}</style></head><body style="margin:0">${frame.markup}</body></html>\n`;
}

export const paragraph = (content: Value, size: 'usual' | 'small' = 'usual'): Html =>
  size === 'small'
    ? html`<p class="quiet" style="margin:0 0 16px;font-size:14px;color:#665b50">${content}</p>`
    : html`<p style="margin:0 0 16px">${content}</p>`;

export const heading = (content: Value): Html =>
  html`<h2 style="margin:24px 0 8px;font-size:20px;line-height:1.3">${content}</h2>`;

/** A link that looks like a button, and the address below it for whoever does not trust buttons. */
export const button = (address: string, label: string): Html =>
  html`<p style="margin:24px 0 8px"><a class="press" href="${address}" style="display:inline-block;background:#7a3f4c;color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 24px;border-radius:24px">${label}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${address}">${address}</a></p>`;

/** A part with a line around it. */
export const box = (content: Html): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td class="box" style="border:1px solid #e4d9c9;border-radius:8px;padding:16px">${content}</td></tr></table>`;
