/**
 * The page behind an ask's link: a Leader hands over what no visit could see, or says that she would rather not. The token
 * in the path is the only key; what it opens is looked up anew for every request, so that a withdrawn consent closes the
 * page at once. GET changes nothing. Works without script; nothing comes from another host. That a form was sent by one of
 * our own pages is seen to by the application (app.ts).
 */
import type { Context } from 'hono';
import type { ProfileResult } from '../domain/result.js';
import { Trouble } from '../domain/trouble.js';
import type { ProfileView } from '../report/model.js';
import type { Ask, AskDesk } from '../services/asking.js';
import type { HandedFile, HandedLack, HandOverEnd } from '../services/hand-over.js';
import type { Words } from '../words/index.js';
import type { SupplyWords } from '../words/supply.js';
import { page } from './page.js';
import { NOBODY, type Route } from './routes.js';
import { type AskView, askPage, type Refused, refusedPage, resultPage, spentPage } from './supply-page.js';
import { handedFiles, type UploadLimits } from './uploads.js';

export interface SupplyTools {
  store: AskDesk;
  words: Words;
  supplyWords: SupplyWords;
  /** Days for which what is handed over counts. */
  days: number;
  limits: UploadLimits;
  placeOf(profile: { platform: string; handle: string }): string;
  handOver(ask: Ask, profileId: string, files: readonly HandedFile[]): Promise<HandOverEnd>;
  /** The result with its pictures, and the policy's sentences that it quotes. */
  view(result: ProfileResult): Promise<{ view: ProfileView; quotations: Readonly<Record<string, string>> }>;
  /** Told of what went wrong on our side. */
  onTrouble(error: unknown): void;
}

type Answer = {
  status: 200 | 404 | 413 | 422 | 429 | 500 | 503;
  title: string;
  body: ReturnType<typeof askPage>;
};
/** Where these pages are mounted. */
export const SUPPLY_PATH = '/supply';
/** Uploads taken in at the same time; each may hold a few dozen megabytes in memory. */
const MOST_AT_ONCE = 3;
const DAY_MS = 86_400_000;

