/**
 * The words half of name and logo misuse: LLL's name used to promote one's own blog, shop, practice, course or group, and the
 * endorsement of somebody else's product beside the role. An honest mention ('I volunteer with LLL') accuses nobody, even beside
 * a business; what is between the two is for a person.
 */
import { BUSINESS, ENDORSES, GENEROUS, ONESELF, SELLS } from './commerce.js';
import { fold, normalise, quote } from './normalise.js';
import { segments } from './segments.js';
import { LLL_LETTERS, LLL_NAME } from './titles.js';

export interface MisuseHit {
  kind: 'promotion' | 'endorsement';
  /** False: a person should look. */
  sure: boolean;
  /** The words, exactly as written. */
  quote: string;
  /** The name as written; 'La Leche League' where a mark stands for it. */
  name: string;
  sureness: number;
}
export interface MisuseReading {
  hits: MisuseHit[];
  /** The link to LLL's own site that clears an endorsement. */
  announced?: string;
}
export interface MisuseOptions {
  /** A name or mark of LLL that stands beside the text without being written in it. */
  names?: readonly string[];
  /** Addresses on the profile. */
  links?: readonly string[];
}

const NAME = new RegExp(`(?:${LLL_NAME}|${LLL_LETTERS})`, 'u');
const SELLING = new RegExp(SELLS, 'u');
const ENDORSING = new RegExp(ENDORSES, 'u');
// 'La Leche League Boutique', 'LLL Mama blog'; not 'LLL blog team', which groups have.
const NAMED_BUSINESS = new RegExp(
  `(?:${LLL_NAME}|${LLL_LETTERS})(?:'s)?[ -](?:(?!leader|meeting|group|beraterin|animatrice)[\\p{L}']+ ){0,2}${BUSINESS}\\b(?! (?:team|volunteer|editor|manager))`,
  'u',
);
/** LLL said to approve: 'LLL approved', 'endorsed by La Leche League'. */
const APPROVED = new RegExp(
  `(?:${LLL_NAME}|${LLL_LETTERS})[ -](?:approved|endorsed|certified|recommended|recommends|empfohlen|zertifiziert|recommande|recomendado|consigliato|aanbevolen)|(?:approved|endorsed|recommended|certified|empfohlen|recommande|recomendado|consigliato|aanbevolen|aprobado|approuve) (?:by|von|par|por|da|dalla|door|pela)(?: the| la| der)? ?(?:${LLL_NAME}|${LLL_LETTERS})`,
  'u',
);
/** Words of the trade in which an LLL name would lend weight, and ways to sell that lean on a name. */
const SAME_TRADE =
  /lactat|lactan|lactac|breast ?feed|breastfeeding|nursing|allait|still|allatt|borstvoed|amament|aleitam|latch|pumps?\b|doula|ibclc|amning|consult|berat(?:ung|en)|asesor|consulen|\badvies|cours[eo]|\bcurs[ou]|\bkurs|\bcursus|\bcorso|\bcorsi|webinar|formation|coach|\bcode\b|codigo|codice|kortingscode|rabatt|affiliat/u;
const OFFICIAL_HOSTS =
  /(?:^|\.)(?:llli\.org|lllusa\.org|lalecheleague\.org\.nz|lllc\.ca|lalecheliga\.de|lllfrance\.org|lllitalia\.org|laleche\.org\.uk|lalecheleague\.(?:org|nl|be|dk))$/u;
/** As long as a description or a banner can be; what follows is not read. */
const MOST = 20_000;

/** Reads name, description or the words of a picture. Linear in the text. */
export function readMisuse(original: string, { names = [], links = [] }: MisuseOptions = {}): MisuseReading {
  const n = normalise(original.slice(0, MOST));
  const text = fold(n.text);
  const named = NAME.exec(text);
  if (named === null && names.length === 0) return { hits: [] };
  const name = named ? quote(n, named.index, named.index + named[0].length) : (names[0] ?? 'La Leche League');
  const hits: MisuseHit[] = [];
  const parts = segments(n);
  parts.forEach(({ from, to }) => {
    const segment = text.slice(from, to);
    const add = (kind: MisuseHit['kind'], m: RegExpExecArray, sure: boolean, sureness: number) =>
      hits.push({ kind, sure, name, sureness, quote: quote(n, from + m.index, from + m.index + m[0].length) });
    const nameHere = NAME.exec(segment);
    const selling = SELLING.exec(segment);
    const generous = GENEROUS.test(segment);
    const business = NAMED_BUSINESS.exec(segment);
    const approved = APPROVED.exec(segment);
    const endorsing = ENDORSING.exec(segment);
    if (approved) add('endorsement', approved, false, 0.8);
    else if (endorsing) add('endorsement', endorsing, false, 0.7);
    if (business)
      add('promotion', business, !generous && (selling !== null || ONESELF.test(segment)), selling ? 0.9 : 0.7);
    else if (selling && !generous && nameHere)
      add('promotion', span(nameHere, selling, segment), ONESELF.test(segment) && !isHonest(segment), 0.85);
    else if (selling && !generous && names.length > 0) add('promotion', selling, ONESELF.test(segment), 0.8);
    else if (selling && !generous && SAME_TRADE.test(segment)) add('promotion', selling, false, 0.6);
  });
  const announced = links.find(isOfficial);
  const left = announced === undefined ? hits : hits.filter(({ kind }) => kind !== 'endorsement');
  return announced !== undefined && left.length < hits.length ? { hits: left, announced } : { hits: left };
}

/** The part of a profile's title that names a business, a blog or a practice: 'Sunny Latch Shop'. Not a Leader's group. */
export function ownBusiness(title: string): string | undefined {
  const n = normalise(title.slice(0, 500));
  const text = fold(n.text);
  for (const { from, to } of segments(n)) {
    const segment = text.slice(from, to);
    const found = OWN_BUSINESS.exec(segment);
    if (found && !GENEROUS.test(segment)) return quote(n, from, to).trim();
  }
  return undefined;
}
// At its end as in 'Milky Moments Blog', or at its head where languages put it there; not 'shop steward'.
const OWN_BUSINESS = new RegExp(
  `[\\p{L}\\d'&.]+ ${BUSINESS}$|^(?:boutique|cabinet|praxis|formations?|tienda|cursos?|negozio|corsi|loja|studio) [\\p{L}\\d'&.]+`,
  'u',
);

/** Said of herself: the role beside a business, which is a matter for a person at most. */
const isHonest = (segment: string): boolean =>
  /\b(?:leader|volunteer\w*|member|supporter|animatrice|beraterin|stillberaterin|monitora|consulente|lider|medewerker|leidster)\b/u.test(
    segment,
  );

function span(a: RegExpExecArray, b: RegExpExecArray, segment: string): RegExpExecArray {
  const from = Math.min(a.index, b.index);
  const to = Math.max(a.index + a[0].length, b.index + b[0].length);
  return Object.assign([segment.slice(from, to)] as unknown as RegExpExecArray, { index: from });
}

function isOfficial(link: string): boolean {
  try {
    return OFFICIAL_HOSTS.test(
      new URL(link.includes('://') ? link : `https://${link}`).hostname.replace(/^www\./u, ''),
    );
  } catch {
    return false;
  }
}
