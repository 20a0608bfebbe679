/** French (a draft): what she reads before, while and after one of her profiles is looked at because she asked. */
import type { AuditWords } from '../en/audit.js';

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;
/** No exacter than we know. */
const span = (seconds: number): string =>
  seconds < 50
    ? `environ ${Math.max(10, Math.ceil(seconds / 10) * 10)} secondes`
    : `environ ${count(Math.max(1, Math.round(seconds / 60)), 'minute', 'minutes')}`;

export const audit: AuditWords = {
  title: (place) => `Regarder mon profil ${place} maintenant`,
  intro: (place) =>
    `Notre programme ouvre une fois votre page publique sur ${place}, comme le ferait tout visiteur, et compare ce qu’il voit avec la politique de LLL sur les réseaux sociaux destinée aux animatrices. Personne d’autre que vous ne voit le résultat.`,
  looksAt: 'Ce qui est regardé',
  parts: {
    picture: 'votre photo de profil',
    banner: 'votre photo de couverture',
    description: 'vos nom, description et liens',
    posts: 'vos publications',
  },
  allowed: (list) => `Ce que vous avez permis : ${list}.`,
  start: 'Regarder maintenant',
  startAgain: 'Regarder à nouveau',
  takes: (seconds) =>
    seconds === undefined
      ? 'Cela prend d’habitude moins d’une minute. Vous pouvez quitter la page : le résultat vous attend ici.'
      : `Cela prend d’habitude ${span(seconds)}. Vous pouvez quitter la page : le résultat vous attend ici.`,
  left: (left, perDay) =>
    left === perDay
      ? `Vous pouvez le faire ${perDay} fois par jour.`
      : `Vous pouvez encore le faire ${left} fois aujourd’hui (${perDay} par jour).`,
  last: (when) => `La dernière vérification date du ${when}.`,
  toResult: 'Voir ce qui a été trouvé alors',

  running: 'Nous regardons',
  waits: (before) => (before <= 1 ? 'C’est bientôt votre tour.' : `${before} autres vérifications passent d’abord.`),
  steps: {
    line: 'Nous attendons notre tour',
    visit: 'Nous demandons votre page à la plateforme',
    pictures: 'Nous allons chercher vos images',
    reading: 'Nous lisons les mots de vos images',
    judging: 'Nous comparons avec la politique',
  },
  stepStates: { done: 'fait', now: 'en cours', next: 'à venir' },
  since: (seconds) => (seconds < 10 ? 'Cela vient de commencer.' : `Depuis ${Math.floor(seconds / 10) * 10} secondes.`),
  longer:
    'Cela dure plus longtemps que d’habitude. Certaines plateformes sont lentes, et nous les sollicitons exprès doucement.',
  refreshes: 'Cette page se met à jour toute seule toutes les quelques secondes, jusqu’à la fin.',
  cancel: 'Arrêter',
  cancelled: 'Arrêté. Rien n’en a été gardé.',
  notRunning: 'Il n’y avait rien à arrêter : c’était déjà fini.',

  ended: {
    hidden: {
      title: 'Nous n’avons pas pu voir votre profil cette fois',
      says: (because) => `${because} Nous n’en disons donc rien : ni que tout va bien, ni le contraire.`,
    },
    busy: {
      title: 'La plateforme nous a demandé de revenir plus tard',
      says: (place) =>
        `${place} a beaucoup de visites en ce moment et nous a demandé d’attendre. Cela n’a rien à voir avec votre profil. Réessayez dans une heure, ou montrez-le-nous vous-même.`,
    },
    unreachable: {
      title: 'La plateforme n’a pas répondu',
      says: (place) =>
        `Nous n’avons pas pu joindre ${place}. C’est peut-être une panne passagère. Réessayez plus tard, ou montrez-le-nous vous-même.`,
    },
    ours: {
      title: 'Quelque chose n’a pas marché de notre côté',
      says: 'Votre profil n’a pas été comparé à la politique, et les personnes qui gèrent ce site ont été prévenues. Réessayez plus tard, s’il vous plaît.',
    },
    interrupted: {
      title: 'La vérification a été interrompue',
      says: 'Notre programme a été arrêté pendant qu’il regardait, il n’y a donc pas de résultat cette fois. Cela ne compte pas dans votre journée. Vous pouvez simplement recommencer.',
    },
    cancelled: { title: 'Vous avez arrêté la dernière vérification', says: 'Rien n’en a été gardé.' },
  },
  refused: {
    'no-consent': 'Il n’y a pas (ou plus) d’accord pour ce profil, nous ne le regardons donc pas.',
    'no-control': 'Montrez-nous d’abord que ce profil est à vous. Ensuite, nous pourrons le regarder pour vous.',
    paused:
      'Vous avez mis en pause toutes les vérifications de ce profil. Mettez fin à la pause, et nous pourrons regarder à nouveau.',
    'one-at-a-time':
      'Une autre vérification que vous avez demandée est encore en cours. Attendez qu’elle finisse, ou arrêtez-la.',
    'daily-limit':
      'C’était votre dernière vérification pour aujourd’hui. Les plateformes n’aiment pas être souvent sollicitées. Demain, il y en aura de nouvelles.',
    'queue-full':
      'Beaucoup d’animatrices souhaitent une vérification en ce moment. Réessayez dans un quart d’heure, s’il vous plaît.',
  },
  toConsent: 'Vers l’accord pour ce profil',
  toProfile: 'Vers ce profil',
  toRunning: 'Voir où cela en est',

  way: {
    ask: (place) =>
      `Notre programme ne va pas sur ${place} : on y demande aux programmes de ne pas venir, ou les personnes qui gèrent cette vérification en ont décidé ainsi.`,
    off: (place) => `${place} est désactivé ici : notre programme n’y va pas.`,
    closed: (place) => `${place} a fermé définitivement, il n’y a donc plus rien à voir.`,
    instead:
      'Vous pouvez nous montrer votre page à la place : une capture d’écran, la page enregistrée ou le téléchargement de vos propres données. La vérification et le résultat sont les mêmes.',
  },
  show: 'Nous le montrer vous-même',
};
