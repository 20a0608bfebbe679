/**
 * A house with people in it, for the tests of every room of the portal: an owner, two admins of different areas and one who
 * is a Leader too, five Leaders (one alone in her area, one with hostile text in every field), profiles, and a round that
 * brought results of every kind. All in memory, on a clock that stands still.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { USUAL_CASEWORK } from '../../src/compose/casework.js';
import type { LeaderWiring } from '../../src/compose/leader.js';
import { type Desks, openPortal, openSigningIn } from '../../src/compose/portal.js';
import { configSchema } from '../../src/config/schema.js';
import { CONSENT_PARTS } from '../../src/domain/consent.js';
import { NO_NOTES } from '../../src/domain/notes.js';
import type { Judged } from '../../src/domain/outcome.js';
import type { ProfileRef } from '../../src/domain/profile.js';
import type { KeptStrip } from '../../src/domain/reading.js';
import type { PictureBytes, ProfileResult } from '../../src/domain/result.js';
import { hidden, seen } from '../../src/domain/snapshot.js';
import { secretBox } from '../../src/keep/secret-box.js';
import type { Of } from '../../src/portal/routes.js';
import { codeAt } from '../../src/services/one-time-codes.js';
import { openStore, type Store } from '../../src/store/index.js';
import { png } from '../report/pictures.js';
import { handClock, hash, resultOf } from '../store/making.js';
import { tellEverybody } from '../store/telling.js';
import { HOSTILE } from './hostile.js';
import { leaderRoom } from './leader-room.js';
import { looksHouse } from './looks-house.js';

export type StaffName = 'owner' | 'north' | 'south' | 'fay';
export type LeaderName = 'ada' | 'bea' | 'cleo' | 'dora' | 'hostile' | 'fay';
/** Whoever can be signed in; `fay` is a Leader and an admin at once. `nobody` is not signed in. */
export type Persona = StaffName | LeaderName | 'nobody';

/** `north` is an admin of the first area, `south` of the other two; dora is alone in the last. */
export const AREAS = { north: 'North valley', south: 'South coast', east: 'East hills' };
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const STAFF: Record<Exclude<StaffName, 'fay'>, { name: string; role: 'owner' | 'admin'; areas: string[] | null }> = {
  owner: { name: 'Olga Owner', role: 'owner', areas: null },
  north: { name: 'Nora Nordmann', role: 'admin', areas: [AREAS.north] },
  south: { name: 'Sofia Südmann', role: 'admin', areas: [AREAS.south, AREAS.east] },
};
const LEADERS: Record<LeaderName, { name: string; area: string }> = {
  ada: { name: 'Ada Adler', area: AREAS.north },
  bea: { name: 'Bea Birk', area: AREAS.north },
  cleo: { name: 'Cleo Castell', area: AREAS.south },
  dora: { name: 'Dora Dorn', area: AREAS.east },
  hostile: { name: HOSTILE.name, area: AREAS.south },
  fay: { name: 'Fay Falk', area: AREAS.north },
};
export const mailOf = (who: string): string => `${who}@mail.example`;
export const PERIOD = '2027-02';

export interface HouseOptions {
  /** How people reach it; http://127.0.0.1 for a real browser. */
  baseUrl?: string;
  /** Nobody was visited yet. */
  withoutRound?: boolean;
  /** What the round found was seen once: nothing is confirmed, nobody was told. */
  withoutCases?: boolean;
  /** The way out to profiles, for a look at a proof; shut where it is not given. */
  open?: LeaderWiring['open'];
  /** Settings of the portal. */
  portal?: Record<string, number>;
  /** What makes reports; nothing can where it is not given. */
  reports?: Desks['reports'];
}
export type House = ReturnType<typeof openHouse>;

const opened: { close(): void }[] = [];
/** Closes what the tests of a file opened; files that keep one house for all their tests close it themselves. */
export const closeHouses = (): void => {
  for (const house of opened.splice(0)) house.close();
};
export const closeAfterEach = (): void => void afterEach(closeHouses);

