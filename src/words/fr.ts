/** French: a draft, no speaker has signed it yet. Animatrice LLL is what French-speaking LLL calls a Leader; she is addressed by vous. */
import type { Args, Group } from '../domain/outcome.js';
import {
  amount,
  detail,
  type Given,
  grammarFor,
  isLogo,
  labelled,
  markName,
  text as textOf,
  upper,
} from './grammar.js';
import { operatorTroubles } from './operator-troubles.js';
import type { FindingContext, FindingWords, Language, SurenessBand, WallContext } from './types.js';

const { number, percent, list, quoted, languageName, ...grammar } = grammarFor('fr-FR', ['« ', ' »']);
/** The first of a month is « 1er ». */
const day = (iso: string, withTime = false): string => grammar.day(iso, withTime).replace(/^1 /, '1er ');
/** In French nought takes the singular, as one does. */
const count = (value: number, one: string, many: string): string => `${number(value)} ${value < 2 ? one : many}`;
/** Quoted at the end of a sentence: the guillemet stands apart from what it quotes, so the sentence keeps its own full stop. */
const closing = (value: string): string => `${quoted(value)}.`;
const text = (
  args: Given,
  key: string,
  instead = 'quelque chose que nous n’avons pas pu déchiffrer',
  most?: number,
): string => textOf(args, key, instead, most);
/** « d’Instagram », « de Facebook ». */
const of = (name: string): string => (/^[aeiouyàâéèêëîïôûh]/i.test(name) ? `d’${name}` : `de ${name}`);

const withWords = (start: string, args: Args): string => {
  const words = text(args, 'words', '').trim();
  return words === '' ? `${start}.` : `${start} : ${closing(words)}`;
};
function malformed(args: Given): string {
  const typed = text(args, 'address', '');
  if (typed === '') return 'L’adresse est vide. Écrivez-la ainsi : https://example.org/name.';
  if (args.hint === 'handle') {
    return `${quoted(typed)} est un nom qui peut appartenir à n’importe qui sur n’importe quelle plateforme. Donnez l’adresse entière, par exemple https://bsky.app/profile/name.`;
  }
  if (args.hint === 'password') {
    return `${quoted(typed)} contient un nom ou un mot de passe. Enlevez-le : nous ne regardons que ce que tout le monde peut voir.`;
  }
  return `${quoted(typed)} n’est pas une adresse web. Écrivez-la ainsi : https://example.org/name.`;
}

const SIGHTS: Language['sights'] = {
  displayName: { name: 'nom', the: 'le nom', none: 'Le profil n’affiche pas de nom.' },
  bio: { name: 'description', the: 'la description', none: 'Le profil n’a pas de description.' },
  links: { name: 'liens', the: 'les liens', none: 'Le profil n’a pas de liens.' },
  avatar: {
    name: 'photo de profil',
    the: 'la photo de profil',
    none: 'Le profil n’a pas de photo qui lui soit propre.',
  },
  banner: {
    name: 'photo de couverture',
    the: 'la photo de couverture',
    none: 'Le profil n’a pas de photo de couverture.',
  },
  posts: { name: 'publications', the: 'les publications', none: 'Le profil n’a pas de publications.' },
};
/** « sur la photo de profil » */
const IN: Record<keyof typeof SIGHTS, string> = {
  displayName: 'dans le nom',
  bio: 'dans la description',
  links: 'dans les liens',
  avatar: 'sur la photo de profil',
  banner: 'sur la photo de couverture',
  posts: 'dans les publications',
};
/** « de la photo de profil » */
const OUT_OF: Record<keyof typeof SIGHTS, string> = {
  displayName: 'du nom',
  bio: 'de la description',
  links: 'des liens',
  avatar: 'de la photo de profil',
  banner: 'de la photo de couverture',
  posts: 'des publications',
};
/** « une photo de profil sans cela » */
const ANOTHER: Record<keyof typeof SIGHTS, string> = {
  displayName: 'un nom',
  bio: 'une description',
  links: 'des liens',
  avatar: 'une photo de profil',
  banner: 'une photo de couverture',
  posts: 'des publications',
};
/** Each begins with « un », so that « d’ » can go before it. */
const GROUPS: Record<Group, string> = {
  party: 'un parti politique',
  candidate: 'une personne candidate à une élection',
  campaign: 'une campagne politique',
  cause: 'une cause',
};

const LIMITS_ON_SECOND: Readonly<Record<string, string>> = {
  allowed: 'c’est permis là-bas',
  'several-accounts': 'plusieurs comptes y sont permis',
  'profile-within-account': 'là-bas, chaque personne a un seul compte, avec d’autres profils ou pages à l’intérieur',
  restricted: 'la plateforme limite cela',
  'one-account': 'un seul compte y est permis, il faudrait donc le faire ailleurs',
  'disclose-alternates': 'là-bas, un second compte doit dire à qui il appartient',
  'phone-bound': 'là-bas, chaque compte a besoin de son propre numéro de téléphone',
  'tied-to-instagram': 'là-bas, chaque profil dépend d’un compte Instagram',
  'own-site': 'sur un site à vous : un autre site, ou une page sans le nom de LLL',
};
function limitOnSecond({ secondProfile = '' }: FindingContext): string {
  const known = Object.hasOwn(LIMITS_ON_SECOND, secondProfile) ? LIMITS_ON_SECOND[secondProfile] : undefined;
  return `(${known ?? 'certaines plateformes limitent les seconds profils dans certains pays'})`;
}
const secondProfile = (context: FindingContext): string =>
  `Ou gardez-le sur un second profil, où rien ne dit que vous êtes animatrice LLL ${limitOnSecond(context)}.`;

const pictureNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `Nous avons lu ${quoted(text(args, 'words'))} ${IN[sight]}. Cela ressemble au badge d’${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Choisissez ${ANOTHER[context.sight]} sans cela : les familles de toutes convictions doivent se sentir accueillies. ${secondProfile(context)}`,
});
const textNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `${upper(IN[sight])}, on lit ${quoted(text(args, 'words'))}. Cela ressemble à un soutien à ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Retirez-le ${OUT_OF[context.sight]} : les familles de toutes convictions doivent se sentir accueillies. ${secondProfile(context)}`,
});

const MODEL_DISCLAIMER = 'Mes propos n’engagent que moi.';
const MODEL_FOR_ARTICLES =
  'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.';
const disclaimerText = (args: Args): string => text(args, 'ready', MODEL_DISCLAIMER);
function addDisclaimer(args: Args, { place, bioLimit }: FindingContext): string {
  const room = bioLimit === undefined ? '' : ` (${place} y permet ${number(bioLimit)} caractères)`;
  const over = amount(args, 'over') ?? 0;
  const shorten =
    over > 0
      ? ` Il faut pour cela ${count(over, 'caractère', 'caractères')} de moins dans ce qui s’y trouve maintenant.`
      : '';
  const long = text(args, 'readyLong', '', 400);
  const articles = long === '' ? '' : ` Ou terminez chaque publication au sujet de LLL par : ${closing(long)}`;
  return `ajoutez une courte phrase à la description${room}, prête à copier : ${closing(disclaimerText(args))}${shorten}${articles}`;
}

/** Comment un logo a été modifié. */
const ALTERED: Readonly<Record<string, string>> = {
  recoloured: 'avoir d’autres couleurs que les siennes',
  stretched: 'déformé',
  mirrored: 'retourné comme dans un miroir',
};