export function supplyRoutes(tools: SupplyTools): Route[] {
  const { store, words, supplyWords: supply, limits } = tools;
  const busy = new Set<string>();
  /** What could not be understood in the hand-over just made, told once on the page after it. */
  const lately = new Map<string, HandedLack[]>();

  // The token is the key here: whoever else is signed in on this machine is not meant.
  const say = (c: Context, answer: Answer): Response => page(c, { ...NOBODY, lang: words.lang }, answer);
  const refuse = (c: Context, status: Answer['status'], refused: Refused, backPath: string): Response =>
    say(c, { status, title: supply.page.title, body: refusedPage(refused, backPath, words, supply) });
  const spent = (c: Context): Response => {
    const body = spentPage(supply);
    return say(c, { status: 404, title: supply.spent.title, body });
  };
  const open = (c: Context): Ask | undefined => {
    const token = c.req.param('token') ?? '';
    if (!/^[\w-]{43}$/.test(token)) return undefined;
    try {
      return store.asks.byToken(token);
    } catch (error) {
      if (error instanceof Trouble && error.code === 'LINK_SPENT') return undefined;
      throw error;
    }
  };
  const pathOf = (c: Context): string => `${SUPPLY_PATH}/${c.req.param('token')}`;
  const oneOf = (ask: Ask, c: Context) =>
    ask.profiles.find(({ profile }) => profile.profileId === c.req.param('profile'));

  const ask = (c: Context): Response => {
    const ask = open(c);
    if (!ask) return spent(c);
    return say(c, { status: 200, title: supply.page.title, body: askPage(viewOf(ask, pathOf(c), tools), supply) });
  };

  const result = async (c: Context): Promise<Response> => {
    const ask = open(c);
    const asked = ask && oneOf(ask, c);
    if (!ask || !asked) return spent(c);
    const kept = store.supplies.of(asked.profile.profileId);
    if (!kept || kept.askId !== ask.id) return c.redirect(pathOf(c), 303);
    const key = `${ask.id} ${asked.profile.profileId}`;
    const { view, quotations } = await tools.view(kept.result);
    const until = words.date(new Date(Date.parse(kept.result.takenAt) + tools.days * DAY_MS).toISOString());
    const given = { view, path: c.req.path, backPath: pathOf(c), until, lacks: lately.get(key) ?? [] };
    const title = supply.result.title(tools.placeOf(asked.profile));
    return say(c, { status: 200, title, body: resultPage(given, quotations, words, supply) });
  };

  const take = async (c: Context): Promise<Response> => {
    const ask = open(c);
    const asked = ask && oneOf(ask, c);
    if (!ask || !asked) return spent(c);
    const back = pathOf(c);
    if (busy.has(ask.id) || busy.size >= MOST_AT_ONCE) return refuse(c, 503, { why: 'busy' }, back);
    busy.add(ask.id);
    try {
      const files = await handedFiles(c.req.raw, limits);
      if ('why' in files) return refuse(c, files.why === 'too-large' ? 413 : 422, files, back);
      const end = await tools.handOver(ask, asked.profile.profileId, files.files);
      if (end.state === 'nothing') {
        const other = end.lacks.length > 0 && end.lacks.every(({ why }) => why === 'other-profile');
        return refuse(c, 422, { why: other ? 'other-profile' : 'nothing-understood', lacks: end.lacks }, back);
      }
      remember(lately, `${ask.id} ${asked.profile.profileId}`, end.lacks);
      return c.redirect(`${back}/${asked.profile.profileId}`, 303);
    } catch (error) {
      const told = refusalOf(error);
      if (told === 'spent') return spent(c);
      if (told.why === 'trouble') tools.onTrouble(error);
      return refuse(c, told.why === 'trouble' ? 500 : 422, told, back);
    } finally {
      busy.delete(ask.id);
    }
  };

  const ratherNot = (c: Context): Response => {
    const ask = open(c);
    const asked = ask && oneOf(ask, c);
    if (!ask || !asked) return spent(c);
    store.asks.settle(ask.id, asked.profile.profileId);
    return c.redirect(pathOf(c), 303);
  };

  const roles = ['anyone'] as const;
  const [one, of] = [`${SUPPLY_PATH}/:token`, `${SUPPLY_PATH}/:token/:profile`];
  return [
    { method: 'GET', path: one, roles, handle: ask },
    { method: 'GET', path: of, roles, handle: result },
    { method: 'POST', path: of, roles, maxBodyBytes: limits.megabytes * 1_000_000, handle: take },
    { method: 'POST', path: `${of}/rather-not`, roles, handle: ratherNot },
  ];
}

function viewOf(ask: Ask, path: string, { store, words, days, placeOf }: SupplyTools): AskView {
  return {
    name: ask.name,
    until: words.date(ask.expiresAt),
    days,
    path,
    profiles: ask.profiles.map(({ profile, why, settledAt }) => ({
      id: profile.profileId,
      place: placeOf(profile),
      handle: profile.handle,
      why,
      parts: profile.parts,
      settled: settledAt !== null,
      hasResult: store.supplies.of(profile.profileId)?.askId === ask.id,
    })),
  };
}

const PICTURE_TROUBLES = ['PICTURE_EMPTY', 'PICTURE_BROKEN', 'PICTURE_TOO_LARGE', 'PICTURE_FORMAT'];
/** What she is told of a trouble: hers to mend, ours, or that nothing is open to her any more. */
function refusalOf(error: unknown): Refused | 'spent' {
  if (!(error instanceof Trouble)) return { why: 'trouble' };
  if (error.code === 'CONSENT_MISSING' || error.code === 'LINK_SPENT') return 'spent';
  const args = { file: String(error.args.file ?? '') };
  if (PICTURE_TROUBLES.includes(error.code)) return { why: 'picture-unreadable', args };
  if (error.code === 'ARCHIVE_OTHER') return { why: 'other-profile' };
  if (error.code.startsWith('ARCHIVE_')) return { why: 'file-unknown', args };
  if (error.code === 'FILE_UNREADABLE' || error.code === 'FILE_TOO_LARGE') return { why: 'page-unreadable', args };
  return { why: 'trouble' };
}

/** Kept in memory alone, of the last few. */
function remember(lately: Map<string, HandedLack[]>, key: string, lacks: HandedLack[]): void {
  lately.delete(key);
  lately.set(key, lacks);
  const oldest = lately.keys().next().value;
  if (lately.size > 100 && oldest !== undefined) lately.delete(oldest);
}
