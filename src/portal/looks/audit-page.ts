/** What "look now" looks like: before, while it runs, and how it ended where it brought no result. Views only. */
import { type AuditAsk, isUnderWay } from '../../domain/own-audit.js';
import { type Html, html } from '../../report/markup.js';
import { actions, linkButton, postButton } from '../../report/view/actions.js';
import { card, notice, type StepState, steps } from '../../report/view/blocks.js';
import type { HerProfile } from '../../services/looking.js';
import type { Words } from '../../words/index.js';
import type { PortalWords } from '../../words/portal/index.js';
import { keptFrom, pathOf, type Way } from './parts.js';

export interface AuditView {
  hers: HerProfile;
  place: string;
  way: Way;
  /** The latest that she asked for. */
  ask: AuditAsk | undefined;
  /** Of a waiting one: how many come first. */
  before: number;
  usualSeconds: number | undefined;
  left: number;
  perDay: number;
  /** When the look was taken that can be seen now. */
  lastAt: string | undefined;
  /** Another look of hers that is under way: its profile. */
  elsewhere: string | undefined;
  now: Date;
}
/** Every few seconds, while something runs: for browsers without script. */
const REFRESH_SECONDS = 3;
const STEPS = ['line', 'visit', 'pictures', 'reading', 'judging'] as const;
type Step = (typeof STEPS)[number];

export const stepOf = ({ state, step }: Pick<AuditAsk, 'state' | 'step'>): Step =>
  state === 'waiting' ? 'line' : (step ?? 'visit');

/** The whole page below its title. */
export function auditPage(view: AuditView, words: Words, portal: PortalWords): Html {
  const { ask, hers, place, way } = view;
  if (ask && isUnderWay(ask)) return running(view, ask, portal);
  const { audit } = portal;
  const kept = keptFrom(hers);
  const { profileId } = hers;
  if (kept) {
    const next =
      kept === 'no-consent'
        ? linkButton(pathOf(profileId, 'consent'), audit.toConsent, 'primary')
        : linkButton(pathOf(profileId), audit.toProfile, 'primary');
    return html`${notice('notice', { says: audit.refused[kept] })}${actions(next)}`;
  }
  if (way !== 'visit') {
    const show = way !== 'closed' && actions(linkButton(pathOf(profileId, 'supply'), audit.show, 'primary'));
    return html`<p class="lead">${audit.way[way](place)}</p>${way !== 'closed' && html`<p>${audit.way.instead}</p>`}${show}`;
  }
  return html`${ended(view, words, portal)}${before(view, words, portal)}`;
}

/** What will happen, and the button. */
function before(view: AuditView, words: Words, { audit }: PortalWords): Html {
  const { hers, place, left, perDay, lastAt, usualSeconds, elsewhere } = view;
  const allowed = words.list(hers.parts.map((part) => audit.parts[part]));
  const path = pathOf(hers.profileId, 'audit');
  const last =
    lastAt !== undefined &&
    html`<p>${audit.last(words.dateTime(lastAt))} <a href="${pathOf(hers.profileId, 'result')}">${audit.toResult}</a></p>`;
  const button = elsewhere
    ? html`<p>${audit.refused['one-at-a-time']}</p>${actions(linkButton(pathOf(elsewhere, 'audit'), audit.toRunning, 'primary'))}`
    : left === 0
      ? html`<p>${audit.refused['daily-limit']}</p>${actions(linkButton(pathOf(hers.profileId, 'supply'), audit.show))}`
      : html`${actions(postButton(path, lastAt === undefined ? audit.start : audit.startAgain, 'primary'))}<p class="small muted">${audit.takes(usualSeconds)} ${audit.left(left, perDay)}</p>`;
  return html`<p class="lead">${audit.intro(place)}</p>${card({ id: 'what', heading: audit.looksAt, body: html`<p>${audit.allowed(allowed)}</p>` })}${button}${last}`;
}

/** How far it is; the script asks for the same as data. */
function running(view: AuditView, ask: AuditAsk, { audit }: PortalWords): Html {
  const { profileId } = view.hers;
  const path = pathOf(profileId, 'audit');
  const list = stepStates(ask).map(({ step, state }) => ({
    label: html`<span data-step="${step}" data-state="${state}">${audit.steps[step]}</span>`,
    state,
    says: html`<span class="hear">${audit.stepStates[state]}</span>`,
  }));
  return html`<noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS}"></noscript><div class="card" data-progress="${path}/progress" data-done="${audit.stepStates.done}" data-now="${audit.stepStates.now}" data-next="${audit.stepStates.next}">${steps(list)}<p role="status" data-says>${sayingOf(view, ask, audit)}</p></div>${actions(postButton(`${path}/cancel`, audit.cancel, 'quiet'))}<p class="small muted">${audit.takes(view.usualSeconds)} <noscript>${audit.refreshes}</noscript></p>`;
}

export function stepStates(ask: Pick<AuditAsk, 'state' | 'step'>): { step: Step; state: StepState }[] {
  const at = STEPS.indexOf(stepOf(ask));
  return STEPS.map((step, n) => ({ step, state: n < at ? 'done' : n === at ? 'now' : 'next' }));
}

/** One sentence on where it stands. */
export function sayingOf(
  { before: first, usualSeconds, now }: Pick<AuditView, 'before' | 'usualSeconds' | 'now'>,
  ask: AuditAsk,
  audit: PortalWords['audit'],
): string {
  if (ask.state === 'waiting') return audit.waits(first);
  const seconds = ask.startedAt === null ? 0 : Math.max(0, (now.getTime() - Date.parse(ask.startedAt)) / 1000);
  const long = seconds > 2 * (usualSeconds ?? 60);
  return long ? audit.longer : audit.since(seconds);
}

const BUSY = ['HOST_BUSY'];
const UNREACHABLE = [
  'HOST_UNKNOWN',
  'HOST_UNREACHABLE',
  'PAGE_TOO_LONG',
  'PAGE_TOO_LARGE',
  'REDIRECT_LOOP',
  'PLATFORM_FAILS',
];

/** How the last one ended, where it left no result. */
function ended({ ask, hers, place }: AuditView, words: Words, { audit, result }: PortalWords): Html | null {
  if (!ask || ask.state === 'seen') return null;
  const show = actions(linkButton(pathOf(hers.profileId, 'supply'), audit.show));
  if (ask.state === 'hidden' && ask.wall) {
    const context = { place, sights: [] };
    const { title, says } = audit.ended.hidden;
    return notice('notice', {
      title,
      body: html`<p>${says(words.walls[ask.wall].says(context))}</p><p>${result.wallNext}</p>${show}`,
    });
  }
  if (ask.state === 'interrupted') return notice('notice', audit.ended.interrupted);
  if (ask.state === 'cancelled') return notice('plain', audit.ended.cancelled);
  const code = ask.troubleCode ?? '';
  if (!BUSY.includes(code) && !UNREACHABLE.includes(code)) return notice('notice', audit.ended.ours);
  const { title, says } = BUSY.includes(code) ? audit.ended.busy : audit.ended.unreachable;
  return notice('notice', { title, body: html`<p>${says(place)}</p>${show}` });
}
