/**
 * A short mail with one thing to press: plain text that is whole in itself, and HTML that degrades to it. No picture, no
 * other host, nothing that a mail program could drop and leave it unreadable.
 */
import { inert } from './inert.js';
import { type Html, html } from './markup.js';
import { LIGHT } from './style.js';
import { wrap } from './wrap.js';

export interface MailLetter {
  /** BCP 47. */
  lang: string;
  subject: string;
  hello: string;
  /** Before what is pressed, and after it. */
  before: readonly string[];
  press?: { label: string; href: string } | undefined;
  after?: readonly string[];
  /** Who writes. */
  organisation: string;
}
const WIDTH = 72;

export function mailLetter(given: MailLetter): { subject: string; text: string; html: string } {
  const { lang, subject, before, press, after = [] } = given;
  const [hello, organisation] = [inert(given.hello, 200), inert(given.organisation, 100)];
  const wrapped = (line: string) => wrap(inert(line), { width: WIDTH }).join('\n');
  const parts = [hello, ...before.map(wrapped), ...(press ? [`  ${press.href}`] : []), ...after.map(wrapped)];
  const text = `${parts.join('\n\n')}\n\n${organisation}\n`;
  const p = (content: string): Html => html`<p style="margin:0 0 16px">${content}</p>`;
  const pressed =
    press &&
    html`<p style="margin:24px 0"><a href="${press.href}" style="display:inline-block;background:${LIGHT.accent};color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 24px;border-radius:24px">${press.label}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${press.href}">${press.href}</a></p>`;
  const body = html`${p(hello)}${before.map(p)}${pressed}${after.map(p)}<p style="margin:24px 0 0">${organisation}</p>`;
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${subject}</title>`;
  const frame = html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td style="font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5;text-align:left">${body}</td></tr></table></td></tr></table>`;
  return {
    subject: inert(subject, 150),
    text,
    html: `<!doctype html>\n<html lang="${lang}"><head>${head.markup}</head><body style="margin:0">${frame.markup}</body></html>\n`,
  };
}
