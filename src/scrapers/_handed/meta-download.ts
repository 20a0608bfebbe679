/**
 * What the downloads of Meta's platforms have in common: labelled values as JSON or as a page, in the account's language,
 * and UTF-8 that was taken for Latin-1 on its way.
 */
import { load } from 'cheerio/slim';
import type { DownloadFile } from '../../domain/download.js';

/** Letters as they were meant: every byte of UTF-8 stands there as a letter of its own. */
export function mended(text: string): string {
  if (![...text].every((letter) => letter.codePointAt(0)! < 256)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}

export function jsonOf({ bytes }: DownloadFile): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Labelled values of a page: `<th>Label</th><td>Value</td>`, or a cell that holds the label and, deeper, the value. */
export function labelledIn({ bytes }: DownloadFile): Map<string, string> {
  const $ = load(new TextDecoder().decode(bytes));
  // Lines of a description must not run into each other.
  $('br').replaceWith('\n');
  const found = new Map<string, string>();
  const put = (label: string, value: string) => {
    const key = label.trim();
    if (key && !found.has(key)) found.set(key, value.trim());
  };
  for (const row of $('tr').toArray()) {
    const [head, cell] = [$(row).children('th'), $(row).children('td')];
    if (head.length === 1 && cell.length === 1) put(head.text(), cell.text());
    else if (head.length === 0 && cell.length === 1) {
      // Whatever element holds it: a value that was not found would be taken for one that is empty.
      put(cell.clone().children().remove().end().text(), cell.children().text());
    } else if (head.length === 0 && cell.length === 2) put(cell.first().text(), cell.last().text());
  }
  return found;
}

/** The labels of one thing, in the languages in which accounts are kept. */
export const LABELS = {
  username:
    /^(?:user ?name|nutzername|benutzername|nom d.utilisateur|nombre de usuario|nome utente|nome de usuário|gebruikersnaam|nazwa użytkownika|användarnamn|brugernavn|brukernavn|käyttäjätunnus|имя пользователя)$/i,
  name: /^(?:name|full name|nom|nombre|nome|naam|imię i nazwisko|namn|navn|nimi|имя)$/i,
  bio: /^(?:bio|biography|biografie|biographie|biografía|biografia|steckbrief|opis|esittely|биография)$/i,
  website:
    /^(?:website|websites|webseite|site web|sitio web|sito web|site|strona internetowa|webbplats|websted|nettsted|verkkosivusto|сайт)$/i,
  photo:
    /^(?:profile photo|profile picture|profilfoto|profilbild|photo de profil|foto del perfil|foto de perfil|immagine del profilo|foto do perfil|profielfoto|zdjęcie profilowe|profilkuva|фото профиля)$/i,
} as const;

export function valueBy(labelled: ReadonlyMap<string, string>, label: RegExp): string | undefined {
  for (const [key, value] of labelled) if (label.test(mended(key))) return mended(value);
  return undefined;
}
