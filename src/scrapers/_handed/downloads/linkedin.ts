/** LinkedIn's "Get a copy of your data": one table with one row. It holds no pictures, and no address of the profile. */
import { parse } from 'csv-parse/sync';
import type { DownloadReader } from '../../../domain/download.js';
import { absent, hidden, type Sighting, seen } from '../../../domain/snapshot.js';

export const download: DownloadReader = {
  id: 'linkedin',
  isProfile: (path) => /(?:^|\/)Profile\.csv$/.test(path),
  read(files) {
    for (const { bytes } of files) {
      const row = firstRow(new TextDecoder().decode(bytes));
      if (!row || !('Headline' in row) || !('First Name' in row)) continue;
      const name = [row['First Name'], row['Last Name']].filter(Boolean).join(' ');
      const words = [row.Headline, row.Summary].filter(Boolean).join('\n');
      const links = [...(row.Websites ?? '').matchAll(/https?:\/\/[^\s,\]]+/g)].map(([link]) => link);
      return {
        displayName: name ? seen(name) : hidden('unsupplied'),
        bio: said(words, row.Summary),
        links: links.length > 0 ? seen(links) : 'Websites' in row ? absent() : hidden('unsupplied'),
        pictures: {},
      };
    }
    return undefined;
  },
};

/** Without the column of the longer text nobody knows whether there is one. */
const said = (words: string, summary: string | undefined): Sighting<string> =>
  words ? seen(words) : summary === undefined ? hidden('unsupplied') : absent();

function firstRow(text: string): Record<string, string> | undefined {
  try {
    const [row] = parse(text, { columns: true, bom: true, relax_column_count: true, to: 1 }) as Record<
      string,
      string
    >[];
    return row;
  } catch {
    return undefined;
  }
}
