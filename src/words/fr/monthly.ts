/** French (a draft): what the monthly report says, in every form. */

import { fr as general } from '../fr.js';
import { monthNames } from '../grammar.js';
import type { MonthlyWords } from '../monthly.js';

type Told = number | null;
const LANG = 'fr';
const number = (n: number): string => general.number(n);
const many = (n: number, one: string, several = `${one}s`): string => `${number(n)} ${n < 2 ? one : several}`;
const profiles = (n: Told): string => (n === null ? 'Quelques profils' : many(n, 'profil'));
const named = monthNames(LANG);

export const monthly: MonthlyWords = {
  lang: LANG,
  period: (name) => named(name, { month: 'long', year: 'numeric' }),
  periodShort: (name) => named(name, { month: 'short', year: '2-digit' }),
  title: (period) => `Rapport mensuel, ${period}`,
  allAreas: 'Tous les secteurs',
  area: (name) => `Secteur : ${name}`,
  comparedWith: (period) => `Comparé à ${period}`,
  countedSince: (period) => `Ce qui s’est passé est compté depuis la fin de la période ${period}.`,
  first: 'C’est le premier rapport : il n’y a encore rien à quoi le comparer.',
  notClosed: 'Cette tournée n’est pas terminée : les chiffres peuvent encore changer.',
  remade: (day, because) => {
    const why = {
      erased: 'une personne a été effacée',
      rejudged: 'des règles modifiées ont été appliquées à nouveau',
      late: 'un résultat est arrivé tard',
    };
    return `Les chiffres ont été refaits le ${day}, car ${general.list(because.map((each) => why[each]))}. Une copie plus ancienne peut dire autre chose.`;
  },
  personal: (day) => `Personnel. Effacez cette copie au plus tard le ${day}.`,
  personalWhy:
    'Ce rapport nomme des personnes. Ne le montrez qu’à celles qui en ont besoin pour leur tâche. Les animatrices dont tout est en ordre sont comptées, jamais énumérées ; personne ne reçoit de note ni de rang.',
  contents: 'Dans les pages suivantes',
  untold: '–',
  untoldWhy: '– veut dire que trop peu de personnes se trouvent derrière un chiffre pour le donner.',
  small:
    'Ce secteur compte moins de cinq animatrices. Des chiffres pourraient en désigner une, ce rapport n’en contient donc aucun : seulement ce qui demande une personne.',
  coverage: {
    heading: 'Ce que nous avons pu voir',
    line: ({ leaders, profiles: all, full, part, none }) =>
      all === 0
        ? 'Aucun profil n’était prévu pendant cette période.'
        : full === all && all > 1
          ? `Les ${number(all)} profils de ${many(leaders, 'animatrice')} ont tous été vus en entier.`
          : `Sur ${many(all, 'profil')} de ${many(leaders, 'animatrice')}, nous en avons vu ${number(full)} en entier${part > 0 ? `, ${number(part)} en partie` : ''}${none > 0 ? `. ${none < 2 ? 'Un seul n’a pas pu être vu' : `${number(none)} n’ont pas pu être vus`}` : ''}.`,
    full: 'vu en entier',
    part: 'vu en partie',
    none: 'pas vu',
    sources: (s) => {
      const says: [Told, string][] = [
        [s.visited, 'par notre visite'],
        [s.supplied, 'par ce que les titulaires nous ont montré'],
        [s.own, 'quand leurs titulaires l’ont demandé'],
        [s.stale, 'par ce qui nous a été montré plus tôt et compte encore'],
        [s.unsupplied, 'sans réponse à notre demande'],
      ];
      const there = says.filter(([n]) => n !== 0);
      if (there.length === 0 || (there.length === 1 && there[0]?.[0] === s.visited && s.visited !== null)) return '';
      return `${there.map(([n, what]) => `${n === null ? 'quelques-uns' : number(n)} ${what}`).join(' ; ')}.`.replace(
        /^q/,
        'Q',
      );
    },
    withheld: (n) =>
      `Pour ${many(n, 'profil')}, une partie ne nous est pas ouverte, par choix ${n < 2 ? 'de sa titulaire' : 'des titulaires'}.`,
  },
  unseen: {
    heading: 'Où personne n’a pu regarder, et pourquoi',
    everywhere: 'Tous secteurs confondus.',
    platform: 'Plateforme',
    why: 'Pourquoi',
    profiles: 'Profils',
    others: 'autres plateformes',
    severalPlatforms: 'plusieurs plateformes',
    several: 'plusieurs raisons',
    failed: 'la visite n’a pas abouti',
    notYet: 'pas encore visité',
    more: (rows) => `Et ${many(rows, 'ligne')} de plus, après les points.`,
  },
  cases: {
    heading: 'Ce qui s’est passé',
    names: {
      new: 'Nouveaux',
      mended: 'Réglés',
      open: 'Ouverts',
      overdue: 'En retard',
      disputed: 'Contestés',
      waived: 'Laissés tels quels',
      daysToMend: 'Jours',
    },
    means: {
      new: 'dits à une animatrice',
      mended: 'de nouveau en ordre',
      open: 'dans son propre délai',
      overdue: 'son délai est passé',
      disputed: 'elle demande l’avis d’une personne',
      waived: 'par une dispense',
      daysToMend: 'de l’annonce au règlement (médiane)',
    },
    before: (period, value) => `${period} : ${value}`,
    days: (n) => general.number(Math.round(n * 10) / 10),
    none: 'Rien n’est ouvert, et rien ne s’est passé.',
  },
  changes: {
    heading: 'Ce qui a changé depuis le mois dernier, et pourquoi',
    nothing: 'Rien n’est vu autrement que le mois dernier.',
    unknown: 'Il n’y a rien à quoi comparer.',
    profileChanged: (n) => `${profiles(n)} : le profil lui-même a changé.`,
    rulesChanged: (n) => `${profiles(n)} : le profil est le même, nos règles ont changé.`,
    seenMore: (n) => `${profiles(n)} : nous avons pu en voir plus que le mois dernier.`,
    seenLess: (n) => `${profiles(n)} : nous avons pu en voir moins que le mois dernier.`,
    rules: 'Nos propres changements',
    moreRules: (n) => `${number(n)} de plus`,
    rule: (by, because, n) => {
      const what = {
        rule: `la règle ${general.quoted(by)}`,
        terms: `le terme ${general.quoted(by)}`,
        reading: `la lecture des images (${by})`,
      }[because];
      return `${what} a fait bouger ${n === null ? 'quelques profils' : many(n, 'profil')}`;
    },
  },
  soon: {
    heading: 'Bientôt',
    says: (days, consents, waivers) => {
      const parts = [
        consents !== 0 && (consents === null ? 'quelques accords' : many(consents, 'accord')),
        waivers !== 0 && (waivers === null ? 'quelques dispenses' : many(waivers, 'dispense')),
      ].filter((part): part is string => part !== false);
      if (parts.length === 0) return `Aucun accord et aucune dispense ne se termine dans les ${days} prochains jours.`;
      const one = parts.length === 1 && (consents === 1 || waivers === 1);
      return `Dans les ${days} prochains jours, ${general.list(parts)} ${one ? 'se termine' : 'se terminent'}. Les animatrices reçoivent un rappel ; vous n’avez rien à faire.`;
    },
  },
  charts: {
    heading: 'Les derniers mois',
    intro: (periods) => `${periods} périodes, la plus récente à droite. Chaque axe commence à zéro.`,
    names: {
      coverage: 'Profils vus',
      moves: 'Nouveaux et réglés',
      waiting: 'Ouverts et en retard',
      days: 'Jours jusqu’au règlement (médiane)',
    },
    series: {
      full: 'en entier',
      part: 'en partie',
      none: 'pas vus',
      new: 'nouveaux',
      mended: 'réglés',
      open: 'ouverts',
      overdue: 'en retard',
      days: 'jours jusqu’au règlement',
    },
    says: (series, now, least, most) => `${series} : ${now} maintenant, entre ${least} et ${most} auparavant.`,
    steady: (series, value, periods) => `${series} : ${value} pendant les ${periods} périodes.`,
    table: 'Les chiffres derrière les graphiques',
    tableIntro: 'Tels qu’ils ont été donnés à la clôture de chaque période.',
    period: 'Période',
    profiles: 'Profils',
    gap: 'pas donné',
  },
  items: {
    heading: 'Ce qui demande une personne',
    intro: (n) =>
      n < 2
        ? `${many(n, 'point')} dont le délai de l’animatrice est passé, ou transmis par sa réponse. Il se décide sur sa page d’examen ; ce rapport ne décide de rien.`
        : `${many(n, 'point')} dont le délai de l’animatrice est passé, ou transmis par sa réponse. Chacun se décide sur sa page d’examen ; ce rapport ne décide de rien.`,
    none: 'Rien ne demande une personne ce mois-ci.',
    reasons: {
      overdue: 'Son délai est passé',
      disputed: 'Elle le conteste',
      explained: 'Elle l’a expliqué',
      'waiver-asked': 'Elle demande que cela reste tel quel',
      'waiver-ended': 'Une dispense a pris fin',
      asked: 'La machine interroge une personne',
    },
    reasonCount: (reason, n) =>
      `${number(n)} ${
        {
          overdue: 'dont le délai est passé',
          disputed: n < 2 ? 'contesté' : 'contestés',
          explained: n < 2 ? 'expliqué' : 'expliqués',
          'waiver-asked': 'avec une demande de laisser tel quel',
          'waiver-ended': 'où une dispense a pris fin',
          asked: 'où la machine interroge une personne',
        }[reason]
      }`,
    waiverEnded: { expired: 'Le délai d’une dispense est passé', changed: 'Ce qui avait une dispense a changé' },
    waiting: (days) => (days === 0 ? 'depuis aujourd’hui' : `en attente depuis ${many(days, 'jour')}`),
    noArea: 'Sans secteur',
    wordsRead: 'Mots tels que lus dans l’image',
    wordsWritten: 'Mots tels qu’écrits',
    policy: 'Ce que dit la politique',
    quotations: 'Les phrases de la politique dont il s’agit',
    historyHeading: 'Ce qui s’est passé jusqu’ici',
    steps: {
      'first-seen': 'vu pour la première fois',
      confirmed: 'revu, et donc confirmé',
      told: 'elle en a été informée',
      answered: 'elle a répondu',
      decided: 'une personne a décidé',
      overdue: 'son délai était passé',
      'waiver-ended': 'la dispense a pris fin',
      reopened: 'rouvert',
      'rules-changed': 'nos règles ont changé',
    },
    review: 'Ouvrir la page d’examen',
    cropAlt: (words) => (words ? `Extrait de l’image : ${words}` : 'Extrait de l’image'),
    noPicture: 'L’image n’est plus gardée.',
    seenAt: (day) => `Vu le ${day}.`,
    doubt: 'Pourquoi une personne est interrogée',
    more: (n) => `Et ${number(n)} de plus sur la page d’examen.`,
  },
  precision: {
    heading: 'À quelle fréquence les personnes ont été d’accord avec nous',
    intro:
      'Parmi ce que des personnes ont décidé, la part où la règle avait raison. Une règle qui se trompe trop souvent ne fait plus que demander.',
    rule: 'Règle',
    lang: 'Langue',
    decided: 'Décidés',
    right: 'Justes',
    asksOnly: 'ne fait plus que demander',
  },
  made: {
    heading: 'Comment ce rapport a été fait',
    clear: 'Tout dans ce rapport est calculé à partir de la base de données. Il ne contient ni opinion ni note.',
    verify: (command) => `Pour recalculer et comparer : ${command}`,
    engine: ({ version, rules, lexicon, ocr }) =>
      `Programme ${version}, règles ${rules}, mots ${lexicon}, lecture des images ${ocr}.`,
    policy: (revision) => `Politique : révision ${revision}.`,
    thresholds: (list) => `Seuils : ${list}.`,
    position: ({ schema, round, rejudged }) =>
      `Base de données : schéma ${schema}, tournée ${round ?? '–'}, réexamen ${rejudged}.`,
    log: (seq, hash) => `Journal : entrée ${seq}, ${hash}.`,
    period: (from, to) => (from === null ? `Compté jusqu’au ${to}.` : `Compté du ${from} au ${to}.`),
  },
  csv: {
    items: {
      period: 'Période',
      area: 'Secteur',
      leader: 'Animatrice',
      platform: 'Plateforme',
      handle: 'Nom sur la plateforme',
      address: 'Adresse',
      reason: 'Pourquoi une personne est interrogée',
      rule: 'Règle',
      clause: 'Clause',
      says: 'Ce qui a été trouvé',
      words: 'Mots tels que lus',
      sure: 'Certitude',
      seen: 'Vu le',
      told: 'Dit le',
      grace: 'Fin de son délai',
      waiting: 'Jours d’attente',
      review: 'Page d’examen',
      keepUntil: 'Effacer cette copie avant le',
      log: 'Tête du journal',
    },
    figures: {
      period: 'Période',
      keepUntil: 'Effacer cette copie avant le',
      log: 'Tête du journal',
      leaders: 'Animatrices',
      profiles: 'Profils',
      full: 'Vus en entier',
      part: 'Vus en partie',
      none: 'Pas vus',
      visited: 'Vus par notre visite',
      supplied: 'Montrés par leurs titulaires',
      own: 'Vus à leur demande',
      stale: 'Montrés plus tôt',
      unsupplied: 'Demandés, pas montrés',
      withheld: 'Avec une partie qui ne nous est pas ouverte',
      new: 'Nouveaux',
      mended: 'Réglés',
      open: 'Ouverts',
      overdue: 'En retard',
      disputed: 'Contestés',
      waived: 'Laissés tels quels',
      profileChanged: 'Profil changé',
      rulesChanged: 'Nos règles changées',
      seenMore: 'Plus de choses vues',
      seenLess: 'Moins de choses vues',
      daysToMend: 'Jours jusqu’au règlement (médiane)',
    },
  },
  mail: {
    subject: (period, area) => `Rapport mensuel, ${period}${area ? `, ${area}` : ''}`,
    hello: 'Le rapport mensuel est prêt.',
    needs: (n) =>
      n === 0
        ? 'Rien ne demande une personne.'
        : `${many(n, 'point')} ${n < 2 ? 'demande' : 'demandent'} une personne.`,
    open: 'Ouvrir le rapport',
    page: 'Le rapport nomme des personnes, il n’est donc pas dans cet e-mail. Il s’ouvre après la connexion.',
    why: 'Vous recevez ceci parce que vous vous occupez de ces secteurs.',
    keep: (day) => `Le rapport est gardé jusqu’au ${day}.`,
  },
  feed: {
    title: (organisation) => `Rapports de ${organisation}`,
    entry: (period, area) => `Rapport mensuel, ${period}${area ? `, ${area}` : ''}`,
  },
};
