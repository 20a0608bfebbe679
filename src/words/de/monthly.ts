/** German, a draft: what the monthly report says, in every form. */

import { de as general } from '../de.js';
import { monthNames } from '../grammar.js';
import type { ItemReason, MonthlyWords } from '../monthly.js';

type Told = number | null;

const LANG = 'de-DE';
const number = (n: number): string => general.number(n);
const many = (n: number, one: string, several: string): string => `${number(n)} ${n === 1 ? one : several}`;
const profiles = (n: Told): string => (n === null ? 'Einige wenige Profile' : many(n, 'Profil', 'Profile'));
const named = monthNames(LANG);
const counted: Record<ItemReason, (n: number) => string> = {
  overdue: () => 'nach Ablauf ihrer Zeit',
  disputed: () => 'mit Widerspruch',
  explained: () => 'mit einer Erklärung',
  'waiver-asked': () => 'mit der Bitte, dass es bleiben kann',
  'waiver-ended': () => 'nach dem Ende einer Ausnahme',
  asked: (n) => (n === 1 ? 'Frage der Maschine an einen Menschen' : 'Fragen der Maschine an einen Menschen'),
};

export const monthly: MonthlyWords = {
  lang: 'de',
  period: (name) => named(name, { month: 'long', year: 'numeric' }),
  periodShort: (name) => named(name, { month: 'short', year: '2-digit' }),
  title: (period) => `Monatsbericht, ${period}`,
  allAreas: 'Alle Gebiete',
  area: (name) => `Gebiet: ${name}`,
  comparedWith: (period) => `Verglichen mit ${period}`,
  countedSince: (period) => `Was geschehen ist, wird seit dem Ende von ${period} gezählt.`,
  first: 'Der erste Bericht: Es gibt noch nichts, womit er sich vergleichen ließe.',
  notClosed: 'Diese Runde ist noch nicht vorbei: Die Zahlen können sich noch ändern.',
  remade: (day, because) => {
    const why = {
      erased: 'jemand gelöscht wurde',
      rejudged: 'nach geänderten Regeln neu beurteilt wurde',
      late: 'etwas verspätet kam',
    };
    return `Die Zahlen wurden am ${day} neu ermittelt, weil ${general.list(because.map((each) => why[each]))}. Eine frühere Kopie kann etwas anderes sagen.`;
  },
  personal: (day) => `Persönlich. Lösche diese Kopie bis ${day}.`,
  personalWhy:
    'Hier werden Menschen genannt. Zeig den Bericht niemandem, der ihn nicht für seine Aufgabe braucht. Wer in Ordnung ist, wird gezählt, nie aufgeführt; niemand bekommt Punkte oder einen Rang.',
  contents: 'Auf den folgenden Seiten',
  untold: '–',
  untoldWhy: '– heißt, dass hinter einer Zahl zu wenige Menschen stehen, um sie zu nennen.',
  small:
    'In diesem Gebiet sind weniger als fünf Beraterinnen. Zahlen könnten etwas über eine von ihnen verraten, deshalb enthält dieser Bericht keine: nur, was einen Menschen braucht.',
  coverage: {
    heading: 'Was wir sehen konnten',
    line: ({ leaders, profiles: all, full, part, none }) =>
      all === 0
        ? 'In diesem Zeitraum war kein Profil an der Reihe.'
        : `Von ${many(all, 'Profil', 'Profilen')} von ${many(leaders, 'Beraterin', 'Beraterinnen')} haben wir ${full === all ? (all === 1 ? 'dieses eine' : 'alle') : number(full)} ganz gesehen${part > 0 ? `, ${number(part)} zum Teil` : ''}${none > 0 ? `. ${number(none)} ${none === 1 ? 'war' : 'waren'} nicht zu sehen` : ''}.`,
    full: 'ganz gesehen',
    part: 'zum Teil gesehen',
    none: 'nicht gesehen',
    sources: (s) => {
      const says: [Told, string][] = [
        [s.visited, 'bei unserem Besuch gesehen'],
        [s.supplied, 'von den Inhaberinnen gezeigt'],
        [s.own, 'gesehen, als die Inhaberinnen selbst darum baten'],
        [s.stale, 'früher gezeigt und noch gültig'],
        [s.unsupplied, 'erbeten, aber nicht gezeigt'],
      ];
      const there = says.filter(([n]) => n !== 0);
      if (there.length === 0 || (there.length === 1 && there[0]?.[0] === s.visited && s.visited !== null)) return '';
      return `${there.map(([n, what]) => `${n === null ? 'einige wenige' : number(n)} ${what}`).join('; ')}.`.replace(
        /^e/,
        'E',
      );
    },
    withheld: (n) =>
      `Von ${many(n, 'Profil', 'Profilen')} ist ein Teil nach dem Wunsch der Inhaberin nicht freigegeben.`,
  },
  unseen: {
    heading: 'Wo niemand hinsehen konnte, und warum',
    everywhere: 'Über alle Gebiete.',
    platform: 'Plattform',
    why: 'Warum',
    profiles: 'Profile',
    others: 'andere Plattformen',
    severalPlatforms: 'mehrere Plattformen',
    several: 'mehrere Gründe',
    failed: 'der Besuch ist misslungen',
    notYet: 'noch nicht besucht',
    more: (rows) => `Und ${many(rows, 'weitere Zeile', 'weitere Zeilen')} nach der Liste.`,
  },
  cases: {
    heading: 'Was geschehen ist',
    names: {
      new: 'Neu',
      mended: 'Geändert',
      open: 'Offen',
      overdue: 'Zeit um',
      disputed: 'Widerspruch',
      waived: 'Kann bleiben',
      daysToMend: 'Tage',
    },
    means: {
      new: 'einer Beraterin mitgeteilt',
      mended: 'wieder in Ordnung',
      open: 'in ihrer eigenen Zeit',
      overdue: 'ihre Zeit ist um',
      disputed: 'sie bittet um einen Menschen',
      waived: 'durch eine Ausnahme',
      daysToMend: 'von mitgeteilt bis geändert (Median)',
    },
    before: (period, value) => `${period}: ${value}`,
    days: (n) => general.number(Math.round(n * 10) / 10),
    none: 'Nichts ist offen, und nichts ist geschehen.',
  },
  changes: {
    heading: 'Was sich seit dem letzten Monat geändert hat, und warum',
    nothing: 'Nichts wird anders beurteilt als im letzten Monat.',
    unknown: 'Es gibt nichts, womit es sich vergleichen ließe.',
    profileChanged: (n) => `${profiles(n)}: Das Profil selbst hat sich geändert.`,
    rulesChanged: (n) => `${profiles(n)}: Das Profil ist gleich, unsere Regeln haben sich geändert.`,
    seenMore: (n) => `${profiles(n)}: Es war mehr zu sehen als im letzten Monat.`,
    seenLess: (n) => `${profiles(n)}: Es war weniger zu sehen als im letzten Monat.`,
    rules: 'Unsere eigenen Änderungen',
    moreRules: (n) => many(n, 'weitere', 'weitere'),
    rule: (by, because, n) => {
      const what = {
        rule: `die Regel „${by}“`,
        terms: `der Begriff „${by}“`,
        reading: `das Lesen von Bildern (${by})`,
      }[because];
      return `${what} hat ${n === null ? 'einige wenige Profile' : many(n, 'Profil', 'Profile')} anders eingeordnet`;
    },
  },
  soon: {
    heading: 'Demnächst',
    says: (days, consents, waivers) => {
      const parts = [
        consents !== 0 &&
          (consents === null ? 'einige wenige Einwilligungen' : many(consents, 'Einwilligung', 'Einwilligungen')),
        waivers !== 0 && (waivers === null ? 'einige wenige Ausnahmen' : many(waivers, 'Ausnahme', 'Ausnahmen')),
      ].filter((part): part is string => part !== false);
      if (parts.length === 0) return `In den nächsten ${days} Tagen läuft keine Einwilligung und keine Ausnahme ab.`;
      const one = parts.length === 1 && (consents === 1 || waivers === 1);
      return `In den nächsten ${days} Tagen ${one ? 'läuft' : 'laufen'} ${general.list(parts)} ab. Die Beraterinnen werden erinnert; für dich ist nichts zu tun.`;
    },
  },
  charts: {
    heading: 'Die letzten Monate',
    intro: (periods) => `${periods} Zeiträume, der neueste rechts. Jede Achse beginnt bei null.`,
    names: {
      coverage: 'Gesehene Profile',
      moves: 'Neu und geändert',
      waiting: 'Offen und Zeit um',
      days: 'Tage bis zur Änderung (Median)',
    },
    series: {
      full: 'ganz',
      part: 'zum Teil',
      none: 'nicht gesehen',
      new: 'neu',
      mended: 'geändert',
      open: 'offen',
      overdue: 'Zeit um',
      days: 'Tage bis zur Änderung',
    },
    says: (series, now, least, most) => `${series}: jetzt ${now}, vorher zwischen ${least} und ${most}.`,
    steady: (series, value, periods) => `${series}: ${value} in allen ${periods} Zeiträumen.`,
    table: 'Die Zahlen hinter den Diagrammen',
    tableIntro: 'So, wie sie beim Abschluss jedes Zeitraums genannt wurden.',
    period: 'Zeitraum',
    profiles: 'Profile',
    gap: 'nicht genannt',
  },
  items: {
    heading: 'Was einen Menschen braucht',
    intro: (n) =>
      `${many(n, 'Eintrag', 'Einträge')}: Die eigene Zeit der Beraterin ist um, oder sie hat mit ihrer Antwort um einen Menschen gebeten. Über jeden wird auf seiner Seite entschieden; dieser Bericht entscheidet nichts.`,
    none: 'In diesem Monat braucht nichts einen Menschen.',
    reasons: {
      overdue: 'Ihre Zeit ist um',
      disputed: 'Sie widerspricht',
      explained: 'Sie hat es erklärt',
      'waiver-asked': 'Sie bittet, dass es bleiben kann',
      'waiver-ended': 'Eine Ausnahme ist zu Ende',
      asked: 'Die Maschine fragt einen Menschen',
    },
    reasonCount: (reason, n) => `${number(n)} ${counted[reason](n)}`,
    waiverEnded: { expired: 'Eine Ausnahme ist abgelaufen', changed: 'Was bleiben konnte, hat sich geändert' },
    waiting: (days) => (days === 0 ? 'seit heute' : `wartet seit ${many(days, 'Tag', 'Tagen')}`),
    noArea: 'Kein Gebiet',
    wordsRead: 'Worte, wie im Bild gelesen',
    wordsWritten: 'Worte, wie geschrieben',
    policy: 'Die Richtlinie sagt',
    quotations: 'Die Sätze der Richtlinie, um die es geht',
    historyHeading: 'Was bisher geschehen ist',
    steps: {
      'first-seen': 'zum ersten Mal gesehen',
      confirmed: 'wieder gesehen und damit bestätigt',
      told: 'ihr mitgeteilt',
      answered: 'sie hat geantwortet',
      decided: 'ein Mensch hat entschieden',
      overdue: 'ihre Zeit war um',
      'waiver-ended': 'die Ausnahme endete',
      reopened: 'wieder geöffnet',
      'rules-changed': 'unsere Regeln haben sich geändert',
    },
    review: 'Die Seite zum Entscheiden öffnen',
    cropAlt: (words) => (words ? `Ausschnitt des Bildes: ${words}` : 'Ausschnitt des Bildes'),
    noPicture: 'Das Bild ist nicht mehr gespeichert.',
    seenAt: (day) => `Gesehen am ${day}.`,
    doubt: 'Warum ein Mensch gefragt wird',
    more: (n) => `Und ${many(n, 'weiteres', 'weitere')} auf der Seite zum Entscheiden.`,
  },
  precision: {
    heading: 'Wie oft Menschen uns recht gegeben haben',
    intro:
      'Von dem, was Menschen entschieden haben, der Anteil, bei dem die Regel recht hatte. Eine Regel, die sich zu oft irrt, fragt nur noch.',
    rule: 'Regel',
    lang: 'Sprache',
    decided: 'Entschieden',
    right: 'Richtig',
    asksOnly: 'fragt jetzt nur noch',
  },
  made: {
    heading: 'Wie das entstanden ist',
    clear: 'Alles in diesem Bericht ist aus der Datenbank errechnet. Er enthält keine Meinung und keine Punkte.',
    verify: (command) => `Zum Nachrechnen und Vergleichen: ${command}`,
    engine: ({ version, rules, lexicon, ocr }) =>
      `Programm ${version}, Regeln ${rules}, Wortliste ${lexicon}, Lesen von Bildern ${ocr}.`,
    policy: (revision) => `Richtlinie: Fassung ${revision}.`,
    thresholds: (list) => `Schwellen: ${list}.`,
    position: ({ schema, round, rejudged }) =>
      `Datenbank: Schema ${schema}, Runde ${round ?? '–'}, Neubeurteilung ${rejudged}.`,
    log: (seq, hash) => `Protokoll: Eintrag ${seq}, ${hash}.`,
    period: (from, to) => (from === null ? `Gezählt bis ${to}.` : `Gezählt von ${from} bis ${to}.`),
  },
  csv: {
    items: {
      period: 'Zeitraum',
      area: 'Gebiet',
      leader: 'Beraterin',
      platform: 'Plattform',
      handle: 'Profilname',
      address: 'Adresse',
      reason: 'Warum ein Mensch gefragt wird',
      rule: 'Regel',
      clause: 'Satz der Richtlinie',
      says: 'Was gefunden wurde',
      words: 'Worte, wie gelesen',
      sure: 'Wie sicher',
      seen: 'Gesehen am',
      told: 'Mitgeteilt am',
      grace: 'Ihre Zeit endet',
      waiting: 'Tage gewartet',
      review: 'Seite zum Entscheiden',
      keepUntil: 'Diese Kopie löschen bis',
      log: 'Kopf des Protokolls',
    },
    figures: {
      period: 'Zeitraum',
      keepUntil: 'Diese Kopie löschen bis',
      log: 'Kopf des Protokolls',
      leaders: 'Beraterinnen',
      profiles: 'Profile',
      full: 'Ganz gesehen',
      part: 'Zum Teil gesehen',
      none: 'Nicht gesehen',
      visited: 'Bei unserem Besuch gesehen',
      supplied: 'Von den Inhaberinnen gezeigt',
      own: 'Auf eigenen Wunsch gesehen',
      stale: 'Früher gezeigt',
      unsupplied: 'Erbeten, nicht gezeigt',
      withheld: 'Zum Teil nicht freigegeben',
      new: 'Neu',
      mended: 'Geändert',
      open: 'Offen',
      overdue: 'Zeit um',
      disputed: 'Widerspruch',
      waived: 'Kann bleiben',
      profileChanged: 'Profil geändert',
      rulesChanged: 'Unsere Regeln geändert',
      seenMore: 'Mehr gesehen',
      seenLess: 'Weniger gesehen',
      daysToMend: 'Tage bis zur Änderung (Median)',
    },
  },
  mail: {
    subject: (period, area) => `Monatsbericht, ${period}${area ? `, ${area}` : ''}`,
    hello: 'Der Monatsbericht ist fertig.',
    needs: (n) =>
      n === 0
        ? 'Nichts braucht einen Menschen.'
        : `${many(n, 'Eintrag', 'Einträge')} ${n === 1 ? 'braucht' : 'brauchen'} einen Menschen.`,
    open: 'Den Bericht öffnen',
    page: 'Der Bericht nennt Menschen, deshalb steht er nicht in dieser E-Mail. Er öffnet sich nach dem Anmelden.',
    why: 'Du bekommst das, weil du dich um diese Gebiete kümmerst.',
    keep: (day) => `Der Bericht wird bis ${day} aufbewahrt.`,
  },
  feed: {
    title: (organisation) => `Berichte von ${organisation}`,
    entry: (period, area) => `Monatsbericht, ${period}${area ? `, ${area}` : ''}`,
  },
};
