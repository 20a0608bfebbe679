/** The monthly report in every form that is text: as it was looked at, without a formula, and with hostile words inert. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOf } from '../../../src/compose/report-news.js';
import { cell, renderFiguresCsv, renderItemsCsv } from '../../../src/report/monthly/csv.js';
import { renderMonthlyHtml } from '../../../src/report/monthly/html.js';
import { renderMonthlyJson } from '../../../src/report/monthly/json.js';
import { monthlyMail } from '../../../src/report/monthly/mail.js';
import { monthlyReportSchema } from '../../../src/report/monthly/model.js';
import { renderMonthlyTerminal } from '../../../src/report/monthly/terminal.js';
import { monthlyWordsFor } from '../../../src/words/monthly.js';
import { golden } from '../../golden/golden.js';
import { tempFolder } from '../../store/making.js';
import { HOSTILE } from '../hostile.js';
import { firstMonthly, hostileMonthly, item, monthly, OPTIONS, smallMonthly } from './samples.js';

const PLAIN = { width: 80, color: false };
const LINK = 'https://audit.example.org/admin/reports/1';
/** What nothing from outside may leave in a text: controls, and codes that turn its direction. */
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

const elements = (page: ReturnType<typeof load>) =>
  page('*').get() as unknown as { tagName: string; attribs: Record<string, string> }[];