const findings: Language['findings'] = {
  'picture-names-party': pictureNames('party'),
  'picture-names-candidate': pictureNames('candidate'),
  'picture-names-campaign': pictureNames('campaign'),
  'picture-badge-mark': {
    says: (args, { sight }) =>
      `${upper(IN[sight])}, quelque chose ressemble à un badge que nous connaissons (${markName(args, 'un signe')}).`,
    advice: (_args, context) =>
      `Si c’est bien ce badge, choisissez ${ANOTHER[context.sight]} sans lui. ${secondProfile(context)} Si ce n’est qu’une ressemblance, rien n’est à changer : dites-le s’il vous plaît aux personnes qui gèrent la vérification.`,
  },
  'text-names-party': textNames('party'),
  'text-names-candidate': textNames('candidate'),
  'text-names-campaign': textNames('campaign'),
  cause: {
    says: (args, { sight }) =>
      `${upper(IN[sight])}, on lit ${quoted(text(args, 'words'))}${labelled(args)}. Cela peut exprimer une cause. C’est une question pour une personne, pas une réponse de machine.`,
    advice: (_args, context) =>
      `Si cela exprime une cause, retirez-le ${OUT_OF[context.sight]} sur le profil avec lequel vous accompagnez des familles, ou gardez-le sur un second profil ${limitOnSecond(context)}. Si cela dit qui vous êtes, rien n’est à changer.`,
  },
  'disclaimer-missing': {
    says: (args) => {
      const share = amount(args, 'share');
      const posts = amount(args, 'posts');
      const about =
        share === null
          ? ''
          : ` (${percent(share)}${posts === null ? '' : ` des ${number(posts)} que nous avons vues`})`;
      return `Les publications parlent ici régulièrement de LLL${about}, et la description ne dit pas que ces opinions sont personnelles.`;
    },
    advice: (args, context) => upper(addDisclaimer(args, context)),
  },
  'disclaimer-maybe-missing': {
    says: () =>
      'La description ne dit pas que les opinions sont personnelles. Ce n’est nécessaire que si les publications parlent régulièrement de LLL, et nous n’avons pas pu voir les publications.',
    advice: (args, context) =>
      `Si vous écrivez régulièrement au sujet de LLL, ${addDisclaimer(args, context)} Sinon, rien n’est à changer.`,
  },
  'disclaimer-partial': {
    says: (args) =>
      `Dans la description, on lit ${quoted(text(args, 'words'))}. C’est presque la mention demandée, mais cela peut se comprendre autrement.`,
    advice: (args) =>
      `Dites clairement que ces opinions ne sont que les vôtres, par exemple : ${closing(disclaimerText(args))}`,
  },
  'disclaimer-missing-on-posts': {
    says: (args) => {
      const posts = amount(args, 'count');
      const which = text(args, 'bare', '', 1200);
      const says = `${posts === null ? 'Certains articles' : count(posts, 'article', 'articles')} au sujet de LLL ${posts !== null && posts < 2 ? 'se termine' : 'se terminent'} sans dire que les opinions sont personnelles`;
      return which === '' ? `${says}.` : `${says} : ${which}${/[.…]$/.test(which) ? '' : '.'}`;
    },
    advice: (args) => {
      const long = text(args, 'readyLong', MODEL_FOR_ARTICLES, 400);
      return `Terminez un tel article par l’exemple de la politique elle-même : ${closing(long)} Une ligne au bas de chaque page convient aussi, par exemple : ${closing(disclaimerText(args))}`;
    },
  },
  'name-promotes-business': {
    says: (args, { sight }) =>
      `${upper(IN[sight])}, le nom ${quoted(text(args, 'name', 'La Leche League'))} se trouve à côté de ${quoted(text(args, 'words'))}. Cela peut passer pour la promotion d’un blog, d’un groupe ou d’une activité commerciale.`,
    advice: () =>
      'Séparez les deux : dites à un endroit que vous êtes animatrice LLL, et nommez le blog, le groupe ou l’activité à un autre, sans le nom de LLL à côté.',
  },
  'logo-promotes-business': {
    says: (args, { sight }) =>
      `${isLogo(args) ? 'Le logo de LLL' : 'Ce qui ressemble au logo de LLL'} se trouve ${IN[sight]}, alors que le profil fait la promotion d’un blog, d’un groupe ou d’une activité commerciale (${quoted(text(args, 'words'))}).`,
    advice: (_args, { sight }) =>
      `Retirez le logo ${OUT_OF[sight]} sur ce profil, ou donnez au blog, au groupe ou à l’activité un profil à part, sans le logo.`,
  },
  'logo-altered': {
    says: (args, { sight }) => `Le logo de LLL ${IN[sight]} semble ${ALTERED[text(args, 'how')] ?? 'modifié'}.`,
    advice: () =>
      'Si ce n’était pas voulu, prenez le logo tel que LLL le publie. Si LLL l’a publié ainsi, ou s’il a seulement cet air sur une photo, rien ne doit changer.',
  },
  'logo-joined': {
    says: (args, { sight }) =>
      `${upper(IN[sight])}, le logo de LLL est réuni à un autre insigne (${markName({ mark: args.other ?? '' }, 'un signe')}), comme s’ils ne faisaient qu’un.`,
    advice: () =>
      'Montrez le logo de LLL à part de tout autre insigne. Si ce n’est qu’une ressemblance, rien ne doit changer.',
  },
  endorsement: {
    says: (args, { sight }) =>
      `${upper(IN[sight])}, on lit ${quoted(text(args, 'words'))}. On peut croire que LLL recommande quelque chose.`,
    advice: () =>
      'Retirez le nom de LLL de cette phrase, ou mettez un lien vers l’annonce publique de LLL si LLL l’a bien annoncé.',
  },
  'leader-unclear': {
    says: (args) => `Les mots ${quoted(text(args, 'words'))} peuvent désigner une animatrice LLL, ou autre chose.`,
    advice: () =>
      'Si c’est le profil d’une animatrice LLL, indiquez-le lors de la vérification (--leader). Sinon, rien n’est à changer.',
  },
};

function sightName(args: Args): string {
  const key = text(args, 'sight', '');
  return Object.hasOwn(SIGHTS, key) ? SIGHTS[key as keyof typeof SIGHTS].the : 'l’une de ses parties';
}
const reasons: Language['reasons'] = {
  'leader-by-words': (args) => withWords('Le profil le dit lui-même', args),
  'leader-declared': () => 'Sa titulaire dit qu’elle l’utilise comme animatrice LLL.',
  'nobody-identified': () => 'Personne n’est présenté ici comme animatrice LLL.',
  'former-leader': (args) => withWords('Il s’agit du passé', args),
  'not-a-leader-profile': () =>
    'Ce profil n’est pas celui d’une animatrice LLL : la politique ne s’y applique donc pas.',
  withheld: (args) => `Sa titulaire n’a pas ouvert cette partie (${sightName(args)}), et c’est très bien ainsi.`,
  'nothing-political': () => 'Rien de politique n’a été trouvé.',
  'nothing-cause-aligned': () => 'Rien qui exprime une cause n’a été trouvé.',
  'disclaimer-full': (args) => withWords('La mention d’opinion personnelle est là', args),
  'not-regular': (args) => {
    const posts = amount(args, 'posts');
    const about = amount(args, 'about');
    if (about === 0) return 'Aucune publication ne parle de LLL, la mention n’est donc pas nécessaire.';
    return posts === null || about === null
      ? 'Les publications ne parlent pas régulièrement de LLL, la mention n’est donc pas nécessaire.'
      : `${number(about)} ${about < 2 ? 'publication' : 'publications'} sur ${number(posts)} ${about < 2 ? 'parle' : 'parlent'} de LLL. Ce n’est pas régulier, la mention n’est donc pas nécessaire.`;
  },
  'no-misuse': () => 'Le nom et le logo de LLL ne servent ici à promouvoir rien d’autre.',
  'announced-by-lll': (args) =>
    `LLL l’a annoncé publiquement : ${text(args, 'link', 'le lien se trouve sur le profil')}.`,
  'logo-use': () => 'C’est à une personne de dire comment le logo de LLL peut être montré.',
  'weak-evidence': () => 'Il y en a un signe, mais il est faible.',
  'read-through-noise': () => 'Les mots sont difficiles à lire et peuvent dire autre chose.',
  'half-a-disclaimer': () =>
    'Cela parle des partages ou du compte, et non de qui sont les opinions. C’est à une personne de dire si cela suffit.',
  'several-meanings': () => 'Ces mots ont plusieurs sens, dont un seul est politique.',
  past: () => 'Il s’agit du passé.',
  'standing-unknown': () => 'Nous ne savons pas si ce profil est celui d’une animatrice LLL.',
  'standing-weak': () => 'Un faible signe seulement indique que ce profil est celui d’une animatrice LLL.',
  'posts-not-seen': () => 'Nous n’avons pas pu voir les publications.',
  'rule-failed': (args) =>
    `La règle elle-même n’a pas fonctionné sur ce profil (${text(args, 'detail', 'sans dire pourquoi')}). Cela vient de ce programme, pas du profil.`,
  'cause-is-for-a-person': () => 'C’est toujours à une personne de dire si quelque chose exprime une cause.',
  'unverified-entry': () => 'Personne n’a encore vérifié cette entrée de notre liste de mots.',
  'rule-imprecise': () =>
    'Cette règle s’est trop souvent trompée dans cette langue. En attendant qu’elle s’améliore, elle interroge une personne et ne constate rien par elle-même.',
  decided: () => 'Une personne a regardé cela et a décidé que rien n’est à changer.',
};

