/** French (a draft): how profiles, their parts and their platforms are spoken of. */
import type { ConsentPart } from '../../../../domain/consent.js';
import type { PartsWords } from '../../en/leader/parts.js';

const lists = new Intl.ListFormat('fr', { type: 'conjunction' });
const PARTS: Record<ConsentPart, string> = {
  picture: 'photo de profil',
  banner: 'bannière ou photo de couverture',
  description: 'nom, description et liens',
  posts: 'publications publiques les plus récentes',
};
const YOURS: Record<ConsentPart, string> = {
  picture: 'votre photo de profil',
  banner: 'votre bannière ou photo de couverture',
  description: 'vos nom, description et liens',
  posts: 'vos publications publiques les plus récentes',
};

export const parts: PartsWords = {
  parts: PARTS,
  partsHelp: {
    picture: 'Les mots et logos qui s’y trouvent. Jamais un visage.',
    banner: 'Les mots et logos qui s’y trouvent. Jamais un visage.',
    description: 'Sans elle, impossible de savoir si le profil dit que vous êtes animatrice LLL.',
    posts: 'Seulement si vous écrivez régulièrement au sujet de LLL, pour la mention d’opinion personnelle.',
  },
  uses: {
    leader: 'comme animatrice, pour accompagner des familles',
    personal: 'pour moi seulement',
    both: 'les deux',
  },
  partsAsked: 'Que peut-on regarder ?',
  useAsked: 'Comment l’utilisez-vous ?',
  listOf: (chosen) => lists.format(chosen.map((part) => PARTS[part])),
  foreseen({ place, way, parts: seen, unproven }) {
    if (way === 'closed') return `${place} a fermé définitivement. Il n’y a plus rien à regarder.`;
    if (way === 'off') return `${place} est laissé de côté par votre organisation : rien n’y est regardé.`;
    if (way === 'ask')
      return `${place} demande aux programmes de ne pas venir, nos tournées mensuelles n’y vont donc pas. Si vous le souhaitez, vous donnez vous-même de temps en temps une capture d’écran ou une page enregistrée.`;
    if (seen.length === 0)
      return `${place} ne montre rien aux personnes qui ne sont pas connectées. Vous pouvez donner une capture d’écran.`;
    return `À une personne qui n’est pas connectée, ${place} montre ${lists.format(seen.map((part) => YOURS[part]))}.${unproven ? ' Nous connaissons encore peu cet endroit : ce que nous n’y trouvons pas, nous ne dirons pas que cela manque.' : ''}`;
  },
  control: {
    'not-needed': 'À vous, d’après le formulaire que vous avez signé',
    unproven: 'Il reste à montrer qu’il est à vous',
    proven: 'Vous avez montré qu’il est à vous',
    lost: 'À montrer de nouveau',
  },
  methods: {
    code: 'par le code dans sa description',
    link: 'par le lien qui s’y trouve',
    vouched: 'par la parole d’une administratrice',
  },
  checks(met) {
    if (met === 'found') return 'Nous l’avons trouvé.';
    if (met === 'missing') return 'Nous avons vu la description, et ni le code ni le lien ne s’y trouvent.';
    if (met === 'gone') return 'Personne ne se trouve à cette adresse. Est-elle écrite comme la plateforme l’écrit ?';
    if (met === 'moved')
      return 'Cette adresse mène maintenant à un autre nom. S’il est le vôtre, ajoutez son adresse comme un profil à part.';
    if (met === 'private') return 'Le profil est privé, nous n’avons donc pas pu voir sa description.';
    if (met === 'declined')
      return 'La plateforme demande aux programmes de ne pas venir, nous n’avons donc pas regardé.';
    if (met === 'login') return 'La plateforme demande de se connecter, nous n’avons donc pas pu voir la description.';
    return 'La plateforme ne nous a pas montré la description cette fois.';
  },
};
