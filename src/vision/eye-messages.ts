import type { Box, Explained, KeptStrip, MarkHit, PictureReading, ReadLine, Spent } from '../domain/reading.js';
import type { Screen } from '../domain/screen.js';
import type { Then, TroubleArgs, TroubleCode } from '../domain/trouble.js';
import type { EyeOptions, Kind } from './eye.js';

/** What is said between the reader and its reading processes. */
export type Question =
  | { ask: 'start'; options: EyeOptions }
  | {
      ask: 'read';
      id: number;
      bytes: Uint8Array;
      name: string;
      kind: Kind;
      whole: boolean;
      beside?: string | undefined;
    }
  | { ask: 'explain'; id: number; bytes: Uint8Array; name: string; kind: Kind; beside?: string | undefined }
  | { ask: 'screen'; id: number; bytes: Uint8Array; name: string }
  | {
      ask: 'strips';
      id: number;
      bytes: Uint8Array;
      name: string;
      strips: readonly KeptStrip[];
      beside?: string | undefined;
    }
  | { ask: 'cut'; id: number; bytes: Uint8Array; name: string; cut: Cut }
  | {
      ask: 'look';
      id: number;
      bytes: Uint8Array;
      name: string;
      keys: readonly string[];
      mark?: Uint8Array | undefined;
    };
/** A small copy for people: of the whole picture, or of a region with a margin. */
export interface Cut {
  box?: Box | undefined;
  maxWidth: number;
  margin?: number | undefined;
  format?: 'jpeg' | 'png' | undefined;
}
export type Answer =
  | { id: number; reading: PictureReading; spent: Spent; megabytes: number }
  | { id: number; explained: Explained; megabytes: number }
  | { id: number; screen: Screen; megabytes: number }
  | { id: number; marks: MarkHit[]; megabytes: number }
  | { id: number; lines: ReadLine[]; megabytes: number }
  | { id: number; copy: Uint8Array; megabytes: number }
  | { id: number; trouble: { code: TroubleCode; then: Then; args: TroubleArgs } };
