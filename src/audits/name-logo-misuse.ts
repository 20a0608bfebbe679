import type { Audit, SeenPicture } from '../domain/audit.js';
import type { Finding, Outcome } from '../domain/outcome.js';
import type { Box, Polygon, ReadLine } from '../domain/reading.js';
import type { PictureSight, Sighting } from '../domain/snapshot.js';
import { type MisuseReading, readMisuse } from '../policy/misuse.js';

/** LLL's name or logo used to promote one's own blog, group or business, or to praise another's product. */
export const audit: Audit<'displayName' | 'bio' | PictureSight, 'links'> = {
  id: 'name-logo-misuse',
  version: 2,
  clause: 'name-and-logo',
  title: 'LLL’s name and logo promote nothing of one’s own',
  failure: 'LLL’s name or logo stands beside the promotion of something of one’s own',
  severity: 'moderate',
  needs: ['displayName', 'bio', 'avatar', 'banner'],
  uses: ['links'],
  judge({ displayName, bio, avatar, banner, links }): Outcome {
    const addresses = links.state === 'seen' ? links.value : [];
    const read = [
      inText('displayName', displayName, addresses),
      inText('bio', bio, addresses),
      inPicture('avatar', avatar, addresses),
      inPicture('banner', banner, addresses),
    ];
    const hits = read.flatMap((r) => r.hits);
    const sure = hits.filter((hit) => hit.sure).map((hit) => hit.finding);
    if (sure.length > 0) return { kind: 'finding', findings: sure };
    if (hits.length > 0)
      return {
        kind: 'needs-review',
        findings: hits.map((hit) => hit.finding),
        doubt: { code: 'weak-evidence', args: {} },
      };
    const link = read.find((r) => r.announced !== undefined)?.announced;
    if (link !== undefined) return { kind: 'pass', because: { code: 'announced-by-lll', args: { link } } };
    return { kind: 'pass', because: { code: 'no-misuse', args: {} } };
  },
};

type Hit = { sure: boolean; finding: Finding };
type Read = { hits: Hit[]; announced?: string | undefined };
/** A line or mark that was read less surely is left to a person. */
const SURE_LINE = 0.75;
const SURE_MARK = 0.8;

function inText(sight: 'displayName' | 'bio', text: Sighting<string>, links: string[]): Read {
  if (text.state !== 'seen') return { hits: [] };
  const { hits, announced } = readMisuse(text.value, { links });
  return {
    announced,
    hits: hits.map((hit) => ({
      sure: hit.sure,
      finding: {
        code: hit.kind === 'promotion' ? 'name-promotes-business' : 'endorsement',
        args: { words: hit.quote, name: hit.name },
        sureness: hit.sureness,
        evidence: { kind: 'quote', sight, text: hit.quote },
      },
    })),
  };
}

function inPicture(sight: PictureSight, picture: Sighting<SeenPicture>, links: string[]): Read {
  if (picture.state !== 'seen') return { hits: [] };
  const { lines, marks } = picture.value.reading;
  const mark = marks.find(({ name }) => name.startsWith('lll/'));
  // Lines of one picture are one sentence: the name may stand over the line that sells.
  const { hits, announced }: MisuseReading = readMisuse(lines.map(({ text }) => text).join(' '), {
    links,
    names: mark ? [mark.name] : [],
  });
  return {
    announced,
    hits: hits.map((hit) => {
      const line = lineOf(hit.quote, lines);
      const sureRead = (line?.sureness ?? 0) >= SURE_LINE && (mark === undefined || mark.sureness >= SURE_MARK);
      const box = line ? boxOf(line.polygon) : mark?.box;
      return {
        sure: hit.sure && sureRead,
        finding: {
          code: hit.kind === 'endorsement' ? 'endorsement' : mark ? 'logo-promotes-business' : 'name-promotes-business',
          args: { words: hit.quote, name: hit.name, ...(mark ? { mark: mark.name } : {}) },
          sureness: Math.min(hit.sureness, line?.sureness ?? 0.5, mark?.sureness ?? 1),
          evidence: {
            kind: 'region',
            sight,
            text: hit.quote,
            ...(box ? { box } : {}),
            ...(mark ? { label: mark.name } : {}),
          },
        },
      };
    }),
  };
}

const lineOf = (words: string, lines: readonly ReadLine[]): ReadLine | undefined =>
  lines.find(({ text }) => text.includes(words) || words.includes(text));

function boxOf(polygon: Polygon): Box {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}
