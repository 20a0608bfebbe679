/** Where she ticks: a card a profile with its platform, its use and its parts, and the signature below them. */
import { CONSENT_PARTS, USES } from '../../domain/consent.js';
import { type Html, html, words as said } from '../../report/markup.js';
import { card, facts, notice, opens } from '../../report/view/blocks.js';
import { choices, hiddenField, textArea, textField } from '../../report/view/fields.js';
import type { LeaderDesk, OptInProblem, Recognised, Ticked } from '../../services/leader-desk.js';
import { consentIn } from '../../words/consent-in.js';
import type { Words } from '../../words/index.js';
import type { LeaderWords } from '../../words/portal/en/leader/index.js';

export interface TickParts {
  desk: Pick<LeaderDesk, 'placeSeen' | 'consentText' | 'keep' | 'today'>;
  says: LeaderWords;
  words: Words;
  /** The platform of an address that was recognised before. */
  platformOf(address: string): { platform: string; handle: string } | undefined;
}

const ADDRESS = /^https?:\/\//;

/** One profile to be ticked. Nothing is ticked that she did not tick. */
export function tickCard(at: number, ticked: Ticked, problems: readonly OptInProblem[], parts: TickParts): Html {
  const { says, desk } = parts;
  const ref = parts.platformOf(ticked.address);
  const seen = ref && desk.placeSeen(ref.platform, parts.words.lang);
  const wrong = (what: 'use' | 'parts' | 'twice') =>
    problems.some((problem) => problem.what === what && 'at' in problem && problem.at === at)
      ? says.invite.errors[what]
      : undefined;
  const heading =
    ref && seen ? html`${said(ref.handle)} <span class="muted">${seen.place}</span>` : said(ticked.address);
  const twice = wrong('twice');
  return card({
    id: `profile-${at}`,
    heading,
    level: 2,
    body: html`<p class="small"><bdi class="address">${ticked.address}</bdi></p>${seen && html`<p>${says.parts.foreseen(seen)}</p>`}${twice && html`<p class="wrong">${twice}</p>`}${hiddenField(`p${at}`, ticked.address)}${choices(
      {
        ...{ name: `p${at}.parts`, type: 'checkbox', label: says.parts.partsAsked, error: wrong('parts') },
        of: CONSENT_PARTS.map((part) => ({
          ...{ value: part, label: says.parts.parts[part], help: says.parts.partsHelp[part] },
          checked: ticked.parts.includes(part),
        })),
      },
    )}${choices({
      ...{ name: `p${at}.use`, type: 'radio', label: says.parts.useAsked, error: wrong('use') },
      of: USES.map((use) => ({ value: use, label: says.parts.uses[use], checked: ticked.use === use })),
    })}`,
  });
}

/** Where addresses are pasted, with what became of those that were pasted before. */
export function pasteField(
  { says, words }: Pick<TickParts, 'says' | 'words'>,
  { troubles, pasted, more }: { troubles: readonly Recognised[]; pasted: string; more: boolean },
): Html {
  const notes = troubles.flatMap((one) => ('trouble' in one ? [noteOf(one, says, words)] : []));
  return html`${
    notes.length > 0 &&
    notice('notice', { body: html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`, live: true })
  }${textArea({ name: 'add', label: more ? says.invite.addMore : says.invite.add, help: says.invite.addHelp, value: pasted, rows: 3 })}`;
}

function noteOf(
  { typed, trouble }: Extract<Recognised, { trouble: unknown }>,
  says: LeaderWords,
  words: Words,
): string {
  const shown = typed.slice(0, 120);
  if (trouble.code === 'ADDRESS_NOT_PROFILE' && trouble.args.kind === 'short') return says.invite.notes.short(shown);
  return words.troubles[trouble.code](trouble.args);
}

const paragraphs = (text: string): Html[] =>
  text.split('\n\n').map((paragraph) => {
    const [, title, rest] = /^(\p{Lu}[\p{Lu} ,’'-]+\p{Lu})\. ([\s\S]*)$/u.exec(paragraph) ?? [];
    return title ? html`<p><strong>${title}.</strong> ${rest}</p>` : html`<p>${paragraph}</p>`;
  });

/** The text that is signed, our translation of it where she reads another language, and for how long things are kept here. */
export function wholeText({ desk, says, words }: Pick<TickParts, 'desk' | 'says' | 'words'>, open = false): Html {
  const { version, lang, text } = desk.consentText();
  const ours = consentIn(words.lang, version);
  return opens(
    says.invite.whole,
    html`<p class="small muted">${says.invite.wholeHelp(version)}</p>${ours && html`<div class="stack consent-text" lang="${ours.lang}" id="consent-translated">${paragraphs(ours.text)}</div><p><strong>${ours.note}</strong></p>`}<div class="stack consent-text" lang="${lang}">${paragraphs(text)}</div><p><strong>${says.invite.keepTitle}</strong></p><ul class="plain">${says.invite.kept(desk.keep).map((line) => html`<li>${line}</li>`)}</ul>`,
    { open },
  );
}

export const glance = (says: LeaderWords): Html => facts(says.invite.glance);

/** Her name and the day: the signature. */
export function signature(
  { says, words, desk }: TickParts,
  { name, problems }: { name: string; problems: readonly OptInProblem[] },
): Html {
  const missing = problems.some(({ what }) => what === 'name') ? says.invite.errors.name : undefined;
  return html`${textField({
    ...{ name: 'signedBy', label: says.invite.name, help: says.invite.nameHelp, value: name, error: missing },
    ...{ maxLength: 200, autocomplete: 'name' },
  })}<p class="small muted">${says.invite.today(words.date(`${desk.today()}T00:00:00.000Z`))}</p>`;
}

export const isAddress = (text: string): boolean => ADDRESS.test(text);
