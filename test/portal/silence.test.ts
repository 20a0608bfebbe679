/**
 * What a Leader did not say yes to shows nowhere. Two houses are the same but for one thing that is hers alone (she declined,
 * withdrew, paused, withheld a part); then everything that admins, their tools and their files can show is compared, word by
 * word. In one house something harmless stands in for it, so that the two may be alike: an invitation that nobody answered,
 * somebody who is not there any more, somebody who withheld nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CONSENT_PARTS, type ConsentPart } from '../../src/domain/consent.js';
import { ANSWERS } from '../../src/portal/api/schemas.js';
import { monthlyFiles } from '../../src/report/monthly/forms.js';
import { monthlyReports } from '../../src/services/monthly-files.js';
import { toolsOf } from '../services/making-months.js';
import { DAY, hash, refOf, resultOf, runRound, sign } from '../store/making.js';
import { tellEverybody } from '../store/telling.js';
import { AREAS, closeHouses, type House, openHouse } from './house.js';

afterAll(closeHouses);
const PERIOD = '2027-03';
/** Enough people of an area for its figures to be told. */
const OTHERS = 6;
const NAME = 'Wanda Kanarienvogel';
const MAIL = 'wanda.kanarienvogel@mail.example';

interface Her {
  house: House;
  personId: string;
  token: string;
}
type Act = (her: Her) => void;
const signs =
  (parts: readonly ConsentPart[] = CONSENT_PARTS): Act =>
  ({ house, personId }) =>
    void sign(house.store, personId, refOf('wanda'), parts);
const nothing: Act = () => {};

/** A house with others in it, and her; a round, what it found, and its reports. */
async function lived({ before, after }: { before: Act; after: Act }): Promise<Her> {
  const house = openHouse({ withoutRound: true });
  const { store, time, folder } = house;
  const invite = (name: string, email: string) => store.people.invite({ name, email, area: AREAS.north });
  for (let n = 0; n < OTHERS; n++) {
    const { personId } = invite(`Other ${n}`, `other${n}@mail.example`);
    sign(store, personId, refOf(`other${n}`), CONSENT_PARTS);
  }
  const her = { house, ...invite(NAME, MAIL) };
  before(her);
  runRound(store, PERIOD, (profile) => {
    const { result, pictures } = resultOf(profile, 'words', 'a picture');
    return { result: { ...result, via: 'saved', takenAt: time.now() }, pictures };
  });
  tellEverybody(store, 30, time.now());
  time.pass(40 * DAY);
  after(her);
  const reportsDir = join(folder, 'reports');
  const reports = {
    ...{ ...toolsOf(store, time.clock), store, reportsDir },
    render: (model: Parameters<typeof monthlyFiles>[0], formats: Parameters<typeof monthlyFiles>[2]['formats']) =>
      monthlyFiles(model, { baseUrl: 'https://audit.example' }, { formats, printPdf: async () => new Uint8Array() }),
    async write(path: string, content: string | Uint8Array) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return { bytes: Buffer.byteLength(content), sha256: hash(content) };
    },
  };
  await monthlyReports(reports, { formats: ['html', 'csv', 'json', 'text'] });
  return her;
}

