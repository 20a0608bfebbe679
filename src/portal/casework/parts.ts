/** What the pages about items work with, and the evidence of one of them as a view: the same for her and for whoever reviews. */

import type { LexiconEntry } from '../../domain/lexicon.js';
import type { ProfileResult } from '../../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight, type Sight } from '../../domain/snapshot.js';
import { Trouble } from '../../domain/trouble.js';
import { clauseById } from '../../policy/clauses.js';
import { type Crops, profileView } from '../../report/build.js';
import { dataAddress } from '../../report/data-address.js';
import type { ProfileView } from '../../report/model.js';
import type { PlaceFacts } from '../../report/sentences.js';
import type { CaseDesk, CaseOf, Shown } from '../../services/casework.js';
import { namesIn } from '../../words/grammar.js';
import type { Words } from '../../words/index.js';
import type { Who } from '../routes.js';

export interface CaseworkParts {
  store: CaseDesk;
  /** Days for which what is found is hers alone, as of now. */
  graceDays(): number;
  waiverDays: number;
  organisation: string;
  baseUrl: string | undefined;
  clock(): Date;
  placeOf(platform: string, lang: string): PlaceFacts;
  /** Cuts pictures small; without it they are shown as they are kept. */
  crops?: (() => Promise<Crops>) | undefined;
  /** An entry of the word list in force. */
  entryOf(id: string): LexiconEntry | undefined;
  /** What a rule needs to be shown. */
  needsOf(audit: string): readonly Sight[];
}

/** The evidence of a case, ready for the outcome's card. */
export interface CaseEvidence {
  shown: Shown;
  view: ProfileView;
  quotations: Record<string, string>;
  entry: LexiconEntry | undefined;
  mark: { label: string; src: string } | undefined;
}

/** Undefined where what was seen is not kept any more. */
export async function evidenceFor(
  parts: CaseworkParts,
  { case: one, profile }: CaseOf,
  words: Words,
): Promise<CaseEvidence | undefined> {
  const { store } = parts;
  const shown = store.cases.evidence(one.id);
  if (!shown) return undefined;
  const { look, judged, finding } = shown;
  // The card shows this finding alone: what else the rule found is another case.
  const outcome = { ...judged.outcome, findings: [finding] } as typeof judged.outcome;
  const result: ProfileResult = { ...look, profile, ...UNSAID, outcomes: [{ ...judged, outcome }] };
  const sights = PICTURE_SIGHTS.filter((sight) => sight === finding.evidence.sight);
  const pictures = Object.fromEntries(sights.flatMap((sight) => pictureOf(parts, look.snapshot, sight)));
  const crops = (await parts.crops?.()) ?? AS_KEPT;
  const places = { [profile.platform]: parts.placeOf(profile.platform, words.lang) };
  const options = { now: parts.clock().toISOString(), keepDays: 0, words, places, crops };
  const stripsOf = (sight: PictureSight) => {
    const sighting = look.snapshot[sight];
    const sha256 = sighting.state === 'seen' ? sighting.value.sha256 : null;
    return sha256 === null ? [] : store.readings.strips(sha256);
  };
  const view = await profileView({ result, pictures, stripsOf }, options, sights);
  const quotation = clauseById(one.clause)?.quotation;
  const entry = typeof finding.args.entry === 'string' ? parts.entryOf(finding.args.entry) : undefined;
  const mark = typeof finding.args.mark === 'string' ? markOf(store, finding.args.mark) : undefined;
  return { shown, view, quotations: quotation ? { [one.clause]: quotation } : {}, entry, mark };
}

/** Of a look, what no card shows. */
const UNSAID = {
  via: 'browser',
  readings: {},
  engine: { version: '', rules: '', lexicon: '', ocr: '' },
  timing: { visitMs: 0, decodeMs: 0, ocrMs: 0, auditsMs: 0 },
} as const satisfies Partial<ProfileResult>;

const AS_KEPT: Crops = {
  annotatePicture: async (bytes) => bytes,
  cropPicture: async () => {
    throw new Trouble('PICTURE_FORMAT', 'skip', { file: '', format: '' });
  },
};

function pictureOf(
  { store }: CaseworkParts,
  snapshot: ProfileResult['snapshot'],
  sight: PictureSight,
): [PictureSight, Uint8Array][] {
  const sighting = snapshot[sight];
  const sha256 = sighting.state === 'seen' ? sighting.value.sha256 : null;
  const bytes = sha256 === null ? undefined : store.evidence.bytes(sha256);
  return bytes ? [[sight, bytes]] : [];
}

function markOf(store: CaseworkParts['store'], name: string): CaseEvidence['mark'] {
  const mark = store.marks.all().find((one) => one.name === name);
  const bytes = mark && store.marks.picture(mark.id);
  const src = bytes && dataAddress(bytes);
  return mark && src ? { label: mark.label, src } : undefined;
}

/** Whoever is signed in as staff, as far as it matters for deciding. */
export function deciderOf({ store }: CaseworkParts, who: Who) {
  const staff = who.staffId === undefined ? undefined : store.staff.get(who.staffId);
  return {
    ...{ id: who.staffId ?? '', name: who.name, areas: who.areas, owner: who.roles.includes('owner') },
    ...(who.personId === undefined ? {} : { personId: who.personId }),
    ...(staff ? { email: staff.email, name: staff.name } : {}),
  };
}

/** The name of a language in another. One that is not known is a dash: its tag, 'und', is no name. */
export const languageName = (tag: string, lang: string): string =>
  tag === 'und' ? '–' : (namesIn(lang, 'language').of(tag) ?? tag);
