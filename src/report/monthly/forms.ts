/** All forms of a monthly report, as files; and the cut-outs that the page shows. The pictures and the printer come in. */

import type { KeptStrip } from '../../domain/reading.js';
import { Trouble } from '../../domain/trouble.js';
import type { Crops } from '../build.js';
import { dataAddress } from '../data-address.js';
import { MARGIN, type StripView, stripsCut } from '../read-strips.js';
import { renderFiguresCsv, renderItemsCsv } from './csv.js';
import { renderMonthlyHtml } from './html.js';
import { findingOf, isList } from './items.js';
import { renderMonthlyJson } from './json.js';
import type { MonthlyReport } from './model.js';
import type { MonthlyOptions } from './options.js';
import { renderMonthlyTerminal } from './terminal.js';

export const FORMATS = ['html', 'pdf', 'csv', 'json', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export interface FormFile {
  name: string;
  content: string | Uint8Array;
}

/** The files of these formats, in their order. */
export async function monthlyFiles(
  model: MonthlyReport,
  options: MonthlyOptions,
  { formats, printPdf }: { formats: readonly Format[]; printPdf(html: string): Promise<Uint8Array> },
): Promise<FormFile[]> {
  const html = formats.some((format) => format === 'html' || format === 'pdf') ? renderMonthlyHtml(model, options) : '';
  const files: FormFile[] = [];
  for (const format of FORMATS) {
    if (!formats.includes(format)) continue;
    if (format === 'html') files.push({ name: 'report.html', content: html });
    if (format === 'pdf') files.push({ name: 'report.pdf', content: await printPdf(html) });
    if (format === 'csv') {
      files.push({ name: 'items.csv', content: renderItemsCsv(model, options) });
      // A small area has no figures.
      if (!model.small) files.push({ name: 'figures.csv', content: renderFiguresCsv(model) });
    }
    if (format === 'json') files.push({ name: 'report.json', content: renderMonthlyJson(model) });
    if (format === 'text') {
      files.push({ name: 'report.txt', content: renderMonthlyTerminal(model, { width: 80, color: false }, options) });
    }
  }
  return files;
}

const CROP_PX = 360;

/**
 * The cut-outs of a report and the rows of letters read there, by the names that the model gives them. `bytesOf` gives a kept
 * picture by its hash, or nothing, `stripsOf` the rows kept with its reading; a picture that is gone or broken leaves its
 * cut-out out and nothing else.
 */
export async function monthlyCrops(
  model: MonthlyReport,
  {
    bytesOf,
    stripsOf,
    crops,
  }: {
    bytesOf(sha256: string): Uint8Array | undefined;
    stripsOf(sha256: string): readonly KeptStrip[];
    crops: Pick<Crops, 'cropPicture'>;
  },
): Promise<Required<Pick<MonthlyOptions, 'crops' | 'strips'>>> {
  const made: Record<string, string> = {};
  const strips: Record<string, readonly StripView[]> = {};
  for (const { findings } of model.items) {
    for (const finding of findings) {
      const { picture } = finding;
      if (!picture || Object.hasOwn(made, picture.crop)) continue;
      const bytes = bytesOf(picture.sha256);
      const { width, height } = picture;
      const box = picture.box ?? (width && height ? ([0, 0, width, height] as const) : null);
      if (!bytes || !box) continue;
      try {
        const cut = await crops.cropPicture(bytes, [...box], { maxWidth: CROP_PX, margin: MARGIN });
        const address = dataAddress(cut);
        if (!address) continue;
        made[picture.crop] = address;
        if (isList(model)) continue;
        strips[picture.crop] = await stripsCut(findingOf(finding), stripsOf(picture.sha256), crops.cropPicture);
      } catch (error) {
        if (!(error instanceof Trouble) || error.then === 'stop') throw error;
      }
    }
  }
  return { crops: made, strips };
}
