/**
 * The mail that asks a Leader to hand over what no visit could see: plain text that is whole in itself, and HTML that
 * degrades to it. No picture, no other host, no style that a mail program could drop and leave it unreadable.
 */
import type { Words } from '../words/index.js';
import type { AskedProfile, SupplyWords } from '../words/supply.js';
import { inert } from './inert.js';
import { type Html, html } from './markup.js';
import { wrap } from './wrap.js';

export interface AskMail {
  name: string;
  profiles: readonly AskedProfile[];
  expiresAt: string;
  link: string;
  organisation: string;
}
const WIDTH = 72;
/** A name is a line of its own in somebody's inbox. */
const NAME_LIMIT = 60;

export function askMail(
  given: AskMail,
  words: Words,
  supply: SupplyWords,
): { subject: string; text: string; html: string } {
  const { mail } = supply;
  const profiles = given.profiles.map((profile) => ({ ...profile, handle: inert(profile.handle, NAME_LIMIT) }));
  const until = mail.personal(words.date(given.expiresAt));
  const subject = mail.subject(profiles);
  const hello = mail.hello(inert(given.name, NAME_LIMIT));
  const intro = mail.intro(profiles);
  const list = profiles.length > 1 ? profiles.map(mail.because) : [];
  const what = `${mail.what(profiles.length)} ${mail.result}`;
  const organisation = inert(given.organisation, 100);
  const paragraphs = [
    [hello],
    [intro],
    ...(list.length > 0 ? [list.flatMap((line) => wrap(line, { width: WIDTH, first: '- ', rest: '  ' }))] : []),
    [what],
    [`  ${given.link}`],
    [mail.ratherNot],
    [until],
  ];
  const lines = paragraphs.map((paragraph) =>
    paragraph.flatMap((line) => (/^( {2}|- )/.test(line) ? [line] : wrap(line, { width: WIDTH }))).join('\n'),
  );
  const text = `${lines.join('\n\n')}\n\n${mail.thanks}\n${organisation}\n`;
  return { subject, text, html: page(supply.lang, subject, bodyOf()) };

  function bodyOf(): Html {
    const p = (content: string): Html => html`<p style="margin:0 0 16px">${content}</p>`;
    return html`${p(hello)}${p(intro)}${
      list.length > 0 &&
      html`<ul style="margin:0 0 16px;padding:0 0 0 20px">${list.map((line) => html`<li style="margin:0 0 6px">${line}</li>`)}</ul>`
    }${p(what)}<p style="margin:24px 0"><a href="${given.link}" style="display:inline-block;background:#7a3f4c;color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 24px;border-radius:24px">${mail.button}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${given.link}">${given.link}</a></p>${p(mail.ratherNot)}<p style="margin:0 0 16px;font-size:14px">${until}</p><p style="margin:24px 0 0">${mail.thanks}<br>${organisation}</p>`;
  }
}

function page(lang: string, title: string, body: Html): string {
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title>`;
  const frame = html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td style="font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5;text-align:left">${body}</td></tr></table></td></tr></table>`;
  return `<!doctype html>\n<html lang="${lang}"><head>${head.markup}</head><body style="margin:0">${frame.markup}</body></html>\n`;
}
