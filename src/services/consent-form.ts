/**
 * The form of an invitation: written as plain text that survives a mail program, and read back strictly. Between its first
 * and last line every line must be one that the form has; quoting marks, line ends and blank lines are forgiven, everything
 * else that was added, altered or ambiguous is refused, because a consent that has to be guessed is none.
 */
import { createHash } from 'node:crypto';
import { CONSENT_PARTS, type ConsentPart, USES, type Use } from '../domain/consent.js';
import type { ProfileRef } from '../domain/profile.js';
import { Trouble } from '../domain/trouble.js';
import { CONSENT_TEXTS, type ConsentText, consentForm, formProblems } from '../words/consent.js';

/** What stands in a form, before any address was understood. */
export interface FilledForm {
  token: string;
  text: ConsentText;
  /** Only profiles for which a part is ticked. */
  profiles: { address: string; use: Use; parts: ConsentPart[] }[];
  /** Empty where nothing is ticked. */
  signedBy: string;
  signedOn: string;
  /** The form alone, without what a mail program put around it. */
  asSigned: string;
}

const MAX_CHARACTERS = 64_000;
const { fields } = consentForm;

/** The text that new invitations carry. */
export const currentText = (): ConsentText => CONSENT_TEXTS.at(-1) as ConsentText;
/** SHA-256 of a consent text, hex: kept with every signature. */
export const hashOfText = ({ text }: Pick<ConsentText, 'text'>): string =>
  createHash('sha256').update(text).digest('hex');

/** The empty form: for each proposed profile a block, and one more for a profile that she adds herself. Nothing is ticked. */
export function writeForm(asked: { name: string; token: string; expiresAt: string; profiles: ProfileRef[] }): string {
  const { version, text } = currentText();
  const boxes = (labels: Record<string, string>) => Object.values(labels).map((label) => `[ ] ${label}`);
  const block = (title: string, address: string) => [
    title,
    `${fields.address}: ${address}`.trimEnd(),
    consentForm.useAsked,
    ...boxes(consentForm.uses),
    consentForm.partsAsked,
    ...boxes(consentForm.parts),
    '',
  ];
  return [
    consentForm.begin,
    `${fields.person}: ${asked.name}`,
    `${fields.code}: ${asked.token}`,
    `${fields.until}: ${asked.expiresAt.slice(0, 10)}`,
    `${fields.version}: ${version}`,
    '',
    consentForm.textBegin,
    text,
    consentForm.textEnd,
    '',
    consentForm.how,
    consentForm.instead,
    '',
    ...asked.profiles.flatMap(({ url }) => block(consentForm.profile, url)),
    ...block(consentForm.profileNote, ''),
    consentForm.signature,
    `${fields.name}:`,
    `${fields.date}:`,
    consentForm.end,
    '',
  ].join('\n');
}

/** Reads a form that came back; INPUT_INVALID with the reason where it is not one, or not whole, or not clear. */
export function readForm(sent: string): FilledForm {
  const { lines, asSigned } = formLines(sent);
  const { text, rest } = withoutText(lines);
  const form = gathered(rest);
  const version = form.head.get(fields.version) ?? '';
  const offered = CONSENT_TEXTS.find((one) => one.version === version);
  if (!offered) throw refused(formProblems.textUnknown(version));
  if (words(text) !== words(offered.text)) throw refused(formProblems.textChanged);
  const token = form.head.get(fields.code) ?? '';
  if (token === '') throw refused(formProblems.noCode);

  const profiles = form.blocks.flatMap(({ address, uses, parts }) => {
    if (parts.length === 0) return [];
    if (address === '') throw refused(formProblems.noAddress);
    const [use, ...more] = uses;
    if (use === undefined || more.length > 0) throw refused(formProblems.oneUse(address));
    return [{ address, use, parts }];
  });
  const signedBy = form.head.get(fields.name) ?? '';
  const signedOn = form.head.get(fields.date) ?? '';
  if (profiles.length > 0 && signedBy === '') throw refused(formProblems.noName);
  if (profiles.length > 0 && signedOn === '') throw refused(formProblems.noDate);
  return { token, text: offered, profiles, signedBy, signedOn, asSigned };
}

