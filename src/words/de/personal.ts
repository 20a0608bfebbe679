/** German, a draft: the mail that a Leader gets after a period. */
import { de as general } from '../de.js';
import type { PersonalWords } from '../personal.js';

const number = (n: number): string => general.number(n);

export const personal: PersonalWords = {
  lang: 'de',
  subject: (period, n) =>
    n === 0
      ? `Deine Profile, ${period}`
      : `Deine Profile, ${period}: ${n === 1 ? 'etwas' : `${number(n)} Dinge`} zum Ansehen`,
  hello: (name) => `Hallo ${name},`,
  lead: (needsHer, changed) =>
    needsHer > 0
      ? 'deine Profile wurden angesehen, wie du es wolltest. Das wartet auf dich:'
      : changed > 0
        ? 'deine Profile wurden angesehen, wie du es wolltest. Nichts wartet auf dich. Das ist seit der letzten E-Mail abgeschlossen:'
        : 'deine Profile wurden angesehen, wie du es wolltest.',
  waiting: 'Wartet auf dich',
  waitingSays: (n) =>
    `${n === 1 ? 'Eine deiner Antworten liegt' : `${number(n)} deiner Antworten liegen`} jetzt bei einem Menschen; es ist nichts zu tun.`,
  until: (day) => `Bis ${day} siehst nur du es.`,
  mend: 'Wie du es änderst',
  policy: 'Die Richtlinie sagt',
  look: 'Ansehen und antworten',
  over: 'Abgeschlossen',
  endings: {
    mended: 'es ist jetzt in Ordnung. Danke.',
    'not-a-finding': 'ein Mensch hat es sich angesehen: Es war nichts zu ändern. Die Mühe tut uns leid.',
    waived: 'ein Mensch hat es sich angesehen, und es kann bleiben.',
    'rules-changed': 'wir haben unsere eigenen Regeln geändert, und sie finden es nicht mehr.',
    withdrawn: 'es ist vorbei, denn deine Einwilligung ist zu Ende.',
  },
  seen: 'Was wir sehen konnten',
  seenOn: (day) => `Angesehen am ${day}.`,
  notYet: 'Es wurde noch nicht angesehen.',
  prove: 'Bevor etwas angesehen wird, zeig bitte auf deiner Seite, dass dieses Profil deines ist.',
  paused: 'Es ist pausiert: Es wird nichts besucht.',
  ends: (day) => `Deine Einwilligung endet am ${day}.`,
  open: 'Deine Seite öffnen',
  private: 'Diese E-Mail ist nur für dich. Niemand anderes erfährt, was darin steht, solange deine eigene Zeit läuft.',
  rather: 'Wenn du diese E-Mail nicht nach jedem Monat bekommen möchtest:',
  thanks: 'Danke dir,',
};
