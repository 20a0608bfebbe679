/** One thing that was handed over, understood by what it is: a saved page, a screenshot, a download, a single picture. */
import type { ArchiveEntry, ArchiveSource } from '../browser/archive.js';
import type { HandedKind, HandedSource } from '../browser/handed.js';
import type { DownloadFacts, DownloadReader } from '../domain/download.js';
import type { Lack, ScreenFinds } from '../domain/handed.js';
import type { ProfileRef } from '../domain/profile.js';
import type { Box } from '../domain/reading.js';
import type { Keys, Scraper } from '../domain/scraper.js';
import type { Screen, ScreenReader } from '../domain/screen.js';
import { hidden, PICTURE_SIGHTS, type PictureSight, type Sight, type Sketch, seen } from '../domain/snapshot.js';
import { Trouble } from '../domain/trouble.js';
import type { Visit } from '../domain/visiting.js';
import { look } from './look.js';

/** `role`: a picture that she says is her avatar or cover is taken as it is. `at`: when it was handed over. */
export type SuppliedFile = HandedSource & { role?: PictureSight | 'page' | undefined; at?: Date | undefined };
export interface PartTools {
  scraperOf(platform: string): Scraper;
  downloads: readonly DownloadReader[];
  lookAt(file: HandedSource): Promise<{ kind: HandedKind; changedAt: Date | undefined }>;
  bytesOf(file: HandedSource): Promise<Uint8Array>;
  openSaved(file: HandedSource, ref: ProfileRef, clock: () => Date): Promise<Visit>;
  readArchive(source: ArchiveSource, name: string, wants: (path: string) => boolean): Promise<ArchiveEntry[]>;
  /** Opened when the first screenshot comes. */
  screens(): Promise<ScreenReader>;
  readScreen(screen: Screen, ref: ProfileRef): ScreenFinds;
  cut(bytes: Uint8Array, box: Box, name: string): Promise<Uint8Array>;
  clock(): Date;
}

export interface Part {
  via: 'saved' | 'download' | 'screenshot' | 'by-hand';
  sketch: Sketch;
  pictures: Partial<Record<PictureSight, { name: string; bytes: Uint8Array }>>;
  lacks: Lack[];
}
const NO_KEYS: Keys = {};
/** What can be asked for again. */
export const ASKED: readonly Sight[] = ['displayName', 'bio', 'avatar', 'banner'];

/** Throws Trouble FILE_*, PICTURE_*, ARCHIVE_* where the file cannot be opened or is of somebody else. */
export async function partOf(ref: ProfileRef, file: SuppliedFile, tools: PartTools): Promise<Part> {
  const { kind, changedAt } = await tools.lookAt(file);
  const now = tools.clock();
  const at = file.at ?? (changedAt && changedAt < now ? changedAt : now);
  if (file.role === 'avatar' || file.role === 'banner') return fromHand(ref, file.role, file, at, tools);
  if (kind === 'picture') return fromScreenshot(ref, file, at, tools);
  return kind === 'archive' ? fromDownload(ref, file, at, tools) : fromSaved(ref, file, at, tools);
}

async function fromHand(
  ref: ProfileRef,
  sight: PictureSight,
  file: SuppliedFile,
  at: Date,
  tools: PartTools,
): Promise<Part> {
  const sketch = { ...nothingOf(ref, at), [sight]: seen({ url: handedAddress(sight), alternates: [] }) };
  return {
    via: 'by-hand',
    sketch,
    pictures: { [sight]: { name: file.name, bytes: await tools.bytesOf(file) } },
    lacks: [],
  };
}

/** The scraper reads it as if visited; its pictures are taken at once, since the file is here only now. */
async function fromSaved(ref: ProfileRef, file: SuppliedFile, at: Date, tools: PartTools): Promise<Part> {
  const visit = await tools.openSaved(file, ref, () => at);
  try {
    const { sketch } = await look(ref, tools.scraperOf(ref.platform), visit, NO_KEYS, at.toISOString());
    const part: Part = { via: 'saved', sketch: { ...sketch }, pictures: {}, lacks: [] };
    for (const sight of PICTURE_SIGHTS) {
      const link = sketch[sight];
      if (link.state !== 'seen') continue;
      const bytes = await firstOf([link.value.url, ...link.value.alternates], visit);
      if (bytes) part.pictures[sight] = { name: file.name, bytes };
      part.sketch[sight] = bytes ? seen({ url: handedAddress(sight), alternates: [] }) : hidden('unsupplied');
    }
    return part;
  } finally {
    await visit.close();
  }
}
async function firstOf(addresses: readonly string[], visit: Visit): Promise<Uint8Array | undefined> {
  for (const address of addresses) {
    try {
      const { body } = await visit.picture(address);
      if (body.byteLength > 0) return body;
    } catch (error) {
      if (!(error instanceof Trouble) || error.then === 'stop') throw error;
    }
  }
  return undefined;
}