/** `baseUrl` begins with https by default, so that cookies have the names that they have in earnest. */
export function openHouse(options: HouseOptions = {}) {
  const { baseUrl = 'https://audit.example', withoutRound, withoutCases, open, portal, reports } = options;
  const folder = mkdtempSync(join(tmpdir(), 'portal-house-'));
  const time = handClock('2027-03-01T12:00:00.000Z');
  const store = openStore({ path: ':memory:', evidenceDir: join(folder, 'evidence'), clock: time.clock });
  const config = configSchema.parse({
    ...{
      organisation: 'La Leche League Musterland',
      dataDir: folder,
      termsFile: join(folder, 'terms.json'),
      server: { baseUrl },
    },
    mail: { via: 'folder', from: 'audit@lll.example' },
    // Tests ask for many pages in one moment of the clock that stands still.
    portal: { perSession: 1_000_000, perNetwork: 1_000_000, ...portal },
  });
  const box = secretBox(new Uint8Array(32));
  const signing = openSigningIn({ config, store, clock: time.clock }, { box });
  const people = fill(store, box, time.clock);
  if (!withoutRound) {
    round(store, people.profiles);
    if (!withoutCases) openCases(store, people, time);
  }
  const by = { staffId: people.staff.owner, name: STAFF.owner.name };
  store.marks.add({ kind: 'lll', label: 'Two figures', source: 'drawn', bytes: PICTURE, by });
  const watching = {
    health: async () => ({ ready: true, checks: [], incidents: [] }),
    metrics: async () => ({ contentType: 'text/plain', body: 'figures 1\n' }),
  };
  const looks = looksHouse({ config, store, clock: time.clock });
  const leader = leaderRoom({ config, store, clock: time.clock }, open);
  const casework = { ...USUAL_CASEWORK, crops: looks.crops };
  const pages = {
    signing,
    leader,
    casework,
    looks: looks.looking.pages(() => undefined),
    ...(reports && { desks: { reports } }),
  };
  const { app, routes } = openPortal({ config, store, clock: time.clock, notes: NO_NOTES, watching, ...pages });
  const cookie = `${baseUrl.startsWith('https:') ? '__Host-' : ''}session`;

  /** A session of hers, staff with the second factor shown; gives what the browser would send as Cookie. */
  const signInAs = (who: Persona, { factor = true } = {}): string => {
    if (who === 'nobody') return '';
    const subject = { personId: people.leaders[who as LeaderName], staffId: people.staff[who as StaffName] };
    const token = store.sessions.begin(subject, 86_400);
    if (!subject.staffId || !factor) return `${cookie}=${token}`;
    const { id } = signing.session(token)!;
    return `${cookie}=${store.sessions.factorShown(id)}`;
  };
  const sessions = new Map<Persona, string>();
  const cookieOf = (who: Persona): string => {
    if (!sessions.has(who) || !isOpen(sessions.get(who)!)) sessions.set(who, signInAs(who));
    return sessions.get(who)!;
  };
  const isOpen = (value: string): boolean => value === '' || signing.session(value.split('=')[1] ?? '') !== undefined;

  const house = {
    ...{ app, routes, store, time, config, signing, folder, signInAs, ...people },
    /** Asks for a page as somebody; with `form` it posts. Redirects are not followed. */
    async request(path: string, who: Persona = 'nobody', given: Asked = {}): Promise<Response> {
      const headers: Record<string, string> = { accept: 'text/html', ...given.headers };
      const sent = given.cookie ?? cookieOf(who);
      if (sent) headers.cookie = sent;
      const init: RequestInit = { method: given.method ?? (given.form ? 'POST' : 'GET'), headers };
      if (init.method !== 'GET') {
        headers['sec-fetch-site'] ??= 'same-origin';
        headers.origin ??= new URL(baseUrl).origin;
      }
      if (given.form instanceof FormData) init.body = given.form;
      else if (given.form)
        init.body = new URLSearchParams(
          Object.entries(given.form).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
        );
      return app.request(`${baseUrl}${path}`, init);
    },
    /** Something that a persona may open: the first of its kind. A room that adds a kind says here where one is found. */
    idOf(of: Of, who: Persona): string | undefined {
      const hers = who === 'hostile' || who === 'owner' ? people.profiles.hostile : people.profiles.finding;
      const found: Partial<Record<Of, () => string | undefined>> = {
        profile: () => hers.id,
        person: () => people.leaders[hers.owner],
        staff: () => people.staff.north,
        mark: () => store.marks.all()[0]?.id,
        case: () => store.cases.forPerson(people.leaders[hers.owner])[0]?.case.id,
      };
      return found[of]?.();
    },
    /** What stands in an address beside ids: tokens of links, names of parts. Undefined where there is none. */
    wordOf(path: string, _name: string, _who: Persona): string | undefined {
      const words: Record<string, () => string | undefined> = {
        '/sign-in/:token': () => store.sessions.links.forStaff(people.staff.south, 900),
        // It says the same whatever stands behind its address.
        '/with/:page': () => 'nothing',
        '/invite/:token': () => store.people.invite({ name: 'New Here', email: mailOf('invited') }).token,
        '/mail-address/:token': () => store.self.askMailChange(people.leaders.dora, mailOf('other'))?.token,
        '/mails/off/:mailToken': () => store.mailsOff.token(people.leaders.hostile, 'report'),
      };
      return words[path]?.();
    },
    /** Lets what was put off until after an answer happen. */
    settled: () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve))),
    /** The six figures of this moment. */
    code: () => codeAt(SECRET, time.clock()),
    close(): void {
      void looks.close();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  opened.push(house);
  return house;
}
export interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  form?: Readonly<Record<string, string | readonly string[]>> | FormData;
  headers?: Record<string, string>;
  /** Instead of the persona's own session. */
  cookie?: string;
}

