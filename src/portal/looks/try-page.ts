/** Trying a change: the form, and what came of it. Views only. */
import { type Html, html, words as said } from '../../report/markup.js';
import type { ProfileView } from '../../report/model.js';
import { openOutcomes } from '../../report/outcomes.js';
import { chip } from '../../report/parts.js';
import { actions, button, postForm } from '../../report/view/actions.js';
import { notice } from '../../report/view/blocks.js';
import { fileField, selectField, textArea } from '../../report/view/fields.js';
import type { Tried } from '../../services/try-out.js';
import type { Words } from '../../words/index.js';
import { placeIn } from '../../words/places.js';
import type { PortalWords } from '../../words/portal/index.js';
import type { UploadLimits } from '../uploads.js';

export interface TryForm {
  places: readonly { id: string; title: string; bioLimit?: number | undefined }[];
  limits: UploadLimits;
  platform: string;
  text: string;
}
/** What was tried, ready to be shown; `view` where there is something to see. */
export type TriedView = { tried: Tried; view?: ProfileView; name?: string };
export type TryRefusal = 'nothing' | 'large' | 'many' | 'long' | 'busy' | 'trouble';
export const LONGEST_TEXT = 5_000;
const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic,.heic';

export const tryForm = (form: TryForm, { tryOut, lang }: PortalWords, again = false): Html =>
  postForm(
    '/me/try',
    html`${selectField({
      name: 'platform',
      label: tryOut.platform,
      help: tryOut.platformHelp,
      value: form.platform,
      of: [
        { value: '', label: tryOut.anywhere },
        ...form.places.map(({ id, title }) => ({ value: id, label: placeIn(title, lang) })),
      ],
    })}${textArea({ name: 'text', label: tryOut.text, help: tryOut.textHelp, value: form.text, rows: 5, maxLength: LONGEST_TEXT })}${fileField(
      {
        name: 'picture',
        label: tryOut.pictures,
        help: tryOut.picturesHelp(form.limits.files, form.limits.megabytes),
        accept: PICTURES,
        several: true,
      },
    )}${actions(button(tryOut.go), html`<span class="small muted">${again ? tryOut.nothingKept : tryOut.wait}</span>`)}`,
    { files: true },
  );

export const tryIntro = ({ tryOut }: PortalWords): Html =>
  html`<p class="lead">${tryOut.intro}</p><p>${tryOut.nothingKept}</p>`;

/** All results, and the form again with what was typed. */
export function triedPage(
  tried: readonly TriedView[],
  form: TryForm,
  quotations: Readonly<Record<string, string>>,
  words: Words,
  portal: PortalWords,
): Html {
  const { tryOut } = portal;
  const parts = tried.map((one, at) => triedPart(one, `t${at}`, form, quotations, words, portal));
  return html`${parts}<section class="stack" aria-labelledby="again"><h2 id="again">${tryOut.change}</h2>${tryForm(form, portal, true)}</section>`;
}

function triedPart(
  { tried, view, name = '' }: TriedView,
  id: string,
  form: TryForm,
  quotations: Readonly<Record<string, string>>,
  words: Words,
  { tryOut }: PortalWords,
): Html {
  const heading = tried.kind === 'text' ? tryOut.ofText : tryOut.ofPicture(tried.nth + 1);
  if (tried.kind === 'unreadable') {
    const says = formatSays(tried.trouble, tryOut);
    return html`<section class="card" aria-labelledby="${id}"><header><h2 id="${id}">${heading}</h2></header>${notice('notice', { title: tryOut.problem(name || heading), says })}</section>`;
  }
  if (!view) return html``;
  const { verdict } = tried.result;
  const open = openOutcomes({ view, words, quotations, prefix: id, mend: words.report.mend, level: 3 });
  const fine = open.length === 0 && notice('done', { title: tryOut.fine.title, says: tryOut.fine.says });
  return html`<section class="stack" aria-labelledby="${id}"><header class="who"><h2 id="${id}">${heading}</h2>${chip(verdict, words.verdicts[verdict].title)}</header>${fine}${open}${
    tried.kind === 'text' ? textFacts(tried, form, tryOut) : pictureFacts(tried, view, words, tryOut)
  }</section>`;
}

function textFacts(tried: Extract<Tried, { kind: 'text' }>, form: TryForm, tryOut: PortalWords['tryOut']): Html {
  const limit = form.places.find(({ id }) => id === form.platform)?.bioLimit;
  const { understood } = tryOut;
  const used = [...form.text].length;
  return html`<ul class="rest"><li><span aria-hidden="true">–</span><span>${tried.identifiesAsLeader ? understood.leader : understood.notLeader}</span></li><li><span aria-hidden="true">–</span><span>${understood.disclaimer[tried.disclaimer]}</span></li>${
    limit !== undefined && html`<li><span aria-hidden="true">–</span><span>${tryOut.room(used, limit)}</span></li>`
  }</ul>`;
}

/** The picture itself where no finding shows it, and the words in it. */
function pictureFacts(
  { result }: Extract<Tried, { kind: 'picture' }>,
  view: ProfileView,
  words: Words,
  tryOut: PortalWords['tryOut'],
): Html {
  const [reading] = Object.values(result.readings);
  const [shot] = Object.values(view.pictures);
  const lines = reading?.lines ?? [];
  const isShown = result.outcomes.some(
    ({ outcome }) => 'findings' in outcome && outcome.findings.some(({ evidence }) => evidence.kind === 'region'),
  );
  return html`${
    shot &&
    !isShown &&
    html`<figure class="shot"><div class="frame"><img src="${shot.src}" width="${shot.width}" height="${shot.height}" alt=""></div></figure>`
  }<div class="stack"><h3>${tryOut.read}</h3>${
    lines.length === 0
      ? html`<p>${tryOut.nothingRead}</p>`
      : html`<ol class="lines">${lines.map(
          ({ text, sureness }) =>
            html`<li>${said(text)} <span class="muted">${words.sureness(sureness, 'region').text}</span></li>`,
        )}</ol>`
  }</div>`;
}

function formatSays(
  { code, args }: Extract<Tried, { kind: 'unreadable' }>['trouble'],
  { formats }: PortalWords['tryOut'],
): string {
  if (code === 'PICTURE_EMPTY') return formats.empty;
  if (code === 'PICTURE_BROKEN') return formats.broken;
  if (code === 'PICTURE_TOO_LARGE') return formats.large;
  if (code !== 'PICTURE_FORMAT') return formats.unreadable;
  const format = String(args.format ?? '');
  return Object.hasOwn(formats, format) ? formats[format as keyof typeof formats] : formats.other;
}