async function fromScreenshot(ref: ProfileRef, file: SuppliedFile, at: Date, tools: PartTools): Promise<Part> {
  const bytes = await tools.bytesOf(file);
  const screen = await (await tools.screens()).screen(bytes, { name: file.name });
  const finds = tools.readScreen(screen, ref);
  const sketch = nothingOf(ref, at);
  if (finds.displayName !== undefined) sketch.displayName = seen(finds.displayName);
  if (finds.bio !== undefined) sketch.bio = seen(finds.bio);
  for (const sight of finds.without) Object.assign(sketch, { [sight]: { state: 'absent' } });
  const part: Part = {
    via: 'screenshot',
    sketch,
    pictures: {},
    lacks: finds.lacks.map((lack) => ({ ...lack, file: file.name })),
  };
  for (const sight of PICTURE_SIGHTS) {
    const box = finds.pictures[sight];
    if (!box) continue;
    part.pictures[sight] = { name: file.name, bytes: await tools.cut(bytes, box, file.name) };
    sketch[sight] = seen({ url: handedAddress(sight), alternates: [] });
  }
  return part;
}

async function fromDownload(ref: ProfileRef, file: SuppliedFile, at: Date, tools: PartTools): Promise<Part> {
  const source = 'path' in file ? { path: file.path } : { bytes: file.bytes };
  const isProfile = (path: string) => tools.downloads.some((reader) => reader.isProfile(path));
  const entries = await tools.readArchive(source, file.name, isProfile);
  const [read] = tools.downloads.flatMap((reader) => {
    const facts = reader.read(
      entries.filter(({ path }) => reader.isProfile(path)),
      ref,
    );
    return facts ? [{ reader, facts }] : [];
  });
  if (!read) throw new Trouble('ARCHIVE_LACKS', 'skip', { file: file.name });
  const { reader, facts } = read;
  if (!isOf(ref, reader, facts)) {
    const place = tools.scraperOf(reader.id)?.title ?? reader.id;
    throw new Trouble('ARCHIVE_OTHER', 'skip', { file: file.name, place, handle: facts.handle ?? 'another profile' });
  }
  const packedAt = entries.find(({ path, at: when }) => when && reader.isProfile(path))?.at;
  const sketch: Sketch = {
    ...nothingOf(ref, packedAt && new Date(packedAt) < at ? new Date(packedAt) : at),
    ...{ displayName: facts.displayName, bio: facts.bio, links: facts.links },
  };
  const part: Part = { via: 'download', sketch, pictures: {}, lacks: [] };
  for (const sight of PICTURE_SIGHTS) {
    const isIt = facts.pictures[sight];
    if (isIt === null) sketch[sight] = { state: 'absent' };
    const [picture] = isIt ? await tools.readArchive(source, file.name, isIt) : [];
    if (!picture) continue;
    part.pictures[sight] = { name: file.name, bytes: picture.bytes };
    sketch[sight] = seen({ url: handedAddress(sight), alternates: [] });
  }
  part.lacks = ASKED.filter((sight) => sketch[sight].state === 'hidden').map((sight) => ({
    sight,
    why: 'not-found',
    file: file.name,
  }));
  return part;
}

/** A handle that the download tells must be hers; one that it does not tell proves nothing either way. */
const isOf = (ref: ProfileRef, reader: DownloadReader, { handle }: DownloadFacts): boolean =>
  reader.id === ref.platform &&
  (handle === undefined || handle.toLowerCase() === ref.handle.toLowerCase() || /^\d+$/.test(ref.handle));

export const handedAddress = (sight: PictureSight) => `handed:${sight}`;
export const isPicture = (sight: Sight): sight is PictureSight => (PICTURE_SIGHTS as readonly Sight[]).includes(sight);
function nothingOf(ref: ProfileRef, at: Date): Sketch {
  const none = hidden<never>('unsupplied');
  return {
    ref,
    takenAt: at.toISOString(),
    displayName: none,
    bio: none,
    links: none,
    avatar: none,
    banner: none,
    posts: none,
  };
}
