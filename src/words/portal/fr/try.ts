/** French (a draft): a picture or a text, judged at once, and nothing of it kept. */
import type { TryWords } from '../en/try.js';

export const tryOut: TryWords = {
  title: 'Essayez avant de changer',
  intro:
    'Choisissez une image, ou écrivez une description, et voyez tout de suite ce qu’en dit la politique sur un profil où l’on vous connaît comme animatrice LLL.',
  nothingKept: 'Rien n’est gardé : ni l’image, ni les mots, ni le résultat.',
  platform: 'Pour quelle plateforme ?',
  anywhere: 'Peu importe',
  platformHelp: 'Le conseil tient compte de la plateforme, par exemple de la longueur qu’une description peut y avoir.',
  pictures: 'Images',
  picturesHelp: (files, megabytes) =>
    `JPEG, PNG, WebP, GIF ou AVIF ; jusqu’à ${files} à la fois, ${megabytes} Mo en tout. Les photos d’un iPhone sont parfois en HEIC : une capture d’écran de la photo convient.`,
  text: 'Description',
  textHelp: 'Ce que vous écririez là-bas à votre sujet.',
  go: 'Montrez-moi le résultat',
  wait: 'Une image prend jusqu’à une demi-minute. Attendez s’il vous plaît que le résultat s’affiche.',

  result: 'Le résultat',
  again: 'Essayer autre chose',
  change: 'Modifier et réessayer',
  ofText: 'Votre description',
  ofPicture: (n) => `Image ${n}`,
  understood: {
    leader: 'Elle dit que vous êtes animatrice LLL.',
    notLeader:
      'Elle ne dit pas que vous êtes animatrice LLL. Nous l’avons regardée comme si le profil était connu pour être celui d’une animatrice.',
    disclaimer: {
      full: 'Elle contient une mention d’opinion personnelle.',
      partial: 'Elle contient quelque chose de proche d’une mention d’opinion personnelle.',
      none: 'Elle ne contient pas de mention d’opinion personnelle.',
    },
  },
  room: (used, limit) =>
    used <= limit
      ? `${used} sur les ${limit} caractères possibles là-bas.`
      : `Il y a ${used - limit} ${used - limit < 2 ? 'caractère' : 'caractères'} de trop : là-bas, la limite est de ${limit}.`,
  read: 'Ce que nous y avons lu',
  nothingRead: 'Nous n’y avons lu aucun mot.',
  fine: {
    title: 'En ordre',
    says: 'Rien n’y va contre la politique, pour autant que notre programme puisse le voir.',
  },
  problem: (file) => `Nous n’avons pas pu ouvrir ${file}`,

  refused: {
    nothing: {
      title: 'Rien n’a été choisi',
      says: 'Choisissez une image ou écrivez une description, puis appuyez sur le bouton.',
    },
    large: {
      title: 'C’est trop lourd',
      says: (megabytes) =>
        `Toutes les images ensemble peuvent peser ${megabytes} Mo. Essayez-en moins, ou de plus petites.`,
    },
    many: { title: 'Il y en a trop', says: (files) => `On peut envoyer au plus ${files} images à la fois.` },
    long: {
      title: 'C’est très long',
      says: (most) => `Une description peut avoir ici ${most} caractères au plus.`,
    },
    busy: {
      title: 'Un petit instant',
      says: 'D’autres envois sont en cours de lecture. Attendez une minute, puis appuyez de nouveau sur le bouton.',
    },
    trouble: {
      title: 'Quelque chose n’a pas marché de notre côté',
      says: 'Vous n’y êtes pour rien, et rien n’a été gardé. Réessayez dans quelques minutes, s’il vous plaît.',
    },
  },
  formats: {
    heic: 'C’est une photo HEIC, comme en font les iPhone. Faites-en une capture d’écran, ou bien, dans Photos, choisissez Partager, puis Options, puis « Le plus compatible », et prenez cette copie.',
    svg: 'C’est un dessin SVG. Enregistrez-le en PNG et essayez avec celui-là.',
    pdf: 'C’est un PDF. Faites une capture d’écran de la page et essayez avec elle.',
    video: 'C’est une vidéo. Faites une capture d’écran du moment que l’on voit en premier.',
    tiff: 'C’est un TIFF. Enregistrez-le en JPEG ou PNG et essayez avec celui-là.',
    bmp: 'C’est une image BMP. Enregistrez-la en PNG et essayez avec celle-là.',
    ico: 'C’est un fichier d’icône. Enregistrez-le en PNG et essayez avec celui-là.',
    html: 'C’est une page web, pas une image. Faites-en une capture d’écran.',
    other:
      'Ce n’est pas un format d’image que nous connaissons. JPEG, PNG, WebP, GIF et AVIF conviennent ; une capture d’écran convient toujours.',
    empty:
      'Le fichier est vide. Il n’a peut-être pas encore été entièrement chargé sur votre téléphone : ouvrez-le une fois, puis choisissez-le à nouveau.',
    broken: 'Le fichier est abîmé ou coupé. Enregistrez-le à nouveau, ou faites-en une capture d’écran.',
    large: 'L’image dépasse 40 mégapixels. Une copie plus petite ou une capture d’écran convient.',
    unreadable:
      'Nous n’avons pas réussi à la lire cette fois. Réessayez, s’il vous plaît ; une capture d’écran aide souvent.',
  },
};
