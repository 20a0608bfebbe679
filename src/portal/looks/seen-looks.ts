/**
 * The looks at one profile that she can open: her own, the latest round's, and what she showed; each as a view whose pictures
 * come from addresses of their own, so that the page is there before them. What one look of a round alone showed is left
 * out, as for everybody.
 */
import type { Finding } from '../../domain/outcome.js';
import type { Box } from '../../domain/reading.js';
import { hidWhole, type ProfileResult } from '../../domain/result.js';
import { PICTURE_SIGHTS, type PictureSight } from '../../domain/snapshot.js';
import { clauseById } from '../../policy/clauses.js';
import type { ProfileView } from '../../report/model.js';
import { MARGIN, type StripView, stripsBehind } from '../../report/read-strips.js';
import { findingsOf } from '../../report/sentences.js';
import { type Told, toldOf } from '../../report/told.js';
import type { LookParts } from './parts.js';

export const LOOKS = ['own', 'round', 'supplied', 'before'] as const;
/** `before`: her own look before the latest one. */
export type LookKind = (typeof LOOKS)[number];
export interface SeenLook {
  kind: LookKind;
  /** Without what is not confirmed. */
  result: ProfileResult;
  stands: Told['stands'];
}
type Needs = Pick<LookParts, 'store' | 'heldIn'>;

/** One look; undefined where there is none. */
export function lookAt({ store, heldIn }: Needs, profileId: string, kind: LookKind): SeenLook | undefined {
  if (kind === 'round') {
    const result = store.outcomes.last(profileId);
    return result && { kind, ...toldOf(result, heldIn(profileId, result)) };
  }
  const result =
    kind === 'own'
      ? store.ownAudits.of(profileId)
      : kind === 'before'
        ? store.ownAudits.before(profileId)
        : store.supplies.of(profileId)?.result;
  return result && { kind, result, stands: result.verdict };
}

/** All that can be opened, the newest first; what saw nothing comes after what did. */
export function looksAt(needs: Needs, profileId: string): SeenLook[] {
  const looks = (['own', 'round', 'supplied'] as const).flatMap((kind) => lookAt(needs, profileId, kind) ?? []);
  const blind = ({ result }: SeenLook) => Number(hidWhole(result) !== undefined);
  return looks.sort((a, b) => blind(a) - blind(b) || (a.result.takenAt < b.result.takenAt ? 1 : -1));
}

/** The newest look before this one that saw something: what it is compared with. */
export function lookBefore(needs: Needs, profileId: string, look: SeenLook): SeenLook | undefined {
  return LOOKS.flatMap((kind) => lookAt(needs, profileId, kind) ?? [])
    .filter(({ result }) => result.takenAt < look.result.takenAt && hidWhole(result) === undefined)
    .sort((a, b) => (a.result.takenAt < b.result.takenAt ? 1 : -1))[0];
}

const shownSha = ({ snapshot }: ProfileResult, sight: PictureSight): string | undefined => {
  const sighting = snapshot[sight];
  return sighting.state === 'seen' ? (sighting.value.sha256 ?? undefined) : undefined;
};
/** A picture of a look, while its bytes are kept. */
export function pictureBytes({ store }: Needs, { result }: SeenLook, sight: PictureSight): Uint8Array | undefined {
  const sha256 = shownSha(result, sight);
  return sha256 === undefined ? undefined : store.evidence.bytes(sha256);
}

/** Round a finding so much is shown, as a share of its longer side; no larger than so many pixels. */
export const CROP = { margin: MARGIN, maxWidth: 480 } as const;
export const PICTURE_PX = 900;

/** The finding behind a crop's key. */
export function findingOf({ result }: SeenLook, key: string): Finding | undefined {
  const [index = '', nth = ''] = key.split('.');
  const judged = result.outcomes[Number(index)];
  return judged && findingsOf(judged.outcome)[Number(nth)];
}

/** The view of a look; `base` is the path under which its pictures are found. */
export function viewOf(needs: Needs & Pick<LookParts, 'placeOf'>, look: SeenLook, base: string): ProfileView {
  const { result } = look;
  const view: ProfileView & {
    crops: Record<string, string>;
    cropSizes: Record<string, Size>;
    strips: Record<string, StripView[]>;
  } = {
    ...{ place: needs.placeOf(result.profile.platform), result, pictures: {}, crops: {}, cropSizes: {}, strips: {} },
  };
  for (const sight of PICTURE_SIGHTS) {
    const { width, height } = sizeOf(result, sight);
    const sha256 = shownSha(result, sight);
    if (!sha256 || !width || !height || !needs.store.evidence.isNamed(sha256)) continue;
    view.pictures[sight] = { src: `${base}/picture/${look.kind}/${sight}`, width, height };
  }
  for (const [index, { outcome }] of result.outcomes.entries()) {
    for (const [nth, finding] of findingsOf(outcome).entries()) {
      const { box, sight } = finding.evidence;
      if (!box || !view.pictures[sight as PictureSight]) continue;
      const key = `${index}.${nth}`;
      view.crops[key] = `${base}/crop/${look.kind}/${key}`;
      view.cropSizes[key] = cropSize(box, sizeOf(result, sight as PictureSight));
      const reading = result.readings[sight as PictureSight];
      if (reading)
        view.strips[key] = stripsBehind(finding, needs.store.readings.strips(reading.sha256, reading.engine));
    }
  }
  return view;
}
interface Size {
  width: number;
  height: number;
}
function sizeOf({ readings, snapshot }: ProfileResult, sight: PictureSight): Size {
  const sighting = snapshot[sight];
  const { width, height } = readings[sight] ?? (sighting.state === 'seen' ? sighting.value : { width: 0, height: 0 });
  return { width: width ?? 0, height: height ?? 0 };
}
/** How large a crop will be, so that the page keeps its room: as `vision/crops.ts` cuts it. */
export function cropSize([x, y, w, h]: Box, picture: Size): Size {
  const margin = Math.max(w, h, 1) * CROP.margin;
  const span = (from: number, length: number, most: number) => {
    const start = Math.min(most - 1, Math.floor(Math.min(most, Math.max(0, from - margin))));
    return Math.max(1, Math.ceil(Math.min(most, Math.max(0, from + length + margin))) - start);
  };
  const [width, height] = [span(x, w, picture.width), span(y, h, picture.height)];
  const scale = Math.min(1, CROP.maxWidth / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The policy's sentences that a look's outcomes rest on, by clause. */
export function quotationsOf({ result }: SeenLook): Record<string, string> {
  const clauses = new Set(result.outcomes.map(({ clause }) => clause));
  return Object.fromEntries(
    [...clauses].flatMap((id) => {
      const quotation = clauseById(id)?.quotation;
      return quotation ? [[id, quotation]] : [];
    }),
  );
}

/** What the look before found, and this one could see and did not find. */
export function mendedSince(before: SeenLook | undefined, now: SeenLook): number {
  if (!before) return 0;
  const keyOf = ({ code, evidence }: Finding) => `${code} ${evidence.sight} ${evidence.label ?? evidence.text ?? ''}`;
  const found = ({ result }: SeenLook) => result.outcomes.flatMap(({ outcome }) => findingsOf(outcome));
  const still = new Set(found(now).map(keyOf));
  return found(before).filter(
    (finding) => !still.has(keyOf(finding)) && now.result.snapshot[finding.evidence.sight].state !== 'hidden',
  ).length;
}
