/**
 * What was once looked at and found right, kept beside the tests. A difference fails and names the command that makes it anew;
 * whoever runs it looks at the difference before committing it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pixelmatch from 'pixelmatch';
import { expect } from 'vitest';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const MAKING = process.env.PROFILE_AUDIT_GOLDEN === 'make';
export const AGAIN = 'If this is as it should be, make it anew: PROFILE_AUDIT_GOLDEN=make npx vitest run test/report';

/** Compares a text with the kept one. */
export function golden(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (MAKING) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is not there. ${AGAIN}`).toBe(true);
  expect(text, `${name} differs. ${AGAIN}`).toBe(readFileSync(file, 'utf8'));
}

export interface PageOfPaper {
  /** All its words, single spaces. */
  text: string;
  png: Buffer;
}
export interface Paper {
  pages: PageOfPaper[];
  /** Bookmarks, two spaces a level. */
  outline: string;
  title: string;
  tagged: boolean;
}
type Outline = { title: string; items: Outline }[];
const outlined = (items: Outline, depth = 0): string =>
  items.map((each) => `${'  '.repeat(depth)}${each.title}\n${outlined(each.items, depth + 1)}`).join('');

/** A PDF taken apart; each page as a picture of so many pixels a point. */
export async function paperOf(pdf: Uint8Array, scale = 0.6): Promise<Paper> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PageOfPaper[] = [];
  for (let n = 1; n <= opened.numPages; n += 1) {
    const page = await opened.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(' ');
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const target = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: target, canvasContext: target.getContext('2d')!, viewport }).promise;
    pages.push({ text: text.replace(/\s+/gu, ' ').trim(), png: canvas.toBuffer('image/png') });
  }
  const outline = outlined(((await opened.getOutline()) ?? []) as unknown as Outline);
  const { info } = await opened.getMetadata();
  const tagged = (await opened.getMarkInfo())?.Marked === true;
  await opened.loadingTask.destroy();
  return { pages, outline, title: String((info as { Title?: unknown }).Title ?? ''), tagged };
}

/** Every address that a press in a PDF could lead to, and all its words. */
export async function linksAndTextOf(pdf: Uint8Array): Promise<{ links: string[]; text: string }> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const links: string[] = [];
  const texts: string[] = [];
  for (let n = 1; n <= opened.numPages; n += 1) {
    const page = await opened.getPage(n);
    for (const { unsafeUrl, url } of await page.getAnnotations()) if (unsafeUrl ?? url) links.push(unsafeUrl ?? url);
    const { items } = await page.getTextContent();
    texts.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  await opened.loadingTask.destroy();
  return { links, text: texts.join(' ').replace(/ +/gu, ' ') };
}

/**
 * Compares a page with the kept picture of it. Both are small, and a few of a hundred pixels may differ: what is compared is
 * where things stand, since letters are drawn a little otherwise by each version of a browser.
 */
export async function goldenPicture(name: string, png: Buffer, mostDiffering = 0.03): Promise<void> {
  const file = join(FOLDER, name);
  if (MAKING) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
  }
  expect(existsSync(file), `${name} is not there. ${AGAIN}`).toBe(true);
  const [kept, got] = await Promise.all([pixels(readFileSync(file)), pixels(png)]);
  expect([got.width, got.height], `${name} has another size. ${AGAIN}`).toEqual([kept.width, kept.height]);
  const differing = pixelmatch(kept.data, got.data, undefined, kept.width, kept.height, { threshold: 0.25 });
  const share = differing / (kept.width * kept.height);
  expect(share, `${name} looks otherwise (${Math.round(share * 1000) / 10} % of its pixels). ${AGAIN}`).toBeLessThan(
    mostDiffering,
  );
}

async function pixels(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const picture = await loadImage(png);
  const { width, height } = picture;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(picture, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** Letters that are the same on every machine: embedded in what is compared as a picture. */
export function goldenFonts(): { css: string; family: string } {
  const family = 'Golden Lato';
  const faces = [400, 700].map((weight) => {
    const file = join(FOLDER, `../../node_modules/@fontsource/lato/files/lato-latin-${weight}-normal.woff2`);
    const data = readFileSync(file).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  });
  return { css: faces.join(''), family };
}