interface Block {
  address: string;
  uses: Use[];
  parts: ConsentPart[];
}
interface Gathered {
  head: Map<string, string>;
  blocks: Block[];
}

const HEAD_FIELDS = [fields.person, fields.code, fields.until, fields.version, fields.name, fields.date];
const SILENT: readonly string[] = [
  consentForm.how,
  consentForm.instead,
  consentForm.signature,
  consentForm.useAsked,
  consentForm.partsAsked,
];

function gathered(lines: string[]): Gathered {
  const head = new Map<string, string>();
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line === '' || SILENT.includes(line)) continue;
    if (line === consentForm.profile || line === consentForm.profileNote) {
      blocks.push({ address: '', uses: [], parts: [] });
      continue;
    }
    const block = blocks.at(-1);
    const address = entryOf(line, fields.address);
    if (address !== undefined && block) {
      if (block.address !== '') throw refused(formProblems.twice(fields.address));
      block.address = address;
      continue;
    }
    const name = HEAD_FIELDS.find((one) => entryOf(line, one) !== undefined);
    if (name !== undefined) {
      if (head.has(name)) throw refused(formProblems.twice(name));
      head.set(name, entryOf(line, name) ?? '');
      continue;
    }
    if (!block || !tick(line, block)) throw refused(formProblems.line(line.slice(0, 80)));
  }
  return { head, blocks };
}

/** Enters a box into its block. False where the line is no box of the form. */
function tick(line: string, block: Block): boolean {
  const box = /^\[(.*?)\]\s*(.*)$/u.exec(line);
  if (!box) return false;
  const [, mark = '', label = ''] = box;
  const use = USES.find((one) => consentForm.uses[one] === label);
  const part = CONSENT_PARTS.find((one) => consentForm.parts[one] === label);
  if (use === undefined && part === undefined) return false;
  const made = mark.trim();
  if (made !== '' && !/^[xX✓✔☒]$/u.test(made)) throw refused(formProblems.mark(line.slice(0, 80)));
  if (made === '') return true;
  if (use !== undefined) block.uses.push(use);
  if (part !== undefined) {
    if (block.parts.includes(part)) throw refused(formProblems.twice(label));
    block.parts.push(part);
  }
  return true;
}

const entryOf = (line: string, name: string): string | undefined =>
  line.startsWith(`${name}:`) ? line.slice(name.length + 1).trim() : undefined;

function formLines(sent: string): { lines: string[]; asSigned: string } {
  if (sent.length > MAX_CHARACTERS) throw refused(formProblems.tooLong);
  const all = sent.split(/\r\n|\r|\n/).map((line) =>
    line
      .replace(/^\uFEFF/, '')
      .replace(/\u00a0/g, ' ')
      .replace(/^(\s*>)+/, '')
      .trim(),
  );
  const [from, ...secondFrom] = all.flatMap((line, at) => (line === consentForm.begin ? [at] : []));
  const [to, ...secondTo] = all.flatMap((line, at) => (line === consentForm.end ? [at] : []));
  if (from === undefined || to === undefined || to < from || secondFrom.length + secondTo.length > 0) {
    throw refused(formProblems.noForm);
  }
  return { lines: all.slice(from + 1, to), asSigned: all.slice(from, to + 1).join('\n') };
}

function withoutText(lines: string[]): { text: string; rest: string[] } {
  const from = lines.indexOf(consentForm.textBegin);
  const to = lines.indexOf(consentForm.textEnd);
  if (from < 0 || to < from) throw refused(formProblems.textChanged);
  return { text: lines.slice(from + 1, to).join('\n'), rest: [...lines.slice(0, from), ...lines.slice(to + 1)] };
}

/** Mail programs wrap lines anew; words and their order are what was agreed to. */
const words = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');

const refused = (detail: string): Trouble => new Trouble('INPUT_INVALID', 'stop', { detail });
