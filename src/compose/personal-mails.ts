/**
 * The mail that a Leader gets after a period: once the period is closed, each of them once, only where something changed for
 * her or needs her. Made up once after downtime: of several periods that were missed, the latest alone.
 */
import type { Config } from '../config.js';
import type { ProfileResult } from '../domain/result.js';
import type { Scraper } from '../domain/scraper.js';
import { clauseById } from '../policy/clauses.js';
import { coverageOf } from '../report/coverage.js';
import { isWorthAMail, type PersonalReport, personalMail } from '../report/personal.js';
import { breather } from '../services/breath.js';
import { mailOffAddress } from '../services/mails-wanted.js';
import type { Store } from '../store/index.js';
import { wordsFor } from '../words/index.js';
import { placeIn } from '../words/places.js';
import type { Chore } from '../worker/chores.js';

export interface PersonalMailParts {
  config: Config;
  store: Store;
  scrapers: readonly Scraper[];
  clock(): Date;
}
const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

export const personalMailChore = (parts: PersonalMailParts): Chore => ({
  id: 'personal-mails',
  everyHours: 1,
  run: async (signal) => void (await mailLeaders(parts, signal)),
});

/** Queues the mails of the latest closed period that were not queued yet. How many. */
export async function mailLeaders(parts: PersonalMailParts, signal?: AbortSignal): Promise<number> {
  const { config, store, scrapers } = parts;
  const { baseUrl } = config.server;
  const [latest, before] = store.periods.closed();
  if (!latest || !baseUrl || !config.delivery.leaderMails) return 0;
  const isDone = store.personalMails.last() === latest.period;
  const readers = isDone ? store.personalMails.toWriteAnew(latest.period) : store.personalMails.readers();
  const placesIn = (tag: string) =>
    Object.fromEntries(scrapers.map(({ id, title, bioLimit }) => [id, { title: placeIn(title, tag), bioLimit }]));
  const breathe = breather();
  let mails = 0;
  for (const { personId, name, email, lang } of readers) {
    if (signal?.aborted) return mails;
    await breathe();
    if (store.mailsOff.isOff(personId, 'report')) continue;
    const report = personalReport(
      { personId, name },
      { ...parts, period: latest.period, since: before?.closedAt ?? '' },
    );
    if (!isWorthAMail(report)) continue;
    const spoken = lang ?? config.lang;
    const stop = mailOffAddress(baseUrl, store.mailsOff.token(personId, 'report'));
    const mail = personalMail(report, {
      words: wordsFor(spoken),
      lang: spoken,
      places: placesIn(spoken),
      baseUrl,
      stop,
    });
    const key = `mine:${latest.period}:${personId}`;
    if (store.outbox.add({ key, kind: 'report', personId, to: email, ...mail })) mails += 1;
  }
  if (!isDone) store.personalMails.done(latest.period);
  return mails;
}

/** Hers alone: read from what her own pages read. */
export function personalReport(
  { personId, name }: { personId: string; name: string },
  { config, store, clock, period, since }: PersonalMailParts & { period: string; since: string },
): PersonalReport {
  const cases = store.cases.forPerson(personId);
  const soon = new Date(clock().getTime() + SOON_DAYS * DAY_MS).toISOString();
  return {
    ...{ name, period, organisation: config.organisation },
    items: cases
      // What she was not told of has a mail of its own, which begins her time.
      .filter(({ case: one }) => one.state === 'open' && one.toldAt !== null)
      .map(({ case: one, profile }) => ({
        ...{ platform: profile.platform, handle: profile.handle, audit: one.audit },
        finding: store.cases.evidence(one.id)?.finding,
        quotation: clauseById(one.clause)?.quotation,
        graceUntil: one.escalated ? null : one.graceUntil,
        path: `/me/items/${one.id}`,
      })),
    withPerson: cases.filter(({ case: one }) => one.state === 'answered').length,
    over: cases.flatMap(({ case: one, profile: { platform, handle } }) =>
      one.state === 'closed' && one.closedAs && one.toldAt !== null && (one.closedAt ?? '') > since
        ? [{ platform, handle, audit: one.audit, as: one.closedAs }]
        : [],
    ),
    profiles: store.hers
      .profiles(personId)
      .filter(({ state }) => state === 'running')
      .map(({ profileId, platform, handle, control, pausedUntil, expiresAt }) => {
        const look = lastLook(store, profileId);
        return {
          ...{ platform, handle, toProve: control === 'unproven' || control === 'lost', paused: pausedUntil !== null },
          look: look && { coverage: coverageOf(look.snapshot), verdict: look.verdict, takenAt: look.takenAt },
          endsOn: expiresAt <= soon ? expiresAt : null,
        };
      }),
  };
}

/** What was seen last, whichever way, while it is kept. */
function lastLook(store: Store, profileId: string): ProfileResult | undefined {
  const looks = [store.outcomes.last(profileId), store.supplies.of(profileId)?.result, store.ownAudits.of(profileId)];
  return looks
    .filter((look): look is ProfileResult => look !== undefined)
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0];
}
