/** French (a draft): what stands on every page. */
import type { FrameWords } from '../en/frame.js';

export const frame: FrameWords = {
  skip: 'Aller au contenu',
  footer: 'Profile Audit. Rien n’est regardé sans l’accord de la personne à qui appartient le profil.',
  navigation: 'Menu principal',
  hats: { label: 'Vous êtes ici comme', leader: 'Animatrice', admin: 'Administratrice', owner: 'Responsable' },
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signedInAs: (name) => `Connectée sous le nom ${name}`,
  home: 'Accueil',
  nav: {
    '/me': 'Mes profils',
    '/me/profiles/new': 'Ajouter un profil',
    '/me/try': 'Essayer un changement',
    '/me/reading': 'Lecture annuelle',
    '/me/data': 'Mes données',
    '/me/settings': 'Réglages',
    '/admin': 'Vue d’ensemble',
    '/admin/review': 'À examiner',
    '/admin/leaders': 'Animatrices',
    '/admin/marks': 'Signes',
    '/admin/terms': 'Termes',
    '/admin/reports': 'Rapports',
    '/admin/settings': 'Réglages',
    '/admin/staff': 'Administratrices',
    '/admin/log': 'Journal',
  },
  waits: (minutes: number): string => `Réessayez dans environ ${minutes} minutes.`,
  language: { label: 'Langue', go: 'Afficher' },
  optional: 'facultatif',
  refusals: {
    400: {
      title: 'Cela n’a pas marché',
      says: 'Une partie de ce qui a été envoyé n’a pas été comprise.',
      next: 'Revenez une page en arrière et réessayez.',
    },
    401: {
      title: 'Connectez-vous, s’il vous plaît',
      says: 'Cette page est réservée aux personnes connectées.',
      next: 'Connectez-vous, puis réessayez.',
    },
    403: {
      title: 'Pas depuis cet endroit',
      says: 'Cela ne peut se faire que depuis notre propre page.',
      next: 'Ouvrez la page elle-même et réessayez là-bas.',
    },
    404: {
      title: 'Il n’y a rien ici',
      says: 'Cette adresse ne mène à aucune page. Peut-être qu’un morceau s’est perdu en route.',
      next: 'Si elle vient d’un e-mail, ouvrez le lien à nouveau, en entier.',
    },
    405: {
      title: 'Cela n’a pas marché',
      says: 'Cela ne peut pas se faire à cette adresse.',
      next: 'Revenez une page en arrière et réessayez.',
    },
    410: {
      title: 'Ce lien n’est plus valable',
      says: 'Il a déjà servi, ou il est trop ancien.',
      next: 'Écrivez à la personne qui vous l’a envoyé : vous en recevrez un nouveau.',
    },
    413: {
      title: 'C’est trop lourd',
      says: 'Ce qui a été envoyé dépasse ce que nous pouvons recevoir.',
      next: 'Essayez un fichier plus petit, ou une capture d’écran à la place d’une page entière.',
    },
    422: {
      title: 'Nous n’arrivons pas à lire cela',
      says: 'Le fichier n’a pas pu être lu comme ce qu’il devrait être.',
      next: 'Essayez un autre fichier, ou une capture d’écran.',
    },
    429: {
      title: 'Un instant, s’il vous plaît',
      says: 'Cela faisait beaucoup de fois en peu de temps.',
      next: 'Attendez une minute et réessayez.',
    },
    500: {
      title: 'Quelque chose n’a pas marché de notre côté',
      says: 'Vous n’y êtes pour rien, et vous n’avez rien perdu. Nous en avons pris note.',
      next: 'Réessayez dans quelques minutes.',
    },
    503: {
      title: 'De retour dans un instant',
      says: 'Le programme est en train de démarrer ou de s’arrêter.',
      next: 'Réessayez dans une minute.',
    },
  },
};