export interface HouseProfile {
  id: string;
  ref: ProfileRef;
  owner: LeaderName;
}

function fill(store: Store, box: { seal(text: string): string }, clock: () => Date) {
  const staff = {} as Record<StaffName, string>;
  const enter = (who: StaffName, asked: { name: string; role: 'owner' | 'admin'; areas: string[] | null }) => {
    const { id } = store.staff.invite({ ...asked, email: mailOf(who) });
    store.staff.factor.offer(id, box.seal(SECRET));
    store.staff.factor.confirm(id, Math.floor(clock().getTime() / 30_000) - 10, [`recovery${who}`]);
    staff[who] = id;
  };
  for (const [who, asked] of Object.entries(STAFF)) enter(who as StaffName, asked);
  enter('fay', { name: LEADERS.fay.name, role: 'admin', areas: [AREAS.north] });
  const leaders = {} as Record<LeaderName, string>;
  for (const [who, { name, area }] of Object.entries(LEADERS)) {
    leaders[who as LeaderName] = store.people.invite({ name, area, email: mailOf(who) }).personId;
  }
  const profiles = {} as Record<keyof typeof PROFILES, HouseProfile>;
  for (const [key, { owner, ref }] of Object.entries(PROFILES)) {
    const text = { textVersion: 'test-1', textSha256: hash('the text') };
    const signed = { personId: leaders[owner], profile: ref, parts: [...CONSENT_PARTS], ...text };
    const { profileId } = store.consents.sign({ ...signed, use: 'both', signedBy: LEADERS[owner].name });
    profiles[key as keyof typeof PROFILES] = { id: profileId, ref, owner };
  }
  return { staff, leaders, profiles };
}

const at = (platform: string, handle: string, url: string): ProfileRef => ({ platform, handle, url });
/** Each profile shows one kind of result. */
const PROFILES = {
  finding: { owner: 'ada', ref: at('x', 'ada_adler', 'https://x.com/ada_adler') },
  clear: { owner: 'ada', ref: at('bluesky', 'ada.example', 'https://bsky.app/profile/ada.example') },
  review: { owner: 'bea', ref: at('mastodon', 'bea@social.example', 'https://social.example/@bea') },
  hidden: { owner: 'cleo', ref: at('instagram', 'cleo.castell', 'https://www.instagram.com/cleo.castell/') },
  alone: { owner: 'dora', ref: at('website', 'dora.example', 'https://dora.example/') },
  hostile: { owner: 'hostile', ref: at('website', HOSTILE.handle, 'https://hostile.example/') },
  fays: { owner: 'fay', ref: at('website', 'fay.example', 'https://fay.example/') },
} as const satisfies Record<string, { owner: LeaderName; ref: ProfileRef }>;
export type ProfileName = keyof typeof PROFILES;

