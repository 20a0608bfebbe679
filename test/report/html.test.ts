import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { seen } from '../../src/domain/snapshot.js';
import { renderAuditHtml } from '../../src/report/html.js';
import { auditReport, type ReportEntry } from '../../src/report/model.js';
import { wordsFor } from '../../src/words/index.js';
import { HOSTILE } from './hostile.js';
import { crops, png } from './pictures.js';
import { outside, result, walled, withFinding, withQuestion } from './samples.js';

const options = {
  now: '2026-11-22T12:00:00.000Z',
  keepDays: 30,
  words: wordsFor('en'),
  places: { bluesky: 'Bluesky' },
  crops,
};
const pictures = { avatar: png(80, 80), banner: png(150, 50) };
const everybody: ReportEntry[] = [
  { result: withFinding(), pictures },
  { result: withQuestion() },
  { result: walled() },
  { result: outside() },
  { result: result('elspeth.example') },
];
const audit = async (entries: ReportEntry[]) => renderAuditHtml(await auditReport(entries, options));
const flow = (text: string) => text.replaceAll(/\s+/g, ' ');
const before = (text: string, first: string, then: string) => {
  expect(text.indexOf(first), first).toBeGreaterThan(-1);
  expect(text.indexOf(then), then).toBeGreaterThan(text.indexOf(first));
};

const pages: [string, () => Promise<string>][] = [
  ['an audit of one', () => audit(everybody.slice(0, 1))],
  ['an audit of several', () => audit(everybody)],
  ['an audit of nobody', () => audit([])],
];

describe.each(pages)('the page of %s', (_name, render) => {
  let page = '';
  beforeAll(async () => {
    page = await render();
  });

  it('needs nothing from anywhere and runs nothing', () => {
    const $ = load(page);
    expect($('script, link, iframe, object, embed, form, base, audio, video')).toHaveLength(0);
    for (const img of $('img')) expect($(img).attr('src')).toMatch(/^data:image\/(png|jpeg|webp);base64,/);
    for (const node of $('*')) {
      for (const name of Object.keys($(node).attr() ?? {})) expect(name).not.toMatch(/^(on|style$)/);
    }
  });

  it('allows in its policy only data: pictures and its one style sheet, by hash', () => {
    const $ = load(page);
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content');
    const hash = createHash('sha256').update($('style').text()).digest('base64');
    expect($('style')).toHaveLength(1);
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has a language, a title, landmarks, one h1, headings without a gap, and every id once', () => {
    const $ = load(page);
    expect($('html').attr('lang')).toBe('en');
    expect($('title').text()).not.toBe('');
    expect($('main')).toHaveLength(1);
    expect($('h1')).toHaveLength(1);
    const levels = $('h1,h2,h3,h4,h5,h6')
      .map((_i, node) => Number(node.tagName.slice(1)))
      .get();
    levels.reduce((last, level) => {
      expect(level).toBeLessThanOrEqual(last + 1);
      return level;
    }, 0);
    const ids = $('[id]')
      .map((_i, node) => $(node).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
    for (const node of $('[aria-labelledby]')) expect(ids).toContain($(node).attr('aria-labelledby'));
    for (const node of $('a[href^="#"]')) expect(ids).toContain($(node).attr('href')?.slice(1));
    for (const node of $('img')) expect($(node).attr('alt')).toBeTruthy();
  });

  it('says that it is personal, and until when', () => {
    expect(load(page)('.masthead').text()).toContain('Personal, until 22 December 2026');
    expect(page).toContain('noindex');
  });

  it('is the same when it is made again', async () => {
    expect(await render()).toBe(page);
  });
});

describe('the report of an audit', () => {
  it('shows what could be seen before what was found', async () => {
    const text = flow(load(await audit(everybody.slice(0, 1)))('main').text());
    before(text, 'We could see 5 of 6 things.', 'Political badges in pictures');
    expect(text).toContain('Bluesky shows this only to people who are signed in');
  });

  it('shows the picture with a box, the cut-out, the words as read, the policy, and how to mend it', async () => {
    const $ = load(await audit(everybody.slice(0, 1)));
    const card = $('section.card').filter((_i, node) => $(node).find('h4').text() === 'Political badges in pictures');
    expect(card.find('.frame svg').attr('viewBox')).toBe('0 0 800 800');
    expect(card.find('polygon.box').attr('points')).toBe('130,590 670,590 670,710 130,710');
    expect(card.find('.frame img').attr('alt')).toBe(
      'Profile picture of ada.example, with 1 outlined place where something was read',
    );
    expect(card.find('.read img').attr('alt')).toContain('VOTE HARBOUR');
    expect(card.find('.verbatim').parent().text()).toContain('“VOTE HARBOUR”');
    expect(card.find('blockquote').text()).toMatch(/^“Using a political party/);
    expect(card.find('.mend').text()).toMatch(/second profile/);
    expect(card.find('.sure').text()).toBe('clearly read (94%)');
  });

  it('never calls fine what was not seen', async () => {
    const text = load(await audit([{ result: walled() }]))('main').text();
    expect(text).not.toMatch(/nothing (here )?(was found|needs to change)|in order/i);
    expect(text).toContain('we can say nothing about it');
  });

  it('does without its pictures, and says so', async () => {
    const $ = load(await audit([{ result: withFinding() }]));
    expect($('img')).toHaveLength(0);
    expect($('main').text()).toContain('The picture is not part of this report.');
    expect($('main').text()).toContain('VOTE HARBOUR');
  });
});

describe('hostile words', () => {
  /** The tags of a page in order: what is text must not change them. */
  const tags = (page: string): string =>
    load(page)('*')
      .map((_i, node) => ('tagName' in node ? node.tagName : ''))
      .get()
      .join(' ');
  const poisoned = (text: string): ReportEntry[] => {
    const base = withFinding();
    base.profile = { ...base.profile, handle: text };
    base.snapshot.displayName = seen(text);
    base.snapshot.bio = seen(text);
    for (const line of base.readings.avatar?.lines ?? []) line.text = text;
    base.engine = { ...base.engine, ocr: text };
    for (const { outcome } of base.outcomes) {
      if (!('findings' in outcome)) continue;
      for (const finding of outcome.findings) {
        finding.evidence = { ...finding.evidence, text, label: text };
        finding.args = { words: text, label: text, entry: text };
      }
    }
    return [{ result: base, pictures }];
  };

  it.each(HOSTILE.filter((text) => text.trim() !== '').map((text) => [text.slice(0, 30), text]))(
    'like %j change no tag of the page',
    async (_name, text) => {
      const page = await audit(poisoned(text));
      expect(tags(page)).toBe(tags(await audit(poisoned('harmless'))));
      expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    },
  );

  it('in an address leave no link behind', async () => {
    const base = withFinding();
    base.profile = { ...base.profile, url: 'javascript:alert(1)' };
    const $ = load(await audit([{ result: base, pictures }]));
    expect($('a[href^="javascript"]')).toHaveLength(0);
    expect($('main').text()).toContain('javascript:alert(1)');
  });
});
