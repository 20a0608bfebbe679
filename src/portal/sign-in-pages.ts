/** What signing in looks like. Views only. */
import { type Html, html, lines } from '../report/markup.js';
import { actions, button, copyText, linkButton, postForm } from '../report/view/actions.js';
import { card, notice, opens } from '../report/view/blocks.js';
import { hiddenField, textField } from '../report/view/fields.js';
import type { SignInWords } from '../words/portal/en/sign-in.js';
import { qrPicture } from './qr.js';

export const askPage = (
  words: SignInWords,
  given: { next: string; email?: string | undefined; wrong?: boolean; lead?: string },
): Html =>
  html`<p class="lead">${given.lead ?? words.intro}</p>${postForm(
    '/sign-in',
    html`${textField({
      ...{ name: 'email', type: 'email', label: words.email, help: words.emailHelp, required: true, maxLength: 254 },
      ...{ autocomplete: 'email', inputMode: 'email', value: given.email },
      error: given.wrong ? words.notAnAddress : undefined,
    })}${given.next && hiddenField('next', given.next)}${actions(button(words.send))}`,
  )}`;

export const sentPage = ({ sent }: SignInWords, minutes: number): Html =>
  html`<p class="lead">${sent.says(minutes)}</p>${opens(sent.nothing, html`<p>${sent.nothingHelp}</p>`)}${actions(linkButton('/sign-in', sent.again))}`;

export const noMailPage = (says: string, next: string): Html => html`<p class="lead">${says}</p><p>${next}</p>`;

export const openPage = ({ open }: SignInWords, token: string): Html =>
  html`<p class="lead">${open.says}</p>${postForm(`/sign-in/${token}`, actions(button(open.button)))}<p class="muted">${open.notYou}</p>`;

export const factorPage = (
  { factor }: SignInWords,
  given: { next: string; again: boolean; wrong?: 'wrong' | 'locked' },
): Html =>
  html`<p class="lead">${given.again ? factor.again : factor.intro}</p>${given.wrong === 'locked' && notice('wrong', { says: factor.locked, live: true })}${postForm(
    '/second-factor',
    html`${codeField(factor.code, factor.codeHelp, given.wrong === 'wrong' ? factor.wrong : undefined)}${hiddenField('next', given.next)}${actions(button(factor.button))}`,
  )}<p class="muted">${factor.lost}</p>`;

export const setUpPage = (
  { setUp, factor }: SignInWords,
  given: { secret: string; address: string; next: string; wrong?: boolean },
): Html =>
  html`<p class="lead">${setUp.intro}</p>${card({
    ...{ id: 'scan', heading: setUp.scan },
    body: html`${qrPicture(given.address, setUp.scanAlt)}<div><span class="label">${setUp.byHand}</span><code class="copied">${given.secret.match(/.{1,4}/g)?.join(' ') ?? ''}</code></div>`,
  })}${card({
    ...{ id: 'then', heading: setUp.next },
    body: postForm(
      '/second-factor/set-up',
      html`${codeField(factor.code, undefined, given.wrong ? setUp.wrong : undefined)}${hiddenField('next', given.next)}${actions(button(setUp.button))}`,
    ),
  })}`;

export const recoveryPage = ({ recovery }: SignInWords, codes: readonly string[], next: string): Html =>
  html`<p class="lead">${recovery.says}</p>${copyText('codes', html`<code>${lines(codes)}</code>`, { label: recovery.copy, done: recovery.copied })}${actions(linkButton(next, recovery.button, 'primary'))}`;

function codeField(label: string, help: string | undefined, error: string | undefined): Html {
  return textField({
    ...{ name: 'code', label, help, error, required: true, maxLength: 40 },
    ...{ autocomplete: 'one-time-code', autofocus: true },
  });
}
