/** Operator terms by command, from the file to the verdict. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hidden, seen } from '../../src/domain/snapshot.js';
import { openStore } from '../../src/store/index.js';
import { enrol, resultOf, runRound } from '../store/making.js';
import { type Desk, openDesk } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());
const file = () => join(desk.dir, 'data', 'terms.json');
const FLAGS = [
  ...['--id', 'party-ie-harbour', '--group', 'party', '--country', 'IE', '--name', 'Harbour Alliance'],
  ...['--hashtag', '#VoteHarbour', '--source', 'https://parties.example/harbour', '--seen-at', '2026-10-01'],
  ...['--positive', 'Proud Harbour Alliance member', '--negative', 'I like the harbour', '--verified'],
];
const add = (...more: string[]) => desk.run(['terms', 'add', ...FLAGS, '--by', 'Ada', ...more]);
const BIO = 'LLL Leader. Proud Harbour Alliance member. Views my own.';
const oneLine = (text: string) => expect(text.split('\n')).toHaveLength(1);

describe('terms', () => {
  it('adds a term by flags that `check bio` judges by at once, and takes it back', async () => {
    expect((await desk.run(['check', 'bio', BIO])).code).toBe(0);
    const added = await add();
    expect([added.code, added.err]).toEqual([0, '']);
    expect(added.out).toContain('party-ie-harbour is in use');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file(), 'utf8')).added).toMatchObject([
      { addedAt: '2026-12-01T09:00:00.000Z', addedBy: 'Ada' },
    ]);
    const checked = await desk.run(['check', 'bio', BIO]);
    expect(checked.code).toBe(2);
    expect(checked.out).toContain('“Harbour Alliance”');
    const retired = await desk.run(['terms', 'retire', 'party-ie-harbour', '--reason', 'it dissolved', '--by', 'Bea']);
    expect(retired.out).toContain('2026-12-01');
    expect((await desk.run(['check', 'bio', BIO])).code).toBe(0);
    expect((await desk.run(['terms', 'list', '--retired'])).out).toMatch(/Bea on 2026-12-01: it dissolved/);
    expect(existsSync(join(desk.dir, 'data', 'profile-audit.sqlite'))).toBe(false);
  });

  it('adds terms from a file, beside the database’s folder where the configuration says so', async () => {
    const other = openDesk({ termsFile: join(desk.dir, 'elsewhere', 'ours.json') });
    expect((await add()).code).toBe(0);
    const [{ entry }] = JSON.parse(readFileSync(file(), 'utf8')).added;
    writeFileSync(join(desk.dir, 'new.json'), `\ufeff${JSON.stringify([entry])}`);
    const ran = await other.run(['terms', 'add', '--file', join(desk.dir, 'new.json')]);
    const listed = await other.run(['terms', 'list', '--country', 'ie', '--group', 'party', '--json']);
    other.clear();
    expect([ran.code, ran.err]).toEqual([0, '']);
    const ours = listed.out.split('\n').map((line) => JSON.parse(line));
    expect(ours.filter(({ origin }) => origin === 'operator')).toMatchObject([{ entry, leadsTo: 'finding' }]);
    expect(existsSync(join(desk.dir, 'elsewhere', 'ours.json'))).toBe(true);
  });

  it('changes the lexicon in the stamp of what is judged with it', async () => {
    const page = join(desk.dir, 'saved.html');
    writeFileSync(page, `<html><head><title>Nora</title></head><body><h1>Nora</h1><p>${BIO}</p></body></html>`);
    const lexicon = async () => {
      const { out } = await desk.run(['audit', 'https://nora.example/', '--mine', '--saved', page, '--json']);
      return JSON.parse(out).engine.lexicon as string;
    };
    const before = await lexicon();
    await add();
    const during = await lexicon();
    await desk.run(['terms', 'retire', 'party-ie-harbour', '--reason', 'x']);
    expect(during).toMatch(/\+terms\.[0-9a-f]{8}$/);
    expect([before, await lexicon()]).toEqual([before, before]);
    expect(during.startsWith(before)).toBe(true);
  });

  it.each([
    ['nothing', ['add'], /name a term/],
    ['a flag too few', ['add', ...FLAGS.slice(0, 10)], /--source/],
    ['file and flags', ['add', '--file', 'x.json', '--id', 'y'], /not both/],
    ['a file that is not there', ['add', '--file', '/nowhere/x.json'], /nowhere/],
    ['no such group', ['list', '--group', 'club'], /club/],
    ['no such term', ['test', 'party-ie-nobody'], /no term/],
    ['neither term nor file', ['test'], /--file/],
  ])('refuses %s in one sentence', async (_, argv, why) => {
    const { code, err, out } = await desk.run(['terms', ...argv]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(why);
    oneLine(err);
    expect(existsSync(file())).toBe(false);
  });

  it('refuses to judge with a file of terms that is broken, in one sentence', async () => {
    mkdirSync(join(desk.dir, 'data'));
    writeFileSync(file(), '{"format": 1');
    const { code, err } = await desk.run(['check', 'bio', BIO]);
    expect(code).toBe(1);
    expect(err).toContain('terms.json');
    oneLine(err);
  });

  it('tries a change over the stored readings before it is used, and says so where there are none', async () => {
    await add();
    const [{ entry }] = JSON.parse(readFileSync(file(), 'utf8')).added;
    const change = join(desk.dir, 'change.json');
    writeFileSync(
      change,
      JSON.stringify({
        ...entry,
        id: 'party-ie-haven',
        names: ['Haven League'],
        hashtags: [],
        positive: 'Haven League member',
      }),
    );
    expect((await desk.run(['terms', 'test', '--file', change])).out).toMatch(/no database yet/);
    fillStore();
    const before = readFileSync(file(), 'utf8');
    const { out, code } = await desk.run(['terms', 'test', '--file', change]);
    expect(code).toBe(0);
    expect(out).toContain('1 verdict, 1 outcome');
    expect(out).toContain('https://bea.example/: clear → finding');
    expect(out).toContain('newly: “Haven League”');
    expect(out).not.toContain('ada.example');
    expect(readFileSync(file(), 'utf8')).toBe(before);
    const json = JSON.parse((await desk.run(['terms', 'test', 'party-ie-harbour', '--json'])).out);
    expect(json.changes.map(({ url }: { url: string }) => url)).toEqual(['https://ada.example/']);
    const nobody = await desk.run(['terms', 'test', 'party-gb-labour']);
    expect(nobody.out).toMatch(/retiring it does[\s\S]*touches nobody/);
  });
});

/** A round in which Ada names one party and Bea another. */
function fillStore(): void {
  const clock = () => new Date('2026-12-01T08:00:00.000Z');
  const path = join(desk.dir, 'data', 'profile-audit.sqlite');
  const store = openStore({ path, evidenceDir: join(desk.dir, 'data', 'evidence'), clock });
  for (const name of ['ada', 'bea']) enrol(store, name);
  runRound(store, '2026-12', (profile) => {
    const made = resultOf(profile, 'Summer');
    const party = profile.handle.startsWith('ada') ? 'Harbour Alliance' : 'Haven League';
    made.result.snapshot.displayName = seen('A Leader');
    made.result.snapshot.bio = seen(`LLL Leader. Proud ${party} member. Views my own.`);
    made.result.snapshot.posts = hidden('layout');
    return made;
  });
  store.close();
}
