/** What the pages behind an ask's link look like: what is asked, what was understood, and what could not be. Views only. */
import type { ConsentPart } from '../domain/consent.js';
import { type Html, html, words as said } from '../report/markup.js';
import type { ProfileView } from '../report/model.js';
import { verdictBox } from '../report/parts.js';
import { actions, button, linkButton } from '../report/view/actions.js';
import { notice } from '../report/view/blocks.js';
import type { HandedLack } from '../services/hand-over.js';
import type { Words } from '../words/index.js';
import type { AskedProfile, HandOverRefusal, SupplyWords } from '../words/supply.js';
import { lacksPart, resultParts } from './result-parts.js';

export interface AskedView extends AskedProfile {
  /** Opaque: names the profile in the form's address. */
  id: string;
  parts: readonly ConsentPart[];
  settled: boolean;
  /** Something of hers can be looked at again. */
  hasResult: boolean;
}
export interface AskView {
  name: string;
  until: string;
  days: number;
  /** The page's own path. */
  path: string;
  profiles: readonly AskedView[];
}
export interface Refused {
  why: HandOverRefusal;
  args?: Readonly<Record<string, string | number>>;
  lacks?: readonly HandedLack[];
}
/** What is asked, profile by profile. */
export function askPage(ask: AskView, words: SupplyWords): Html {
  const { page } = words;
  return html`<p class="lead">${page.intro(ask.name)}</p>${ask.profiles.map((profile) => profilePart(profile, ask, words))}<section class="stack" aria-labelledby="what"><h2 id="what">${page.what}</h2><p>${page.whatText(ask.days)}</p><p>${page.private}</p><p class="small muted">${page.until(ask.until)}</p></section>`;
}

function profilePart(profile: AskedView, ask: AskView, words: SupplyWords): Html {
  const { page, result } = words;
  const { id, place, handle, settled, hasResult } = profile;
  const path = `${ask.path}/${id}`;
  const head = html`<header><h2 id="h-${id}">${place} · ${said(handle)}</h2></header>`;
  if (settled) {
    return html`<section class="card" aria-labelledby="h-${id}">${head}${notice('done', { title: page.settled, says: page.settledText })}${
      hasResult && html`<p><a href="${path}">${result.title(place)}</a></p>`
    }<details><summary>${page.again}</summary>${handForm(profile, path, words)}</details></section>`;
  }
  return html`<section class="card" aria-labelledby="h-${id}">${head}<p>${page.whyHere(profile)}</p><p>${page.choice}</p>${handForm(profile, path, words)}<form class="rather" method="post" action="${path}/rather-not">${button(page.ratherNot, 'quiet')}<span class="muted">${page.ratherNotHelp}</span></form></section>`;
}

/** Only what she opened is asked for. */
export function handForm({ id, parts }: Pick<AskedView, 'id' | 'parts'>, path: string, { page }: SupplyWords): Html {
  const field = (name: string, label: string, help: string | null, accept: string, several: boolean) =>
    html`<div class="field"><label for="${name}-${id}">${label}</label><input type="file" id="${name}-${id}" name="${name}" accept="${accept}"${several && html` multiple`}${help && html` aria-describedby="${name}-help-${id}"`}>${help && html`<p class="small muted" id="${name}-help-${id}">${help}</p>`}</div>`;
  const pictures = 'image/*';
  const fields = [
    field('page', page.files, page.filesHelp, 'image/*,.html,.htm,.mhtml,.zip,text/html', true),
    parts.includes('picture') && field('avatar', page.avatar, page.pictureHelp, pictures, false),
    parts.includes('banner') && field('banner', page.banner, null, pictures, false),
  ];
  return html`<form method="post" action="${path}" enctype="multipart/form-data">${fields}<div class="actions">${button(page.send)}<span class="small muted">${page.wait}</span></div></form>`;
}

/** What was understood of what she handed over: the one result, with the way back to the form. */
export function resultPage(
  given: { view: ProfileView; backPath: string; until: string; lacks: readonly HandedLack[] },
  quotations: Readonly<Record<string, string>>,
  words: Words,
  supply: SupplyWords,
): Html {
  const { view, lacks, backPath, until } = given;
  const { result: says } = supply;
  const context = { view, words, quotations, prefix: 'r', mend: says.mend, level: 3 as const };
  const more = html`<a href="${backPath}">${says.more}</a>`;
  const verdict = verdictBox(view.result.verdict, view, words);
  return html`<p class="lead">${says.thanks} ${says.supplied(words.date(view.result.takenAt), until)}</p>${resultParts({ context, verdict, lacks, next: more, says }, supply)}${actions(linkButton(backPath, says.more))}`;
}

/** What could not be taken in, why, and what to do. */
export function refusedPage(refused: Refused, backPath: string, words: Words, supply: SupplyWords): Html {
  const { title, says } = supply.refusals[refused.why];
  return html`${notice('notice', { title, says: says(refused.args ?? {}), live: true })}${lacksPart(refused.lacks ?? [], words, supply)}${actions(linkButton(backPath, supply.result.back, 'primary'))}`;
}

/** The link opens nothing (any more); which of the reasons it is, is nobody's business. */
export const spentPage = ({ spent }: SupplyWords, home: string): Html =>
  html`<p class="lead">${spent.says}</p>${actions(linkButton('/', home))}`;
