/**
 * A Leader's own report as a mail: short, the same sentences as on her page, the text as good as the HTML. No picture goes by
 * mail, and nothing that she did not write or show in public herself.
 */
import type { Finding, Verdict } from '../domain/outcome.js';
import type { Coverage, Words } from '../words/index.js';
import { monthlyWordsFor } from '../words/monthly.js';
import { type Ending, personalWordsFor } from '../words/personal.js';
import { inert } from './inert.js';
import { box, button, heading, mailPage, paragraph } from './mail-frame.js';
import { html, words as said } from './markup.js';
import type { WrittenMail } from './monthly/mail.js';
import { type Places, placeOf, ruleName, sayFinding } from './sentences.js';
import { wrap } from './wrap.js';

export interface PersonalProfile {
  platform: string;
  handle: string;
  /** Undefined: never looked at, or nothing of it is kept. */
  look?: { coverage: Coverage; verdict: Verdict; takenAt: string } | undefined;
  toProve: boolean;
  paused: boolean;
  /** Where its consent ends soon. */
  endsOn: string | null;
}
export interface PersonalItem {
  platform: string;
  handle: string;
  audit: string;
  /** Undefined where what it rests on is not kept any more. */
  finding?: Finding | undefined;
  quotation: string | undefined;
  graceUntil: string | null;
  /** Path of her page about it. */
  path: string;
}
export interface PersonalReport {
  name: string;
  organisation: string;
  period: string;
  /** What is hers to answer. */
  items: readonly PersonalItem[];
  /** Her answers that wait for a person. */
  withPerson: number;
  /** Settled since the last mail. */
  over: readonly { platform: string; handle: string; audit: string; as: Ending }[];
  profiles: readonly PersonalProfile[];
}

/** Only then is there anything to write. */
export const isWorthAMail = ({ items, over, profiles }: PersonalReport): boolean =>
  items.length + over.length > 0 || profiles.some(({ toProve }) => toProve);

/** What was found is told item by item, once it is confirmed, and in no other way. */
const SAID: readonly Verdict[] = ['clear', 'unseen', 'outside'];
const NAME = 60;
const WIDTH = 72;
const MOST = 10;

/** `stop`: the address that ends these mails; undefined where nobody knows how the portal is reached. */
export function personalMail(
  report: PersonalReport,
  given: { words: Words; lang: string; places?: Places | undefined; baseUrl: string; stop: string | undefined },
): WrittenMail {
  const { words, places } = given;
  const says = personalWordsFor(given.lang);
  const base = given.baseUrl.replace(/\/+$/, '');
  const where = ({ platform, handle }: { platform: string; handle: string }) =>
    `${inert(handle, NAME)}, ${placeOf(platform, places).title}`;
  const period = monthlyWordsFor(given.lang).period(report.period);
  const needs = report.items.length;
  const subject = inert(says.subject(period, needs), 150);
  const items = report.items.slice(0, MOST).map((item) => {
    const sentences = item.finding && sayFinding(item.finding, item.platform, words, places);
    return {
      title: `${ruleName(item.audit, words)} · ${where(item)}`,
      says: sentences ? inert(sentences.says, 600) : '',
      advice: sentences ? inert(sentences.advice, 600) : '',
      policy: item.quotation ? words.quoted(item.quotation) : '',
      until: item.graceUntil ? says.until(words.date(item.graceUntil)) : '',
      address: `${base}${item.path}`,
    };
  });
  const over = report.over
    .slice(0, MOST)
    .map((each) => `${ruleName(each.audit, words)}, ${where(each)}: ${says.endings[each.as]}`);
  const profiles = report.profiles.map((profile) => ({ name: where(profile), says: lookSays(profile).join(' ') }));
  const hello = says.hello(inert(report.name, NAME));
  const lead = says.lead(needs, over.length);
  const withPerson = report.withPerson > 0 ? says.waitingSays(report.withPerson) : '';
  const page = `${base}/me`;
  const organisation = inert(report.organisation, 100);

  const lines = (text: string, first = '', rest = ' '.repeat(first.length)): string[] =>
    text === '' ? [] : wrap(text, { width: WIDTH, first, rest });
  const text = [
    lines(hello),
    lines(lead),
    ...items.map((item, n) => [
      ...lines(item.title, `${n + 1}. `),
      ...lines(item.says, '   '),
      ...lines(item.advice && `${says.mend}: ${item.advice}`, '   '),
      ...lines(item.policy && `${says.policy}: ${item.policy}`, '   '),
      ...lines(item.until, '   '),
      `   ${item.address}`,
    ]),
    ...(over.length > 0 ? [[`${says.over}:`, ...over.flatMap((line) => lines(line, '- '))]] : []),
    lines(withPerson),
    [`${says.seen}:`, ...profiles.flatMap((profile) => lines(`${profile.name}. ${profile.says}`, '- '))],
    [`${says.open}:`, page],
    lines(says.private),
    ...(given.stop ? [[...lines(says.rather), given.stop]] : []),
    [says.thanks, organisation],
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');

  const small = (label: string, content: string) =>
    content !== '' && paragraph(html`<strong>${label}</strong> ${content}`);
  const body = html`${paragraph(hello)}${paragraph(lead)}${items.map((item) =>
    box(
      html`<p style="margin:0 0 8px"><strong>${item.title}</strong></p>${item.says && paragraph(said(item.says))}${small(`${says.mend}:`, item.advice)}${item.policy && paragraph(html`${says.policy}: <em>${item.policy}</em>`, 'small')}${item.until && paragraph(item.until, 'small')}<p style="margin:0"><a href="${item.address}">${says.look}</a></p>`,
    ),
  )}${over.length > 0 && html`${heading(says.over)}<ul style="margin:0 0 16px;padding:0 0 0 20px">${over.map((line) => html`<li style="margin:0 0 6px">${line}</li>`)}</ul>`}${withPerson && paragraph(withPerson)}${heading(says.seen)}<ul style="margin:0 0 16px;padding:0 0 0 20px">${profiles.map((profile) => html`<li style="margin:0 0 6px"><strong>${profile.name}.</strong> ${profile.says}</li>`)}</ul>${button(page, says.open)}${paragraph(says.private, 'small')}${given.stop && paragraph(html`${says.rather} <a href="${given.stop}">${given.stop}</a>`, 'small')}${paragraph(html`${says.thanks}<br>${organisation}`)}`;
  return { subject, text: `${text}\n`, html: mailPage({ lang: says.lang, title: subject, body }) };

  /** The same sentences as on her page. */
  function lookSays({ look, toProve, paused, endsOn }: PersonalProfile): string[] {
    const state = toProve
      ? [says.prove]
      : look
        ? [
            words.coverage.sentence(look.coverage),
            ...(SAID.includes(look.verdict) ? [words.verdicts[look.verdict].says(look.coverage)] : []),
            says.seenOn(words.date(look.takenAt)),
          ]
        : [says.notYet];
    return [...state, ...(paused ? [says.paused] : []), ...(endsOn ? [says.ends(words.date(endsOn))] : [])];
  }
}
