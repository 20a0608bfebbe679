/**
 * Thousands of stored profiles, judged again after a term came into the lexicon. Words are invented; the readings are real
 * ones of drawn pictures, each under a hash of its own: one profile in twenty shows a badge, one in ten words that are none.
 */
import { createHash } from 'node:crypto';
import type { Audit } from '../src/domain/audit.js';
import type { PictureReading } from '../src/domain/reading.js';
import type { EngineStamp, ProfileResult } from '../src/domain/result.js';
import { absent, seen } from '../src/domain/snapshot.js';
import { languageOf } from '../src/policy/language.js';
import { LEXICON } from '../src/policy/lexicon.js';
import { readPoliticsInPicture } from '../src/policy/matcher.js';
import { verdictOf } from '../src/policy/verdict.js';
import { judge } from '../src/services/judge.js';
import { shownAgain } from '../src/services/judge-again.js';
import { rejudge } from '../src/services/rejudge.js';
import { loadAudits } from '../src/services/roster.js';
import { openStore, type Store } from '../src/store/index.js';
import { inventPeople } from './people.js';

const regularPosts = { share: 0.2, count: 3 };
const stampOf = (lexicon: string): EngineStamp => ({ version: 'bench', rules: 'same', lexicon, ocr: 'bench' });

/** @param readings real readings, of which those with badges, with words and with none are dealt out */
export async function measureRejudging(count: number, readings: readonly PictureReading[]) {
  const audits = await loadAudits();
  const badges = readings.filter((reading) => readPoliticsInPicture(reading).some(({ group }) => group === 'party'));
  const known = new Set(badges.flatMap((reading) => readPoliticsInPicture(reading).map(({ entry }) => entry)));
  // The term that comes in: the one that most badges show.
  const [term] = [...known].filter((id) => id.startsWith('party-'));
  const before = LEXICON.filter(({ id }) => id !== term);
  const words = readings.filter((reading) => reading.lines.length > 0 && !badges.includes(reading));
  const plain = readings.filter((reading) => reading.lines.length === 0);
  const store = openStore({ path: ':memory:', evidenceDir: '/nonexistent', clock: () => new Date() });
  try {
    const deal = (n: number) => {
      const from = n % 20 === 7 ? badges : n % 10 === 3 ? words : plain;
      return from[Math.floor(n / 20) % from.length] ?? readings[0]!;
    };
    fill(store, audits, before, count, deal);
    const judging = { audits, verdictOf, lexicon: LEXICON, today: today(), languageOf, regularPosts };
    const tools = { ...judging, store, stamp: stampOf('with'), stillEnough: () => true, readPicture: refused };
    const cpu = process.cpuUsage();
    const summary = await rejudge(tools);
    const { user, system } = process.cpuUsage(cpu);
    return { ...summary, cpuMs: (user + system) / 1000, term };
  } finally {
    store.close();
  }
}

const today = () => new Date().toISOString().slice(0, 10);
const refused = () => Promise.reject(new Error('no picture is read here'));

function fill(
  store: Store,
  audits: readonly Audit[],
  lexicon: typeof LEXICON,
  count: number,
  deal: (n: number) => PictureReading,
): void {
  const people = inventPeople(count);
  for (const { name, handle } of people) {
    const profile = { platform: 'bluesky', handle, url: `https://bsky.app/profile/${handle}` };
    const { personId } = store.people.invite({ name });
    store.consents.sign({
      ...{ personId, profile, use: 'leader', parts: ['picture', 'banner', 'description', 'posts'], signedBy: name },
      ...{ textVersion: 'bench', textSha256: '0'.repeat(64) },
    });
  }
  const round = store.rounds.open('2027-01');
  const byUrl = new Map(people.map((person, n) => [`https://bsky.app/profile/${person.handle}`, { person, n }]));
  for (;;) {
    const claim = store.rounds.claim(round.id, { leaseSeconds: 600, worker: 'bench' });
    if (!claim) return;
    const { platform, handle, url } = claim.profile;
    const { person, n } = byUrl.get(url)!;
    const sha256 = createHash('sha256').update(url).digest('hex');
    const reading = { ...deal(n), sha256, engine: 'bench' };
    const takenAt = new Date().toISOString();
    const posts = person.posts.map(({ text, at }) => ({ text, at }));
    const snapshot: ProfileResult['snapshot'] = {
      ...{ ref: { platform, handle, url }, takenAt, displayName: seen(person.name), bio: seen(person.bio) },
      ...{ links: absent(), posts: seen(posts), banner: absent() },
      avatar: seen({ url: `${url}/a.jpg`, sha256, width: reading.width, height: reading.height }),
    };
    const readings = { avatar: reading };
    const options = { platform, lang: languageOf(person.bio), regularPosts, declared: 'leader' as const };
    const judged = judge(shownAgain({ snapshot, readings }), { audits, verdictOf, lexicon, today: today() }, options);
    store.visits.record(claim.visitId, {
      ...{ profile: { platform, handle, url }, takenAt, via: 'api', snapshot, readings, ...judged },
      ...{ engine: stampOf('without'), timing: { visitMs: 0, decodeMs: 0, ocrMs: 0, auditsMs: 0 } },
    });
  }
}