describe('the monthly report', () => {
  it('is the page that was looked at', () => {
    golden('monthly/usual.html', renderMonthlyHtml(monthly(), OPTIONS));
    golden('monthly/first.html', renderMonthlyHtml(firstMonthly(), OPTIONS));
    golden('monthly/small.html', renderMonthlyHtml(smallMonthly(), OPTIONS));
  });

  it('is the JSON, the tables, the text and the mail that were looked at', () => {
    golden('monthly/usual.json', renderMonthlyJson(monthly()));
    golden('monthly/items.csv', renderItemsCsv(monthly(), OPTIONS));
    golden('monthly/figures.csv', renderFiguresCsv(monthly()));
    golden('monthly/usual.txt', renderMonthlyTerminal(monthly(), PLAIN, OPTIONS));
    golden('monthly/small.txt', renderMonthlyTerminal(smallMonthly(), PLAIN, OPTIONS));
    const { subject, text, html } = monthlyMail(monthly(), LINK);
    golden('monthly/mail.txt', `${subject}\n\n${text}`);
    golden('monthly/mail.html', html);
  });

  it('of very many items is a list, each with all that its card would say, and each sentence of the policy once', () => {
    const many = monthly({ items: Array.from({ length: 60 }, (_, n) => item(n)) });
    const page = load(renderMonthlyHtml(many, OPTIONS));
    const rows = page('.item-rows > li');
    expect(rows).toHaveLength(60);
    expect(page('.policy')).toHaveLength(1);
    const row = rows.first();
    expect(row.find('img').attr('src')).toContain('data:');
    expect(row.text()).toMatch(/Ada Harbour.*Political badges in pictures.*VOTE HARBOUR.*her time was over/s);
    expect(row.find('a[href*="/admin/review/"]')).toHaveLength(1);
    expect(page(row.find('a[href^="#clause-"]').attr('href') ?? '')).toHaveLength(1);
  });

  it('begins with what could be seen, before anything that was found', () => {
    for (const form of [renderMonthlyHtml(monthly(), OPTIONS), renderMonthlyTerminal(monthly(), PLAIN)]) {
      expect(form.indexOf('Of 238 profiles')).toBeGreaterThan(0);
      expect(form.indexOf('Of 238 profiles')).toBeLessThan(form.indexOf('3 items need a person'));
    }
  });

  it.each(['en', 'de', 'es', 'fr', 'it', 'nl'])('says in every form why a waiver is over, in %s', (lang) => {
    const ended = (waiverEnded: 'expired' | 'changed') =>
      [
        { reason: 'waiver-ended' as const, waiverEnded },
        { reason: 'disputed' as const, waiverEnded },
      ].map((more, n) => item(n, more));
    const forms = (waiverEnded: 'expired' | 'changed') => {
      const model = monthly({ lang, items: ended(waiverEnded) });
      const many = monthly({ lang, items: Array.from({ length: 60 }, (_, n) => item(n, { waiverEnded })) });
      const html = (made: typeof model) => load(renderMonthlyHtml(made, OPTIONS))('main').text();
      const texts = [
        renderItemsCsv(model, OPTIONS),
        renderMonthlyTerminal(model, { width: 100, color: false }, OPTIONS),
      ];
      return [html(model), html(many), ...texts].map((text) => text.replace(/\s+/g, ' '));
    };
    const { reasons, waiverEnded } = monthlyWordsFor(lang).items;
    expect(waiverEnded.expired).not.toBe(waiverEnded.changed);
    for (const why of ['expired', 'changed'] as const) {
      for (const form of forms(why)) expect(form.split(waiverEnded[why]).length).toBeGreaterThan(2);
      expect(forms(why)[0]).toContain(`${reasons.disputed}; ${waiverEnded[why]}`);
    }
    expect(JSON.parse(renderMonthlyJson(monthly({ items: ended('changed') }))).items).toMatchObject([
      { reason: 'waiver-ended', waiverEnded: 'changed' },
      { reason: 'disputed', waiverEnded: 'changed' },
    ]);
  });

  it('never shows a number that is not told, and says so', () => {
    const html = renderMonthlyHtml(monthly(), OPTIONS);
    expect(html).toContain('too few people stand behind');
    expect(html).toContain('A few profiles: more could be seen');
    const small = renderMonthlyHtml(smallMonthly(), OPTIONS);
    expect(small).toContain('fewer than five Leaders');
    expect(small).not.toContain('class="figures"');
  });

  it('says since when it counts, that its round is not over, and that its numbers were made again', () => {
    const remade = { at: '2026-11-20T05:00:00.000Z', because: ['erased' as const] };
    const model = monthly({ since: '2026-08', closed: false, remade });
    for (const form of [
      renderMonthlyHtml(model, OPTIONS),
      renderMonthlyTerminal(model, { width: 100, color: false }),
    ]) {
      const plain = form.replaceAll(/\s+/g, ' ');
      for (const said of ['since the end of August 2026', 'not over yet', 'made again on 20 November 2026'])
        expect(plain).toContain(said);
    }
  });

  it('says in every form until when the copy may be kept, and prints the head of the audit log', () => {
    const model = monthly();
    const { text, html } = monthlyMail(model, LINK);
    const forms = {
      page: renderMonthlyHtml(model, OPTIONS),
      json: renderMonthlyJson(model),
      items: renderItemsCsv(model, OPTIONS),
      figures: renderFiguresCsv(model),
      text: renderMonthlyTerminal(model, PLAIN, OPTIONS),
      ...{ mail: text, mailHtml: html, call: JSON.stringify(callOf(model, LINK)) },
    };
    const { seq, hash } = model.stamp.log;
    for (const [name, form] of Object.entries(forms)) {
      expect(form, name).toMatch(/4 December 2026|2026-12-04/);
      expect(form.replaceAll(/\s+/g, ''), name).toContain(hash);
      expect(form, name).toContain(String(seq));
    }
  });

  it('names nobody in its mail', () => {
    const { text, html } = monthlyMail(monthly(), LINK);
    for (const form of [text, html]) {
      expect(form).not.toMatch(/Ada|pond|VOTE/);
      expect(form).toContain(LINK);
    }
    expect(html).not.toMatch(/<img|<script|url\(/);
  });

  it('reads back as it was', () => {
    expect(monthlyReportSchema.parse(JSON.parse(renderMonthlyJson(monthly())))).toEqual(monthly());
    expect(() => renderMonthlyJson({ ...monthly(), period: 5 } as never)).toThrow();
  });
});

describe('hostile names, handles, words and areas', () => {
  const model = hostileMonthly(HOSTILE);

  it('are text in the page, and nothing more', () => {
    const html = renderMonthlyHtml(model, OPTIONS);
    const page = load(html);
    const ours = load(renderMonthlyHtml(monthly(), OPTIONS));
    const kinds = (of: ReturnType<typeof load>) => new Set(elements(of).map(({ tagName }) => tagName));
    expect([...kinds(page)].filter((kind) => !kinds(ours).has(kind))).toEqual([]);
    const attributes = elements(page).flatMap(({ attribs }) => Object.keys(attribs));
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    const addresses = elements(page).flatMap(({ tagName, attribs }) => (tagName === 'a' ? [attribs.href ?? ''] : []));
    expect(addresses.filter((href) => !/^(#|https:\/\/(pond|audit)\.example)/.test(href))).toEqual([]);
    expect(page('h1')).toHaveLength(1);
    expect(page('style')).toHaveLength(1);
    expect(ACTIVE.test(html)).toBe(false);
    expect(html.length).toBeLessThan(400_000);
  });

  it('are inert in a terminal, a table and a mail', () => {
    const { subject, text, html } = monthlyMail(model, LINK);
    const forms = [renderMonthlyTerminal(model, PLAIN, OPTIONS), subject, text, html];
    for (const form of forms) expect(ACTIVE.test(form)).toBe(false);
    expect(subject).not.toMatch(/[\r\n]/);
    const call = JSON.stringify(callOf(model, LINK));
    expect(ACTIVE.test(call)).toBe(false);
    expect(JSON.parse(renderMonthlyJson(model)).items).toHaveLength(HOSTILE.length);
    const csv = renderItemsCsv(model, OPTIONS);
    expect(ACTIVE.test(csv.replaceAll('\r\n', '').slice(1))).toBe(false);
    expect(parse(csv, { bom: true })).toHaveLength(HOSTILE.length + 1);
  });
});

describe('a cell of a table', () => {
  const FORMULA = /^['"\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
  const starts = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    ' =',
    '"=',
    '＝',
    '＋',
    '－',
    '＠',
    ';=',
    ',=',
    '|-',
    '; "=',
  );
  const nasty = fc.array(
    fc.oneof(starts, fc.string(), fc.constantFrom('1+1', 'cmd|"/c calc"!A1', '\n', '"', ';', ',')),
  );

  it('is never a formula, whichever separator the file is opened with', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const model = monthly();
        const text = parts.join('');
        const hostile = { ...model, items: [{ ...model.items[0]!, leader: { id: 'x', name: text, area: text } }] };
        const csv = renderItemsCsv(hostile, OPTIONS);
        const [, row] = parse(csv, { bom: true }) as string[][];
        for (const value of row ?? []) expect(value.startsWith("'") || !FORMULA.test(value), value).toBe(true);
        for (const separator of [';', ',', '|', '\t']) {
          for (const piece of csv.slice(1).split(separator)) {
            const opened = piece.replace(/^[\s"]+/u, '');
            expect(opened.startsWith("'") || !/^[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(opened), piece).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what is no formula as it is', () => {
    expect(cell('Ada Harbour-Vale, @ home')).toBe("Ada Harbour-Vale, '@ home");
    expect(cell('Views my own - always')).toBe('Views my own - always');
    expect(cell(-3)).toBe('-3');
    expect(cell(null)).toBe('');
  });

  const office = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
  it.skipIf(!office || process.env.PROFILE_AUDIT_FULL !== '1')(
    'is text for LibreOffice too (needs soffice and PROFILE_AUDIT_FULL=1)',
    { timeout: 120_000 },
    () => {
      const folder = tempFolder();
      writeFileSync(
        join(folder, 'in.csv'),
        renderItemsCsv(hostileMonthly([...HOSTILE, '=1+1', '-2+3', '@SUM(1)']), OPTIONS),
      );
      // 44 comma, 34 quotes, 76 UTF-8; asks LibreOffice to recognise formulas and numbers as it does for whoever opens a file.
      const profile = `-env:UserInstallation=file://${folder}/office`;
      const how = [
        '--headless',
        '--infilter=CSV:44,34,76,1,,0,false,true,false',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
      ];
      execFileSync('soffice', [profile, ...how, join(folder, 'in.csv')], { stdio: 'ignore' });
      const sheet = readFileSync(join(folder, 'in.fods'), 'utf8');
      expect(sheet).toContain('table:table-cell');
      expect(sheet).not.toContain('table:formula');
    },
  );
});
