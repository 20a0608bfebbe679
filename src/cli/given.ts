/** What a person gives on the command line: files that she names, flags that she repeats, and a refusal of what cannot be used. */
import { readFile } from 'node:fs/promises';
import { Trouble } from '../domain/trouble.js';

/** Bytes of a file that was named. Throws Trouble FILE_MISSING or FILE_UNREADABLE. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Trouble('FILE_MISSING', 'skip', { file }, { cause });
    throw new Trouble('FILE_UNREADABLE', 'skip', { file, detail: code ?? 'unknown' }, { cause });
  }
}

/** A text file that was named, as UTF-8. */
export const readText = async (file: string): Promise<string> => (await readBytes(file)).toString('utf8');

/** Gathers a flag that may be given several times. */
export const collect = (value: string, before: string[]): string[] => [...before, value];

/** `detail` is a whole sentence: what is wrong, and what to do. */
export const invalid = (detail: string): Trouble => new Trouble('INPUT_INVALID', 'stop', { detail });

export const READ_HELP =
  'also read pictures in these languages: heb, ara, ell, ukr, jpn, chi_sim, or what reading.languageData holds; several with commas';

/** `--read heb,ara` as a setting; what is no name is refused as a setting would be. */
export const readIn = (languages: string | undefined): Readonly<Record<string, unknown>> =>
  languages === undefined ? {} : { 'reading.languages': languages.split(',').map((name) => name.trim()) };
