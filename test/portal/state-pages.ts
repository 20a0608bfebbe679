/**
 * Pages that no address alone leads to: what is said of a form that cannot be taken as it is, of a link that is spent, of too
 * much at once; what asks whether it is really meant; what is shown of a trial; and what a Leader reads in other languages.
 */
import { type House, mailOf, type Persona } from './house.js';

export interface StatePage {
  name: string;
  who: Persona;
  status: number;
  /** A form came back to be mended: what is wrong with it has the focus. */
  refused?: boolean;
  ask(): Promise<Response>;
}
const SPENT = 'x'.repeat(43);
type Form = Record<string, string | string[]> | FormData;

const files = (fields: Record<string, string | File>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const TABLE = new File(['Name,E-Mail,Area\nAda Adler,ada@mail.example,North\nBea,not an address,North\n'], 'roll.csv');

/**
 * One after the other: some leave the house another than they found it. `every`: each page of a Leader in each language, and not
 * one in each.
 */
export function statePagesOf(house: House, every: boolean): StatePage[] {
  const { profiles, leaders, store } = house;
  const hers = `/me/profiles/${profiles.hostile.id}`;
  const caseOf = (who: 'hostile' | 'bea') => store.cases.forPerson(leaders[who])[0]?.case.id ?? '';
  const invitation = () => store.people.invite({ name: 'Nina Neu', email: mailOf('nina') }).token;
  const seen = (name: string, who: Persona, path: string, status = 200): StatePage => ({
    ...{ name, who, status, ask: () => house.request(path, who) },
  });
  const sent = (name: string, who: Persona, path: string | (() => string), form: Form, status = 200): StatePage => ({
    ...{ name, who, status, refused: status === 422 },
    ask: () => house.request(typeof path === 'string' ? path : path(), who, { form }),
  });
  /** Sent, and the page that it leads on to. */
  const after = (name: string, who: Persona, path: string, form: Form): StatePage => ({
    ...{ name, who, status: 200 },
    async ask() {
      const { headers, status } = await house.request(path, who, { form });
      const to = headers.get('location');
      if (status !== 303 || to === null) throw new Error(`${name}: ${path} answered ${status}`);
      return house.request(to, who, { cookie: `${house.signInAs(who)}; ${flashOf(headers)}` });
    },
  });
  /** The first that is listed. */
  const termPage = (name: string, ask: (path: string) => Promise<Response>): StatePage => ({
    ...{ name, who: 'owner', status: 200 },
    async ask() {
      const list = await (await house.request('/admin/terms?q=labour', 'owner')).text();
      return ask(/href="(\/admin\/terms\/[\w-]*labour[\w-]*)"/.exec(list)?.[1] ?? '/no-term');
    },
  });
  const spoken = (lang: string, nth: number): StatePage[] => {
    const pages = inEach(lang);
    return every ? pages : [pages[nth % pages.length]!];
  };
  const inEach = (lang: string): StatePage[] => [
    {
      ...{ name: `invitation in ${lang}`, who: 'nobody', status: 200 },
      ask: () => house.request(`/invite/${invitation()}`, 'nobody', { headers: { 'accept-language': lang } }),
    },
    ...[`/me`, `${hers}/result`, `/me/items/${caseOf('hostile')}`, '/me/leave'].map(
      (path): StatePage => ({
        ...{ name: `${path.replace(/[\w-]{20,}/, 'x')} in ${lang}`, who: 'hostile', status: 200 },
        async ask() {
          store.self.setLang(leaders.hostile, lang);
          const answer = await house.request(path, 'hostile');
          store.self.setLang(leaders.hostile, null);
          return answer;
        },
      }),
    ),
  ];
  const schedule = { step: 'look', rule: '0 6 1 * *', days: '3' };
  const signing = { do: 'sign', signedBy: '', p0: 'https://nina.example/', add: '' };
  return [
    sent('no address', 'nobody', '/sign-in', { email: 'maria(at)mail' }, 422),
    seen('link asked for', 'nobody', '/sign-in?sent'),
    ...['sign-in', 'invite', 'mail-address'].map((room) => seen(`spent ${room}`, 'nobody', `/${room}/${SPENT}`, 410)),
    seen('nothing here, to nobody', 'nobody', '/no/such/page', 404),
    seen('nothing here, to a Leader', 'hostile', '/me/profiles/none', 404),
    sent('not signed in', 'nobody', '/me/leave', {}, 401),
    sent('too large', 'hostile', '/me/settings/language', { lang: 'x'.repeat(100_000) }, 413),
    {
      ...{ name: 'from elsewhere', who: 'hostile', status: 403 },
      ask: () => house.request('/me/leave', 'hostile', { form: {}, headers: { 'sec-fetch-site': 'cross-site' } }),
    },
    sent('wrong code', 'owner', '/second-factor', { code: '000000', next: '/admin' }, 422),
    sent('invitation, addresses read', 'nobody', () => `/invite/${invitation()}`, {
      do: 'add',
      add: 'https://nina.example/ https://bit.ly/3abc nonsense',
    }),
    sent('invitation, nothing ticked', 'nobody', () => `/invite/${invitation()}`, signing, 422),
    sent('invitation declined', 'nobody', () => `/invite/${invitation()}`, { do: 'decline' }),
    sent('consent without a name', 'hostile', `${hers}/consent`, { p0: profiles.hostile.ref.url, signedBy: '' }, 422),
    sent('profile that is none', 'hostile', '/me/profiles/new', { do: 'add', add: 'nonsense' }),
    sent('name of nothing', 'hostile', '/me/settings/self', { name: '', area: '' }, 422),
    sent('mail of nothing', 'hostile', '/me/settings/mail', { mail: 'nowhere' }, 422),
    {
      ...{ name: 'too often', who: 'hostile', status: 429 },
      async ask() {
        for (let n = 0; n < 6; n++)
          await house.request('/me/settings/mail', 'hostile', { form: { mail: `a${n}@b.example` } });
        return house.request('/me/settings/mail', 'hostile', { form: { mail: 'c@b.example' } });
      },
    },
    sent('erasing, not ticked', 'hostile', '/me/leave', {}, 422),
    after('proof looked for', 'hostile', `${hers}/proof`, {}),
    after('look in line', 'hostile', `${hers}/audit`, {}),
    sent('answer without words', 'hostile', `/me/items/${caseOf('hostile')}`, { answer: 'disputed', text: '' }, 422),
    sent('nothing to try', 'hostile', '/me/try', files({ text: '' }), 422),
    sent('nothing handed over', 'hostile', `${hers}/supply`, files({}), 422),
    sent('decision without one', 'owner', `/admin/review/${caseOf('bea')}`, { text: '' }, 422),
    sent(
      'invited without a name',
      'owner',
      '/admin/leaders/invite',
      { how: 'mail', name: '', email: 'x', area: '' },
      422,
    ),
    sent('invited by a form', 'owner', '/admin/leaders/invite', {
      how: 'form',
      name: 'Nina',
      email: 'noa@mail.example',
      area: 'North valley',
    }),
    sent('table of nothing', 'owner', '/admin/leaders/import', files({ encoding: 'auto' }), 422),
    after('table tried', 'owner', '/admin/leaders/import', files({ file: TABLE, encoding: 'auto', lang: 'en' })),
    sent('mark without a picture', 'owner', '/admin/marks/new', files({ label: 'Two figures', source: 'drawn' }), 422),
    sent('term of nothing', 'owner', '/admin/terms/new', { label: 'A party', names: '', country: 'de' }, 422),
    seen('terms found', 'owner', '/admin/terms?q=labour'),
    termPage('a term', (path) => house.request(path, 'owner')),
    termPage('a term tried', async (path) => {
      const tried = await house.request(`${path}/try`, 'owner', { form: {} });
      return house.request(tried.headers.get('location') ?? '', 'owner');
    }),
    sent(
      'admin without an address',
      'owner',
      '/admin/staff',
      { name: 'S', email: 'nowhere', role: 'admin', areas: '' },
      422,
    ),
    sent('schedule that is none', 'owner', '/admin/settings/schedule', { rule: 'often', days: 'x' }, 422),
    sent('schedule to be confirmed', 'owner', '/admin/settings/schedule', schedule),
    seen('nobody found', 'owner', '/admin/leaders?q=nobody-of-that-name'),
    ...['de', 'fr', 'es', 'it', 'nl'].flatMap(spoken),
  ];
}

/** What is said once, as a browser would send it back. */
const flashOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
