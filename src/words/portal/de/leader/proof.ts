/** German, a draft: showing that a profile is hers. */
import type { ProofWords } from '../../en/leader/proof.js';

export const proof: ProofWords = {
  title: 'Zeigen, dass es deines ist',
  lead: (handle, place) =>
    `Diese Adresse könnten alle eingeben. Deshalb, bevor etwas angesehen wird: Bitte zeig, dass ${handle} auf ${place} deines ist. Eines davon genügt, und du kannst es danach wieder entfernen.`,
  code: 'Einen Code in die Beschreibung setzen',
  codeHelp:
    'Kopiere ihn in die Beschreibung deines Profils, ganz gleich wo, und speichere. Nimm ihn wieder heraus, sobald wir ihn gesehen haben.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  link: 'Oder eine Seite von uns verlinken',
  linkHelp:
    'Füg diese Adresse zu den Links deines Profils hinzu; auf deiner eigenen Website als Link mit rel="me". Die Seite sagt nichts über dich.',
  check: 'Ich habe es getan: jetzt nachsehen',
  checkHelp:
    'Wir sehen uns einmal die Beschreibung und die Links an, allein wegen des Codes und des Links. Nichts davon wird aufbewahrt. Es kann eine halbe Minute dauern.',
  vouch: 'Oder eine Admin um ihr Wort bitten',
  vouchHelp:
    'Wenn die Plattform Besuchern nichts zeigt oder du dein Profil lieber nicht änderst: Eine Admin deines Gebiets, die dich kennt, kann dafür bürgen, dass es deines ist. Sie sieht die Adresse und deinen Namen, sonst nichts. Wer für dich bürgt, entscheidet nicht über dein Profil.',
  vouchDo: 'Darum bitten',
  vouchAsked: (day) => `Du hast am ${day} darum gebeten. Du bekommst eine E-Mail, wenn jemand geantwortet hat.`,
  vouchUndo: 'Doch nicht',
  done: (how) => `Danke: Es ist als deines bestätigt, ${how}.`,
  doneNext: 'Du kannst den Code oder den Link jetzt entfernen.',
  missing: 'Noch nicht gefunden. Es kann eine Minute dauern, bis eine Plattform zeigt, was du gespeichert hast.',
  busy: 'Gerade wird ein anderes Profil angesehen. Bitte versuch es in einer Minute noch einmal.',
  failed: 'Gerade konnten wir nicht nachsehen.',
  slow: 'Das dauert länger als sonst. Komm in einer Minute auf diese Seite zurück: Dann steht hier, was wir gesehen haben.',
  last: (day, says) => `Zuletzt nachgesehen am ${day}. ${says}`,
  already: 'Dieses Profil ist als deines bestätigt.',
  page: {
    title: 'Eine Seite zum Verlinken',
    says: 'Jemand verlinkt diese Seite, um zu zeigen, dass ein Profil das eigene ist. Mehr gibt es nicht zu sehen: Diese Seite kennt keine Namen.',
    more: 'Über dieses Programm',
  },
};
