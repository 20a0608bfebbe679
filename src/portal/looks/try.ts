/**
 * Try before you change: what is sent is judged and shown in the same answer, and nothing of it is kept. Pictures are decoded
 * in the reading room alone. One at a time of a person, a few at a time of all.
 */
import type { Context } from 'hono';
import { PICTURE_SIGHTS } from '../../domain/snapshot.js';
import { clauseById } from '../../policy/clauses.js';
import { profileView } from '../../report/build.js';
import { html } from '../../report/markup.js';
import type { Crops } from '../../report/model.js';
import { notice } from '../../report/view/blocks.js';
import type { Tried, TryAsked } from '../../services/try-out.js';
import { wordsFor } from '../../words/index.js';
import type { Words } from '../../words/types.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { formOf, type UploadLimits } from '../uploads.js';
import {
  LONGEST_TEXT,
  type TriedView,
  type TryForm,
  type TryRefusal,
  triedPage,
  tryForm,
  tryIntro,
} from './try-page.js';

export interface TryParts {
  places: TryForm['places'];
  limits: UploadLimits;
  tryOut(asked: TryAsked): Promise<Tried[]>;
  crops: Crops;
  clock(): Date;
  onTrouble(error: unknown): void;
}
const MOST_AT_ONCE = 2;
const PATH = '/me/try';

export function tryRoutes(parts: TryParts): Route[] {
  const { places, limits } = parts;
  const busy = new Set<string>();
  const blank = { places, limits, platform: '', text: '' };

  function show(c: Context, who: Who): Response {
    const portal = wordsOf(c, who);
    const body = html`${tryIntro(portal)}${tryForm(blank, portal)}`;
    return page(c, who, { title: portal.tryOut.title, body });
  }

  function refuse(c: Context, who: Who, why: TryRefusal, form: TryForm): Response {
    const portal = wordsOf(c, who);
    const { title, says } = portal.tryOut.refused[why];
    const amount = why === 'large' ? limits.megabytes : why === 'many' ? limits.files : LONGEST_TEXT;
    const told = notice('notice', { title, says: typeof says === 'string' ? says : says(amount), live: true });
    const status = { nothing: 422, large: 413, many: 422, long: 422, busy: 503, trouble: 500 }[why];
    return page(c, who, { title: portal.tryOut.title, body: html`${told}${tryForm(form, portal)}`, status });
  }

  async function take(c: Context, who: Who): Promise<Response> {
    const person = who.personId ?? who.sessionId;
    if (busy.has(person) || busy.size >= MOST_AT_ONCE) return refuse(c, who, 'busy', blank);
    busy.add(person);
    try {
      const given = await formOf(c.req.raw, limits.megabytes * 1_000_000);
      if (given === 'too-large') return refuse(c, who, 'large', blank);
      if (given === 'broken') return refuse(c, who, 'trouble', blank);
      const form = { ...blank, platform: placeIn(given?.get('platform')), text: textIn(given?.get('text')) };
      const files = (given?.getAll('picture') ?? []).filter(
        (entry): entry is File => typeof entry !== 'string' && (entry.size > 0 || entry.name !== ''),
      );
      if (files.length === 0 && form.text.trim() === '') return refuse(c, who, 'nothing', form);
      if (files.length > limits.files) return refuse(c, who, 'many', form);
      if (form.text.length > LONGEST_TEXT) return refuse(c, who, 'long', { ...form, text: '' });
      const pictures = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
      const tried = await parts.tryOut({ platform: form.platform, text: form.text, pictures });
      return await answer(c, who, tried, form, files);
    } catch (error) {
      parts.onTrouble(error);
      return refuse(c, who, 'trouble', blank);
    } finally {
      busy.delete(person);
    }
  }

  async function answer(c: Context, who: Who, tried: Tried[], form: TryForm, files: File[]): Promise<Response> {
    const portal = wordsOf(c, who);
    const words = wordsFor(portal.lang);
    const views = await Promise.all(tried.map((one) => viewOf(one, words, files)));
    const clauses = new Set(tried.flatMap((one) => ('result' in one ? one.result.outcomes.map((o) => o.clause) : [])));
    const quotations = Object.fromEntries([...clauses].map((id) => [id, clauseById(id)?.quotation ?? '']));
    const body = triedPage(views, form, quotations, words, portal);
    return page(c, who, { title: portal.tryOut.result, body, wide: true });
  }

  async function viewOf(tried: Tried, words: Words, files: File[]): Promise<TriedView> {
    if (tried.kind === 'unreadable') return { tried, name: files[tried.nth]?.name ?? '' };
    const { result } = tried;
    const pictures = tried.kind === 'picture' ? tried.pictures : {};
    const options = { now: parts.clock().toISOString(), keepDays: 0, words, places: placesById, crops: parts.crops };
    return { tried, view: await profileView({ result, pictures }, options, PICTURE_SIGHTS) };
  }
  const placesById = Object.fromEntries(places.map(({ id, title, bioLimit }) => [id, { title, bioLimit }]));
  const placeIn = (value: unknown): string =>
    typeof value === 'string' && places.some(({ id }) => id === value) ? value : '';
  const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

  const roles = ['leader'] as const;
  return [
    { method: 'GET', path: PATH, roles, handle: show },
    { method: 'POST', path: PATH, roles, maxBodyBytes: limits.megabytes * 1_000_000, handle: take },
  ];
}