const SAVE_PAGE = 'enregistrer la page depuis votre navigateur et nous la donner (--saved FICHIER)';
const LATER = 'Relancez la vérification plus tard.';
type Next = (context: WallContext) => string;
function byHand({ sights }: WallContext): string | undefined {
  const flags = (['avatar', 'banner'] as const)
    .filter((sight) => sights.includes(sight))
    .map((s) => `--picture ${s}=FICHIER`);
  return flags.length === 0
    ? undefined
    : `donner ${flags.length > 1 ? 'les images elles-mêmes' : 'l’image elle-même'} (${list(flags)})`;
}
const saveOrSupply =
  (start: string): Next =>
  (context) => {
    const supply = byHand(context);
    return `${start} ${SAVE_PAGE}${supply ? `, ou ${supply}` : ''}.`;
  };

const walls: Language['walls'] = {
  login: {
    short: 'réservé aux personnes connectées',
    says: ({ place }) =>
      `${upper(place)} ne montre cela qu’aux personnes connectées, et nous ne nous connectons jamais.`,
    next: saveOrSupply('Vous pouvez'),
  },
  gone: {
    short: 'profil introuvable',
    says: ({ place }) => `${upper(place)} dit que ce profil n’existe pas.`,
    next: () => 'Regardez si l’adresse contient une faute de frappe ou si le nom a changé.',
  },
  moved: {
    short: 'mène à un autre nom',
    says: ({ place }) =>
      `Sur ${place}, cette adresse mène maintenant à un autre nom. Nous n’avons pas regardé ce qui s’y trouve.`,
    next: () =>
      'Si le nouveau nom est le vôtre, ajoutez son adresse. Sinon, rien de ce qui s’y trouve n’est pris pour le vôtre.',
  },
  private: {
    short: 'privé',
    says: () => 'Le profil est privé.',
    next: () => `Rien n’est à changer. Si vous souhaitez qu’il soit vérifié, vous pouvez ${SAVE_PAGE}.`,
  },
  suspended: {
    short: 'suspendu',
    says: ({ place }) => `${upper(place)} a suspendu ce profil.`,
    next: () => 'Seule la plateforme peut lever cette suspension.',
  },
  challenge: {
    short: 'il fallait prouver que nous sommes humains',
    says: ({ place }) =>
      `${upper(place)} nous a demandé de prouver que nous sommes humains. Nous ne le sommes pas, nous sommes donc repartis.`,
    next: () => `Vous pouvez ${SAVE_PAGE}.`,
  },
  consent: {
    short: 'une question sur les cookies barrait le chemin',
    says: ({ place }) =>
      `${upper(place)} pose d’abord à tout le monde une question sur les cookies, et nous ne répondons à la place de personne.`,
    next: () => `Vous pouvez ${SAVE_PAGE}.`,
  },
  busy: {
    short: 'on nous a demandé de revenir plus tard',
    says: ({ place }) => `${upper(place)} nous a demandé de revenir plus tard.`,
    next: () => 'Relancez la vérification dans une heure environ.',
  },
  closed: {
    short: 'la plateforme a fermé définitivement',
    says: ({ place, closed }) =>
      `${upper(place)} a fermé définitivement${closed === undefined ? '' : ` en ${closed}`}. Il n’y a plus rien à voir, nous n’avons donc pas regardé.`,
    next: () => 'Il n’y a rien à faire.',
  },
  declined: {
    short: 'la plateforme demande aux programmes de ne pas venir',
    says: ({ place }) => `${upper(place)} demande aux programmes de ne pas venir, et nous le respectons.`,
    next: () => `Vous pouvez ${SAVE_PAGE}.`,
  },
  layout: {
    short: 'la page avait un aspect inhabituel',
    says: ({ place }) =>
      `La page ${of(place)} ne ressemblait pas à ce que nous connaissons, nous n’en affirmons donc rien.`,
    next: (context) =>
      `${saveOrSupply('Vous pouvez')(context)} Si cela ne marche pas non plus pour d’autres profils, la plateforme a peut-être changé ses pages : signalez-le, s’il vous plaît.`,
  },
  unreachable: {
    short: 'sans réponse',
    says: ({ place }) => `Nous n’avons pas pu joindre ${place}.`,
    next: () => `Vérifiez la connexion. ${LATER}`,
  },
  unreadable: {
    short: 'illisible',
    says: () => 'Ce qui est revenu n’a pas pu être lu.',
    next: (context) => {
      const supply = byHand(context);
      return supply ? `${LATER} Vous pouvez aussi ${supply}.` : LATER;
    },
  },
  unproven: {
    short: 'pas trouvé, par un lecteur que nous n’avons pas encore éprouvé',
    says: ({ place }) =>
      `Notre lecture ${of(place)} n’a jamais été éprouvée sur de vraies pages : ce que nous n’y avons pas trouvé peut très bien y être.`,
    next: () => `Jetez-y un œil vous-même, s’il vous plaît. ${LATER}`,
  },
  withheld: {
    short: 'pas ouvert par sa titulaire',
    says: () => 'Sa titulaire n’a pas ouvert cette partie à la vérification, et c’est très bien ainsi.',
    next: () => 'Rien n’est à changer.',
  },
  unsupplied: {
    short: 'pas donné',
    says: () => 'Personne ne nous a donné cela.',
    next: saveOrSupply('Si vous souhaitez que ce soit vérifié, vous pouvez'),
  },
};

