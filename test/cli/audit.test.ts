import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../scripts/demo/site/people.js';
import { type Site, startSite } from '../../scripts/demo/site/server.js';
import { auditJsonSchema } from '../../src/report/schema.js';
import { type Desk, openDesk } from './program.js';

/** The real road: real browser, real OCR, a local site that stands in for the platforms. */
let site: Site;
let desk: Desk;
beforeAll(async () => {
  site = await startSite();
  desk = openDesk({ network: { standIns: site.map }, limits: { visitSeconds: 8, settleMs: 3000 } });
});
afterAll(async () => {
  desk.clear();
  await site.close();
});

const one = (test: (person: (typeof people)[number]) => boolean) => {
  const person = people.find(test);
  if (!person) throw new Error('the demo has nobody like that');
  return { person, url: site.url(person) };
};
const outside = () => one((p) => p.expected.verdict === 'outside');
const clean = () => one((p) => p.platform === 'bluesky' && p.expected.verdict === 'clear');
const audited = async (...argv: string[]) => {
  const ran = await desk.run(['audit', ...argv, '--json']);
  return {
    ...ran,
    results: ran.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('audit', { timeout: 180_000 }, () => {
  it('is no tool to screen strangers: without a word on whose behalf it stops and visits nothing', async () => {
    const before = site.requests.length;
    const { code, err } = await desk.run(['audit', clean().url]);
    expect(code).toBe(1);
    expect(err).toMatch(/strangers/);
    expect(site.requests).toHaveLength(before);
  });

  // Before whatever opens foreign pictures: from then on this process draws none any more for the site.
  it('clears a clean profile, its JSON keeps the contract, and a recorded visit replays to the same answer with the site gone', async () => {
    const { person, url } = clean();
    const har = join(desk.dir, 'visit.har');
    const live = await audited(url, '--mine', '--record', har);
    const result = auditJsonSchema.parse(live.results[0]);
    expect(result.verdict).toBe('clear');
    expect(result.snapshot.bio).toEqual({ state: 'seen', value: person.bio });
    expect(live.code).toBe(0);
    expect(statSync(har).mode & 0o777).toBe(0o600);
    const before = site.requests.length;
    const replayed = await audited(url, '--mine', '--recorded', har);
    expect(site.requests).toHaveLength(before);
    const bare = ({ takenAt: _, via: __, snapshot, ...rest }: Record<string, unknown> & { snapshot: object }) => ({
      ...rest,
      snapshot: { ...snapshot, takenAt: undefined },
    });
    expect(bare(replayed.results[0])).toEqual(bare(live.results[0]));
    expect(replayed.results[0].via).toBe('recorded');
  });

  it('finds a badge and writes a report that its owner alone can read', async () => {
    const { url } = one(
      (p) =>
        (p.expected.outcomes?.['political-picture']?.kind === 'finding' && p.platform === 'bluesky') ||
        p.expected.outcomes?.['political-picture']?.kind === 'finding',
    );
    const dir = join(desk.dir, 'out');
    const { code, out } = await desk.run(['audit', url, '--asked-by-owner', '--out', dir]);
    expect(code).toBe(2);
    expect(out.indexOf('We could see')).toBeLessThan(
      out.indexOf('“It is not') === -1 ? out.length : out.indexOf('“It is not'),
    );
    const file = join(dir, 'report.html');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('data:image/');
    expect(html).not.toMatch(/src="https?:|<script/);
  });

  it('reads no picture where nobody is a Leader', async () => {
    const { url } = outside();
    const { results, code } = await audited(url, '--mine');
    expect(results[0]).toMatchObject({ verdict: 'outside', readings: {} });
    expect(code).toBe(0);
  });

  it('cannot see behind a login wall, says so and exits with 3', async () => {
    const { url } = one((p) => p.behaviour === 'login-wall');
    const { results, code } = await audited(url, '--mine');
    expect(results[0]).toMatchObject({ verdict: 'unseen', snapshot: { bio: { state: 'hidden', why: 'login' } } });
    expect(code).toBe(3);
  });

  it('goes on with the other addresses after one that is no profile, and the worst code wins', async () => {
    const { results, code, err } = await audited('https://x.com/ada/status/1', outside().url, '--mine');
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({ trouble: { code: 'ADDRESS_NOT_PROFILE' } });
    expect(results[1]).toMatchObject({ verdict: 'outside' });
    expect(code).toBe(1);
    expect(err.split('\n')).toHaveLength(1);
  });

  it('audits a saved page without any network, with a picture supplied by hand', async () => {
    const page = join(desk.dir, 'saved.html');
    writeFileSync(
      page,
      `<!doctype html><html lang="en"><head><title>Nora Quill</title>
       <script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Nora Quill",
       "description":"LLL Leader. Views all my own.","image":"https://nora.example/me.jpg"}</script></head>
       <body><h1>Nora Quill</h1><p>I write about feeding my twins, about tea, and about the hills behind our house.</p>
       <img src="./saved_files/me.jpg" alt=""></body></html>`,
    );
    const before = site.requests.length;
    const { results, code } = await audited('https://nora.example/', '--mine', '--saved', page);
    expect(results[0]).toMatchObject({ via: 'saved', snapshot: { avatar: { state: 'hidden', why: 'unsupplied' } } });
    expect(code).toBe(3);
    expect(site.requests).toHaveLength(before);
  });
});

describe('audit, with bad input', () => {
  it.each([
    ['no address at all', ['audit'], /url/i],
    [
      'too many',
      ['audit', 'a.example', 'b.example', 'c.example', 'd.example', 'e.example', 'f.example', '--mine'],
      /at most 5/,
    ],
    ['another scheme', ['audit', 'ftp://x.example/ada', '--mine'], /http/],
    ['a file', ['audit', 'file:///etc/passwd', '--mine'], /http/],
    ['an address that is none', ['audit', 'http://', '--mine'], /address/i],
    ['a private address', ['audit', 'http://127.0.0.1/ada', '--mine'], /private|this machine|local/i],
    ['a link-local address', ['audit', 'http://169.254.169.254/latest', '--mine'], /private|local/i],
    ['a HAR that is none', ['audit', 'x.com/ada', '--mine', '--recorded', '{dir}/config.json'], /record|HAR/i],
    ['a HAR that is not there', ['audit', 'x.com/ada', '--mine', '--recorded', '{dir}/none.har'], /none\.har/],
    ['a saved page that is not there', ['audit', 'x.com/ada', '--mine', '--saved', '{dir}/none.html'], /none\.html/],
    ['a picture for no sight', ['audit', 'x.com/ada', '--mine', '--picture', 'nose=a.png'], /avatar=FILE/],
    ['both words at once', ['audit', 'x.com/ada', '--mine', '--asked-by-owner'], /cannot be used with/],
    ['an unknown flag', ['audit', 'x.com/ada', '--stealth'], /unknown option/],
  ])('says one sentence for %s and exits with 1', async (_, argv, says) => {
    const plain = openDesk();
    try {
      const { code, err, out } = await plain.run(argv.map((arg) => arg.replace('{dir}', plain.dir)));
      expect(code).toBe(1);
      expect(err).toMatch(says);
      expect(`${err}${out}`).not.toMatch(/\n\s+at .*\(/);
    } finally {
      plain.clear();
    }
  });

  it('ends a page that never ends, by its deadline, and leaves nothing behind', async () => {
    const { url } = one((p) => p.behaviour === 'never-ends');
    const started = Date.now();
    const { code, results } = await audited(url, '--mine', '--out', join(desk.dir, 'never'));
    expect(code).toBe(1);
    expect(results[0].trouble.code).toBe('PAGE_TOO_LONG');
    expect(Date.now() - started).toBeLessThan(25_000);
    expect(existsSync(join(desk.dir, 'never'))).toBe(false);
  });
});