/** Everything that staff and their tools can ask for, by where it stands; ids and hashes are by chance in each house. */
async function shown({ house, personId }: Her): Promise<Map<string, string>> {
  const { store } = house;
  const all = new Map<string, string>();
  const plain = (text: string) =>
    text
      .replaceAll(personId, 'HER')
      .replaceAll(/pa_[\w-]{43}|[\w-]{43}\b/g, 'KEY')
      .replaceAll(/[0-9a-f]{12,}(-\d+)*/g, 'ID')
      .replaceAll(house.folder, 'FOLDER')
      // Which item comes next goes by ids, and the last has none.
      .replaceAll(/<a class="button quiet" href="\/admin\/review\/ID">[^<]*<\/a>/g, '')
      // What happened in one moment stands in the order of ids.
      .split(/(?=<tr|<li)|(?<=<\/tr>)|\n/)
      .sort()
      .join('\n');
  const keep = (where: string, status: number, text: string) => all.set(where, plain(`${status} ${text}`));
  const told = house.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/admin'));
  const paths = told.flatMap(({ path }) => (path.includes(':') ? [] : [path]));
  const open = store.cases.forAdmins({ areas: 'all' });
  // Hers, and somebody else's beside it.
  const cases = [personId, open.find(({ person }) => person.name === 'Other 0')?.person.id].map(
    (id) => open.find(({ person }) => person.id === id)?.case.id ?? 'none',
  );
  const more = [
    ...['/admin/leaders?state=in', '/admin/leaders?state=invited', `/admin/leaders?q=${NAME.slice(0, 5)}`],
    ...[`/admin/leaders/${personId}`, `/admin?area=${encodeURIComponent(AREAS.north)}`],
    ...store.reports.all().map(({ id }) => `/admin/reports/${id}`),
    ...cases.map((id) => `/admin/review/${id}`),
  ];
  for (const who of ['owner', 'north'] as const) {
    for (const [at, path] of [...paths, ...more].entries()) {
      const answer = await house.request(path, who);
      keep(`${who} ${at} ${plain(path)}`, answer.status, await answer.text());
    }
    const form = new FormData();
    form.set('file', new File([`Name;Mail;Area\n${NAME};${MAIL};${AREAS.north}\n`], 't.csv', { type: 'text/csv' }));
    const trial = (await house.request('/admin/leaders/import', who, { form })).headers.get('location')!;
    keep(`${who} import`, 200, await (await house.request(trial, who)).text());
  }
  const by = { name: 'Olga Owner', staffId: house.staff.owner };
  for (const areas of ['all', [AREAS.north]] as ('all' | string[])[]) {
    const { token } = store.tokens.make({ name: 'tool', areas, days: 1, by });
    for (const name of Object.keys(ANSWERS)) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await house.request(`/api/v1/${name}`, 'nobody', { headers });
      keep(`api ${areas} ${name}`, answer.status, await answer.text());
    }
  }
  for (const { area, dir, files } of store.reports.all())
    for (const { name } of files) keep(`report ${area} ${name}`, 200, readFileSync(join(dir, name), 'utf8'));
  return all;
}

/** Where two houses differ, with the first place in which they do. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((where) => {
    const [a, b] = [one.get(where) ?? '(nothing)', other.get(where) ?? '(nothing)'];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 120);
    return [`${where}\n  ${around(a)}\n  ${around(b)}`];
  });
}

describe('what is hers alone shows on no page of admins, in no answer to their tools, in no file', () => {
  const erased: Act = ({ house, personId }) => void house.store.erase(personId);
  /** Leaving stands in the log in the same words as asking for what is held, and pausing not at all. */
  const pauses: Act = ({ house, personId }) => {
    house.store.exportPerson(personId);
    house.store.hers.pause(personId, '2028-01-01T00:00:00.000Z');
  };
  const SAME: Record<string, { hers: { before: Act; after: Act }; harmless: { before: Act; after: Act } }> = {
    'that she declined': {
      hers: { before: ({ house, token }) => house.store.invitations.decline(token), after: nothing },
      harmless: { before: nothing, after: nothing },
    },
    'that she withdrew before a round': {
      hers: {
        before: (her) => {
          signs()(her);
          her.house.store.consents.withdraw(her.personId);
        },
        after: nothing,
      },
      harmless: {
        before: (her) => {
          signs()(her);
          erased(her);
        },
        after: nothing,
      },
    },
    'that she withdrew after something was found': {
      hers: { before: signs(), after: ({ house, personId }) => void house.store.consents.withdraw(personId) },
      harmless: { before: signs(), after: erased },
    },
    'that she paused': {
      hers: { before: signs(), after: pauses },
      harmless: { before: signs(), after: erased },
    },
    'that she withheld a part': {
      hers: { before: signs(['picture', 'description', 'posts']), after: nothing },
      harmless: { before: signs(), after: nothing },
    },
  };
  /** Each pair makes every page twice: the two that the others resemble only at full length. */
  const atLength = ['that she withdrew before a round', 'that she paused'];
  const taken = Object.entries(SAME).filter(
    ([name]) => process.env.PROFILE_AUDIT_FULL === '1' || !atLength.includes(name),
  );
  it.each(taken)('%s', async (name, { hers, harmless }) => {
    const [a, b] = [await lived(hers), await lived(harmless)];
    const [one, other] = [await shown(a), await shown(b)];
    expect(one.size).toBeGreaterThan(60);
    // Visits that were made are counted, of nobody alone; whoever is erased takes hers with her.
    const counted = (where: string) => name === 'that she paused' && where.startsWith('api all rounds');
    const found = differences(one, other).filter((where) => !counted(where));
    expect(found).toEqual([]);
  });
});

describe('who read the policy’s other clauses', () => {
  it('is told as a total, and not at all while they are few', async () => {
    const house = openHouse({ withoutRound: true });
    const overview = async () => (await house.request('/admin', 'north')).text();
    const hers = Object.values(house.leaders);
    for (const personId of hers.slice(0, 4)) house.store.self.readPolicy(personId);
    expect(await overview()).not.toContain('other clauses');
    house.store.self.readPolicy(hers[4]!);
    expect(await overview()).toContain('5 Leaders read the policy’s other clauses');
  });
});
