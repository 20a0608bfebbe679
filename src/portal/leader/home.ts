/** Her home: what waits for her, each profile with what could be seen of it first, and her next step. Nothing else. */
import type { Context } from 'hono';
import type { Verdict } from '../../domain/outcome.js';
import { coverageOf } from '../../report/coverage.js';
import { type Html, html, words as said } from '../../report/markup.js';
import { actions, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { card, empty, opens, section } from '../../report/view/blocks.js';
import type { HerProfile } from '../../services/leader-desk.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import type { LeaderParts } from './parts.js';

const DAY_MS = 86_400_000;
/** So many days before its end a consent asks to be renewed. */
const SOON_DAYS = 30;
const MOST_ITEMS = 5;
/** What was found is told by its items, once it is confirmed: never by a verdict that rests on a single look. */
const TOLD: readonly Verdict[] = ['clear', 'outside', 'unseen'];

export const daysLeft = (until: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / DAY_MS));

export function homeOfHers(parts: LeaderParts): Route[] {
  const { desk } = parts;

  function home(c: Context, who: Who): Response {
    const personId = who.personId ?? '';
    const { leader } = wordsOf(c, who);
    const says = leader.me;
    const words = parts.wordsFor(who.lang);
    const all = desk.profiles(personId);
    const running = all.filter(({ state }) => state !== 'left');
    const left = all.filter(({ state }) => state === 'left');
    const items = parts.openItems(personId);
    const open =
      running.length > 0 &&
      section(
        'waiting',
        items.length > 0 ? says.openCount(items.length) : says.open,
        items.length === 0
          ? html`<p>${says.openNone}</p>`
          : html`<ul class="plain stack">${items
              .slice(0, MOST_ITEMS)
              .map(
                (item) =>
                  html`<li><a href="/me/items/${item.caseId}"><strong>${item.title}</strong></a> ${item.graceUntil && html`<span class="small muted">${says.openUntil(words.date(item.graceUntil))}</span>`}</li>`,
              )}</ul>${items.length > MOST_ITEMS && html`<p class="small muted">${says.more(items.length - MOST_ITEMS)}</p>`}`,
      );
    const cards = running.map((profile) => profileCard(profile, says, leader.parts, words));
    const readOn = desk.policyReadOn(personId);
    const reading = card({
      id: 'reading',
      heading: says.reading,
      body: html`<p>${readOn ? says.readingOn(words.date(`${readOn}T00:00:00.000Z`)) : says.readingNot}</p>${actions(linkButton('/me/reading', says.read))}`,
    });
    const links: [string, string][] = [
      ['/me/try', says.links.try],
      ['/me/data', says.links.data],
      ['/me/settings', says.links.settings],
      ['/me/leave', says.links.leave],
    ];
    const yours = section(
      'yours',
      says.yours,
      html`<ul class="plain">${links.flatMap(([path, label]) => (parts.has(path) ? [html`<li><a href="${path}">${label}</a></li>`] : []))}</ul>`,
    );
    const body = html`${
      running.length === 0
        ? empty(html`${says.empty} ${says.emptyNext}`, linkButton('/me/profiles/new', says.add, 'primary'))
        : html`${open}<div class="stack">${cards}</div>${actions(linkButton('/me/profiles/new', says.add))}`
    }${left.length > 0 && opens(says.leftTitle, html`${left.map((profile) => leftRow(profile, says, who.lang))}`)}${reading}${yours}`;
    return page(c, who, { title: says.title, body });
  }

  function profileCard(
    profile: HerProfile,
    says: ReturnType<typeof wordsOf>['leader']['me'],
    partWords: ReturnType<typeof wordsOf>['leader']['parts'],
    words: ReturnType<LeaderParts['wordsFor']>,
  ): Html {
    const { profileId, platform, handle } = profile;
    const base = `/me/profiles/${profileId}`;
    const { place } = desk.placeSeen(platform, words.lang);
    const look = desk.lastLook(profileId);
    const left = daysLeft(profile.expiresAt, desk.now());
    const toProve = profile.control === 'unproven' || profile.control === 'lost';
    const state = html`${
      profile.state === 'ended'
        ? html`<p>${says.ended}</p>`
        : toProve
          ? html`<p>${profile.control === 'lost' ? lostSays(profileId, says) : says.proveFirst}</p>`
          : look
            ? html`<p><strong>${words.coverage.sentence(coverageOf(look.snapshot))}</strong> ${TOLD.includes(look.verdict) && words.verdicts[look.verdict].says(coverageOf(look.snapshot))}</p><p class="small muted">${says.seenAt(words.date(look.takenAt))}</p>`
            : html`<p>${says.notYet}</p>`
    }${profile.pausedUntil && html`<p>${pausedSays(profile, says, words)}</p>`}${
      profile.state === 'running' && left <= SOON_DAYS && html`<p>${says.endsSoon(left)}</p>`
    }<p class="small muted">${partWords.listOf(profile.parts)}. ${profile.state === 'running' && says.untilDay(words.date(profile.expiresAt))}</p>`;
    return card({
      id: `profile-${profileId}`,
      heading: html`${said(handle)} <span class="muted">${place}</span>`,
      body: html`${state}${actions(step(profile, base, Boolean(look), left, says), linkButton(base, says.manage))}`,
    });
  }

  /** The one thing that is next. */
  function step(
    profile: HerProfile,
    base: string,
    looked: boolean,
    left: number,
    says: ReturnType<typeof wordsOf>['leader']['me'],
  ): Html {
    if (profile.state === 'ended') return linkButton(`${base}/consent`, says.renew, 'primary');
    if (profile.control === 'unproven' || profile.control === 'lost')
      return linkButton(`${base}/proof`, says.prove, 'primary');
    if (profile.pausedUntil) return postButton(`${base}/resume`, says.resume, 'primary');
    if (left <= SOON_DAYS) return linkButton(`${base}/consent`, says.renew, 'primary');
    if (looked && parts.has('/me/profiles/:profileId/result')) return linkButton(`${base}/result`, says.see, 'primary');
    if (parts.has('/me/profiles/:profileId/audit')) return linkButton(`${base}/audit`, says.auditNow, 'primary');
    return html``;
  }

  const lostSays = (profileId: string, says: ReturnType<typeof wordsOf>['leader']['me']): string =>
    desk.control(profileId)?.checked === null ? says.proveAgainOther : says.proveAgain;

  const leftRow = (profile: HerProfile, says: ReturnType<typeof wordsOf>['leader']['me'], lang: string): Html =>
    html`<div class="stack"><p><strong>${said(profile.handle)}</strong> <span class="muted">${desk.placeSeen(profile.platform, lang).place}</span>. ${says.left}</p><div class="actions">${linkButton(`/me/profiles/${profile.profileId}/consent`, says.again)}${postForm(
      `/me/profiles/${profile.profileId}/forget`,
      html`<button class="quiet">${says.forget}</button>`,
      { inline: true },
    )}</div></div>`;

  return [{ method: 'GET', path: '/me', roles: ['leader'], handle: home }];
}

/** How long it is paused, in words. */
export function pausedSays(
  { pausedUntil }: Pick<HerProfile, 'pausedUntil'>,
  says: ReturnType<typeof wordsOf>['leader']['me'],
  words: ReturnType<LeaderParts['wordsFor']>,
): string {
  if (!pausedUntil || pausedUntil.startsWith('9999')) return says.pausedOpen;
  return says.paused(words.date(pausedUntil));
}
