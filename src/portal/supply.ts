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
import type { HandedFile, HandOverEnd } from '../services/hand-over.js';
import type { Words } from '../words/index.js';
import type { SupplyWords } from '../words/supply.js';
import { keptWho } from './frame.js';
import { handIn } from './hand-in.js';
import { page, wordsOf } from './page.js';
import { NOBODY, type Route } from './routes.js';
import { type AskView, askPage, type Refused, refusedPage, resultPage, spentPage } from './supply-page.js';
import type { UploadLimits } from './uploads.js';

export interface SupplyTools {
  store: AskDesk;
  /** In her language; the installation's where it is not known (null). */
  wordsIn(lang: string | null): { words: Words; supply: SupplyWords };
  /** Days for which what is handed over counts. */
  days: number;
  limits: UploadLimits;
  placeOf(profile: { platform: string; handle: string }): string;
  handOver(ask: Ask, profileId: string, files: readonly HandedFile[]): Promise<HandOverEnd>;
  /** The result with its pictures, and the policy's sentences that it quotes. */
  view(
    result: ProfileResult,
    words: Words,
  ): Promise<{ view: ProfileView; quotations: Readonly<Record<string, string>> }>;
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
const DAY_MS = 86_400_000;

export function supplyRoutes(tools: SupplyTools): Route[] {
  const { store, wordsIn, limits } = tools;
  const hand = handIn(tools);

  // The token is the key here: whoever else is signed in on this machine is not meant.
  const say = (c: Context, { words }: { words: Words }, answer: Answer): Response =>
    page(c, { ...NOBODY, lang: words.lang }, answer);
  const refuse = (c: Context, ask: Ask, status: Answer['status'], refused: Refused): Response => {
    const said = wordsIn(ask.lang);
    const body = refusedPage(refused, pathOf(c), said.words, said.supply);
    return say(c, said, { status, title: said.supply.page.title, body });
  };
  const spent = (c: Context): Response => {
    // Nobody knows whose it was: the language is that of whoever opens it.
    const said = wordsIn(keptWho(c).lang || null);
    const { frame } = wordsOf(c, { ...NOBODY, lang: said.words.lang });
    return say(c, said, { status: 404, title: said.supply.spent.title, body: spentPage(said.supply, frame.home) });
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
    const said = wordsIn(ask.lang);
    const body = askPage(viewOf(ask, pathOf(c), said.words, tools), said.supply);
    return say(c, said, { status: 200, title: said.supply.page.title, body });
  };

  const result = async (c: Context): Promise<Response> => {
    const ask = open(c);
    const asked = ask && oneOf(ask, c);
    if (!ask || !asked) return spent(c);
    const kept = store.supplies.of(asked.profile.profileId);
    if (!kept || kept.askId !== ask.id) return c.redirect(pathOf(c), 303);
    const key = `${ask.id} ${asked.profile.profileId}`;
    const said = wordsIn(ask.lang);
    const { words, supply } = said;
    const { view, quotations } = await tools.view(kept.result, words);
    const until = words.date(new Date(Date.parse(kept.result.takenAt) + tools.days * DAY_MS).toISOString());
    const given = { view, backPath: pathOf(c), until, lacks: hand.lacks(key) };
    const title = supply.result.title(tools.placeOf(asked.profile));
    return say(c, said, { status: 200, title, body: resultPage(given, quotations, words, supply) });
  };

  const take = async (c: Context): Promise<Response> => {
    const ask = open(c);
    const asked = ask && oneOf(ask, c);
    if (!ask || !asked) return spent(c);
    const { profileId } = asked.profile;
    const of = { who: ask.id, key: `${ask.id} ${profileId}` };
    const end = await hand.take(c, of, (files) => tools.handOver(ask, profileId, files));
    if (end.state === 'spent') return spent(c);
    if (end.state === 'refused') return refuse(c, ask, end.status, end.refused);
    return c.redirect(`${pathOf(c)}/${profileId}`, 303);
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

function viewOf(ask: Ask, path: string, words: Words, { store, days, placeOf }: SupplyTools): AskView {
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
