/** French (a draft): the first page of an admin. */
import type { AdminOverviewWords } from '../en/admin-overview.js';

const profiles = (n: number): string => `${n} ${n < 2 ? 'profil' : 'profils'}`;

export const adminOverview: AdminOverviewWords = {
  title: 'Vue d’ensemble',
  now: 'En ce moment',
  waiting: 'attendent votre décision',
  waitingNone: 'Rien n’attend votre décision.',
  answered: 'avec une réponse de l’animatrice',
  toVerify: 'dits modifiés, à revoir',
  open: 'au-delà du délai de l’animatrice',
  roll: { in: 'animatrices participent', invited: 'invitées, en attente' },
  readers: (n) => `${n} animatrices ont lu d’elles-mêmes, depuis un an, les autres points de la politique.`,
  worker: {
    on: 'Le programme de visite fonctionne.',
    off: 'Le programme de visite ne fonctionne pas : aucun profil n’est visité et aucun e-mail n’est envoyé. Demandez à la personne qui s’occupe de la machine de lancer profile-audit serve.',
    trouble: 'Quelque chose demande l’attention de la personne qui s’occupe de la machine :',
    paused: 'Les visites sont en pause dans les réglages : aucune nouvelle visite ne commence.',
  },
  rounds: {
    heading: 'Tournées',
    running: (period) => `La tournée ${period} est en cours`,
    progress: (done, of) => `${done} sur ${profiles(of)} ${done < 2 ? 'regardé' : 'regardés'}`,
    counts: (seen, hidden, failed) =>
      `${seen} ${seen < 2 ? 'vu' : 'vus'}, ${hidden} non ${hidden < 2 ? 'visible' : 'visibles'}, ${failed} sans succès`,
    last: (period, date) => `La dernière tournée, ${period}, s’est terminée le ${date}.`,
    cancelled: (period, date) => `La dernière tournée, ${period}, a été arrêtée le ${date}.`,
    none: 'Il n’y a pas encore eu de tournée.',
    next: (date) => `La prochaine commence le ${date}.`,
    noNext: 'On ne peut pas dire quand commence la prochaine.',
  },
  areas: { label: 'Secteurs', every: 'Tous les secteurs', choose: 'Secteur', go: 'Afficher' },
  month: (period, date) => `${period}, en date du ${date}`,
  monthWhy:
    'Les chiffres sont comptés à la fin d’une tournée et valent jusqu’à la suivante. Lorsque peu de personnes se trouvent derrière un chiffre, il n’est pas donné.',
  noMonth: 'Il n’y a pas encore de chiffres : ils sont comptés à la fin de la première tournée.',
  noMonthNext: 'Inviter des animatrices',
  noArea: 'Vous ne vous occupez encore d’aucun secteur. Demandez à une responsable de vous en donner un.',
  trends: 'Les derniers mois',
};
