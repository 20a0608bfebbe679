/** Dates and numbers as her language writes them. */
import { wordsFor } from '../../words/index.js';
import type { PortalWords } from '../../words/portal/index.js';

export const day = (iso: string, { lang }: PortalWords): string => wordsFor(lang).date(iso);
export const moment = (iso: string, { lang }: PortalWords): string => wordsFor(lang).dateTime(iso);
export const figure = (value: number, { lang }: PortalWords): string => wordsFor(lang).number(value);
