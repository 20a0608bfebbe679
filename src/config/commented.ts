/** The first configuration file: each key with the sentence that explains it, in the order of the schema. */
import { configKeys, type Key } from './keys.js';

/** `values` by dotted key. `notes` are further comments above entries of an object, such as why a platform is not visited. */
export function commentedFile(
  head: string,
  values: ReadonlyMap<string, unknown>,
  notes: Readonly<Record<string, string>> = {},
): string {
  const wanted = configKeys().filter((key) => values.has(nameOf(key)) || (key.section && within(key, values)));
  return `${head}\n{\n${block(wanted, 1, values, notes)}\n}\n`;
}

const nameOf = ({ path }: Key): string => path.join('.');
const within = (section: Key, values: ReadonlyMap<string, unknown>): boolean =>
  [...values.keys()].some((name) => name.startsWith(`${nameOf(section)}.`));

function block(
  keys: readonly Key[],
  depth: number,
  values: ReadonlyMap<string, unknown>,
  notes: Readonly<Record<string, string>>,
): string {
  const indent = '  '.repeat(depth);
  const own = keys.filter(({ path }) => path.length === depth);
  const entries = own.map((key) => {
    const name = JSON.stringify(key.path.at(-1));
    const comment = comments(key.describe, indent);
    if (!key.section) return `${comment}${indent}${name}: ${valueText(key, values.get(nameOf(key)), indent, notes)}`;
    const inner = keys.filter(({ path }) => path.length > depth && path[depth - 1] === key.path[depth - 1]);
    return `${comment}${indent}${name}: {\n${block(inner, depth + 1, values, notes)}\n${indent}}`;
  });
  return entries.join(',\n');
}

function valueText(key: Key, value: unknown, indent: string, notes: Readonly<Record<string, string>>): string {
  const flat = (part: unknown) => JSON.stringify(part, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return flat(value);
  const entries = Object.entries(value).map(([name, part]) => {
    const note = notes[`${nameOf(key)}.${name}`];
    return `${note ? comments(note, `${indent}  `) : ''}${indent}  ${JSON.stringify(name)}: ${flat(part)}`;
  });
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

const WIDTH = 110;

/** Wrapped at words, each line a comment of its own. */
function comments(sentence: string, indent: string): string {
  const lines: string[] = [];
  for (const word of sentence.replace(/\s+/g, ' ').split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + 3 + last.length + word.length < WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${indent}// ${line}\n`).join('');
}
