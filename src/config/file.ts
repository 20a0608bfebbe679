/** The configuration file: JSON with comments, read with the place of a mistake, and changed without losing a comment. */
import { applyEdits, modify, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { Trouble } from '../domain/trouble.js';

/** By these names the file is looked for in the folder from which the program is started, the first that is there. */
export const FILE_NAMES = ['profile-audit.config.jsonc', 'profile-audit.config.json'] as const;

/** The file's object. Throws CONFIG_INVALID with line and column of the first mistake. */
export function readJsonc(text: string, file: string): Record<string, unknown> {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  if (first) throw invalid(file, `${placeOf(text, first.offset)}: ${sentenceOf(printParseErrorCode(first.error))}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(file, 'it is not a JSON object');
  return value as Record<string, unknown>;
}

/** The text with one value changed (or, with undefined, taken out); everything else, comments too, stays as it is. */
export function changedJsonc(text: string, path: readonly string[], value: unknown): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}

const invalid = (file: string, detail: string) => new Trouble('CONFIG_INVALID', 'stop', { file, detail });

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** 'CommaExpected' -> 'comma expected'. */
const sentenceOf = (code: string): string => code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
