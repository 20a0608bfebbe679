/**
 * Taking in what a Leader handed over of a profile that no visit could see: understood, judged on the same road as a visit,
 * kept, and its ask settled. Within a week parts for the same ask are joined, so that a screenshot today and a picture
 * tomorrow make one whole. Nothing is kept of what could not be understood.
 */
import type { Via } from '../domain/capture.js';
import { type ConsentPart, SIGHTS_OF_PART } from '../domain/consent.js';
import type { Consented } from '../domain/profile.js';
import type { PictureBytes, ProfileResult } from '../domain/result.js';
import { hidden, PICTURE_SIGHTS, type PictureSight, SIGHTS, type Sight, type Sketch } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { EnrolledProfile, Store, Supply } from '../store/index.js';
import { type InspectTools, inspect } from './inspect.js';
import { declaredBy } from './judge.js';

/** A file as it came in. `role`: what she said it is; `page` is a screenshot or a saved page. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
  role: PictureSight | 'page';
}
export interface HandedLack {
  sight: Sight;
  why: 'not-found' | 'cut-off' | 'unclear' | 'several' | 'other-profile';
  file: string;
}
/** What was understood of the files: words as a sketch (what nobody handed over is hidden: unsupplied), and pictures. */
export interface HandedOver {
  sketch: Sketch;
  pictures: Partial<Record<PictureSight, { name: string; bytes: Uint8Array }>>;
  via: Via;
  lacks: HandedLack[];
}
export interface HandOverTools {
  store: Store;
  inspect: Omit<InspectTools, 'openVisit' | 'scraperOf' | 'again'>;
  /** Throws Trouble FILE_UNREADABLE or PICTURE_* for a file that is none. */
  understand(profile: Consented<EnrolledProfile>, files: readonly HandedFile[]): Promise<HandedOver>;
}
export type HandOverEnd =
  | { state: 'kept'; result: ProfileResult; pictures: PictureBytes; lacks: HandedLack[] }
  | { state: 'nothing'; lacks: HandedLack[] };

const JOINED_MS = 7 * 86_400_000;

/** Throws Trouble CONSENT_MISSING where consent ended meanwhile, FILE_* or PICTURE_* for what cannot be opened. */
export async function handOver(
  {
    askId,
    profile,
    files,
  }: { askId: string | null; profile: Consented<EnrolledProfile>; files: readonly HandedFile[] },
  tools: HandOverTools,
): Promise<HandOverEnd> {
  const { store } = tools;
  const handed = withinParts(await tools.understand(profile, files), profile.parts);
  if (!showsAnything(handed)) return { state: 'nothing', lacks: handed.lacks };
  const { sketch, pictures: byHand, via } = joined(handed, store.supplies.of(profile.profileId), askId, tools);
  const { result, pictures } = await inspect(profile, asInspected(sketch, via, tools), {
    parts: profile.parts,
    declared: declaredBy(profile.use),
    byHand,
  });
  const kept = store.supplies.put(profile.profileId, { askId, result }, pictures);
  if (askId !== null) store.asks.settle(askId, profile.profileId);
  return { state: 'kept', result: kept, pictures, lacks: handed.lacks };
}

/** What she did not open is dropped before anything is read in it. */
function withinParts(handed: HandedOver, parts: readonly ConsentPart[]): HandedOver {
  const allowed = new Set<Sight>(parts.flatMap((part) => [...SIGHTS_OF_PART[part]]));
  const pictures = Object.fromEntries(Object.entries(handed.pictures).filter(([sight]) => allowed.has(sight as Sight)));
  const closed = SIGHTS.filter((sight) => !allowed.has(sight)).map((sight) => [sight, hidden('withheld')]);
  return { ...handed, sketch: { ...handed.sketch, ...Object.fromEntries(closed) }, pictures };
}

const showsAnything = ({ sketch, pictures }: HandedOver): boolean =>
  SIGHTS.some((sight) => sketch[sight].state !== 'hidden') || Object.keys(pictures).length > 0;

/** What is new, with what she handed over for the same ask a little earlier where the new is silent. */
function joined(
  handed: HandedOver,
  before: Supply | undefined,
  askId: string | null,
  tools: HandOverTools,
): HandedOver {
  const { takenAt } = handed.sketch;
  const recent =
    before && before.askId === askId && Date.parse(takenAt) - Date.parse(before.result.takenAt) < JOINED_MS;
  if (!recent) return handed;
  const { snapshot } = before.result;
  const sketch: Sketch = { ...handed.sketch };
  const pictures = { ...handed.pictures };
  for (const sight of SIGHTS) {
    if (sketch[sight].state !== 'hidden' || sight in pictures) continue;
    if (!isPicture(sight)) Object.assign(sketch, { [sight]: snapshot[sight] });
    else if (snapshot[sight].state === 'absent') sketch[sight] = { state: 'absent' };
    else if (snapshot[sight].state === 'seen' && snapshot[sight].value.sha256 !== null) {
      const bytes = tools.store.evidence.bytes(snapshot[sight].value.sha256);
      if (bytes) pictures[sight] = { name: snapshot[sight].value.url.replace(/^by-hand:/, ''), bytes };
    }
  }
  return { ...handed, sketch, pictures };
}
const isPicture = (sight: Sight): sight is PictureSight => (PICTURE_SIGHTS as readonly Sight[]).includes(sight);

/** The tools with which `inspect` finds just this sketch: nobody is visited. */
function asInspected(sketch: Sketch, via: Via, { inspect: tools }: HandOverTools): InspectTools {
  const capture = { url: sketch.ref.url, via, contentType: 'text/html', body: new Uint8Array(), status: 200 };
  return {
    ...tools,
    openVisit: async () => ({
      fetch: async () => ({ ...capture, takenAt: sketch.takenAt }),
      picture: async (address) => {
        throw new Trouble('RECORDING_LACKS', 'skip', { address });
      },
      close: async () => {},
    }),
    scraperOf: (platform) => ({
      id: platform,
      title: platform,
      hosts: [],
      proof: 'recorded',
      claim: () => null,
      plan: (ref) => [{ id: 'handed-over', requests: [{ url: ref.url, via: 'browser' }] }],
      read: () => ({ sketch }),
    }),
  };
}
