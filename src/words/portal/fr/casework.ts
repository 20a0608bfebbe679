/** French (a draft): an item that was found, from her side and from that of whoever reviews. */
import type { CaseworkWords } from '../en/casework.js';

export const casework: CaseworkWords = {
  item: {
    title: (place) => `Un point sur ${place}`,
    gone: 'Il n’y a plus rien ici.',
    asks: 'Nous pouvons nous tromper : jetez-y un œil, s’il vous plaît.',
    states: {
      open: 'Ouvert : à vous de modifier, ou de répondre',
      answered: 'Répondu : une personne regarde ce que vous avez écrit',
      'to-verify': 'Vous dites que c’est modifié : le prochain passage le confirmera',
      closed: 'Clos : vous n’avez rien à faire',
    },
    until: (day) =>
      `Jusqu’au ${day}, personne d’autre ne voit ceci. Ensuite, ou dès que vous demandez l’avis d’une personne, une administratrice de votre secteur le voit.`,
    seenByAdmins: 'Une administratrice de votre secteur peut voir ceci, exactement comme vous le voyez ici.',
    notSeenByAdmins: 'Personne d’autre ne peut voir ceci.',
    seenHeading: 'Ce qui a été vu',
    at: (place, day) => `${place}, le ${day}`,
    nothingKept: 'Ce qui a été vu n’est plus gardé.',
    mend: 'Comment le modifier',
    disclaimer: 'Des mots que vous pouvez utiliser',
    disclaimerLong: 'La version longue, pour la fin d’un article',
    copy: 'Copier',
    copied: 'Copié',
    historyHeading: 'Ce qui a été dit jusqu’ici',
    answerHeading: 'Votre réponse',
    answerIntro:
      'Choisissez ce qui convient. Vous pouvez revenir et choisir autre chose, tant que le point est ouvert.',
    answers: {
      mended: {
        label: 'Je l’ai modifié',
        help: 'Nous regardons à nouveau. Personne d’autre n’en est informé.',
        done: 'Merci. Faites regarder à nouveau, et le point est clos dès que ce n’est plus là.',
      },
      explained: {
        label: 'Je souhaite l’expliquer',
        help: 'Une administratrice lit ce que vous écrivez, et décide.',
        done: 'Merci. Une administratrice de votre secteur le lit.',
      },
      disputed: {
        label: 'Vous vous trompez',
        help: 'Une administratrice regarde. Si quelqu’un en avait déjà décidé, c’est maintenant une autre personne.',
        done: 'Merci de le dire. Une personne regarde.',
      },
      'waiver-asked': {
        label: 'Je demande que cela puisse rester',
        help: 'Dites pourquoi, et pour combien de temps. Une administratrice décide.',
        done: 'Merci. Une administratrice de votre secteur décide si cela peut rester.',
      },
    },
    text: 'Vos mots',
    textHelp:
      'Une administratrice de votre secteur les lit. Ils sont effacés avec tout le reste de ce qui vous concerne.',
    textMissing: 'Écrivez quelques mots, s’il vous plaît, pour que la personne qui lit comprenne.',
    choose: 'Choisissez une réponse.',
    send: 'Envoyer',
    question: 'On vous a posé une question',
    lookAgain: 'Regarder à nouveau maintenant',
    show: 'Nous le montrer vous-même',
    back: 'Mes profils',
    changed: {
      expired:
        'Cela pouvait rester tel quel jusqu’à maintenant. Ce temps est passé : dites-nous, s’il vous plaît, si cela peut encore rester, ou modifiez-le.',
      changed:
        'Cela pouvait rester tel quel, et la chose elle-même a changé depuis. Jetez un œil, s’il vous plaît, à ce qui s’y trouve maintenant.',
    },
  },
  closings: {
    mended: 'C’est réglé. Merci.',
    'not-a-finding':
      'Une personne a regardé : il n’y a rien à modifier. Ce qui avait été trouvé est effacé et ne revient pas.',
    waived: 'Cela peut rester pour le moment.',
    'rules-changed': 'Nos règles ont changé, et il n’y a plus rien à modifier.',
    withdrawn: 'Votre accord a pris fin, ce n’est donc plus regardé.',
  },
  waivedUntil: (day) => `Cela peut rester jusqu’au ${day}.`,
  scopes: {
    picture: 'cette image précise',
    text: 'ces mots',
    rule: 'tout ce que cette règle trouve sur ce profil',
  },
  steps: {
    opened: 'Trouvé et confirmé',
    told: 'L’animatrice en a été informée',
    mended: 'L’animatrice dit que c’est modifié',
    explained: 'L’animatrice a expliqué',
    disputed: 'L’animatrice dit que c’est une erreur',
    'waiver-asked': 'L’animatrice a demandé que cela puisse rester',
    stands: 'Décidé : le constat est maintenu',
    'not-a-finding': 'Décidé : il n’y a rien à modifier',
    waived: 'Décidé : cela peut rester',
    asked: 'Une question a été posée à l’animatrice',
    'seen-again': 'Regardé à nouveau : c’est encore là',
    changed: 'La chose elle-même a changé : il faut en décider à nouveau',
    'waiver-expired': 'Le temps pendant lequel cela pouvait rester est passé',
    'waiver-changed': 'Ce qui pouvait rester a changé : le point est de nouveau ouvert',
    reopened: 'C’est de nouveau là',
    'closed-mended': 'Regardé à nouveau : ce n’est plus là',
    'closed-rules-changed': 'Les règles ont changé : plus rien n’est trouvé',
    'closed-withdrawn': 'L’accord a pris fin',
  },
  by: (name) => `par ${name}`,
  scopeUntil: (scope, day) => `Pour ${scope}, jusqu’au ${day}.`,
  review: {
    title: 'À examiner',
    intro:
      'Ce qui attend une personne, en commençant par l’attente la plus longue. Les animatrices ont vu chacun de ces points avant vous.',
    empty: 'Rien ne vous attend.',
    emptyNext: 'Vers la vue d’ensemble',
    elsewhere: (n) =>
      n === 1
        ? 'Un autre point attend la décision d’une autre personne.'
        : `${n} autres points attendent la décision d’une autre personne.`,
    rules: 'Combien de fois les règles ont raison',
    caption: 'Points qui attendent une personne',
    item: 'Point',
    leader: 'Animatrice',
    answered: 'Elle dit',
    waiting: 'Attend depuis',
    days: (n) => (n === 0 ? 'aujourd’hui' : n === 1 ? '1 jour' : `${n} jours`),
    noAnswer: 'encore rien',
    answers: {
      mended: 'que c’est modifié',
      explained: 'une explication',
      disputed: 'que c’est une erreur',
      'waiver-asked': 'que cela puisse rester',
    },
    kinds: { finding: 'Trouvé', 'needs-review': 'À dire par une personne' },
    waiverEnded: { expired: 'Une dispense a pris fin', changed: 'Ce qui avait une dispense a changé' },
    pages: 'Pages de points',
    before: 'Précédents',
    after: 'Suivants',
    where: (at, of) => `Page ${at} sur ${of}`,
    keys: 'Touches',
    keysHelp:
      'j et k mènent au point suivant et au précédent ; Entrée l’ouvre. Sur un point, 1 à 4 choisissent une décision ; rien n’est envoyé avant que vous n’appuyiez sur le bouton. ? affiche ceci.',
    itemTitle: (leader, place) => `${leader}, ${place}`,
    back: 'Retour à la liste',
    next: 'Le point suivant',
    changeLast: 'Changer ma dernière décision',
    goesOn: (done) => `${done} Voici le suivant.`,
    entry: 'Dans notre liste de mots',
    entrySource: 'Source',
    entrySeen: 'Vérifié là pour la dernière fois',
    entryValid: 'En vigueur',
    entryFrom: (from, to) =>
      to === '' ? `à partir du ${from}` : from === '' ? `jusqu’au ${to}` : `du ${from} au ${to}`,
    entryAlways: 'aucune date indiquée',
    entryChecked: 'Vérifié par une personne',
    yes: 'oui',
    no: 'pas encore',
    markHeading: 'L’image de référence',
    markAlt: (label) => `Image de référence : ${label}`,
    profile: 'Profil',
    rule: 'Règle',
    language: 'Langue',
    seenAt: 'Vu le',
    decideHeading: 'Décider',
    decideIntro: 'Votre nom figure à côté de la décision, et l’animatrice la lit.',
    decisions: {
      stands: {
        label: 'Le constat est maintenu',
        help: 'On lui demande de le modifier. Dites pourquoi.',
        done: 'Décidé : le constat est maintenu.',
      },
      'not-a-finding': {
        label: 'Il n’y a rien à modifier',
        help: 'Les mots et les détails d’image sont effacés aussitôt et ne reviennent pas. Rien de ce que vous écrivez n’est gardé.',
        done: 'Décidé. Ce qui avait été trouvé est effacé.',
      },
      waived: {
        label: 'Cela peut rester',
        help: 'Pour un temps. Dites pourquoi, choisissez quoi et jusqu’à quand.',
        done: 'Décidé : cela peut rester.',
      },
      asked: {
        label: 'Lui poser une question',
        help: 'Elle reçoit votre question par e-mail, et c’est de nouveau à elle.',
        done: 'La question est en route.',
      },
    },
    reason: 'Raison, ou question',
    reasonHelp: 'L’animatrice lit ceci. Rien sur ce qu’elle est : orientation, religion, origine.',
    reasonMissing: 'Écrivez une phrase, s’il vous plaît : elle doit pouvoir comprendre.',
    scope: 'Si cela peut rester : quoi',
    until: 'Si cela peut rester : jusqu’au',
    choose: 'Choisissez une décision.',
    decide: 'Décider',
    mayNot: 'Une autre personne décide de ceci',
    nothingWaits: 'Il n’y a rien à décider ici maintenant.',
  },
  precision: {
    title: 'Combien de fois les règles ont raison',
    intro:
      'Parmi ce qu’une règle avait trouvé d’elle-même, combien de fois une personne nommée a dit que c’était juste. Une règle en dessous de 90 % dans une langue, après au moins 20 décisions, n’y constate plus rien d’elle-même : elle interroge seulement une personne.',
    empty: 'Rien n’a encore été décidé.',
    emptyNext: 'Vers les points à examiner',
    caption: 'Règles par langue',
    rule: 'Règle',
    version: 'Version',
    language: 'Langue',
    stood: 'Juste',
    fell: 'Erreur',
    share: 'Précision',
    state: 'Maintenant',
    finds: 'constate',
    asks: 'demande seulement',
    few: 'trop peu pour le dire',
  },
  mail: {
    askedSubject: 'Une question au sujet de votre profil',
    asked: (given) => `Chère ${given.name},

${given.by} a regardé un point sur votre profil ${given.place} et souhaite vous poser une question avant de décider quoi que ce soit. La question, et ce dont il s’agit, se trouvent sur votre propre page :

  ${given.link}

${given.organisation}
`,
  },
};
