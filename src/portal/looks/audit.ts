/**
 * Audit now: a Leader has one of her profiles looked at. POST puts it in line, everything else only shows. The page brings
 * itself up to date while something runs, by a meta element without script and by its data with one.
 */
import type { Context } from 'hono';
import { isUnderWay } from '../../domain/own-audit.js';
import { wordsFor } from '../../words/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { type AuditView, auditPage, sayingOf, stepStates } from './audit-page.js';
import { herProfile, type LookParts, pathOf } from './parts.js';

export function auditRoutes(parts: LookParts): Route[] {
  const { store, limits, clock, placeOf, wayTo } = parts;
  const id = (c: Context): string => c.req.param('profileId') ?? '';

  function viewOf(c: Context, who: Who): AuditView | undefined {
    const hers = herProfile(parts, who, id(c));
    if (!hers || who.personId === undefined) return undefined;
    const { profileId, platform, handle } = hers;
    const ask = store.auditAsks.latest(profileId);
    const other = store.auditAsks.underWay(who.personId)?.profileId;
    return {
      ...{ hers, ask, place: placeOf(platform, handle).title, way: wayTo(platform), now: clock() },
      before: ask ? store.auditAsks.before(ask.id) : 0,
      usualSeconds: store.auditAsks.usualSeconds(),
      left: Math.max(0, limits.perDay - store.auditAsks.askedToday(who.personId)),
      perDay: limits.perDay,
      lastAt: store.ownAudits.of(profileId)?.takenAt,
      elsewhere: other === profileId ? undefined : other,
    };
  }
  const gone = (c: Context) => c.redirect('/me', 303);

  function show(c: Context, who: Who): Response {
    const view = viewOf(c, who);
    if (!view) return gone(c);
    // Whoever watched it run is led on to what it brought; whoever comes later finds the button.
    if (c.req.query('watch') !== undefined && view.ask?.state === 'seen')
      return c.redirect(pathOf(id(c), 'result'), 303);
    const portal = wordsOf(c, who);
    const runs = view.ask !== undefined && isUnderWay(view.ask);
    return page(c, who, {
      title: runs ? portal.audit.running : portal.audit.title(view.place),
      body: auditPage(view, wordsFor(portal.lang), portal),
      ...(runs && { scripts: ['audit.js'] }),
    });
  }

  function start(c: Context, who: Who): Response {
    const hers = herProfile(parts, who, id(c));
    if (!hers) return gone(c);
    const path = pathOf(hers.profileId, 'audit');
    // What our program does not visit is shown by herself: the page says so.
    if (wayTo(hers.platform) !== 'visit') return goOn(c, path);
    const asked = store.auditAsks.ask(hers.profileId, limits);
    if ('refused' in asked) {
      const mine = store.auditAsks.latest(hers.profileId);
      // Pressed twice: the page shows the one that runs.
      if (asked.refused === 'one-at-a-time' && mine && isUnderWay(mine)) return goOn(c, `${path}?watch=1`);
      return goOn(c, path, wordsOf(c, who).audit.refused[asked.refused], 'notice');
    }
    parts.wake();
    return goOn(c, `${path}?watch=1`);
  }

  function cancel(c: Context, who: Who): Response {
    const { audit } = wordsOf(c, who);
    const stopped = store.auditAsks.cancel(id(c));
    return goOn(c, pathOf(id(c), 'audit'), stopped ? undefined : audit.notRunning, 'notice');
  }

  /** The same as the page shows, for its script. */
  function progress(c: Context, who: Who): Response {
    const view = viewOf(c, who);
    const ask = view?.ask;
    if (!view || !ask) return c.json({ state: 'none' });
    const { audit } = wordsOf(c, who);
    if (!isUnderWay(ask)) {
      const path = ask.state === 'seen' ? pathOf(ask.profileId, 'result') : pathOf(ask.profileId, 'audit');
      return c.json({ state: ask.state, next: path });
    }
    return c.json({ state: ask.state, steps: stepStates(ask), says: sayingOf(view, ask, audit) });
  }

  const roles = ['leader'] as const;
  const path = '/me/profiles/:profileId/audit';
  return [
    { method: 'GET', path, roles, of: 'profile', handle: show },
    { method: 'POST', path, roles, of: 'profile', handle: start },
    { method: 'POST', path: `${path}/cancel`, roles, of: 'profile', handle: cancel },
    { method: 'GET', path: `${path}/progress`, roles, of: 'profile', handle: progress },
  ];
}
