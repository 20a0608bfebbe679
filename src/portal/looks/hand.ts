/** Showing a profile from her own pages: the same form, service and result as behind a mailed link, without the link. */
import type { Context } from 'hono';
import { type Html, html } from '../../report/markup.js';
import { linkButton } from '../../report/view/actions.js';
import { card, facts, notice, opens } from '../../report/view/blocks.js';
import type { HandedFile, HandOverEnd } from '../../services/hand-over.js';
import { wordsFor } from '../../words/index.js';
import { supplyWordsFor } from '../../words/supply.js';
import { goOn } from '../flash.js';
import type { HandIn, HandInParts } from '../hand-in.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { handForm, refusedPage } from '../supply-page.js';
import { herProfile, keptFrom, type LookParts, pathOf } from './parts.js';

export interface HandParts extends LookParts {
  uploads: HandInParts;
  /** Takes in what she showed of a profile of hers. Throws Trouble CONSENT_MISSING, FILE_*, PICTURE_*. */
  handOver(profileId: string, files: readonly HandedFile[]): Promise<HandOverEnd>;
}
const DAY_MS = 86_400_000;

export function handRoutes(parts: HandParts, hand: HandIn): Route[] {
  const { store, placeOf, wayTo, suppliedDays } = parts;
  const id = (c: Context): string => c.req.param('profileId') ?? '';

  function show(c: Context, who: Who): Response {
    const hers = herProfile(parts, who, id(c));
    if (!hers) return c.redirect('/me', 303);
    const portal = wordsOf(c, who);
    const { hand: says, audit } = portal;
    const { profileId, platform, handle } = hers;
    const place = placeOf(platform, handle).title;
    const title = says.title(place);
    const kept = keptFrom(hers);
    if (kept) {
      const to = kept === 'no-consent' ? pathOf(profileId, 'consent') : pathOf(profileId);
      const label = kept === 'no-consent' ? audit.toConsent : audit.toProfile;
      const body = html`${notice('notice', { says: audit.refused[kept] })}${linkButton(to, label, 'primary')}`;
      return page(c, who, { title, body });
    }
    const way = wayTo(platform);
    const supply = supplyWordsFor(portal.lang);
    const why =
      way === 'visit' ? (store.asks.openOf(profileId) ? says.asked : undefined) : portal.audit.way[way](place);
    const body = html`<p class="lead">${says.intro(place)}</p>${why && html`<p>${why}</p>`}${before(profileId, portal)}${card(
      {
        id: 'show',
        heading: supply.page.show,
        body: html`<p>${supply.page.choice}</p>${handForm({ id: profileId, parts: hers.parts }, pathOf(profileId, 'supply'), supply)}`,
      },
    )}${opens(says.how, facts(Object.values(says.ways).map(({ title: name, says: how }) => [name, how] as const)))}<section class="stack" aria-labelledby="what"><h2 id="what">${supply.page.what}</h2><p>${supply.page.whatText(suppliedDays)}</p><p>${supply.page.private}</p><p class="small muted">${says.marked}</p></section>`;
    return page(c, who, { title, body });
  }

  function before(profileId: string, { hand: says, lang }: ReturnType<typeof wordsOf>): Html | null {
    const kept = store.supplies.of(profileId)?.result;
    if (!kept) return null;
    const words = wordsFor(lang);
    const until = words.date(new Date(Date.parse(kept.takenAt) + suppliedDays * DAY_MS).toISOString());
    return html`<p>${says.before(words.date(kept.snapshot.takenAt), until)} <a href="${pathOf(profileId, 'result')}?of=supplied">${says.seeBefore}</a></p>`;
  }

  async function take(c: Context, who: Who): Promise<Response> {
    const hers = herProfile(parts, who, id(c));
    if (!hers || who.personId === undefined) return c.redirect('/me', 303);
    const { profileId, platform, handle } = hers;
    const portal = wordsOf(c, who);
    const end = await hand.take(c, { who: who.personId, key: profileId }, (files) => parts.handOver(profileId, files));
    if (end.state === 'kept') return goOn(c, `${pathOf(profileId, 'result')}?of=supplied`);
    if (end.state === 'spent') return goOn(c, pathOf(profileId), portal.audit.refused['no-consent'], 'notice');
    const body = refusedPage(
      end.refused,
      pathOf(profileId, 'supply'),
      wordsFor(portal.lang),
      supplyWordsFor(portal.lang),
    );
    return page(c, who, { title: portal.hand.title(placeOf(platform, handle).title), body, status: end.status });
  }

  const roles = ['leader'] as const;
  const path = '/me/profiles/:profileId/supply';
  return [
    { method: 'GET', path, roles, of: 'profile', handle: show },
    {
      method: 'POST',
      path,
      roles,
      of: 'profile',
      maxBodyBytes: parts.uploads.limits.megabytes * 1_000_000,
      handle: take,
    },
  ];
}