const t = text;
const SAVE_AND_GIVE = 'enregistrez la page depuis votre navigateur et donnez-la-nous (--saved FICHIER)';
const troubles: Language['troubles'] = {
  ADDRESS_MALFORMED: malformed,
  ADDRESS_NOT_HTTP: (a) =>
    `${quoted(t(a, 'address'))} commence par ${quoted(t(a, 'scheme', 'autre chose'))}. Seules les adresses en http ou https peuvent être vérifiées.`,
  ADDRESS_NOT_PROFILE: (a) => notAProfile[notProfileKind(a)](t(a, 'address', 'Cette adresse')),
  ADDRESS_PRIVATE: (a) =>
    `${upper(t(a, 'host', 'ce serveur'))} se trouve dans un réseau privé, où nous n’allons pas. Qui gère le programme peut le permettre dans la configuration.`,
  ADDRESS_PORT: (a) =>
    `${upper(t(a, 'host', 'ce serveur'))} a été demandé sur le port ${t(a, 'port', '?')}. Nous n’utilisons que les ports habituels du web ; d’autres peuvent être permis dans la configuration.`,
  ADDRESS_DECLINED: (a) =>
    `${upper(t(a, 'host', 'ce serveur'))} demande aux programmes de ne pas visiter cette adresse, et nous le respectons. Vous pouvez ${SAVE_PAGE}.`,
  PLATFORM_OFF: (a) =>
    `Les visites sur ${t(a, 'place', 'cette plateforme')} ont été arrêtées par les personnes qui gèrent ce programme. Vous pouvez ${SAVE_PAGE}.`,
  PLATFORM_FAILS: (a) =>
    `Sur ${t(a, 'place', 'cette plateforme')}, des profils que nous connaissons ne nous sont pas montrés comme ils le devraient. En ce moment, nous n’y visitons donc personne.`,
  HOST_UNKNOWN: (a) =>
    `Aucun serveur ne s’appelle ${t(a, 'host', 'ainsi')}. Regardez si l’adresse contient une faute de frappe.`,
  HOST_BUSY: (a) =>
    `${upper(t(a, 'host', 'la plateforme'))} demande à être laissée tranquille pour le moment (${t(a, 'seconds', 'quelques')} secondes), et nous le respectons. Réessayez plus tard, ou ${SAVE_AND_GIVE}.`,
  HOST_UNREACHABLE: (a) =>
    `Nous n’avons pas pu joindre ${t(a, 'host', 'la plateforme')} (${t(a, 'detail', 'pas de réponse')}). Vérifiez la connexion et réessayez plus tard.`,
  PAGE_TOO_LONG: (a) =>
    `La page sur ${t(a, 'host', 'cette plateforme')} n’était toujours pas finie après ${t(a, 'seconds', 'de nombreuses')} secondes, nous avons donc arrêté. Réessayez plus tard, ou ${SAVE_AND_GIVE}.`,
  PAGE_TOO_LARGE: (a) =>
    `La page sur ${t(a, 'host', 'cette plateforme')} dépasse ${t(a, 'megabytes', 'la limite de')} Mo, nous avons donc arrêté. Vous pouvez ${SAVE_PAGE}.`,
  REDIRECT_LOOP: (a) =>
    `${upper(t(a, 'host', 'la plateforme'))} fait tourner les visites en rond. Vérifiez l’adresse, ou réessayez plus tard.`,
  BROWSER_CRASHED: (a) => `Le navigateur s’est arrêté de façon inattendue${detail(a)}. Réessayez.`,
  PICTURE_EMPTY: (a) => `Le fichier est vide : ${t(a, 'file', 'l’image')}. Enregistrez l’image à nouveau et réessayez.`,
  PICTURE_BROKEN: (a) =>
    `Le fichier est abîmé : ${t(a, 'file', 'l’image')}${detail(a)}. Enregistrez l’image à nouveau et réessayez.`,
  PICTURE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'l’image'))} compte ${t(a, 'megapixels', 'trop de')} mégapixels, plus que ce qui peut être lu sans risque. Réduisez-la et réessayez.`,
  PICTURE_FORMAT: (a) =>
    `${upper(t(a, 'file', 'l’image'))} est d’un format qui n’est pas lu (${t(a, 'format', 'inconnu')}). Enregistrez-la en PNG, JPEG ou WebP.`,
  OCR_FAILED: (a) => `Les mots n’ont pas pu être lus dans ${t(a, 'file', 'l’image')}${detail(a)}. Réessayez.`,
  FILE_UNREADABLE: (a) => `Nous ne pouvons pas ouvrir ${t(a, 'file', 'le fichier')}${detail(a)}.`,
  FILE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'le fichier'))} est trop lourd : ${t(a, 'megabytes', 'trop de')} Mo. Prenez un fichier plus petit.`,
  ARCHIVE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'le fichier'))} ne s’ouvre pas comme un téléchargement de vos données${detail(a)}. Téléchargez-les à nouveau, et donnez le fichier tel que la plateforme l’a fourni.`,
  ARCHIVE_UNSAFE: (a) =>
    `${upper(t(a, 'file', 'le fichier'))} n’est pas lu, par prudence${detail(a)}. Donnez le téléchargement tel que la plateforme l’a fourni.`,
  ARCHIVE_LACKS: (a) =>
    `${upper(t(a, 'file', 'le fichier'))} ne contient aucun profil que nous sachions lire. Demandez à la plateforme les informations de votre profil, en JSON si vous avez le choix ; si elles arrivent en plusieurs fichiers, donnez-les tous.`,
  ARCHIVE_OTHER: (a) =>
    `${upper(t(a, 'file', 'le fichier'))} appartient à un autre profil (${t(a, 'handle', 'un autre nom')} sur ${t(a, 'place', 'une autre plateforme')}). Donnez le téléchargement du profil que l’on vérifie.`,
  ...operatorTroubles,
  INPUT_INVALID: (a) => `Cette saisie ne peut pas servir : ${t(a, 'detail', 'elle n’a pas été comprise')}.`,
  CONSENT_MISSING: (a) =>
    `Personne n’a donné son accord pour vérifier ${t(a, 'profile', 'ce profil')}, il n’est donc pas visité. Sa titulaire peut donner son accord par une invitation.`,
  ROUND_OVER: () =>
    'La tournée s’est terminée avant que ce profil puisse être visité. Il fera de nouveau partie de la prochaine.',
  WORKER_DIED: () =>
    'Le programme s’est arrêté plusieurs fois pendant la visite de ce profil, qui a donc été laissé de côté dans cette tournée. Signalez-le, s’il vous plaît.',
  VISIT_TAKEN: () =>
    'Cette visite est déjà en cours ou terminée ailleurs, ce résultat n’a donc pas été enregistré. Il n’y a rien à faire.',
  LEADER_UNKNOWN: (a) =>
    `Personne n’est inscrit sous le nom ${quoted(t(a, 'who', 'indiqué'))}. Vérifiez l’orthographe, ou invitez-la d’abord.`,
  LINK_SPENT: () => 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  CASE_UNKNOWN: () => 'Ce point n’existe pas, ou ne vous est pas destiné.',
  CASE_MOVED: () => 'Ce point a été réglé ou modifié entre-temps. Ouvrez-le à nouveau pour voir où il en est.',
  DECIDER_BARRED: (a) =>
    a.why === 'herself'
      ? 'Ce point concerne votre propre profil. Une autre personne en décide.'
      : a.why === 'vouched'
        ? 'Vous vous êtes portée garante de ce profil, une autre personne l’examine donc.'
        : 'Vous avez déjà décidé de ce point. Comme il est contesté, une autre personne ou la responsable en décide.',
  INTERRUPTED: () => 'Arrêté, comme vous l’avez demandé. Rien n’est resté à moitié écrit.',
  UNEXPECTED: (a) =>
    `Quelque chose d’imprévu s’est produit${detail(a)}. Signalez-le, s’il vous plaît, avec la version que donne « profile-audit --version ».`,
};

const notProfile =
  (what: string, give = 'Donnez l’adresse d’un profil.') =>
  (address: string) =>
    `${address} est ${what}. ${give}`;
const notAProfile: Language['notAProfile'] = {
  post: notProfile('une seule publication', 'Donnez l’adresse du profil qui l’a écrite.'),
  hashtag: notProfile('un hashtag'),
  search: notProfile('une recherche'),
  story: notProfile('une story', 'Donnez l’adresse du profil qui la montre.'),
  group: notProfile('un groupe, et les groupes ne sont pas vérifiés'),
  event: notProfile('un événement', 'Donnez l’adresse du profil qui l’organise.'),
  video: notProfile('une seule vidéo', 'Donnez l’adresse du profil qui la montre.'),
  list: notProfile('une liste ou une collection', 'Donnez l’adresse du profil qui l’a créée.'),
  shop: notProfile('une boutique ou quelque chose à vendre'),
  place: notProfile('un lieu sur une carte'),
  chat: notProfile('l’entrée d’une conversation'),
  short: notProfile(
    'une adresse raccourcie',
    'Ouvrez-la dans votre navigateur et donnez l’adresse à laquelle vous arrivez.',
  ),
  company: notProfile('la page d’une organisation, pas d’une personne'),
  login: notProfile('une page de connexion'),
  home: notProfile('la page d’accueil de la plateforme'),
  reserved: notProfile('une page de la plateforme elle-même'),
  picture: notProfile(
    'une image',
    'Pour faire regarder une image, prenez « Essayer » ou « profile-audit check picture FICHIER ».',
  ),
  file: notProfile('un fichier à télécharger'),
  other: (address) => `${address} n’est pas un profil. Donnez l’adresse d’un profil.`,
};
function notProfileKind(args: Given): keyof typeof notAProfile {
  const kind = text(args, 'kind', 'other');
  return Object.hasOwn(notAProfile, kind) ? (kind as keyof typeof notAProfile) : 'other';
}

const SURENESS: Record<'region' | 'quote' | 'lack', Record<SurenessBand, string>> = {
  region: { clear: 'lu clairement', probable: 'lu, sans doute', hard: 'difficile à lire' },
  quote: { clear: 'clair', probable: 'probable', hard: 'incertain' },
  lack: { clear: 'clair', probable: 'probable', hard: 'incertain' },
};
const profiles = (n: number): string => count(n, 'profil', 'profils');

export const fr: Language = {
  lang: 'fr',
  name: 'Français',
  draft: 'Cette traduction est un brouillon que personne n’a encore relu. En cas de doute, c’est l’anglais qui compte.',
  number,
  percent,
  date: (iso) => day(iso),
  dateTime: (iso) => day(iso, true),
  list,
  quoted,
  findings,
  reasons,
  troubles,
  walls,
  notAProfile,
  sights: SIGHTS,
  groups: GROUPS,
  sureness: (value, about) => {
    const band: SurenessBand = value >= 0.85 ? 'clear' : value >= 0.6 ? 'probable' : 'hard';
    return { band, text: `${SURENESS[about][band]} (${percent(value)})` };
  },
  verdicts: {
    finding: {
      title: 'Quelque chose à modifier',
      says: () => 'Il y a ici quelque chose que la politique demande de modifier.',
    },
    review: {
      title: 'Une question',
      says: () => 'Il y a ici quelque chose qu’une personne devrait regarder. Rien n’est décidé.',
    },
    unseen: {
      title: 'Pas vu en entier',
      says: ({ known, of: all }) => {
        if (known === 0) return 'Nous n’avons rien pu voir de ce profil, nous ne pouvons donc rien en dire.';
        if (known >= all) return 'Tout n’a pas pu être lu, nous ne pouvons donc pas dire que tout est en ordre.';
        return `Ce que nous avons vu est en ordre, mais ${count(all - known, 'élément est resté caché', 'éléments sont restés cachés')} : nous ne pouvons donc pas dire que tout est en ordre.`;
      },
    },
    outside: {
      title: 'La politique ne s’applique pas ici',
      says: () =>
        'Personne n’est présenté ici comme animatrice LLL. La politique ne s’applique donc pas, et nous n’avons pas regardé plus loin.',
    },
    clear: {
      title: 'En ordre',
      says: ({ withheld }) =>
        withheld === 0 ? 'Rien n’est à changer ici.' : 'Rien n’est à changer dans ce qui nous a été ouvert.',
    },
  },
  kinds: {
    finding: 'à modifier',
    'needs-review': 'à regarder par une personne',
    'not-seen': 'n’a pas pu être vu',
    'not-applicable': 'ne s’applique pas',
    pass: 'en ordre',
  },
  standings: {
    leader: 'le profil d’une animatrice LLL',
    'not-leader': 'pas le profil d’une animatrice LLL',
    unknown: 'peut-être le profil d’une animatrice LLL',
  },
  disclaimers: {
    full: 'la mention d’opinion personnelle est là',
    partial: 'quelque chose de proche de la mention d’opinion personnelle est là',
    none: 'pas de mention d’opinion personnelle',
  },
  severities: {
    serious: 'pas admis par la politique',
    moderate: 'pas approprié selon la politique',
    minor: 'demandé par la politique',
    none: 'pour information',
  },
  vias: {
    api: 'par l’interface ouverte de la plateforme',
    browser: 'dans un navigateur, comme le voit tout le monde',
    saved: 'une page enregistrée depuis son propre navigateur',
    screenshot: 'une capture d’écran',
    download: 'le téléchargement de ses propres données, fourni par la plateforme',
    'by-hand': 'une image seule',
    recorded: 'd’après une visite enregistrée',
  },
  rules: {
    'leader-identification': 'Présentée comme animatrice LLL',
    'political-picture': 'Badges politiques dans les images',
    'political-description': 'Politique dans le nom ou la description',
    'cause-alignment': 'Causes',
    disclaimer: 'Mention d’opinion personnelle',
    'name-logo-misuse': 'Nom et logo de LLL',
  },
  understood: {
    heading: 'Comment nous l’avons compris',
    leader: (state) =>
      ({
        leader: 'dit qu’il s’agit d’une animatrice LLL.',
        former: 'dit qu’elle a été animatrice LLL.',
        unclear: 'peut désigner une animatrice LLL, ou autre chose.',
      })[state],
    disclaimer: (state, lang) => {
      const tongue = languageName(lang);
      const start =
        state === 'full' ? 'est la mention d’opinion personnelle' : 'est presque la mention d’opinion personnelle';
      return `${start}${tongue === undefined ? '' : ` (${tongue})`}.`;
    },
    political: (group, label, strength, why) =>
      strength === 'strong'
        ? `a été lu comme un avis pour ou contre ${group} (${label}).`
        : `peut désigner ${group} (${label}). ${why}`.trim(),
    commerce: (sure) =>
      sure
        ? 'a été lu comme la promotion de quelque chose avec le nom de LLL.'
        : 'fait peut-être la promotion de quelque chose à côté du nom de LLL.',
    more: (rest) => `Et ${number(rest)} de plus.`,
  },
  coverage: {
    heading: 'Ce que nous avons pu voir',
    sentence: ({ known, of: all }) =>
      all === 0
        ? 'Aucune partie de ce profil n’a été ouverte à la vérification.'
        : known === all
          ? all === 1
            ? 'Nous avons pu voir le seul élément qui était ouvert.'
            : `Nous avons pu voir les ${number(all)} éléments.`
          : known === 0
            ? all === 1
              ? 'Nous n’avons pas pu voir le seul élément qui était ouvert.'
              : `Nous n’avons pu voir aucun des ${number(all)} éléments.`
            : `Nous avons pu voir ${count(known, 'élément', 'éléments')} sur ${number(all)}.`,
    withheld: (sights) => `Pas ouvert par la titulaire, et pas regardé : ${list(sights)}.`,
    seen: 'vu',
    absent: 'absent',
    hidden: 'caché',
    hiddenAre: (hidden) => `Caché : ${hidden}.`,
    lines: (lines) => (lines === 0 ? 'aucun mot dedans' : `${count(lines, 'ligne', 'lignes')} de texte dedans`),
    notRead: 'présent, pas lu',
    firstFrame: 'une image animée : seule la première vue a été lue',
    lettersNotRead:
      'les mots à côté sont dans des lettres que nous ne savons pas encore lire dans les images : seules les lettres latines ont été cherchées',
    links: (links) => count(links, 'lien', 'liens'),
    posts: (posts) => count(posts, 'publication', 'publications'),
    empty: 'vide',
  },
  report: {
    auditTitle: (n) => (n === 1 ? 'Vérification de profil' : `Vérification de ${profiles(n)}`),
    personal: (until) => `Personnel, jusqu’au ${until}`,
    personalWhy:
      'Ce rapport parle de personnes. Ne le partagez qu’avec celles qui en ont besoin, et supprimez-le au plus tard ce jour-là.',
    madeAt: (when) => `Établi le ${when}`,
    lookedAt: (when, via) => `Regardé le ${when}, ${via}.`,
    supplied: (via, at, when) => `Donné par l’animatrice : ${via}, en date du ${at}. Regardé le ${when}.`,
    contents: 'Sommaire',
    skip: 'Aller au rapport',
    found: 'Ce que nous avons trouvé',
    ruleByRule: 'Règle par règle',
    wordsRead: 'Mots tels que lus',
    wordsWritten: 'Mots tels qu’écrits',
    howSure: 'Degré de certitude',
    policySays: 'Ce que dit la politique',
    mend: 'Comment le modifier',
    doubt: 'Pourquoi une personne devrait regarder',
    picture: 'Image',
    pictureAlt: (sight, handle, boxes) =>
      `${upper(sight)} de ${handle}${boxes === 0 ? '' : `, avec ${count(boxes, 'endroit encadré', 'endroits encadrés')} où quelque chose a été lu`}`,
    cropAlt: (words) =>
      words ? `Extrait de l’image où ${quoted(words)} a été lu` : 'Extrait de l’image où quelque chose a été trouvé',
    stripAlt: (words) => `Les lettres de ${quoted(words)} telles que nous les avons découpées pour les lire`,
    stripSays: 'Ces lettres telles que nous les avons découpées pour les lire, redressées',
    pictureMissing: 'L’image ne fait pas partie de ce rapport.',
    allLines: 'Tous les mots que nous avons lus dans les images',
    nothingRead: 'aucun mot',
    engine: 'Réalisé avec',
    engineStamp: (version, rules, lexicon, ocr) =>
      `profile-audit ${version} · règles ${rules} · liste de mots ${lexicon} · lecture ${ocr}`,
    notScored:
      'Personne ne reçoit ici de note ni de rang. Une machine peut mal lire : regardez l’image avant d’en parler à qui que ce soit.',
    leaderInText: (yes) =>
      yes
        ? 'Le texte dit qu’il s’agit d’une animatrice LLL.'
        : 'Le texte ne dit pas qu’il s’agit d’une animatrice LLL.',
  },
};
