/**
 * Walls that look alike everywhere: refusals by status, challenges of the commonest guards, sign-in and consent addresses,
 * parked and suspended hosts, missing pages that answer 200. Platforms' own marks stand in their own files and come first.
 * Words are the last resort: marks in structure hold in any language of the page.
 */
import type { Wall } from '../../domain/snapshot.js';
import { metaOf } from './meta.js';
import type { Page } from './page.js';
import { bodyWords } from './words.js';

/** The wall that a status names by itself; undefined for 2xx, 3xx and 0 (a saved page). */
export function wallOfStatus(status: number): Wall | undefined {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 407) return 'login';
  if (status === 429 || (status >= 500 && status <= 599)) return 'busy';
  if (status >= 400) return 'declined';
  return undefined;
}

// Only things that stand on the interstitial itself: guards put their scripts on good pages too.
const CHALLENGE = [
  '#challenge-form',
  '#challenge-running',
  '#challenge-error-text',
  'script[src*="/cdn-cgi/challenge-platform/"][src*="orchestrate"]',
  'form[action*="__cf_chl"]',
  '#px-captcha',
  'iframe[src*="geo.captcha-delivery.com"]',
  'script[src*="captcha-delivery.com/c.js"]',
  'iframe[src*="_Incapsula_Resource"]',
  'meta[http-equiv="refresh" i][content*="sgcaptcha"]',
  'script[id^="anubis_"]',
  '#ddg-captcha, #ddos-guard',
  'form#captcha-form[action*="/sorry/"], form[action="index"] #recaptcha',
].join(',');
/** A question about cookies that is a page of its own; where it lies over a page, that page has its proof. */
const CONSENT = 'base[href*="//consent."],link[rel="canonical"][href*="//consent."],form[action*="//consent."]';
const CHALLENGE_TITLE =
  /^(?:just a moment\.*|one moment, please\.*|attention required! \| cloudflare|ddos-guard|verify(?:ing)? you are (?:a )?human\.*|are you (?:a )?(?:human|robot)\??|robot check|security check(?: required)?|making sure you.re not a bot!?|please wait\.\.\.|bot verification|human verification)$/i;
const DENIED_TITLE = /^(?:access denied|403(?: forbidden)?|forbidden|request rejected|blocked)$/i;
const BUSY_TITLE =
  /^(?:429|too many requests|503|service (?:temporarily )?unavailable|bad gateway|50[0234]\b.*|site maintenance|under maintenance|maintenance mode)/i;
const MISSING_TITLE =
  /^(?:(?:error )?404\b.*|.{0,60}\b404\b.{0,20}(?:not found|error)|(?:page|blog|site|file) not found\b.*|not found|this page (?:could|can).?no?.?t be found.*|seite (?:wurde )?nicht gefunden.*|page (?:introuvable|non trouvée).*|página no encontrada.*|pagina non trovata.*|pagina niet gevonden.*|página não encontrada.*|nie znaleziono strony.*|sidan hittades inte.*|siden (?:ble |blev )?ikke funnet.*|страница не найдена.*|ページが見つかりません.*)/i;
const SUSPENDED_TITLE = /^(?:account suspended|this account has been suspended|website suspended|site suspended)/i;
const PARKED =
  'script[src*="sedoparking.com"],script[src*="parkingcrew.net"],script[src*="bodis.com"],iframe[src*="sedoparking"],a[href*="hugedomains.com/domain_profile"],a[href*="dan.com/buy-domain"],a[href*="afternic.com/forsale"]';
const LOGIN_PATH =
  /\/(?:log-?in|sign-?in|signin|wp-login\.php|auth(?:wall|enticate)?|ServiceLogin|accounts\/login|sso)(?:[/.]|$)/i;

/** The wall that a page is, whatever platform it stands on; undefined where none of the marks is there. */
export function genericWall(page: Page, status: number): Wall | undefined {
  const { $, url, title } = page;
  if ($(CHALLENGE).length > 0 || CHALLENGE_TITLE.test(title)) return 'challenge';
  if (/^consent\./.test(url.hostname) || $(CONSENT).length > 0) return 'consent';
  if (SUSPENDED_TITLE.test(title) || url.pathname.endsWith('/suspendedpage.cgi')) return 'suspended';
  if ($(PARKED).length > 0) return 'gone';
  const byStatus = wallOfStatus(status);
  if (byStatus) return byStatus;
  if (LOGIN_PATH.test(url.pathname)) return 'login';
  if (MISSING_TITLE.test(title)) return 'gone';
  if (BUSY_TITLE.test(title)) return 'busy';
  if (DENIED_TITLE.test(title)) return 'declined';
  return undefined;
}

/** A page that is little more than a form for a password: a site that its owner closed, or a sign-in. */
export function passwordWall(page: Page): Wall | undefined {
  const asks = page.$('input[type="password"]').length > 0;
  return asks && bodyWords(page.$, 1_200).length < 1_000 && !metaOf(page)('og:description') ? 'login' : undefined;
}
