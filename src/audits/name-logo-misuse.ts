import type { Audit, SeenPicture } from '../domain/audit.js';
import type { Finding, Outcome } from '../domain/outcome.js';
import type { Box, MarkHit, Polygon, ReadLine } from '../domain/reading.js';
import type { PictureSight, Sighting } from '../domain/snapshot.js';
import { alterationOf, isLogo, joinedWith, marksSeen } from '../policy/marks.js';
import { type MisuseReading, ownBusiness, readMisuse } from '../policy/misuse.js';

/** LLL's name or logo used to promote one's own blog, group or business, or to praise another's product. */
export const audit: Audit<'displayName' | 'bio' | PictureSight, 'links'> = {
  id: 'name-logo-misuse',
  version: 3,
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
    const logos = [...logosIn('avatar', avatar), ...logosIn('banner', banner)];
    const uses = logos.flatMap(usedOddly);
    // A logo beside words that sell, in two parts of one profile: never more than a question.
    const [logo] = logos;
    if (logo && read.every(({ hits }) => hits.length === 0)) uses.push(...besideWords(logo, displayName, bio));
    const hits = read.flatMap((r) => r.hits);
    const sure = hits.filter((hit) => hit.sure).map((hit) => hit.finding);
    if (sure.length > 0) return { kind: 'finding', findings: sure };
    if (hits.length > 0)
      return {
        kind: 'needs-review',
        findings: [...hits.map((hit) => hit.finding), ...uses],
        doubt: { code: 'weak-evidence', args: {} },
      };
    if (uses.length > 0) return { kind: 'needs-review', findings: uses, doubt: { code: 'logo-use', args: {} } };
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
  const mark = marksSeen(marks).find(isLogo);
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

type Logo = { sight: PictureSight; mark: MarkHit; all: MarkHit[] };
function logosIn(sight: PictureSight, picture: Sighting<SeenPicture>): Logo[] {
  if (picture.state !== 'seen') return [];
  const all = marksSeen(picture.value.reading.marks);
  return all.filter(isLogo).map((mark) => ({ sight, mark, all }));
}

/** The logo altered, or joined with a badge to one sign. */
function usedOddly({ sight, mark, all }: Logo): Finding[] {
  const how = alterationOf(mark);
  const other = joinedWith(mark, all);
  const evidence = { kind: 'region', sight, box: mark.box, label: mark.name } as const;
  const { sureness } = mark;
  return [
    ...(other
      ? [{ code: 'logo-joined' as const, args: { mark: mark.name, other: other.name }, sureness, evidence }]
      : []),
    ...(how ? [{ code: 'logo-altered' as const, args: { mark: mark.name, how }, sureness, evidence }] : []),
  ];
}

/** Her own title names a business, or her description sells: the logo in the picture stands for both. */
function besideWords({ sight, mark }: Logo, displayName: Sighting<string>, bio: Sighting<string>): Finding[] {
  const title = displayName.state === 'seen' ? ownBusiness(displayName.value) : undefined;
  const sold = bio.state === 'seen' ? readMisuse(bio.value, { names: [mark.name] }).hits : [];
  const words = title ?? sold.find(({ kind }) => kind === 'promotion')?.quote;
  if (words === undefined) return [];
  return [
    {
      code: 'logo-promotes-business',
      args: { words, mark: mark.name },
      sureness: Math.min(0.6, mark.sureness),
      evidence: { kind: 'region', sight, text: words, box: mark.box, label: mark.name },
    },
  ];
}

const lineOf = (words: string, lines: readonly ReadLine[]): ReadLine | undefined =>
  lines.find(({ text }) => text.includes(words) || words.includes(text));

function boxOf(polygon: Polygon): Box {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}
