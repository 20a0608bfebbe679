/**
 * The result of a look at one of her profiles: her own, the latest round's, or what she showed. Its pictures have addresses
 * of their own, which open to nobody but her and are cut in another process.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { PICTURE_SIGHTS, type PictureSight } from '../../domain/snapshot.js';
import { Trouble } from '../../domain/trouble.js';
import { DISCLAIMER_TEXT_LANGUAGES } from '../../policy/disclaimers/texts.js';
import { linkButton } from '../../report/view/actions.js';
import { empty } from '../../report/view/blocks.js';
import { wordsFor } from '../../words/index.js';
import type { HandIn } from '../hand-in.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { herProfile, type LookParts, pathOf } from './parts.js';
import { resultPage } from './result-page.js';
import {
  CROP,
  findingOf,
  LOOKS,
  type LookKind,
  lookAt,
  lookBefore,
  looksAt,
  mendedSince,
  PICTURE_PX,
  pictureBytes,
  quotationsOf,
  type SeenLook,
  viewOf,
} from './seen-looks.js';

const DAY_MS = 86_400_000;

export function resultRoutes(parts: LookParts, hand: Pick<HandIn, 'lacks'>): Route[] {
  const { placeOf, wayTo, clock, suppliedDays, languageOf } = parts;
  const id = (c: Context): string => c.req.param('profileId') ?? '';

  function show(c: Context, who: Who): Response {
    const hers = herProfile(parts, who, id(c));
    if (!hers) return c.redirect('/me', 303);
    const { profileId, platform, handle } = hers;
    const portal = wordsOf(c, who);
    const words = wordsFor(portal.lang);
    const title = portal.result.title(placeOf(platform, handle).title);
    const way = wayTo(platform);
    const looks = looksAt(parts, profileId);
    const look = looks.find(({ kind }) => kind === c.req.query('of')) ?? looks[0];
    if (!look) {
      const next =
        way === 'visit'
          ? linkButton(pathOf(profileId, 'audit'), portal.result.noneNext, 'primary')
          : linkButton(pathOf(profileId, 'supply'), portal.result.noneShow, 'primary');
      return page(c, who, { title, body: empty(portal.result.none, way !== 'closed' && next) });
    }
    const base = pathOf(profileId, 'result');
    const before = lookBefore(parts, profileId, look);
    const body = resultPage(
      {
        ...{ profileId, look, way, others: looks.map(({ kind }) => kind) },
        view: viewOf(parts, look, base),
        before: before && { look: before, view: viewOf(parts, before, base) },
        quotations: quotationsOf(look),
        until: look.kind === 'supplied' ? counts(look) : undefined,
        mended: look.kind === 'own' ? mendedSince(before, look) : 0,
        textLang: textLang(c, look, portal.lang),
        textLangs: DISCLAIMER_TEXT_LANGUAGES,
        answer: parts.answerTo(profileId, who.personId ?? ''),
        lacks: look.kind === 'supplied' ? hand.lacks(profileId) : [],
      },
      words,
      portal,
    );
    return page(c, who, { title, body, wide: true, scripts: ['copy.js'] });
  }

  function counts({ result }: SeenLook): { at: string; counts: boolean } {
    const at = new Date(Date.parse(result.takenAt) + suppliedDays * DAY_MS).toISOString();
    return { at, counts: at > clock().toISOString() };
  }

  /** As she chose, else the language of her description, else that of the page. */
  function textLang(c: Context, { result }: SeenLook, lang: string): string {
    const { bio } = result.snapshot;
    const written = bio.state === 'seen' ? languageOf(bio.value) : undefined;
    const wanted = [c.req.query('lang'), written, lang].map((tag) => tag?.toLowerCase().split('-')[0]);
    return wanted.find((tag) => tag !== undefined && DISCLAIMER_TEXT_LANGUAGES.includes(tag)) ?? 'en';
  }

  const kindOf = (c: Context): LookKind => {
    const kind = LOOKS.find((one) => one === c.req.param('kind'));
    if (!kind) throw new HTTPException(404);
    return kind;
  };
  async function picture(c: Context, who: Who): Promise<Response> {
    const sight = PICTURE_SIGHTS.find((one) => one === c.req.param('sight'));
    const look = herProfile(parts, who, id(c)) && lookAt(parts, id(c), kindOf(c));
    if (!look || !sight) throw new HTTPException(404);
    return copyOf(c, look, sight, { maxWidth: PICTURE_PX });
  }
  async function crop(c: Context, who: Who): Promise<Response> {
    const look = herProfile(parts, who, id(c)) && lookAt(parts, id(c), kindOf(c));
    const evidence = look && findingOf(look, c.req.param('key') ?? '')?.evidence;
    if (!look || !evidence?.box) throw new HTTPException(404);
    return copyOf(c, look, evidence.sight as PictureSight, { ...CROP, box: evidence.box });
  }
  async function copyOf(
    c: Context,
    look: SeenLook,
    sight: PictureSight,
    how: { maxWidth: number; margin?: number; box?: [number, number, number, number] },
  ): Promise<Response> {
    const bytes = pictureBytes(parts, look, sight);
    if (!bytes) throw new HTTPException(404);
    try {
      const copy = await (await parts.cutter()).cut(bytes, how);
      return c.body(new Uint8Array(copy), 200, { 'content-type': 'image/jpeg' });
    } catch (error) {
      if (error instanceof Trouble && error.then !== 'stop') throw new HTTPException(404);
      throw error;
    }
  }

  const roles = ['leader'] as const;
  const path = '/me/profiles/:profileId/result';
  return [
    { method: 'GET', path, roles, of: 'profile', handle: show },
    { method: 'GET', path: `${path}/picture/:kind/:sight`, roles, of: 'profile', handle: picture },
    { method: 'GET', path: `${path}/crop/:kind/:key`, roles, of: 'profile', handle: crop },
  ];
}