/** A round in which every profile was visited; what each brought is what its name says. */
function round(store: Store, profiles: Record<ProfileName, HouseProfile>): void {
  const { id } = store.rounds.open(PERIOD);
  for (;;) {
    const claim = store.rounds.claim(id, { leaseSeconds: 60, worker: 'test' });
    if (!claim) break;
    const { url, platform, handle } = claim.profile;
    const key = Object.entries(profiles).find(([, { ref }]) => ref.url === url)![0] as ProfileName;
    const { result, pictures } = broughtBy(key, { url, platform, handle });
    store.visits.record(claim.visitId, result, pictures);
  }
  store.rounds.finish(id);
}

/** What the round found is seen a second time, told, and answered by some: cases of every kind and state. */
function openCases(
  store: Store,
  { profiles, leaders }: Pick<ReturnType<typeof fill>, 'profiles' | 'leaders'>,
  time: ReturnType<typeof handClock>,
): void {
  for (const key of ['finding', 'review', 'hostile'] as const) {
    const { result, pictures } = broughtBy(key, profiles[key].ref);
    store.ownAudits.put(profiles[key].id, { ...result, takenAt: time.now() }, pictures);
  }
  tellEverybody(store, 30, time.now());
  const answer = (owner: LeaderName, said: 'explained' | 'disputed', text: string) => {
    const caseId = store.cases.forPerson(leaders[owner])[0]?.case.id ?? '';
    store.cases.answer({ caseId, personId: leaders[owner], answer: said, text, graceDays: 30 });
  };
  answer('bea', 'disputed', 'That is the name of our street.');
  answer('hostile', 'explained', HOSTILE.text.slice(0, 3900));
}

/** A result of each kind, with a picture that a browser can show. */
export function broughtBy(key: ProfileName, ref: ProfileRef): { result: ProfileResult; pictures: PictureBytes } {
  const text = key === 'hostile' ? HOSTILE.text : `words of ${key}`;
  const made = resultOf(ref, text).result;
  const avatar = seen({ url: `${ref.url}avatar.png`, sha256: hash(PICTURE), width: 10, height: 10 });
  const reading = { ...made.readings.avatar!, sha256: hash(PICTURE), strips: [ROW] };
  const result = { ...made, snapshot: { ...made.snapshot, avatar }, readings: { avatar: reading } };
  const pictures = { avatar: PICTURE };
  const passes = result.outcomes.filter(({ outcome }) => outcome.kind === 'pass');
  const found = result.outcomes.find(({ outcome }) => outcome.kind === 'finding')!;
  if (key === 'finding' || key === 'hostile') return { result, pictures };
  if (key === 'review') {
    const { findings } = found.outcome as Extract<Judged['outcome'], { kind: 'finding' }>;
    const doubt = { code: 'several-meanings' as const, args: {} };
    const outcome = { kind: 'needs-review' as const, findings, doubt };
    return { result: { ...result, verdict: 'review', outcomes: [{ ...found, outcome }, ...passes] }, pictures };
  }
  if (key === 'hidden') {
    const wall = hidden('login');
    const snapshot = {
      ...result.snapshot,
      displayName: wall,
      bio: wall,
      links: wall,
      avatar: wall,
      banner: wall,
      posts: wall,
    };
    const outcome = { kind: 'not-seen' as const, missing: ['avatar' as const], why: 'login' as const };
    const judged = { ...found, outcome } as Judged;
    return {
      result: { ...result, verdict: 'unseen', snapshot, readings: {}, outcomes: [judged] } as ProfileResult,
      pictures: {},
    };
  }
  const pass = { ...found, outcome: { kind: 'pass' as const } } as Judged;
  const snapshot = { ...result.snapshot, bio: seen('I help families. Views all my own.') };
  return { result: { ...result, verdict: 'clear', snapshot, outcomes: [pass, ...passes] }, pictures };
}
/** A row of letters kept with it; everybody's picture is the same, so it says what any of them is found to say. */
const ROW: KeptStrip = {
  ...{ png: Buffer.from(png(180, 57, [255, 255, 255])).toString('base64'), likeness: 0.9, sureness: 0.9 },
  polygon: [
    [0, 2],
    [10, 2],
    [10, 8],
    [0, 8],
  ],
  text: `words of finding review ${HOSTILE.text}`,
};
/** Ten by ten pixels of plain blue. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGNwy1uABzGMSmNDAEyuhNE3TSgLAAAAAElFTkSuQmCC',
  'base64',
);
