import { z } from 'zod';

/** Terms to be spotted by sight in pictures. Vision knows no politics: terms come in from `policy/` as this. */
export interface Vocabulary {
  version: string;
  terms: { id: string; forms: string[]; script: string }[];
  /** Phrases that clear a term when they are what is really written. */
  innocent: string[];
}

/** Corner points in the original picture's pixels, clockwise, x right and y down. */
export const polygonSchema = z.array(z.tuple([z.number(), z.number()])).min(3);
export type Polygon = z.infer<typeof polygonSchema>;
/** x, y, width, height in the original picture's pixels. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof boxSchema>;

/** A line of text as read. Sureness is 0 to 1 everywhere. */
export const readLineSchema = z.object({
  text: z.string(),
  sureness: z.number().min(0).max(1),
  polygon: polygonSchema,
  words: z.array(z.object({ text: z.string(), sureness: z.number(), polygon: polygonSchema })),
  chars: z.array(z.object({ c: z.string(), sureness: z.number() })),
});
export type ReadLine = z.infer<typeof readLineSchema>;

/** A row of letters made straight, as it was handed to OCR, small. */
export const keptStripSchema = z.object({
  /** PNG, base64. */
  png: z.string(),
  polygon: polygonSchema,
  /** How like writing it looks, and how surely it was read; 0 where nothing was. */
  likeness: z.number().min(0).max(1),
  sureness: z.number().min(0).max(1),
  text: z.string(),
});
export type KeptStrip = z.infer<typeof keptStripSchema>;

export const markHitSchema = z.object({
  /** The reference mark's name; the part before '/' is its kind: `lll` or `badge`. */
  name: z.string(),
  sureness: z.number().min(0).max(1),
  box: boxSchema,
  /** Its width over the reference's. Readings of before do not say it, nor how it was altered. */
  scale: z.number().positive().optional(),
  altered: z.array(z.enum(['mirrored', 'stretched', 'turned', 'recoloured'])).optional(),
});
export type MarkHit = z.infer<typeof markHitSchema>;

export const pictureReadingSchema = z.object({
  sha256: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** The stamp of everything that could change the words: part of the cache key. */
  engine: z.string(),
  /** How far the reading went: 'full', or 'shallow' when it stopped early. */
  depth: z.enum(['full', 'shallow']),
  lines: z.array(readLineSchema),
  spotted: z.array(z.object({ term: z.string(), sureness: z.number(), polygon: polygonSchema })),
  marks: z.array(markHitSchema),
  /** Keys of the marks that were looked for, by name and content, in order. Older readings do not say: they are looked through again. */
  lookedFor: z.array(z.string()).optional(),
  /** Rows kept to be looked at again without the picture; the store keeps them beside the reading and as long. */
  strips: z.array(keptStripSchema).optional(),
  /** What a second look at the rows that were not surely read gave, asked for when terms changed: never more than a doubt. */
  faint: z.array(readLineSchema).optional(),
  /** Long words that were read too unsurely to be told as words: never more than a doubt. Readings of before do not say them. */
  unsure: z.array(readLineSchema).optional(),
  /** What a second recogniser made of rows that OCR did not read surely: never more than a doubt. Readings of before do not say it. */
  second: z.array(readLineSchema).optional(),
  /** What a person should know of it: only the first frame was read; the words beside it are in letters that we cannot read. */
  notes: z.array(z.enum(['first-frame-only', 'transparent', 'letters-not-read'])),
});
export type PictureReading = z.infer<typeof pictureReadingSchema>;

/** Milliseconds that one picture cost: decoding and scaling, and finding and reading letters. */
export interface Spent {
  decodeMs: number;
  ocrMs: number;
}

/** How a strip is drawn for OCR: as it looks, from its components alone, or by distance from the one colour of its letters. */
export type Rendering = 'colour' | 'mask' | 'even';

/** What the reading room saw of one picture on its way to the words, as pictures for a person. */
export interface Explained {
  reading: PictureReading;
  /** JPEG of the picture as it is, its letter-like pieces, the chains of them, the words read, the marks. */
  pictures: Record<'whole' | 'letters' | 'chains' | 'words' | 'marks', Uint8Array>;
  letters: number;
  chains: number;
  /** PNG of each strip that was looked at, in order, what was read in it, and what our own recogniser took for it where that is little. */
  strips: { picture: Uint8Array; words: string; sureness: number; perhaps: string; how: Rendering }[];
}

export interface PictureExplainer {
  /** Reads a picture to its end and keeps what is seen on the way. Refuses with a `Trouble` as reading does. */
  explain(
    bytes: Uint8Array,
    options: { name: string; kind: 'avatar' | 'banner' | 'unknown'; beside?: string | undefined },
  ): Promise<Explained>;
}

/** Small copies of pictures for people to look at, upright and without metadata. Refuses with a `Trouble` PICTURE_*. */
export interface PictureCutter {
  /**
   * The region with a margin (a share of its longer side), or the whole picture where no box is given; no side is longer
   * than `maxWidth`. JPEG unless asked otherwise.
   */
  cut(
    bytes: Uint8Array,
    options: { box?: Box; maxWidth: number; margin?: number; format?: 'jpeg' | 'png'; name?: string },
  ): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The reading room as services see it. Bytes in, words out; refuses with a `Trouble` (PICTURE_*, OCR_FAILED, then: 'skip'). */
export interface PictureReader {
  /** `engine` stamp of readings made by this reader. */
  readonly engine: string;
  /** The same of this picture with such words beside it: their script says what languages it is tried in. */
  engineBeside?(words: string, sha256: string): string;
  /** `name` appears in troubles only. `kind` chooses the work size. `onSpent` is told what a reading cost. */
  read(
    bytes: Uint8Array,
    options: {
      name: string;
      kind: 'avatar' | 'banner' | 'unknown';
      /** Read to the end, whatever term is seen surely on the way. */
      whole?: boolean | undefined;
      /** The words beside the picture, as its owner wrote them. Only their script counts, for this reading alone. */
      beside?: string | undefined;
      onSpent?: ((spent: Spent) => void) | undefined;
    },
  ): Promise<PictureReading>;
  /** Reads kept strips once more, in another rendering: lines, in the original's pixels. */
  readStrips?(
    strips: readonly KeptStrip[],
    options: { name: string; beside?: string | undefined },
  ): Promise<ReadLine[]>;
  /** Keys of the marks that this reader looks for, in order. */
  marks?(): Promise<readonly string[]>;
  /** Looks for marks alone, and reads nothing: those with these keys, or one that is handed over to be tried. */
  look?(
    bytes: Uint8Array,
    options: { name: string; keys?: readonly string[]; mark?: Uint8Array | undefined },
  ): Promise<MarkHit[]>;
  close(): Promise<void>;
}
