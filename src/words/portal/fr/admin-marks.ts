/** French (a draft): pages of reference marks. */
import type { AdminMarksWords } from '../en/admin-marks.js';

const pictures = (n: number): string => `${n} ${n < 2 ? 'image' : 'images'}`;

export const adminMarks: AdminMarksWords = {
  title: 'Signes de référence',
  lead: 'Logos et badges que l’on cherche dans les images, en plus des mots. Un badge trouvé de cette façon ne reproche jamais rien à personne par lui-même : il mène au second regard d’une personne.',
  kinds: { lll: 'Logo de LLL', badge: 'Badge' },
  groups: {
    party: 'd’un parti',
    candidate: 'd’une candidature',
    campaign: 'd’une campagne',
    cause: 'd’une cause',
  },
  columns: { mark: 'Signe', kind: 'Ce que c’est', source: 'Source', added: 'Ajouté' },
  added: (date, by) => `${date}, par ${by}`,
  retired: (date, by) => `Retiré depuis le ${date}, par ${by}`,
  retiredTitle: 'Retirés',
  empty: 'Aucun signe n’est encore cherché. Ajoutez d’abord les logos de LLL, puis les badges que vous connaissez.',
  folder: 'En plus de ceux-ci, on consulte le dossier de signes réglé sur la machine (reading.marksDir).',
  add: {
    title: 'Ajouter un signe',
    open: 'Ajouter un signe',
    lead: 'Vous voyez d’abord ce qu’il reconnaîtrait parmi les dernières images vues. Il n’est cherché que lorsque vous le dites.',
    file: 'L’image',
    fileHelp:
      'PNG ou JPEG, le signe seul et remplissant l’image ; de préférence sur fond transparent. Elle est gardée en 512 pixels au plus.',
    kind: 'Ce que c’est',
    label: 'Son nom',
    labelHelp: 'Tel qu’un rapport le nomme, par exemple « badge à la feuille verte ».',
    group: 'Un badge',
    groupHelp: 'Seulement pour les badges.',
    noGroup: 'Pas un badge',
    source: 'D’où il vient',
    sourceHelp: 'L’adresse de la page, et le jour.',
    go: 'Essayer',
    noFile: 'Choisissez d’abord une image.',
    incomplete: 'Il faut un nom et une source.',
  },
  trial: {
    title: 'Ce qu’il reconnaîtrait',
    nothingYet: 'Il n’est pas encore utilisé.',
    none: (tried) => `Il ne reconnaît rien dans ${tried < 2 ? 'l’image regardée' : `les ${tried} images regardées`}.`,
    matches: (matches, tried) => `Il reconnaîtrait quelque chose dans ${matches} sur ${pictures(tried)}.`,
    noPictures: 'Il n’y a pas encore d’images gardées pour l’essayer.',
    rest: (of) =>
      `${pictures(of)} ${of < 2 ? 'est gardée' : 'sont gardées'} ; \`profile-audit marks test\` les parcourt toutes.`,
    cost: (ms, of, minutes) =>
      `La recherche a pris ${ms} ms par image. Une fois utilisé, il est cherché une fois dans toutes les images gardées (${of}), ce qui prend environ ${minutes} min ; aucun texte n’est relu.`,
    bands: {
      label: 'Degré de certitude',
      sure: 'Certitude',
      matches: 'Reconnus',
      from: (percent) => `${percent} % et plus`,
    },
    crops: 'Ce qu’il désignerait',
    cropsSay:
      'Des extraits de quelques images, sans nom. Si vous y voyez autre chose que le signe, ne l’utilisez pas : il dérangerait des personnes pour rien.',
    crop: (percent) => `sûr à ${percent} %`,
    use: 'Utiliser ce signe',
    drop: 'Ne pas l’utiliser',
    dropped: 'Pas utilisé ; rien n’en a été gardé.',
    over: 'Cet essai est terminé : il est gardé une heure et sert une seule fois. Choisissez à nouveau l’image.',
    used: 'Le signe est utilisé. Les images gardées sont parcourues avant la première visite de la prochaine tournée.',
    same: 'La même image est déjà un signe.',
  },
  one: {
    picture: 'Le signe',
    retire: 'Le retirer',
    retireSay: 'Ce que lui seul avait trouvé est revu sans lui avant la prochaine tournée.',
    done: 'Le signe est retiré.',
    back: 'Tous les signes',
    try: 'L’essayer sur les images gardées',
  },
};
