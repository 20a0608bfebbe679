/** What the report of a round is made of: visits, what was handed over in their place, and nothing that is not confirmed. */
import type { House } from '../compose.js';
import { type RoundReportModel, roundReport } from '../report/model.js';
import { wordsFor } from '../words/index.js';
import { placesOf } from './report-files.js';

const DAY_MS = 86_400_000;

/** `invented`: everybody is, so that all are listed and nothing is held back. */
export async function roundModel(
  house: House,
  round: { id: string; period: string },
  invented: boolean,
  now: Date,
): Promise<RoundReportModel> {
  const store = await house.store();
  const { config } = house;
  const freshSince = new Date(now.getTime() - config.supplies.days * DAY_MS).toISOString();
  const sourced = store.sources.ofRound(round.id, freshSince);
  const names = store.people.namesByUrl();
  const bytesOf = (sha256: string | null) => (sha256 ? store.evidence.bytes(sha256) : undefined);
  const items = sourced.map(({ result, source, unconfirmed }) => {
    const { avatar, banner } = result.snapshot;
    const pictures = {
      avatar: avatar.state === 'seen' ? bytesOf(avatar.value.sha256) : undefined,
      banner: banner.state === 'seen' ? bytesOf(banner.value.sha256) : undefined,
    };
    const leader = names.get(result.profile.url);
    return { leader, result, pictures, source, ...(!invented && { unconfirmed }) };
  });
  const known = new Set(sourced.map(({ result }) => result.profile.url));
  return roundReport(items, {
    period: round.period,
    now: now.toISOString(),
    keepDays: config.reportKeepDays,
    words: wordsFor(config.lang),
    places: placesOf(house),
    crops: await house.crops(),
    failed: store.rounds
      .failed(round.id)
      .filter(({ profile }) => !known.has(profile.url))
      .map((failed) => ({ ...failed, leader: names.get(failed.profile.url) })),
    listClear: invented,
    moves: store.sources.moves(round.id),
  });
}
