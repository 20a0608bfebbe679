/** Her settings: language, mails, name, area; and a new mail address, which counts once a link that was sent there came back. */
import type { Context } from 'hono';
import { Trouble } from '../../domain/trouble.js';
import { html } from '../../report/markup.js';
import { actions, button, postForm } from '../../report/view/actions.js';
import { section } from '../../report/view/blocks.js';
import { choices, selectField, textField } from '../../report/view/fields.js';
import { portalLanguages } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { languageField } from '../language.js';
import { page, wordsOf } from '../page.js';
import { rate, tooOften } from '../rates.js';
import type { Route, Who } from '../routes.js';
import { one, sentForm } from './form.js';
import type { LeaderParts } from './parts.js';

const PATH = '/me/settings';
/** Mails go to an address that nobody has shown to be hers: few enough that nobody can be flooded with them. */
const MAIL_ASKS = { most: 5, seconds: 3600 };

export function settingsRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;
  const mailAsks = rate({ ...MAIL_ASKS, clock: () => new Date(desk.now()) });
  const says = (c: Context, who: Who) => wordsOf(c, who).leader.settings;
  const own = (who: Who) => who.personId ?? '';

  function show(c: Context, who: Who, errors: { name?: string; mail?: string } = {}): Response {
    const told = says(c, who);
    const { name, email, area, lang } = desk.person(own(who));
    const areas = [...new Set([...desk.areas(), ...(area ? [area] : [])])];
    const waiting = desk.mailChange(own(who));
    const mails = desk
      .mailsWanted(own(who))
      .map(({ kind, wanted }) => ({ value: kind, label: told.kinds[kind] ?? kind, checked: wanted }));
    const body = html`${section(
      'language-of-hers',
      told.language,
      postForm(
        `${PATH}/language`,
        html`${languageField({ label: told.language, help: told.languageHelp, value: lang ?? '', own: told.languageOwn })}${actions(button(told.save, 'quiet'))}`,
      ),
    )}${section(
      'mails-of-hers',
      told.mails,
      postForm(
        `${PATH}/mails`,
        html`${choices({ name: 'mails', type: 'checkbox', label: told.mails, help: told.mailsHelp, of: mails })}${actions(button(told.save, 'quiet'))}`,
      ),
    )}${section(
      'self',
      told.self,
      postForm(
        `${PATH}/self`,
        html`${textField({ name: 'name', label: told.name, value: name, maxLength: 200, autocomplete: 'name', error: errors.name })}${selectField({ name: 'area', label: told.area, help: told.areaHelp, value: area ?? '', of: [{ value: '', label: told.areaNone }, ...areas.map((one) => ({ value: one, label: one }))] })}${actions(button(told.save, 'quiet'))}`,
      ),
    )}${section(
      'mail-of-hers',
      told.mail,
      html`<p>${email ? told.mailNow(email) : told.mailNone}</p>${waiting && html`<p>${told.mailWaiting(waiting)}</p>`}${postForm(
        `${PATH}/mail`,
        html`${textField({ name: 'mail', type: 'email', label: told.mail, help: told.mailHelp, maxLength: 254, autocomplete: 'email', error: errors.mail })}${actions(button(told.mailDo, 'quiet'))}`,
      )}`,
    )}`;
    const wrong = errors.name !== undefined || errors.mail !== undefined;
    return page(c, who, { title: told.title, body, ...(wrong && { status: 422 }) });
  }

  const post = (path: string, handle: Route['handle']): Route => ({
    ...{ method: 'POST', path: `${PATH}/${path}`, roles: ['leader'], handle },
  });

  return [
    { method: 'GET', path: PATH, roles: ['leader'], handle: (c, who) => show(c, who) },
    post('language', async (c, who) => {
      const lang = one(await sentForm(c), 'lang');
      desk.setLang(own(who), portalLanguages().includes(lang) ? lang : null);
      return goOn(c, PATH, says(c, who).saved);
    }),
    post('mails', async (c, who) => {
      desk.setMails(own(who), (await sentForm(c)).mails ?? []);
      return goOn(c, PATH, says(c, who).saved);
    }),
    post('self', async (c, who) => {
      const sent = await sentForm(c);
      const { area: before } = desk.person(own(who));
      const asked = one(sent, 'area');
      // Only an area that there is: a slip of the pen would take her out of her admins' sight.
      const area = asked === '' ? null : desk.areas().includes(asked) ? asked : before;
      return orRefused('name', () => desk.correct(own(who), { name: one(sent, 'name'), area }), c, who);
    }),
    post('mail', async (c, who) => {
      if (!mailAsks.allows(own(who))) return tooOften(c, mailAsks.waits(own(who)));
      const mail = one(await sentForm(c), 'mail');
      const sent = says(c, who).mailSent(mail);
      return orRefused('mail', () => desk.askMailChange(own(who), mail), c, who, sent);
    }),
    {
      // Opened in whichever browser her new mail is in: the token is the key, and only the button uses it.
      ...{ method: 'GET', path: '/mail-address/:token', roles: ['anyone'] },
      handle(c, who) {
        const token = c.req.param('token') ?? '';
        if (!desk.isMailChange(token)) throw new Trouble('LINK_SPENT', 'stop');
        const told = says(c, who);
        const body = html`<p class="lead">${told.mailConfirm}</p>${postForm(`/mail-address/${token}`, actions(button(told.mailConfirmDo)))}`;
        return page(c, who, { title: told.mailConfirmTitle, body });
      },
    },
    {
      ...{ method: 'POST', path: '/mail-address/:token', roles: ['anyone'] },
      handle(c, who) {
        desk.confirmMailChange(c.req.param('token') ?? '');
        const told = says(c, who);
        return page(c, who, { title: told.mailConfirmTitle, body: html`<p class="lead">${told.mailDone}</p>` });
      },
    },
  ];

  function orRefused(what: 'name' | 'mail', work: () => void, c: Context, who: Who, done?: string): Response {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'INPUT_INVALID') throw error;
      return show(c, who, { [what]: says(c, who).errors[what] });
    }
    return goOn(c, PATH, done ?? says(c, who).saved);
  }
}
